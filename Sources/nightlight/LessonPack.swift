import Archive
import Decks
import Diagnostics
import Library
import PowerPoint
import Reading
import Sheets
import System
import Usage

/// Everything that a lesson takes, in one zip or one PDF.
struct LessonPack {
  let page: Page
  let language: LanguageIndex
  let library: Library
  let theme: Theme
  let session: Session
  let organisation: Organisation?

  /// What a pack is written as.
  enum Form {
    /// One zip, its sheets as HTML and as PDF.
    case zip
    /// One zip, its sheets as HTML only.
    case html
    /// One PDF of everything.
    case pdf
  }

  /// Makes the pack and writes it into a folder.
  func write(to path: String, _ form: Form) throws -> Int32 {
    let tag = library.site.languages[language].tag
    guard let text = page.texts[language] else { throw Complaint("'lesson:\(page.name)' has no text in \(tag)") }
    if text.awaitsReview {
      throw Complaint(
        "the text in \(tag) still has to be read by a native speaker, and is not packed before; "
          + "remove 'awaits-review' from \(text.file) when it has been")
    }
    let shop = PrintShop(session, isPressing: form != .html)
    defer { shop.close() }
    guard form != .pdf || shop.canPress else { throw Complaint("a PDF needs WeasyPrint; run: make press") }
    let line = ProgressLine()
    let parts = try parts()
    let letters = shop.canPress ? try PrintCatalogue.letters(of: session) : []
    let folder = try Folder(at: "/").makeFolders(path)
    if form == .pdf {
      let slides = try deck(isPressing: true)
      if session.report(slides.found) { return stop(slides.found) }
      let paper = slides.deck.map { [$0.handout(.slides)] } ?? []
      let (pdf, found) = try shop.bound(parts.map(\.printout), paper, letters: letters, name: name) {
        line.show("sheet \($0 + 1) of \(parts.count)")
      }
      line.clear()
      if session.report(found) { return stop(found) }
      guard let pdf else { return 1 }
      try folder.replace("\(name).pdf", pdf.bytes)
      session.say("\(path)/\(name).pdf: \(pdf.pages) pages, \(pdf.bytes.count / 1024) KB")
      return 0
    }
    let (made, found) = try shop.make(parts.map(\.printout), letters: letters) {
      line.show("sheet \($0 + 1) of \(parts.count)")
    }
    let (deck, tooFull) = try deck(isPressing: form != .html)
    line.clear()
    if session.report(found + tooFull) { return stop(found + tooFull) }
    let files = try files(parts, made, deck)
    let bytes = try Archive.zip(files)
    try folder.replace("\(name).zip", bytes)
    session.say("\(path)/\(name).zip: \(files.count) files, \(bytes.count / 1024) KB")
    if form == .zip, !shop.canPress { tell("note: PDFs need WeasyPrint; run: make press") }
    return 0
  }

  private func stop(_ found: [Diagnostic]) -> Int32 {
    tell("\(Session.count(found)); nothing was written")
    return 1
  }

  /// The name of its file, without ending.
  var name: String {
    "\(page.about.slug)\(organisation.map { "-\($0.id)" } ?? "")-\(library.site.languages[language].tag)"
  }

  /// What it holds: sheets and slides as they were made, and the page that opens everything.
  func files(_ parts: [Part], _ made: [PrintShop.Made], _ deck: Deck?) throws -> [ZipFile] {
    let slides = try deck.map(files) ?? []
    let sheets = zip(parts, made).flatMap { part, made -> [ZipFile] in
      [ZipFile("\(part.path).html", bytes: made.html)]
        + (made.pdf.map { [ZipFile("\(part.path).pdf", bytes: $0)] } ?? [])
    }
    let hasPDF = !made.isEmpty && made.allSatisfy { $0.pdf != nil }
    return sheets + slides + [ZipFile("index.html", bytes: index(parts, hasPDF: hasPDF, hasSlides: !slides.isEmpty))]
  }

  /// A sheet of the pack: where it lies, without its ending, and for whom.
  struct Part {
    let path: String
    let title: String
    let group: PackIndex.Group
    let printout: any Printout
  }

