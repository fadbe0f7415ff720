import Diagnostics
import Library

/// Headings go down one level at a time, so that a screen reader's outline has no holes.
struct HeadingOrder: TextRule {
  static let descriptions = [
    RuleDescription("heading-order", "Headings begin with '##' and go down one level at a time")
  ]

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    var last = 1
    return open.document.headings.compactMap { heading in
      defer { last = heading.level }
      if heading.level == 1 {
        return Diagnostic(
          "heading-order", file: open.text.file, span: heading.span,
          "the title is the page's only heading of the first level",
          fix: "begin it with '##'")
      }
      guard heading.level > last + 1 else { return nil }
      let right = String(repeating: "#", count: last + 1)
      return Diagnostic(
        "heading-order", file: open.text.file, span: heading.span,
        "a heading of level \(heading.level) follows one of level \(last)", fix: "begin it with '\(right)'")
    }
  }
}
