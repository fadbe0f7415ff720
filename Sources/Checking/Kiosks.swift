import Diagnostics
import Library

/// What kiosk.yml names is there, and its keyboard can spell every title.
struct Kiosks: WholeRule {
  static let descriptions = [
    RuleDescription("kiosk-name", "What kiosk.yml names is there"),
    RuleDescription("kiosk-start", "The page that a kiosk begins with may be seen by whoever walks past"),
    RuleDescription("kiosk-empty", "Every door of a kiosk leads to a page"),
    RuleDescription("zhuyin-missing", "The table of Zhuyin letters has every character of the kiosk's titles"),
  ]

  func check(_ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    guard let kiosk = library.kiosk else { return [] }
    let narrow = library.narrowed(to: kiosk)
    return names(kiosk, library) + start(kiosk, library) + doors(kiosk, narrow) + letters(kiosk, narrow)
  }

  private func names(_ kiosk: Kiosk, _ library: Library) -> [Diagnostic] {
    let pages = (kiosk.quizzes ?? []) + kiosk.kept + kiosk.leftOut + [kiosk.start].compactMap(\.self)
    var found = pages.compactMap { link in
      if case .page = library.resolve(link.destination, from: "") { return nil as Diagnostic? }
      return missing(link, wanted: "a page", library, kiosk)
    }
    found += kiosk.ownDevice.compactMap { link in
      switch library.resolve(link.destination, from: "") {
      case .page, .contact, .action: nil
      default: missing(link, wanted: "a page, a contact or an action", library, kiosk)
      }
    }
    let names = library.organisations.map(\.id)
    if let link = kiosk.organisation, !names.contains(link.destination) {
      let near = nearest(to: link.destination, among: names).map { "did you mean '\($0)'?" }
      found.append(
        Diagnostic(
          "kiosk-name", file: kiosk.file, span: link.span, "there is no Content/orgs/\(link.destination).yml", fix: near
        ))
    }
    for link in kiosk.leftOut where kiosk.kept.contains(where: { $0.destination == link.destination }) {
      found.append(
        Diagnostic(
          "kiosk-name", file: kiosk.file, span: link.span, "'\(link.destination)' is both kept and left out",
          fix: "take it out of one of the lists"))
    }
    return found
  }

  private func missing(_ link: Link, wanted: String, _ library: Library, _ kiosk: Kiosk) -> Diagnostic {
    if case .missing(let missing) = library.resolve(link.destination, from: "") {
      return Diagnostic(
        "kiosk-name", file: kiosk.file, span: link.span, "no \(missing.name)",
        fix: missing.nearest.map { "did you mean '\($0)'?" } ?? "write it as 'guide:first-steps'")
    }
    return Diagnostic("kiosk-name", file: kiosk.file, span: link.span, "'\(link.destination)' is not \(wanted)")
  }

  private func start(_ kiosk: Kiosk, _ library: Library) -> [Diagnostic] {
    guard let link = kiosk.start, case .page(let place, _) = library.resolve(link.destination, from: ""),
      library.pages[place].about.isSensitive
    else { return [] }
    return [
      Diagnostic(
        "kiosk-start", file: kiosk.file, span: link.span, "'\(link.destination)' is marked sensitive",
        fix: "begin with another page, or with 'home'")
    ]
  }

  private func doors(_ kiosk: Kiosk, _ narrow: Library) -> [Diagnostic] {
    narrow.site.audiences.enumerated().compactMap { place, door in
      if narrow.pages.contains(where: { $0.about.audiences.contains(place) }) { return nil }
      return Diagnostic(
        "kiosk-empty", file: kiosk.file, span: kiosk.doorSpans.indices.contains(place) ? kiosk.doorSpans[place] : nil,
        "no page is left for the door '\(door.id)'",
        fix: "take the door out, or keep some of its pages")
    }
  }

  /// Characters that the keyboard cannot find, each once, at the first title that has it.
  private func letters(_ kiosk: Kiosk, _ narrow: Library) -> [Diagnostic] {
    var known = Set<Character>()
    var found: [Diagnostic] = []
    for language in kiosk.languages where narrow.site.languages[language].tag.hasPrefix("zh") {
      for page in narrow.pages {
        guard let text = page.texts[language] else { continue }
        for character in text.title where Zhuyin.isHan(character) && narrow.zhuyin?[character] == nil {
          guard known.insert(character).inserted else { continue }
          found.append(
            Diagnostic(
              "zhuyin-missing", .warning, file: text.file, span: text.titleSpan,
              "the table of Zhuyin letters has no '\(character)', so the kiosk's keyboard cannot find this title by it",
              fix: "add it to \(narrow.zhuyin?.file ?? "Content/rules/zhuyin.yml")"))
        }
      }
    }
    return found
  }
}
