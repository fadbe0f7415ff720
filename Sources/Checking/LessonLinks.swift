import Diagnostics
import Library

/// What a lesson's front matter names is there: its quiz, and the leaflets that go home.
struct LessonLinks: PageRule {
  static let descriptions: [RuleDescription] = []

  func check(_ page: Page, _ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    guard let source = page.source, let plan = page.about.lesson else { return [] }
    let wanted =
      plan.leaflets.map { (link: $0, kind: PageKind.leaflet) }
      + (plan.quiz.map { [(link: $0, kind: PageKind.quiz)] } ?? [])
    return wanted.compactMap { link, kind in
      switch library.resolve(link.destination, from: page.folder) {
      case .page(let place, _) where library.pages[place].kind == kind: return nil
      case .missing(let missing):
        return Diagnostic(
          "link-target-missing", file: source.file, span: link.span, "no \(missing.name)",
          fix: missing.nearest.map { "did you mean '\($0)'?" })
      default:
        return Diagnostic(
          "link-target-missing", file: source.file, span: link.span,
          "'\(link.destination)' is no \(kind.rawValue)", fix: "write it as '\(kind.rawValue):a-name'")
      }
    }
  }
}
