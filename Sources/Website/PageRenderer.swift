import Library
import Markdown
import Mustache

/// Renders one page in one language.
struct PageRenderer {
  private let site: Website
  private let place: Int
  private let language: LanguageIndex
  // Kept, because a page is a large value to fetch again for every field.
  private let library: Library
  private let page: Page
  private let words: Words

  init(site: Website, place: Int, language: LanguageIndex) {
    self.site = site
    self.place = place
    self.language = language
    library = site.library
    page = site.library.pages[place]
    words = site.words[language]
  }

  func append(to out: inout [UInt8]) throws {
    guard let text = page.shown(in: language) else { return }
    let bytes = try site.sources.bytes(of: text.file)
    guard fingerprint(bytes) == text.fingerprint else { throw SourceChanged(file: text.file) }
    let tree = TextTree(bytes, of: text, kind: page.kind)
    let document = tree.document
    let route = page.route
    let depth = Depth(ofRoute: route)
    var dress = PageDress(
      site: site, folder: page.folder, textLanguage: text.language, language: language, depth: depth)
    if site.kiosk != nil { dress.takeaways = Takeaway.addresses(of: document, in: library, from: page.folder) }
    // A text that nobody has read is printed as its source.
    if !text.awaitsReview {
      dress.notes = PaperNotes(
        document.links.lazy.map { document.string(document.nodes[$0].destination) }, of: library, in: text.language,
        site.words[text.language])
    }
    var body: [UInt8] = []
    body.reserveCapacity(bytes.count * 2)
    try append(tree, text, dress, to: &body)
    dress.notes.append(classes: site.kiosk == nil ? "on-paper" : "", to: &body)
    var data = Object(on: site.shells[language][depth.folders].data, minimumCapacity: 40)
    fillFrame(&data, text, route)
    fillHead(&data, text, document)
    fillFoot(&data)
    data["body"] = .html(body)
    fillPlay(&data)
    if let kiosk = site.kiosk { fill(&data, kiosk, text, dress.takeaways) }
    try site.render("page", data, into: &out)
  }

  /// The text itself; a quiz and a story are written so that they can be played.
  private func append(_ tree: TextTree, _ text: PageText, _ dress: PageDress, to body: inout [UInt8]) throws {
    let document = tree.document
    let pieces = PlayPieces(
      document: document, dress: dress, words: words,
      own: borrowedTag(text) == nil ? "" : " lang=\"\(library.site.languages[language].tag)\"")
    if let plan = page.about.quiz {
      var reader = QuizReader(document, file: text.file)
      let quiz = reader.read(goals: text.goals.map(\.key))
      QuizHTML(quiz: quiz, plan: plan, goals: text.goals, pieces: pieces).append(to: &body)
    } else if let plan = page.about.story {
      var reader = StoryReader(document, file: text.file)
      StoryHTML(
        story: reader.read(), plan: plan, pieces: pieces, mayPrint: site.kiosk?.mayPrint ?? true
      ).append(to: &body)
    } else if page.about.lesson != nil, !text.awaitsReview {
      var reader = LessonReader(document, file: text.file)
      LessonHTML(
        lesson: reader.read(), registry: library.registry, language: text.language, pieces: pieces,
        questions: try ClassQuestion.all(of: document, in: text.language, library, site.sources)
      ).append(to: &body)
    } else if text.awaitsReview, let source = page.source, text.shape == source.shape {
      try append(document, dress, beside: source, to: &body)
    } else if let plan = page.about.talk {
      var reader = TalkReader(tree, file: text.file)
      let deck = deckName
      let handouts = site.options.hasPDF && deck != nil ? ["slides", "notes", "lines"] : []
      TalkHTML(
        talk: reader.read(), plan: plan, pieces: pieces, deck: deck.map { "../decks/\($0)" },
        handouts: handouts.map { ($0, "../decks/\(deck ?? "")-\($0).pdf") }
      ).append(to: &body)
    } else {
      document.append(html: &body, dress: dress)
    }
  }

  /// The name of the deck that goes with the page, where one was made of the text that is shown.
  private var deckName: String? {
    guard let text = page.shown(in: language), text.language == language else { return nil }
    let name = "\(page.about.slug)-\(library.site.languages[language].tag)"
    return site.options.decks.contains(name) ? name : nil
  }

