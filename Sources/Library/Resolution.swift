import Diagnostics

/// What a link leads to.
public enum Resolution: Sendable {
  /// A page of the site (its place in the library), and a heading in it.
  case page(Int, fragment: String?)
  /// A heading of the same page.
  case anchor(String)
  /// Somebody who helps.
  case contact(Contact)
  /// A law, or one of its articles.
  case law(Law, Law.Article?)
  /// A statement.
  case fact(Fact)
  /// A word we use.
  case term(Term)
  /// Where a statement comes from.
  case source(Source)
  /// A table of figures.
  case statistic(Statistic)
  /// Something to do or not to do.
  case action(Action)
  /// A file beside the page.
  case file(AssetFile)
  /// An address outside the site.
  case outside(String)
  /// Nothing: what is missing, and the nearest that there is.
  case missing(Missing)

  /// A link that leads nowhere.
  public struct Missing: Sendable {
    /// What kind of thing is missing.
    public enum Thing: Sendable {
      /// A page or registry entry.
      case target
      /// A file by a relative path.
      case file
    }
    /// What is missing.
    public var thing: Thing
    /// What a person would call it, such as `page 'guide:discrod'`.
    public var name: String
    /// The nearest that there is, as a destination.
    public var nearest: String?
  }
}

extension Library {
  /// Finds what a link in a text of a folder of Content leads to.
  public func resolve(_ destination: String, from folder: String) -> Resolution {
    if destination.utf8.first == UInt8(ascii: "#") { return .anchor(decoded(destination.dropFirst())) }
    if let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let scheme = String(destination[..<colon])
      let rest = String(destination[destination.utf8.index(after: colon)...])
      if let found = project(scheme, rest) { return found }
      if isScheme(scheme) { return .outside(destination) }
    }
    if destination.hasPrefix("//") { return .outside(destination) }
    return relative(destination, from: folder)
  }

  /// The schemes of project links.
  public static let schemes = PageKind.allCases.map(\.rawValue) + entrySchemes
  /// The schemes of links to the registry.
  public static let entrySchemes = ["help", "law", "fact", "term", "source", "statistic", "action"]

  private static let longestScheme = entrySchemes.map(\.utf8.count).max() ?? 0

  /// The scheme of a link to the registry, or nil for any other link.
  public static func entryScheme(of destination: String) -> String? {
    let bytes = destination.utf8
    guard let colon = bytes.prefix(longestScheme + 1).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let count = bytes.distance(from: bytes.startIndex, to: colon)
    return entrySchemes.first { $0.utf8.count == count && bytes.starts(with: $0.utf8) }
  }

  private func project(_ scheme: String, _ rest: String) -> Resolution? {
    if let kind = PageKind(rawValue: scheme) { return page(kind, rest) }
    switch scheme {
    case "help": return registry.contacts.find(rest, scheme) { .contact($0) }
    case "fact": return registry.facts.find(rest, scheme) { .fact($0) }
    case "term": return registry.terms.find(rest, scheme) { .term($0) }
    case "source": return registry.sources.find(rest, scheme) { .source($0) }
    case "statistic": return registry.statistics.find(rest, scheme) { .statistic($0) }
    case "action": return registry.actions.find(rest, scheme) { .action($0) }
    case "law": return law(rest)
    default: return nil
    }
  }

  private func page(_ kind: PageKind, _ rest: String) -> Resolution {
    let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#"))
    let name = hash.map { String(rest[..<$0]) } ?? rest
    if let place = place(of: kind, named: name) {
      return .page(place, fragment: hash.map { decoded(rest[rest.index(after: $0)...]) })
    }
    let near = nearest(to: name, among: pages.lazy.filter { $0.kind == kind }.map(\.name))
    let elsewhere = PageKind.allCases.first { place(of: $0, named: name) != nil }.map { "\($0.rawValue):\(name)" }
    return .missing(
      .init(
        thing: .target, name: "page '\(kind.rawValue):\(name)'",
        nearest: elsewhere ?? near.map { "\(kind.rawValue):\($0)" }))
  }

  private func law(_ rest: String) -> Resolution {
    let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let law = registry.laws[parts.first ?? ""] else {
      return registry.laws.find(parts.first ?? "", "law") { .law($0, nil) }
    }
    guard parts.count > 1 else { return .law(law, nil) }
    if let article = law.article(parts[1]) { return .law(law, article) }
    let near = nearest(to: parts[1], among: law.articles.map(\.number))
    return .missing(
      .init(
        thing: .target, name: "article 'law:\(rest)' in the registry",
        nearest: near.map { "law:\(law.record.id)/\($0)" }))
  }

  private func relative(_ destination: String, from folder: String) -> Resolution {
    let bytes = destination.utf8
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    let path = decoded(hash.map { destination[..<$0] } ?? destination[...])
    let fragment = hash.map { decoded(destination[bytes.index(after: $0)...]) }
    guard let target = joined(folder, path) else {
      return .missing(.init(thing: .file, name: "file '\(path)': it lies outside Content", nearest: nil))
    }
    if let place = pagePlace(ofFile: target) { return .page(place, fragment: fragment) }
    if let file = file(at: target) { return .file(file) }
    let name = target.split(separator: "/").last.map(String.init) ?? target
    let siblings = files.lazy.map(\.path).filter { $0.hasPrefix(folder + "/") }.map {
      String($0.dropFirst(folder.count + 1))
    }
    return .missing(.init(thing: .file, name: "file '\(path)'", nearest: nearest(to: name, among: siblings)))
  }

  /// The page that a Markdown file such as `guides/line/en.md`, or its folder, belongs to.
  private func pagePlace(ofFile path: String) -> Int? {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3)
    guard parts.count == 2 || (parts.count == 3 && parts[2].suffix(3).elementsEqual(".md".utf8)),
      let kind = PageKind.allCases.first(where: { $0.folder.utf8.elementsEqual(parts[0]) })
    else { return nil }
    return place(of: kind, named: String(Substring(parts[1])))
  }
}

extension Shelf {
  fileprivate func find(_ id: String, _ scheme: String, _ found: (Entry) -> Resolution) -> Resolution {
    if let entry = self[id] { return found(entry) }
    let near = nearest(to: id, among: ids).map { "\(scheme):\($0)" }
    return .missing(.init(thing: .target, name: "'\(scheme):\(id)' in the registry", nearest: near))
  }
}

/// A path seen from a folder, with `.` and `..` worked out; nil where it leaves the top.
private func joined(_ folder: String, _ path: String) -> String? {
  let slash = UInt8(ascii: "/")
  guard path.utf8.first != slash else { return nil }
  var whole = Array(folder.utf8)
  for part in path.utf8.split(separator: slash) {
    if part.elementsEqual("..".utf8) {
      guard !whole.isEmpty else { return nil }
      whole.removeSubrange((whole.lastIndex(of: slash) ?? 0)...)
    } else if !part.elementsEqual(".".utf8) {
      if !whole.isEmpty { whole.append(slash) }
      whole += part
    }
  }
  return String(decoding: whole, as: UTF8.self)
}

private func isScheme(_ text: String) -> Bool {
  guard let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
  return text.utf8.allSatisfy { byte in
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E].contains(byte)
  }
}

/// A text with its percent escapes read; what is not a full escape stays.
func decoded(_ text: some StringProtocol) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  let bytes = Array(text.utf8)
  var out: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hex(bytes[index + 1]),
      let low = hex(bytes[index + 2])
    {
      out.append(high << 4 | low)
      index += 3
    } else {
      out.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: out, as: UTF8.self)
}

private func hex(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}
