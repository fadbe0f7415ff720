import Diagnostics
import Digest
import Library
import Markdown

/// A talk's or a lesson's slides in one file that needs nothing else: styles, script and pictures are within.
public struct Deck: Sendable {
  /// What it is made of; slides that are not shown are left out.
  public let source: DeckSource
  /// Where each slide begins in its text.
  public var spans: [Span] { source.slides.map(\.span) }

  private let library: Library
  private let words: Words
  private let style: [UInt8]
  private let script: [UInt8]
  var options: DeckOptions
  private let logo: [UInt8]
  let questions: [[Int: ClassQuestion]]
  private let pictures: [String: [UInt8]]

  /// Opens a deck: what it shows of other texts, and pictures, are read now.
  public init(
    _ source: DeckSource, _ library: Library, _ theme: Theme, _ sources: ProjectSources, options: DeckOptions = .init()
  ) throws {
    var source = source
    // A slide for something of the place is of no use where there is nothing.
    source.slides.removeAll { !$0.isThere(for: options.organisation) }
    self.source = source
    self.library = library
    self.options = options
    words = Words(theme.strings[source.language])
    style = theme.decks.first { $0.name == "deck.css" }?.bytes ?? []
    script = theme.decks.first { $0.name == "deck.js" }?.bytes ?? []
    let document = source.document
    let asked = try ClassQuestion.all(of: document, in: source.language, library, sources)
    questions = source.slides.map { slide in
      let inside = slide.nodes.flatMap { $0..<max($0 + 1, Int(document.nodes[$0].end)) }
      return asked.filter { inside.contains($0.key) }
    }
    var pictures: [String: [UInt8]] = [:]
    for node in document.links where document.nodes[node].kind == .image {
      if case .file(let file) = library.resolve(document.string(document.nodes[node].destination), from: source.folder)
      {
        pictures[file.path] = try sources.bytes(of: "Content/\(file.path)")
      }
    }
    self.pictures = pictures
    logo =
      try options.organisation?.logo.map { path in
        Array("data:\(DeckDress.type(of: path) ?? "image/png");base64,".utf8)
          + base64(try sources.bytes(of: "Content/\(path)"))
      } ?? []
  }

  /// Whose name, logo, contacts and figures it shows.
  public var organisation: Organisation? { options.organisation }

  /// How many steps smaller than reckoned the words of slides are, by their ids.
  public var smaller: [String: Int] { options.smaller }

  /// The same deck with the words of some slides smaller.
  public func with(smaller: [String: Int]) -> Deck {
    var deck = self
    deck.options.smaller = smaller
    return deck
  }

  /// Whether the words of a slide can be made smaller still.
  public func canBeSmaller(_ place: Int) -> Bool { step(ofSlide: place) < SlideFit.sizes.count - 1 }

  /// How many slides it has.
  public var count: Int { source.slides.count }

  /// The id of a slide's element.
  public func id(ofSlide place: Int) -> String { source.slides[place].id }

  /// The deck as one page for any browser.
  public func page() -> [UInt8] {
    var out = head(handout: nil, style: style)
    out.write("<script>")
    out += script
    out.write("</script>\n</head>\n<body>\n")
    appendSlides(to: &out, hasNotes: true)
    appendInterface(to: &out)
    out.write("</body>\n</html>\n")
    return out
  }

  /// What goes onto paper, for the press.
  public func handout(_ handout: Handout) -> [UInt8] {
    var out = head(handout: handout, style: style)
    out.write("</head>\n<body>\n")
    appendSlides(to: &out, hasNotes: handout == .notes)
    out.write("</body>\n</html>\n")
    return out
  }

  /// Each slide as a page of its own at a projector's size: what does not fit runs over onto another page, and is seen.
  public func proof(_ proof: DeckProof) -> [UInt8] {
    let letter = proof.letter
    let rules =
      "\n@page { size: \(proof.size.width)px \(proof.size.height)px; "
      + "margin: \(length(letter * 1.3))px \(length(letter * 2.2))px \(length(letter * 1.9))px; }\n"
      + ".slide { font-size: \(length(letter))px; }\n"
    var out = head(handout: nil, style: style + Array(rules.utf8), name: "proof")
    out.write("</head>\n<body>\n")
    appendSlides(to: &out, hasNotes: false)
    out.write("</body>\n</html>\n")
    return out
  }

  var languageTag: String { library.site.languages[source.language].tag }

  private func head(handout: Handout?, style: [UInt8], name: String = "") -> [UInt8] {
    var out: [UInt8] = []
    out.write(
      "<!doctype html>\n<html lang=\"\(languageTag)\" dir=\"\(library.site.languages[source.language].direction)\"")
    if let handout { out.write(" data-handout=\"\(handout.rawValue)\"") }
    if !name.isEmpty { out.write(" class=\"\(name)\"") }
    out.write(">\n<head>\n<meta charset=\"utf-8\">\n")
    if handout == nil, name.isEmpty {
      out.write("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n")
      out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
      out.write("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n")
    }
    out.write("<title>")
    out.write(escaped: source.outsideTitle)
    out.write("</title>\n<meta name=\"author\" content=\"")
    out.write(escaped: owner)
    out.write("\">\n<style>")
    out += style
    out.write("</style>\n")
    return out
  }

