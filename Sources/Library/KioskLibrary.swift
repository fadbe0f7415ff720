extension Library {
  /// The part of the library that stands in a kiosk: its pages, doors, pictures and steps.
  ///
  /// Languages keep their places. A link to a page that is left out resolves to nothing, and is shown as words.
  public func narrowed(to kiosk: Kiosk) -> Library {
    var narrow = Library(
      site: site, registry: registry, pages: pages.filter { holds($0, kiosk) }.map { $0.readable(through: kiosk) },
      files: [], aliases: aliases)
    narrow.organisations = organisations
    narrow.kiosk = kiosk
    narrow.zhuyin = zhuyin
    narrow.site.audiences = kiosk.doors.map { site.audiences[$0] }
    narrow.site.sections = site.sections.filter { section in narrow.pages.contains { $0.kind == section.kind } }
    if !kiosk.hasHelper { narrow.site.helper = nil }
    narrow.keep(files: files.filter { file in narrow.shows(file) })
    return narrow
  }

  /// Whether a page stands in a kiosk.
  private func holds(_ page: Page, _ kiosk: Kiosk) -> Bool {
    let link = "\(page.kind.rawValue):\(page.name)"
    func isNamed(_ links: [Link]) -> Bool { links.contains { $0.destination == link } }
    if page.about.story?.isHelper == true { return kiosk.hasHelper && !isNamed(kiosk.leftOut) }
    if isNamed(kiosk.leftOut) { return false }
    if isNamed(kiosk.kept) || kiosk.start?.destination == link { return true }
    if page.kind == .quiz, let quizzes = kiosk.quizzes { return isNamed(quizzes) }
    return kiosk.kinds.contains(page.kind) && page.about.audiences.contains(where: kiosk.doors.contains)
  }

  /// Whether a file belongs to a page that is there, or to none.
  private func shows(_ file: AssetFile) -> Bool {
    let parts = file.path.split(separator: "/")
    guard parts.count > 2, let kind = PageKind.allCases.first(where: { $0.folder == parts[0] }) else {
      return parts.first != "orgs"
    }
    return page(kind, named: String(parts[1])) != nil
  }
}

extension Page {
  /// The same page with its doors counted among those of a kiosk.
  fileprivate func readable(through kiosk: Kiosk) -> Page {
    var about = about
    about.audiences = about.audiences.compactMap { kiosk.place(ofDoor: $0) }
    return Page(kind: kind, name: name, about: about, texts: texts)
  }
}
