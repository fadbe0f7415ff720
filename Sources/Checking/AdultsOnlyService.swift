import Diagnostics
import Library

/// Nobody under 18 is sent to a service that will turn them away.
struct AdultsOnlyService: PageRule {
  static let descriptions = [
    RuleDescription("adults-only-service", "A page for minors does not lead to a service for adults only")
  ]

  func check(_ page: Page, _ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    guard page.about.isForMinors else { return [] }
    let bands = page.about.bands.filter(\.isMinor).map(\.rawValue).joined(separator: ", ")
    var found: [Diagnostic] = []
    for text in page.texts.compactMap(\.self) {
      for link in text.links where link.destination.hasPrefix("help:") {
        guard let contact = adultsOnly(String(link.destination.dropFirst(5)), library) else { continue }
        found.append(report(contact, bands, text.file, link.span))
      }
    }
    if let source = page.source {
      for link in page.about.help {
        guard let contact = adultsOnly(link.destination, library) else { continue }
        found.append(report(contact, bands, source.file, link.span))
      }
    }
    return found
  }

  private func adultsOnly(_ id: String, _ library: Library) -> Contact? {
    guard let contact = library.registry.contacts[id], contact.isForAdultsOnly else { return nil }
    return contact
  }

  private func report(_ contact: Contact, _ bands: String, _ file: String, _ span: Span?) -> Diagnostic {
    Diagnostic(
      "adults-only-service", file: file, span: span,
      "'\(contact.record.id)' is for people from \(contact.fromAge ?? 18) on, and the page is for \(bands)",
      fix: "name a service for minors, or say this on a page for adults only")
  }
}