  /// All sheets in the order in which they are used.
  func parts() throws -> [Part] {
    var options = PrintOptions()
    options.organisation = organisation
    let catalogue = PrintCatalogue(library, theme, session, options)
    var parts = try catalogue.printouts(of: page).compactMap { printout -> Part? in
      guard let sheet = printout as? LessonSheet, sheet.language == language else { return nil }
      return Part(path: sheet.kind.rawValue, title: sheet.title, group: sheet.kind.group, printout: sheet)
    }
    let words = Words(theme.strings[language])
    if let quiz = page.about.lesson?.quiz, let target = target(of: quiz) {
      for case let sheet as QuizSheet in try catalogue.printouts(of: target) where sheet.language == language {
        parts.append(
          Part(
            path: "quiz/\(sheet.name)", title: "\(words["lesson.quiz"]): \(sheet.title)", group: sheet.kind.group,
            printout: sheet))
      }
    }
    for link in page.about.lesson?.leaflets ?? [] {
      guard let target = target(of: link) else { continue }
      for leaflet in try catalogue.printouts(of: target) where leaflet.language == language {
        let own = target.shown(in: language)?.title ?? target.name
        let title = [own, leaflet.title].filter { !$0.isEmpty }.joined(separator: " · ")
        parts.append(Part(path: "leaflets/\(leaflet.name)", title: title, group: .home, printout: leaflet))
      }
    }
    return parts
  }

  private func target(of link: Link) -> Page? {
    guard case .page(let place, _) = library.resolve(link.destination, from: page.folder) else { return nil }
    return library.pages[place]
  }

  /// The slides, their words as large as fits; nil where the lesson has none.
  private func deck(isPressing: Bool) throws -> (deck: Deck?, found: [Diagnostic]) {
    guard let source = try DeckShop.slides(of: page, in: language, library, session) else { return (nil, []) }
    let shop = DeckShop(session, isPressing: isPressing, hasHandouts: false)
    defer { shop.close() }
    var options = DeckOptions()
    options.organisation = organisation
    let deck = try Deck(source, library, theme, session.sources, options: options)
    let (made, found) = try shop.make([deck], letters: DeckShop.letters(of: [deck])) { _ in }
    return (made.first?.deck, found)
  }

  /// The slides, for a browser and for PowerPoint.
  private func files(of deck: Deck) throws -> [ZipFile] {
    let presentation = try Presentation(deck.source, library, theme, session.sources, organisation: organisation)
    return [ZipFile("slides.html", bytes: deck.page()), ZipFile("slides.pptx", bytes: try presentation.bytes())]
  }

  /// The page that opens everything.
  private func index(_ parts: [Part], hasPDF: Bool, hasSlides: Bool) -> [UInt8] {
    let words = Words(theme.strings[language])
    let slides =
      hasSlides
      ? [
        PackIndex.Entry(title: words["lesson.slides"], path: "slides.html", pdf: nil, group: .teacher),
        PackIndex.Entry(title: words["deck.powerpoint"], path: "slides.pptx", pdf: nil, group: .teacher),
      ] : []
    let sheets = parts.map {
      PackIndex.Entry(
        title: $0.title, path: "\($0.path).html", pdf: hasPDF ? "\($0.path).pdf" : nil, group: $0.group)
    }
    return PackIndex(
      page: page, language: language, library: library, words: words, organisation: organisation,
      entries: Array(sheets.prefix(1)) + slides + Array(sheets.dropFirst())
    ).html()
  }
}

extension LessonSheet.Kind {
  /// For whom it is.
  fileprivate var group: PackIndex.Group {
    switch self {
    case .plan, .key: .teacher
    case .worksheet, .easy, .large, .exit: .pupils
    case .home: .home
    }
  }
}

extension QuizSheet.Kind {
  /// For whom it is.
  fileprivate var group: PackIndex.Group {
    switch self {
    case .key: .teacher
    case .worksheet, .answers, .cards: .pupils
    }
  }
}