  /// Nothing is asked of anybody; nothing runs but the one script, which is known by its digest.
  private var policy: String {
    let own = options.isServed ? " 'self'" : ""
    return "default-src 'none'; style-src 'sha256-\(sha256(style).base64)'\(own); "
      + "script-src 'sha256-\(sha256(script).base64)'\(own); img-src data:; base-uri 'none'; form-action 'none'"
      + (options.isServed ? "; connect-src 'self'" : "")
  }

  var owner: String {
    options.organisation?.name.text(in: source.language) ?? library.site.name.text(in: source.language)
  }
}

// The slides.
extension Deck {
  private func appendSlides(to out: inout [UInt8], hasNotes: Bool) {
    out.write("<main id=\"slides\">\n")
    for place in source.slides.indices { append(place, to: &out, hasNotes: hasNotes) }
    out.write("</main>\n")
  }

  private func append(_ place: Int, to out: inout [UInt8], hasNotes: Bool) {
    let slide = source.slides[place]
    let document = source.document
    let step = step(ofSlide: place)
    var dress = dress(place, chartHeight: fit(ofSlide: place).chartHeight(SlideFit.sizes[step]))
    dress.notes = notes(onSlide: place)
    out.write("<section class=\"leaf\" id=\"")
    out.write(escaped: slide.id)
    out.write("\" data-quarters=\"\(slide.quarters)\">\n<div class=\"slide\(isEdge(place) ? " edge" : "")\">\n<h2>")
    document.append(html: &out, within: [slide.heading], dress: dress)
    out.write("</h2>\n<div class=\"body fit-\(step)\">\n")
    for node in slide.nodes { document.append(html: &out, of: node, dress: dress) }
    switch slide.local {
    case nil: break
    case .figures: if let figures = options.organisation?.figures { dress.append(figures, to: &out) }
    case .offices: dress.appendContacts("", to: &out)
    }
    dress.notes.append(to: &out)
    out.write("</div>\n<p class=\"foot\"><span>")
    if !logo.isEmpty {
      out.write("<img class=\"logo\" alt=\"\" src=\"")
      out += logo
      out.write("\">")
    }
    out.write(escaped: owner)
    out.write("</span><span class=\"place\">\(place + 1) / \(source.slides.count)</span></p>\n</div>\n")
    if hasNotes { appendNotes(place, to: &out) }
    out.write("<div class=\"ruled\" aria-hidden=\"true\">\(String(repeating: "<i></i>", count: 7))</div>\n</section>\n")
  }

  private func fit(ofSlide place: Int) -> SlideFit {
    let slide = source.slides[place]
    return SlideFit(
      document: source.document, slide: slide, questions: questions[place], notes: notes(onSlide: place).lines,
      addedContacts: options.organisation?.contacts.count ?? 0,
      addedRows: addedRows(slide),
      isEdge: isEdge(place))
  }

  /// How many rows an organisation adds below; a row of its offices is as high as two and a half of a table.
  private func addedRows(_ slide: Slide) -> Int {
    switch slide.local {
    case nil: 0
    case .figures: (options.organisation?.figures?.rows.count ?? 0) + 2
    case .offices: ((options.organisation?.contacts.count ?? 0) + 1) / 2 * 5 / 2
    }
  }

  func isEdge(_ place: Int) -> Bool { place == 0 || place == source.slides.count - 1 }

  /// The place of the size of a slide's words among all sizes.
  private func step(ofSlide place: Int) -> Int {
    let smaller = options.smaller[source.slides[place].id, default: 0]
    return min(SlideFit.sizes.count - 1, fit(ofSlide: place).step + smaller)
  }

  func dress(_ place: Int, chartHeight: Double = 380) -> DeckDress {
    let pictures = pictures
    return DeckDress(
      library: library, folder: source.folder, language: source.language, words: words,
      organisation: options.organisation, questions: questions[place], chartHeight: chartHeight
    ) { pictures[$0] }
  }

  private func notes(onSlide place: Int) -> PaperNotes {
    source.notes(on: source.slides[place], questions[place], of: library, words)
  }

  private func appendNotes(_ place: Int, to out: inout [UInt8]) {
    let slide = source.slides[place]
    var dress = dress(place)
    dress.notes = source.notes(beside: slide, of: library, words)
    out.write("<details class=\"notes\"><summary>")
    out.write(
      escaped: words.filled("deck.notes", [("n", String(place + 1)), ("minutes", minutesText(slide.quarters))]))
    out.write("</summary>\n<div class=\"script\">\n")
    for note in slide.notes {
      for node in note.nodes { note.document.append(html: &out, of: node, dress: dress) }
    }
    dress.notes.append(to: &out)
    dress.notes = notes(onSlide: place)
    for question in questions[place].sorted(by: { $0.key < $1.key }).map(\.value) {
      dress.appendAnswer(question, to: &out)
    }
    out.write("</div></details>\n")
  }
}

