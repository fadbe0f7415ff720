import Archive
import Checking
import Decks
import Diagnostics
import Library
import PowerPoint
import OpenDocument
import Publishing
import Reading
import System
import Usage
import Website

/// `nightlight build`: Content in, site out.
struct BuildCommand {
  private let session: Session
  private let hasSearch: Bool
  private let hasPDF: Bool
  private let isKiosk: Bool

  init(_ invocation: Invocation) throws {
    let edition = EditionName(invocation)
    isKiosk = edition == .kiosk
    session = try Session(
      invocation, knows: ["root", "out", "format", "strict", "today", "quiet", "without-search"],
      folder: edition.folder)
    // A kiosk's keyboard finds titles; it has no index and no sheets.
    hasSearch = !invocation.flag("without-search") && !isKiosk
    hasPDF = invocation.flag("pdf") && !isKiosk
  }

  func run() throws -> Int32 {
    let progress = ProgressLine()
    defer { progress.clear() }
    try session.recover()
    let inputs = try session.project.inputs()
    let shop = PrintShop(session, isPressing: hasPDF)
    defer { shop.close() }
    let deckShop = DeckShop(session, isPressing: hasPDF, hasHandouts: true)
    defer { deckShop.close() }
    // A lesson's slides have the plan's sheet beside them, and need no handouts.
    let slideShop = DeckShop(session, isPressing: hasPDF, hasHandouts: false)
    defer { slideShop.close() }
    let isWhole = hasSearch || isKiosk
    let fingerprint = buildFingerprint(inputs, session, hasPDF: shop.canPress, isKiosk: isKiosk)
    if try isWhole && standing(at: session.destination) == fingerprint { return upToDate() }

    progress.show("reading")
    var reader = ProjectReader(session.project)
    let study = try Study.make(&reader, inputs, session.options)
    guard let all = study.library, let theme = study.theme else { return stop(study.diagnostics, progress) }
    var options = Website.Options()
    var library = all
    if isKiosk {
      guard let kiosk = all.kiosk else { return stop(study.diagnostics + noKiosk(all), progress) }
      options.edition = .kiosk(kiosk)
      library = all.narrowed(to: kiosk)
    }
    let printouts =
      isKiosk || study.diagnostics.hasErrors ? [] : try PrintCatalogue(library, theme, session).offered()
    options.add(printouts, hasPDF: shop.canPress)
    let decks = try study.diagnostics.hasErrors ? [] : decks(library, theme)
    let lessons = try study.diagnostics.hasErrors ? [] : slides(library, theme)
    options.decks = Set((decks + lessons).map(\.source.name))
    let packs = isKiosk || study.diagnostics.hasErrors ? [] : LessonPack.all(of: library, theme, session)
    options.packs = Set(packs.map(\.name))
    options.hasPDF = shop.canPress
    let (site, found) = Website.prepare(library, theme, sources: session.sources, options: options)
    var diagnostics = study.diagnostics + found
    var sheets: [PrintShop.Made] = []
    var shown: [DeckShop.Made] = []
    var pressing = Duration.zero
    if !diagnostics.hasErrors {
      var tooLong: [Diagnostic] = []
      pressing = try ContinuousClock().measure {
        (sheets, tooLong) = try shop.make(printouts, letters: shop.canPress ? PrintCatalogue.letters(of: session) : [])
        {
          progress.show("sheet \($0 + 1) of \(printouts.count)")
        }
      }
      diagnostics += tooLong
      let (talks, tooFull) = try deckShop.make(decks, letters: DeckShop.letters(of: decks)) {
        progress.show("deck \($0 + 1) of \(decks.count)")
      }
      diagnostics += tooFull
      let letters = slideShop.canPress ? DeckShop.letters(of: lessons) : []
      let (taught, tooMuch) = try slideShop.make(lessons, letters: letters) {
        progress.show("slides \($0 + 1) of \(lessons.count)")
      }
      shown = talks + taught
      diagnostics += tooMuch
    }
    progress.clear()
    if session.report(diagnostics) { return stop(diagnostics) }

    if hasSearch { progress.show("indexing") }
    let clock = ContinuousClock()
    var index: [OutputFile] = []
    let indexing = try clock.measure {
      for language in library.site.languages.indices where hasSearch {
        index += try site.searchIndex(in: language, parallel: parallel)
      }
    }
    // What had something to report is looked at again the next time, so that the report is not lost.
    let report = try publish(
      site.files() + index + printed(sheets, library) + files(of: shown, library, theme)
        + files(of: packs, sheets, shown), to: session.destination,
      fingerprint: diagnostics.isEmpty && isWhole ? fingerprint : nil
    ) { done, all in progress.show("writing \(done) of \(all)") }
    progress.clear()
    try sum(up: report, library, index, indexing)
    sum(up: sheets, pressing, shop)
    keepUntilExit((library, site, index))
    return 0
  }

