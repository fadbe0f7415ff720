import Diagnostics
import Library

/// No two pages have the same address, on file systems that do not tell A from a either.
struct DuplicateSlug: WholeRule {
  static let descriptions = [RuleDescription("duplicate-slug", "No two pages of a kind have the same slug")]

  func check(_ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    var first: [String: Int] = Dictionary(minimumCapacity: library.pages.count)
    var found: [Diagnostic] = []
    for (place, page) in library.pages.enumerated() {
      let address = "\(page.kind.folder)/\(page.about.slug.lowercased())"
      guard let other = first.updateValue(place, forKey: address) else { continue }
      first[address] = other
      guard let source = page.source, let holder = library.pages[other].source else { continue }
      found.append(
        Diagnostic(
          "duplicate-slug", file: source.file, span: page.about.slugSpan ?? source.titleSpan,
          "another page has the slug '\(page.about.slug)' already",
          notes: [
            .init("it is this one", file: holder.file, span: library.pages[other].about.slugSpan ?? holder.titleSpan)
          ],
          fix: "write another 'slug: …'"))
    }
    return found
  }
}