// What can be operated: written here, so that the script holds no words.
extension Deck {
  private func appendInterface(to out: inout [UInt8]) {
    out.write("<div id=\"bar\" class=\"bar\" hidden>\n")
    for (name, key) in [
      ("back", "←"), ("on", "→"), ("overview", "O"), ("black", "B"), ("theme", "T"), ("clock", "C"), ("full", "F"),
      ("desk", "P"), ("paper", "L"), ("keys", "?"),
    ] { appendButton(name, key, to: &out) }
    out.write("</div>\n<div id=\"black\" hidden></div>\n<p id=\"typed\" class=\"typed\" hidden></p>\n")
    out.write("<p id=\"clock\" class=\"clock\" hidden></p>\n<div id=\"line\" class=\"line\" hidden></div>\n")
    out.write("<p id=\"live\" class=\"unseen\" aria-live=\"polite\"></p>\n")
    appendKeys(to: &out)
    appendPaper(to: &out)
    appendDesk(to: &out)
  }

  private func appendButton(_ name: String, _ key: String, to out: inout [UInt8]) {
    out.write(
      "<button type=\"button\" data-do=\"\(name)\" aria-keyshortcuts=\"\(key)\"><b aria-hidden=\"true\">\(key)</b> ")
    out.write(escaped: words["deck.\(name)"])
    out.write("</button>\n")
  }

  private func appendKeys(to out: inout [UInt8]) {
    out.write("<dialog id=\"keys\"><h2>")
    out.write(escaped: words["deck.keys"])
    out.write("</h2><dl>\n")
    for (keys, name) in [
      ("→ ↓ Space PageDown", "on"), ("← ↑ PageUp", "back"), ("Home / End", "ends"), ("1 2 … Enter", "jump"),
      ("O / Esc", "overview"), ("B / .", "black"), ("T", "theme"), ("C", "clock"), ("F", "full"), ("P", "desk"),
      ("L", "paper"), ("?", "keys"),
    ] {
      out.write("<dt>\(keys)</dt><dd>")
      out.write(escaped: words["deck.\(name)"])
      out.write("</dd>\n")
    }
    out.write("</dl><button type=\"button\" data-close>")
    out.write(escaped: words["deck.close"])
    out.write("</button></dialog>\n")
  }

  private func appendPaper(to out: inout [UInt8]) {
    out.write("<dialog id=\"paper\"><h2>")
    out.write(escaped: words["deck.paper"])
    out.write("</h2>\n")
    for handout in Handout.allCases {
      out.write("<p><button type=\"button\" data-paper=\"\(handout.rawValue)\">")
      out.write(escaped: words["deck.paper-\(handout.rawValue)"])
      out.write("</button></p>\n")
    }
    out.write("<button type=\"button\" data-close>")
    out.write(escaped: words["deck.close"])
    out.write("</button></dialog>\n")
  }

  /// The presenter's window, which is the same file opened a second time.
  private func appendDesk(to out: inout [UInt8]) {
    out.write("<div id=\"desk\" class=\"desk\" hidden data-planned=\"\(source.quarters)\">\n")
    out.write("<section class=\"now\"><h2>")
    out.write(escaped: words["deck.now"])
    out.write(" <span id=\"where\"></span></h2><div class=\"frame\" id=\"now\"></div></section>\n")
    out.write("<section class=\"coming\"><h2>")
    out.write(escaped: words["deck.coming"])
    out.write("</h2><div class=\"frame small\" id=\"coming\"></div><p id=\"end\" hidden>")
    out.write(escaped: words["deck.end"])
    out.write("</p></section>\n<section class=\"reading\" id=\"said\" tabindex=\"0\" aria-label=\"")
    out.write(escaped: words["deck.script"])
    out.write("\"></section>\n<section class=\"times\">\n")
    for name in ["time", "spent", "planned"] {
      out.write("<p><span>")
      out.write(escaped: words["deck.\(name)"])
      out.write("</span> <b id=\"\(name)\"></b></p>\n")
    }
    out.write("</section>\n<div class=\"bar\">\n")
    for (name, key) in [
      ("back", "←"), ("on", "→"), ("black", "B"), ("theme", "T"), ("start", "S"), ("reset", "R"), ("smaller", "−"),
      ("larger", "+"),
    ] { appendButton(name, key, to: &out) }
    out.write("</div>\n<p id=\"alone\" class=\"alone\" hidden>")
    out.write(escaped: words["deck.alone"])
    out.write("</p>\n</div>\n")
  }
}