  /// The sheets beside the pages of their language.
  private func printed(_ sheets: [PrintShop.Made], _ library: Library) -> [OutputFile] {
    sheets.flatMap { made -> [OutputFile] in
      let tag = library.site.languages[made.printout.language].tag
      let path = "\(tag)/print/\(made.printout.name)"
      return [OutputFile(path + ".html", bytes: made.html)]
        + (made.printout.editable.map { text in
          [OutputFile(path + ".odt") { try $0 += text.openDocument() }]
        } ?? [])
        + (made.pdf.map { [OutputFile(path + ".pdf", bytes: $0)] } ?? [])
    }
  }

  /// The decks of all talks that somebody has read.
  private func decks(_ library: Library, _ theme: Theme) throws -> [Deck] {
    try DeckShop.talks(of: library, session).map { try Deck($0.source, library, theme, session.sources) }
  }

  /// The slides of all lessons that somebody has read.
  private func slides(_ library: Library, _ theme: Theme) throws -> [Deck] {
    try DeckShop.lessons(of: library, session).map { try Deck($0.source, library, theme, session.sources) }
  }

  /// The decks, the same for PowerPoint, and their handouts beside the pages of their language.
  private func files(of decks: [DeckShop.Made], _ library: Library, _ theme: Theme) throws -> [OutputFile] {
    try decks.flatMap { made -> [OutputFile] in
      let path = "\(library.site.languages[made.deck.source.language].tag)/decks/\(made.deck.source.name)"
      let presentation = try Presentation(made.deck.source, library, theme, session.sources)
      return [
        OutputFile(path + ".html", bytes: made.html), OutputFile(path + ".pptx") { try $0 += presentation.bytes() },
      ]
        + made.handouts.map { OutputFile("\(path)-\($0.handout.rawValue).pdf", bytes: $0.pdf) }
    }
  }

  /// The packs of lessons beside the pages of their language: sheets and slides as they were made, in one download.
  private func files(
    of packs: [LessonPack], _ sheets: [PrintShop.Made], _ decks: [DeckShop.Made]
  ) throws -> [OutputFile] {
    let sheets = Dictionary(sheets.map { ($0.printout.name, $0) }, uniquingKeysWith: { first, _ in first })
    let slides = Dictionary(decks.map { ($0.deck.source.name, $0.deck) }, uniquingKeysWith: { first, _ in first })
    return packs.map { pack in
      OutputFile(pack.path) { out in
        let parts = try pack.parts().filter { sheets[$0.printout.name] != nil }
        let made = parts.compactMap { sheets[$0.printout.name] }
        out += try Archive.zip(pack.files(parts, made, slides[pack.slidesName]))
      }
    }
  }

  private func sum(up sheets: [PrintShop.Made], _ time: Duration, _ shop: PrintShop) {
    guard !sheets.isEmpty else { return }
    if shop.canPress {
      session.say("\(sheets.count) PDFs, \(sheets.count(where: \.isNew)) of them made anew, in \(time.inSeconds) s")
    } else if hasPDF {
      tell("note: PDFs need WeasyPrint; run: make press")
    }
  }

  private func words(_ report: PublishReport) -> String {
    let counts = [
      (report.written, "written"), (report.unchanged, "unchanged"), (report.removed, "removed"),
      (report.carriedOver, "of others kept"),
    ]
    return counts.filter { $0.0 > 0 }.map { "\($0.0) files \($0.1)" }.joined(separator: ", ")
  }

  private func upToDate() -> Int32 {
    session.say("\(session.destination.out) is up to date")
    return 0
  }

  private func stop(_ diagnostics: [Diagnostic], _ progress: ProgressLine) -> Int32 {
    progress.clear()
    _ = session.report(diagnostics)
    return stop(diagnostics)
  }

  /// What there is to say where nothing describes a kiosk: a file that does is faulty, or there is none.
  private func noKiosk(_ library: Library) -> [Diagnostic] {
    if session.project.hasKiosk { return [] }
    return [
      Diagnostic(
        "missing-file", file: "kiosk.yml", "there is no description of the kiosk edition",
        fix:
          "write 'languages: [\(library.site.languages[0].tag)]' and 'doors: […]' into it; CONTRIBUTING.md has the rest"
      )
    ]
  }

  private func stop(_ diagnostics: [Diagnostic]) -> Int32 {
    tell("\(Session.count(diagnostics)); nothing was written")
    return 1
  }

  private func sum(up report: PublishReport, _ library: Library, _ index: [OutputFile], _ indexing: Duration) throws {
    let pages = library.pages.count
    let languages = isKiosk ? library.kiosk?.languages.count ?? 0 : library.site.languages.count
    session.say("\(pages) pages in \(languages) languages: \(words(report))")
    var size = 0
    var bytes: [UInt8] = []
    for file in index {
      bytes.removeAll(keepingCapacity: true)
      try file.produce(&bytes)
      size += bytes.count
    }
    guard !isKiosk else { return session.say("open \(session.destination.out)/index.html") }
    guard hasSearch else {
      return session.say("no search index was made\nopen \(session.destination.out)/index.html")
    }
    session.say(
      "search index: \(index.count) files, \(size / 1024) KB, made in \(indexing.components.seconds * 1000 + indexing.components.attoseconds / 1_000_000_000_000_000) ms"
    )
    session.say("open \(session.destination.out)/index.html")
  }
}
