import Diagnostics
import Library

/// A registry entry past its review date stops the build; one that is due soon is spoken of.
struct RegistryReview: WholeRule {
  static let descriptions: [RuleDescription] = []

  func check(_ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    library.registry.records.compactMap { scheme, record in
      review(of: "'\(scheme):\(record.id)'", record.reviewBy, record.file, record.reviewBySpan, options)
    }
      + library.organisations.flatMap { organisation in
        let offices = organisation.contacts.compactMap { office in
          review(of: "the office", office.reviewBy, organisation.file, office.reviewBySpan, options)
        }
        let figures = organisation.figures.flatMap { figures in
          review(of: "the table", figures.reviewBy, organisation.file, figures.reviewBySpan, options)
        }
        return offices + (figures.map { [$0] } ?? [])
      }
  }
}

/// A page past its review date stops the build; one that is due soon is spoken of.
struct PageReview: PageRule {
  static let descriptions = [
    RuleDescription("review-due", "Pages and registry entries are looked at again before their review date")
  ]

  func check(_ page: Page, _ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    guard let source = page.source else { return [] }
    return [review(of: "the page", page.about.reviewBy, source.file, page.about.reviewBySpan, options)].compactMap(
      \.self)
  }
}

private func review(
  of thing: String, _ day: CalendarDate?, _ file: String, _ span: Span?, _ options: CheckOptions
) -> Diagnostic? {
  guard let day else { return nil }
  let left = options.today.days(until: day)
  guard left <= options.noticeDays else { return nil }
  let fix = "check it against its sources, then move its dates on"
  if left < 0 {
    return Diagnostic(
      "review-due", file: file, span: span, "\(thing) was to be looked at again by \(day), which is past", fix: fix)
  }
  let days = left == 1 ? "1 day" : "\(left) days"
  return Diagnostic(
    "review-due", .warning, file: file, span: span, "\(thing) is to be looked at again within \(days)", fix: fix)
}
