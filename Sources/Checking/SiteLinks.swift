import Diagnostics
import Library

/// The links of nightlight.yml lead somewhere.
struct SiteLinks: WholeRule {
  static let descriptions: [RuleDescription] = []

  func check(_ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    (library.site.steps.map(\.link) + [library.site.helper].compactMap(\.self)).compactMap { link in
      switch library.resolve(link.destination, from: "") {
      case .missing(let missing):
        return Diagnostic(
          "link-target-missing", file: library.site.file, span: link.span, "no \(missing.name)",
          fix: missing.nearest.map { "did you mean '\($0)'?" })
      case .page, .contact: return nil
      default:
        return Diagnostic(
          "link-target-missing", file: library.site.file, span: link.span,
          "a step leads to a page or to a contact, and '\(link.destination)' is neither")
      }
    }
  }
}
