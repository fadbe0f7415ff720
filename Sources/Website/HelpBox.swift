import Library
import Mustache

/// Words the contacts that fit a page, its readers' ages and its region.
struct HelpBox: Sendable {
  /// How many contacts a box holds at most.
  static let most = 5

  let library: Library

  /// What decides which contacts a page shows.
  typealias Need = HelpNeed

  /// The contacts for a need, as many as a box holds.
  func contacts(for need: Need) -> [Contact] { Array(library.helpers(for: need).prefix(Self.most)) }

  /// The box as templates read it.
  func value(for need: Need, in language: LanguageIndex, words: Words, more: String) -> Value {
    [
      "contacts": .list(
        contacts(for: need).map { value(of: $0, in: language, words: words, forChildren: need.isForChildren) }),
      "more": .text(more),
    ]
  }

  /// One contact as templates read it.
  func value(
    of contact: Contact, in language: LanguageIndex, words: Words, forChildren: Bool = false
  ) -> Value {
    let who = forChildren ? contact.forChildren ?? contact.who : contact.who
    let spoken = forChildren ? [] : contact.languages.map { words.language($0) }
    let url = forChildren ? "" : contact.url ?? ""
    func borrowed(_ text: Localized?) -> Value {
      .text(text.map { Website.borrowed($0, in: language, library.site.languages) } ?? "")
    }
    return [
      "nameLang": borrowed(contact.name), "hoursLang": borrowed(contact.hours), "textLang": borrowed(contact.byText),
      "whoLang": borrowed(who),
      "id": .text(contact.record.id), "name": .text(contact.name.text(in: language)),
      "number": .text(contact.number ?? ""), "tel": .text(contact.dial ?? ""),
      "hasNumber": .bool(contact.number != nil),
      "hours": .text(contact.hours.text(in: language)), "always": .bool(contact.isAlwaysOpen),
      "byText": .bool(contact.byText != nil && !forChildren),
      "textHow": .text(contact.byText?.text(in: language) ?? ""),
      "who": .text(who.text(in: language)),
      "languagesText": .text(
        spoken.isEmpty
          ? "" : words.filled("contact.languages", [("list", spoken.joined(separator: words["listComma"]))])),
      "anchor": .text(anchor(contact.record.id)),
      "ownDevice": .bool(
        library.kiosk?.ownDevice.contains { $0.destination == "help:\(contact.record.id)" } ?? false),
      "url": .text(url), "urlText": .text(typedAddress(url)), "hasUrl": .bool(!url.isEmpty),
    ]
  }
}
