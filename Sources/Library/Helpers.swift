/// What decides which contacts a page shows in its help box.
public struct HelpNeed: Hashable, Sendable {
  /// The ages of its readers.
  public var ages: ClosedRange<Int>
  /// Where they are.
  public var region: String
  /// The contacts that the page names first.
  public var first: [String]
  /// Whether some of its readers are under 18.
  public var isForMinors: Bool
  /// Whether all its readers are under 12: they are shown few contacts, in words of their own.
  public var isForChildren: Bool { ages.upperBound < 12 }

  /// The need of a page.
  public init(_ page: Page, site: Site) {
    // Professionals and adults are shown what adults may use; a page for a minor as well, only what everybody may.
    let bands = page.about.bands.compactMap(\.ages)
    ages = (bands.map(\.lowerBound).min() ?? 18)...(bands.map(\.upperBound).max() ?? 200)
    region = page.about.region ?? site.region
    first = page.about.help.map(\.destination)
    isForMinors = page.about.isForMinors
  }

  /// The need of a page that stands behind no reader in particular.
  public init(site: Site) {
    ages = 0...200
    region = site.region
    first = []
    isForMinors = true
  }
}

extension Library {
  /// The contacts for a need: those that the page names, then open day and night, then by text, then the rest.
  public func helpers(for need: HelpNeed) -> [Contact] {
    let named = need.first.compactMap { registry.contacts[$0] }
    let general = registry.contacts.entries.filter { contact in
      contact.isGeneral && !need.first.contains(contact.record.id) && isHere(contact, need.region)
    }
    let ranked = general.enumerated().sorted { left, right in
      (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }.map(\.element)
    return (named + ranked).filter { fits($0, need) }
  }

  /// Whether a contact may be offered to these readers.
  public func fits(_ contact: Contact, _ need: HelpNeed) -> Bool {
    contact.record.state.isFit && contact.serves(need.ages) && (!need.isForChildren || contact.forChildren != nil)
      && !(need.isForMinors && contact.isForAdultsOnly)
  }

  private func rank(_ contact: Contact) -> Int {
    (contact.isAlwaysOpen ? 0 : 2) + (contact.byText == nil ? 1 : 0)
  }

  /// `TW` holds for all of Taiwan, `TW-TPE` for a part of it, `world` everywhere.
  private func isHere(_ contact: Contact, _ region: String) -> Bool {
    contact.region == "world" || contact.region == region || region.hasPrefix(contact.region + "-")
  }
}