  /// Steps, contacts and whatever forbids stand beside the source text as long as nobody has read the translation.
  private func append(_ document: Document, _ dress: PageDress, beside source: PageText, to body: inout [UInt8]) throws
  {
    let bytes = try site.sources.bytes(of: source.file)
    guard fingerprint(bytes) == source.fingerprint else { throw SourceChanged(file: source.file) }
    let original = TextTree(bytes, of: source, kind: page.kind).document
    let own = PageDress(
      site: site, folder: page.folder, textLanguage: 0, language: language, depth: Depth(ofRoute: page.route),
      hasIDs: false)
    let blocks = zip(
      document.blocks.filter { document.nodes[$0].kind != .comment },
      original.blocks.filter { original.nodes[$0].kind != .comment })
    for (block, there) in blocks {
      guard original.advises(there) else {
        document.append(html: &body, of: block, dress: dress)
        continue
      }
      body.write("<div class=\"pair\"><div>\n")
      document.append(html: &body, of: block, dress: dress)
      body.write("</div>\n<div class=\"beside\" lang=\"\(library.site.languages[0].tag)\">\n")
      original.append(html: &body, of: there, dress: own)
      body.write("</div></div>\n")
    }
  }

  /// What a page says only in a kiosk.
  private func fill(_ data: inout Object, _ kiosk: Kiosk, _ text: PageText, _ takeaways: [String]) {
    data["ownDevice"] = .bool(site.isForOwnDevice(page, text))
    data["asksPrivacy"] = .bool(page.about.story?.isHelper ?? false)
    data["hasTakeaways"] = .bool(!takeaways.isEmpty)
    data["takeaways"] = .list(
      takeaways.enumerated().map { place, address in
        [
          "id": .text(Takeaway.id(of: place)), "address": .text(typedAddress(address)),
          "symbol": .html(Takeaway.symbol(of: address, label: words["kiosk.qr"])),
        ]
      })
  }

  /// What a page needs that is played: the engine, and leave to run it.
  private func fillPlay(_ data: inout Object) {
    let isPlayed = page.about.quiz != nil || page.about.story != nil
    data["isPlayed"] = .bool(isPlayed)
    data["isTalk"] = .bool(page.about.talk != nil)
    data["classHref"] =
      site.kiosk == nil && site.hasClassForm(page, in: language) ? .text("../" + Website.classRoute(of: page)) : false
    let sheets = site.options.sheets.of(page, in: language)
    data["printsTitle"] = page.about.quiz != nil && !sheets.isEmpty ? .text(words["sheet.forTeachers"]) : false
    // A lesson lists its own among its facts.
    data["prints"] = page.about.lesson == nil ? .list(sheets.map { value(of: $0) }) : []
    data["lesson"] = page.shown(in: language).map { site.lessonFacts(page, $0, in: language) } ?? false
    data["classText"] = .text(words["play.class"])
    if isPlayed { data["csp"] = .text(site.policy(forPlay: true)) }
  }

  /// A sheet for paper as templates read it.
  private func value(of sheet: PagePrints.Sheet) -> Value {
    [
      "title": .text(sheet.title), "href": .text("../print/\(sheet.name).html"), "text": .text(words["sheet.open"]),
      "pdfHref": sheet.hasPDF ? .text("../print/\(sheet.name).pdf") : false, "pdfText": .text(words["sheet.pdf"]),
      "odtHref": sheet.hasText ? .text("../print/\(sheet.name).odt") : false, "odtText": .text(words["sheet.odt"]),
    ]
  }

  /// Title, addresses and the way through the site.
  private func fillFrame(_ data: inout Object, _ text: PageText, _ route: String) {
    let section = library.site.sections.first { $0.kind == page.kind }
    data["title"] = .text("\(text.outsideTitle ?? text.title) · \(library.site.name.text(in: language))")
    data["canonical"] = site.canonical(route, in: text.language)
    data["alternates"] = .list(
      library.site.languages.indices.filter { page.texts[$0] != nil }.map { site.alternate(route, in: $0) })
    data["languages"] = site.languages(route, current: language)
    data["crumbs"] = [
      site.crumb(words["home"], "../" + Routes.home),
      site.crumb(section?.title.text(in: language) ?? words["kind.\(page.kind.rawValue)"], Routes.home),
      site.crumb(text.title, nil, in: borrowedTag(text)),
    ]
    data["help"] = site.boxes.value(forPage: place, in: language)
  }

