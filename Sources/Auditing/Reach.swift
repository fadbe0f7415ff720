/// How an address in an attribute of a page can be reached.
enum Reach {
  /// The browser asks for it by itself, or sends something there.
  case request
  /// A reader may go there.
  case link
  /// It is where a form sends what was filled in.
  case form
  /// It is only named.
  case name

  /// The reach of an attribute that may hold an address; nil if it is not one of those.
  init?(_ attribute: String, of tag: MarkupTag, rel: String) {
    switch attribute {
    case "src", "srcset", "imagesrcset", "poster", "background", "dynsrc", "lowsrc", "ping", "attributionsrc",
      "manifest",
      "codebase", "code", "archive", "classid":
      self = .request
    case "data": self = tag.name == "object" ? .request : .name
    case "action", "formaction": self = .form
    case "href": self = Reach.ofHref(tag.name, rel)
    case "to", "from", "by", "values":
      // What changes an attribute in SVG may change an address.
      guard tag.name == "set" || tag.name.hasPrefix("animate") else { return nil }
      self = .request
    default: return nil
    }
  }

  private static func ofHref(_ element: String, _ rel: String) -> Reach {
    switch element {
    case "a", "area": return .link
    case "link":
      let words = rel.lowercased().split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
      return words.allSatisfy { named.contains(String($0)) } ? .name : .request
    default: return .request
    }
  }

  // Relations that no browser asks for; any other may be asked for one day.
  private static let named: Set<String> = [
    "canonical", "alternate", "author", "license", "copyright", "help", "next", "prev", "previous", "first", "last",
    "up",
    "start", "contents", "index", "search", "self", "hub", "me", "bookmark", "tag", "related", "via", "edit",
    "shortlink",
    "nofollow", "noopener", "noreferrer", "external", "privacy-policy", "terms-of-service", "describedby", "replies",
    "enclosure",
  ]
}
