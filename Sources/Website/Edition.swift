import Library

/// What a site is made for.
public enum Edition: Sendable {
  /// Readers' own devices.
  case web
  /// A touch screen that many people use one after the other, without network or keyboard.
  case kiosk(Kiosk)

  /// What kiosk.yml says, in that edition.
  var kiosk: Kiosk? {
    if case .kiosk(let kiosk) = self { kiosk } else { nil }
  }
}

extension Website {
  /// What kiosk.yml says, where the site is made for a kiosk.
  var kiosk: Kiosk? { options.edition.kiosk }

  /// The languages that the site has, in order.
  var languages: [LanguageIndex] { kiosk?.languages ?? Array(library.site.languages.indices) }

  /// The look's own files that an edition has no use for.
  func isNeeded(asset name: String) -> Bool {
    let own = ["kiosk.css", "kiosk.js"]
    let others = ["site.js", "search.js", "class.css", "class.js", "note.css", "note.svg", "find.svg"]
    return kiosk == nil ? !own.contains(name) : !others.contains(name)
  }
}
