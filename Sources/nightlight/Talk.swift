import Decks
import Diagnostics
import Library
import PowerPoint
import Reading
import System
import Usage

/// `nightlight talk`: decks that run from a USB stick, and their handouts.
struct TalkCommand {
  private let session: Session
  private let invocation: Invocation
  private let minutes: Int?

  init(_ invocation: Invocation) throws {
    session = try Session(invocation, knows: ["root", "today", "format", "quiet"])
    self.invocation = invocation
    minutes = try invocation.value("minutes").map { text in
      guard let minutes = Int(text), (5...240).contains(minutes) else {
        throw Complaint("--minutes is a number from 5 to 240, not '\(text)'")
      }
      return minutes
    }
  }

  func run() throws -> Int32 {
    var reader = ProjectReader(session.project)
    let study = try Study.make(&reader, try session.project.inputs(), session.options)
    guard let library = study.library, let theme = study.theme, !study.diagnostics.hasErrors else {
      _ = session.report(study.diagnostics)
      return 1
    }
    let (decks, letters) = try open(library, theme)
    let shop = DeckShop(session, isPressing: true, hasHandouts: invocation.flag("pdf"))
    defer { shop.close() }
    let line = ProgressLine()
    let (made, found) = try shop.make(decks, letters: letters) { line.show("deck \($0 + 1) of \(decks.count)") }
    line.clear()
    if session.report(found) {
      tell("\(Session.count(found)); nothing was written")
      return 1
    }
    let path = try absolutePath(invocation.value("out") ?? session.project.root + "/talks")
    let folder = try Folder(at: "/").makeFolders(path)
    for one in made {
      let name = one.deck.source.name + suffix
      try folder.replace(name + ".html", one.html)
      if invocation.flag("pptx") {
        let presentation = try Presentation(
          one.deck.source, library, theme, session.sources, organisation: one.deck.organisation)
        try folder.replace(name + ".pptx", try presentation.bytes())
      }
      for (handout, pdf) in one.handouts { try folder.replace("\(name)-\(handout.rawValue).pdf", pdf) }
    }
    let pages = made.map(\.deck.count).reduce(0, +)
    let handouts = made.map(\.handouts.count).reduce(0, +)
    let files = "\(invocation.flag("pptx") ? "\(made.count) PPTX and " : "")\(handouts) PDFs"
    session.say("\(made.count) decks with \(pages) slides and \(files) in \(path)")
    if !shop.canPress { tell("note: slides were not laid out, and PDFs need WeasyPrint; run: make press") }
    return 0
  }

  private var suffix: String {
    [minutes.map { "-\($0)min" }, invocation.value("org").map { "-\($0)" }].compactMap(\.self).joined()
  }

  /// The decks that are asked for, and the letters of all there are, so that the typefaces are the same for each.
  private func open(_ library: Library, _ theme: Theme) throws -> ([Deck], Set<Unicode.Scalar>) {
    let names = library.pages.filter { $0.about.talk != nil }.map(\.name)
    for name in invocation.operands where !names.contains(name) {
      let near = nearest(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
      throw Complaint("there is no talk '\(name)'\(near)")
    }
    let language = try invocation.value("lang").map { tag in
      guard let index = library.site.index(ofLanguage: tag) else { throw Complaint("there is no language '\(tag)'") }
      return index
    }
    var options = DeckOptions()
    options.organisation = try invocation.value("org").map { try library.organisation(named: $0) }
    let talks = try DeckShop.talks(of: library, session)
    let all = try talks.map { try Deck($0.source, library, theme, session.sources, options: options) }
    let decks = try talks.compactMap { page, source -> Deck? in
      guard invocation.operands.isEmpty || invocation.operands.contains(page.name),
        language == nil || language == source.language
      else { return nil }
      return try Deck(
        shortened(source, for: options.organisation), library, theme, session.sources,
        options: options)
    }
    return (decks, DeckShop.letters(of: all))
  }

  /// Leaves out what is optional, from the last, and says so.
  private func shortened(_ source: DeckSource, for organisation: Organisation?) throws -> DeckSource {
    guard let minutes else { return source }
    var source = source
    source.slides.removeAll { !$0.isThere(for: organisation) }
    let dropped = source.shorten(to: minutes)
    guard source.quarters <= minutes * 4 + minutes * 4 / 10 else {
      throw Complaint(
        "\(source.name) takes \(minutesText(source.quarters)) minutes when all that is optional is left out; "
          + "--minutes \(minutes) is too few")
    }
    for slide in dropped {
      tell("\(source.name): left out '\(source.title(of: slide))' (\(minutesText(slide.quarters)) minutes)")
    }
    tell("\(source.name): \(minutesText(source.quarters)) minutes, \(source.slides.count) slides")
    return source
  }
}

extension Library {
  /// The organisation of a name, or a complaint with the nearest that there is.
  func organisation(named name: String) throws -> Organisation {
    if let found = organisations.first(where: { $0.id == name }) { return found }
    let ids = organisations.map(\.id)
    let near = nearest(to: name, among: ids).map { "did you mean '\($0)'?" }
    throw Complaint("there is no Content/orgs/\(name).yml; \(near ?? "there are: \(ids.joined(separator: ", "))")")
  }
}