  /// What stands above the body.
  private func fillHead(_ data: inout Object, _ text: PageText, _ document: Document) {
    data["heading"] = .text(text.title)
    data["summary"] = .text(text.summary)
    // A helper or a story is no quiz to whoever reads it.
    let kind = page.about.story.map { $0.isHelper ? "helper" : "story" } ?? page.kind.rawValue
    data["kindName"] = .text(words["kind.\(kind)"])
    data["bodyLang"] = borrowedTag(text).map { .text($0) } ?? false
    data["bodyDir"] = .text(library.site.languages[text.language].direction)
    data["hasBands"] = .bool(!page.about.bands.isEmpty)
    data["bands"] = site.bands(page.about.bands, in: language)
    data["hasAudience"] = .bool(!page.about.audiences.isEmpty)
    data["audience"] = .list(
      page.about.audiences.map { index in
        let door = library.site.audiences[index]
        return ["title": .text(door.title.text(in: language)), "href": .text("../" + Routes.route(of: door))]
      })
    data["contentNote"] = .bool(page.about.isSensitive)
    data["isUnreviewed"] = .bool(text.awaitsReview && text.language == language)
    data["isFictional"] = .bool(page.about.isFictional)
    data["notices"] = .list(notices(text))
    let top = document.headings.filter { $0.level == 2 }
    let hasToc = top.count > 4 && ![.quiz, .case, .talk].contains(page.kind)
    data["hasToc"] = .bool(hasToc)
    data["toc"] =
      hasToc
      ? .list(top.map { ["id": .text($0.id), "title": .text(document.plainText(of: $0.node))] }) : []
  }

  /// What stands below the body.
  private func fillFoot(_ data: inout Object) {
    let about = page.about
    data["reviewed"] = .text(about.reviewed?.description ?? "")
    data["reviewedText"] = about.reviewed.flatMap { site.reviewTexts[language][$0]?.reviewed } ?? .text("")
    data["reviewByText"] = about.reviewBy.flatMap { site.reviewTexts[language][$0]?.reviewBy } ?? .text("")
    let sources = about.sources.compactMap { site.sourceValues[$0.destination]?[language] }
    data["hasSources"] = .bool(!sources.isEmpty)
    data["sources"] = .list(sources)
    data["previous"] = neighbour(site.neighbours.previous(place))
    data["next"] = neighbour(site.neighbours.next(place))
  }

  private func neighbour(_ place: Int?) -> Value {
    guard let place, let text = library.pages[place].shown(in: language) else { return false }
    return [
      "title": .text(text.title), "href": .text("../" + library.pages[place].route),
      "lang": borrowedTag(text).map { .text($0) } ?? false,
    ]
  }

  /// The tag of the language that a text is borrowed from, or nil where it is the reader's own.
  private func borrowedTag(_ text: PageText) -> String? {
    text.language == language ? nil : library.site.languages[text.language].tag
  }

  private func notices(_ text: PageText) -> [Value] {
    var notices: [Value] = []
    let source = library.site.languages[0]
    let toSource = "../../\(source.tag)/\(page.route)"
    func add(_ kind: String, linked: Bool) {
      notices.append([
        "kind": .text(kind), "text": .text(words.filled("notice.\(kind)", [("language", words.language(source.tag))])),
        "href": .text(toSource), "hasHref": .bool(linked),
        "linkText": .text(words.filled("notice.source", [("language", words.language(source.tag))])),
      ])
    }
    let hasSource = site.languages.contains(0)
    switch page.standing(in: language) {
    case .missing: add("missing", linked: false)
    case .stale: add("stale", linked: hasSource)
    case .source, .current: break
    }
    if text.awaitsReview, text.language == language { add("machine", linked: hasSource) }
    return notices
  }
}

extension Document {
  /// Whether a block tells what to do, or whom to turn to.
  fileprivate func advises(_ block: Int) -> Bool {
    links.contains { link in
      guard link >= block, link < Int(nodes[block].end) else { return false }
      let destination = bytes(nodes[link].destination)
      return destination.starts(with: "action:".utf8) || destination.starts(with: "help:".utf8)
    }
  }
}
