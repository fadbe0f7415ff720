import Diagnostics
import Library

/// Every link leads somewhere.
struct LinkTargets: PageRule {
  static let descriptions = [
    RuleDescription("link-target-missing", "A project link leads to a page or registry entry that exists"),
    RuleDescription("link-file-missing", "A relative link leads to a page or file that exists"),
    RuleDescription("picture-missing", "A picture's file exists"),
    RuleDescription("link-anchor-missing", "A link's part behind '#' is the id of a heading there"),
  ]

  func check(_ page: Page, _ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for case let text? in page.texts {
      for link in text.links {
        if let wrong = check(link, in: text, of: page, library) { found.append(wrong) }
      }
    }
    return found
  }

  private func check(_ link: Link, in text: PageText, of page: Page, _ library: Library) -> Diagnostic? {
    switch library.resolve(link.destination, from: page.folder) {
    case .missing(let missing): return broken(link, text, missing)
    case .anchor(let id): return anchor(id, link, text, in: text)
    case .page(let place, let fragment):
      if link.isPicture {
        return Diagnostic(
          "picture-missing", file: text.file, span: link.span, "'\(link.destination)' is a page, not a picture")
      }
      guard let fragment, let target = library.pages[place].shown(in: text.language) else { return nil }
      return anchor(fragment, link, text, in: target)
    case .contact, .law, .fact, .term, .source, .statistic, .action, .file, .outside: return nil
    }
  }

  private func broken(_ link: Link, _ text: PageText, _ missing: Resolution.Missing) -> Diagnostic {
    let id: String =
      switch missing.thing {
      case .target: "link-target-missing"
      case .file: link.isPicture ? "picture-missing" : "link-file-missing"
      }
    return Diagnostic(
      id, file: text.file, span: link.span, "no \(missing.name)",
      fix: missing.nearest.map { "did you mean '\($0)'?" })
  }

  private func anchor(_ id: String, _ link: Link, _ text: PageText, in target: PageText) -> Diagnostic? {
    if id.isEmpty || target.anchors.contains(id) { return nil }
    let near = nearest(to: id, among: target.anchors)
    return Diagnostic(
      "link-anchor-missing", file: text.file, span: link.span, "no heading '#\(id)' in \(target.file)",
      fix: near.map { "did you mean '#\($0)'?" })
  }
}
