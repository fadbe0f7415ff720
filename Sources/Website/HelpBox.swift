import Library
import Mustache

/// Chooses the contacts that fit a page, its readers' ages and its region, and words them.
struct HelpBox: Sendable {
  /// How many contacts a box holds at most.
  static let most = 5

  let library: Library

  /// What decides which contacts a page shows.
  struct Need: Hashable, Sendable {
    var ages: ClosedRange<Int>
    var region: String
    var first: [String]

    /// The need of a page.
    init(_ page: Page, site: Site) {
      // Professionals and adults are shown what adults may use; a page for a minor as well, only what everybody may.
      let bands = page.about.bands.compactMap(\.ages)
      ages = (bands.map(\.lowerBound).min() ?? 18)...(bands.map(\.upperBound).max() ?? 200)
      region = page.about.region ?? site.region
      first = page.about.help.map(\.destination)
      isForMinors = page.about.isForMinors
    }

    /// The need of a page that stands behind no reader in particular.
    init(site: Site) {
      ages = 0...200
      region = site.region
      first = []
      isForMinors = true
    }

    var isForMinors: Bool
  }

  /// The contacts for a need: those that the page names, then open day and night, then by text, then the rest.
  func contacts(for need: Need) -> [Contact] {
    let named = need.first.compactMap { library.registry.contacts[$0] }
    let general = library.registry.contacts.entries.filter { contact in
      contact.isGeneral && !need.first.contains(contact.record.id) && isHere(contact, need.region)
    }
    let ranked = general.enumerated().sorted { left, right in
      (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }.map(\.element)
    let fit = (named + ranked).filter { contact in
      contact.record.state.isFit && contact.serves(need.ages) && !(need.isForMinors && contact.isForAdultsOnly)
    }
    return Array(fit.prefix(Self.most))
  }

  private func rank(_ contact: Contact) -> Int {
    (contact.isAlwaysOpen ? 0 : 2) + (contact.byText == nil ? 1 : 0)
  }

  /// `TW` holds for all of Taiwan, `TW-TPE` for a part of it, `world` everywhere.
  private func isHere(_ contact: Contact, _ region: String) -> Bool {
    contact.region == "world" || contact.region == region || region.hasPrefix(contact.region + "-")
  }

  /// The box as templates read it.
  func value(for need: Need, in language: LanguageIndex, words: Words, more: String) -> Value {
    [
      "contacts": .list(contacts(for: need).map { value(of: $0, in: language, words: words) }),
      "more": .text(more),
    ]
  }

  /// One contact as templates read it.
  func value(of contact: Contact, in language: LanguageIndex, words: Words) -> Value {
    let spoken = contact.languages.map { words.language($0) }
    let url = contact.url ?? ""
    return [
      "id": .text(contact.record.id), "name": .text(contact.name.text(in: language)),
      "number": .text(contact.number ?? ""), "tel": .text(contact.dial ?? ""),
      "hasNumber": .bool(contact.number != nil),
      "hours": .text(contact.hours.text(in: language)), "always": .bool(contact.isAlwaysOpen),
      "byText": .bool(contact.byText != nil), "textHow": .text(contact.byText?.text(in: language) ?? ""),
      "who": .text(contact.who.text(in: language)),
      "languagesText": .text(
        spoken.isEmpty
          ? "" : words.filled("contact.languages", [("list", spoken.joined(separator: words["listComma"]))])),
      "url": .text(url), "urlText": .text(shown(url)), "hasUrl": .bool(!url.isEmpty),
    ]
  }
}

/// An address as people read it: without its scheme and its last slash.
func shown(_ url: String) -> String {
  var text = Substring(url)
  for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
  if text.hasSuffix("/") { text = text.dropLast() }
  return String(text)
}
