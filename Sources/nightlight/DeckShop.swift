import Decks
import Diagnostics
import Digest
import Library
import Press
import System

/// Makes decks: finds the size at which the words of every slide fit on both projectors, and presses the handouts.
struct DeckShop {
  /// A deck as it was made.
  struct Made: Sendable {
    /// Where it comes from.
    let deck: Deck
    /// The one file.
    let html: [UInt8]
    /// The handouts as PDF.
    let handouts: [(handout: Handout, pdf: [UInt8])]
    /// Whether anything was pressed now, and not remembered.
    let isNew: Bool
  }

  private let press: Press?
  private let hasHandouts: Bool
  private let folder: String
  private let memory: String

  /// Opens the shop of a project; `isPressing` says whether slides are laid out, `hasHandouts` whether PDFs are made.
  init(_ session: Session, isPressing: Bool, hasHandouts: Bool) {
    folder = session.project.root + "/Content"
    memory = session.project.root + "/.nightlight/press"
    press = isPressing ? PrintShop.press(session) : nil
    self.hasHandouts = hasHandouts && press != nil
  }

  /// Whether slides can be laid out here.
  var canPress: Bool { press != nil }

  /// Ends all workers.
  func close() { press?.close() }

  /// All talks that may be shown: what nobody has read is not.
  static func talks(of library: Library, _ session: Session) throws -> [(page: Page, source: DeckSource)] {
    try library.pages.filter { $0.about.talk != nil }.flatMap { page in
      try page.texts.indices.compactMap { language in
        try talk(page, in: language, library, session).map { (page, $0) }
      }
    }
  }

  /// A talk in a language; nil where it has no text in it that somebody has read.
  static func talk(
    _ page: Page, in language: LanguageIndex, _ library: Library, _ session: Session
  ) throws -> DeckSource? {
    guard page.about.talk != nil, let text = page.texts[language], !text.awaitsReview else { return nil }
    return DeckSource(talk: page, in: language, library, bytes: try session.project.bytes(of: text.file))
  }

  /// Makes decks on all cores; the diagnostics say which slides do not fit.
  func make(_ decks: [Deck], letters: Set<Unicode.Scalar>, progress: @Sendable (Int) -> Void) throws -> (
    [Made], [Diagnostic]
  ) {
    guard let press, !decks.isEmpty else {
      return (decks.map { Made(deck: $0, html: $0.page(), handouts: [], isNew: false) }, [])
    }
    let remembered = try Folder(at: "/").makeFolders(memory)
    let typefaces = try press.typefaces(for: letters, in: memory + "/fonts")
    let results = try mapInParallel(decks.count) { place -> (Made?, [Diagnostic]) in
      let result = try one(decks[place], press, typefaces, remembered)
      progress(place)
      return result
    }
    return (results.compactMap(\.0), results.flatMap(\.1))
  }

  private func one(
    _ deck: Deck, _ press: Press, _ typefaces: Typefaces, _ remembered: Folder
  ) throws -> (Made?, [Diagnostic]) {
    let key = sha256(deck.page() + Array(typefaces.folder.utf8)).hex
    var deck = deck
    var isNew = false
    if let known = try read(key + ".fit", remembered) {
      deck = deck.with(smaller: Self.smaller(known))
    } else {
      let (fitting, found) = try fit(deck, press, typefaces)
      guard let fitting else { return (nil, found) }
      deck = fitting
      isNew = true
      let lines = deck.smaller.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined()
      try remembered.replace(key + ".fit", Array(lines.utf8))
    }
    var handouts: [(Handout, [UInt8])] = []
    for handout in Handout.allCases where hasHandouts {
      let name = "\(key)-\(handout.rawValue).pdf"
      if let pdf = try read(name, remembered) {
        handouts.append((handout, pdf))
        continue
      }
      let sheet = Sheet(
        "\(deck.source.name) (\(handout.rawValue))", html: deck.handout(handout), folder: folder, typefaces: typefaces)
      let pdf = try press.press(sheet).pdf
      try remembered.replace(name, pdf)
      handouts.append((handout, pdf))
      isNew = true
    }
    return (Made(deck: deck, html: deck.page(), handouts: handouts, isNew: isNew), [])
  }

  /// Makes the words of slides smaller that do not fit, until all do or the smallest is reached.
  private func fit(_ deck: Deck, _ press: Press, _ typefaces: Typefaces) throws -> (Deck?, [Diagnostic]) {
    var deck = deck
    while true {
      var over: [Int: (pixels: Int, proof: DeckProof)] = [:]
      for proof in DeckProof.allCases {
        let layout = try press.layOut(
          Sheet(deck.source.name, html: deck.proof(proof), folder: folder, typefaces: typefaces))
        for place in 0..<deck.count {
          let parts = layout.anchors.filter { $0.name == deck.id(ofSlide: place) }
          guard parts.count > 1 else { continue }
          let pixels = Int(parts.dropFirst().map { $0.bottom - $0.top }.reduce(0, +).rounded(.up))
          if pixels > over[place]?.pixels ?? 0 { over[place] = (pixels, proof) }
        }
      }
      if over.isEmpty { return (deck, []) }
      let stuck = over.filter { !deck.canBeSmaller($0.key) }
      guard stuck.isEmpty else {
        return (nil, stuck.sorted { $0.key < $1.key }.map { overflow($0.key, $0.value, deck) })
      }
      var smaller = deck.smaller
      for place in over.keys { smaller[deck.id(ofSlide: place), default: 0] += 1 }
      deck = deck.with(smaller: smaller)
    }
  }

  private func overflow(_ place: Int, _ over: (pixels: Int, proof: DeckProof), _ deck: Deck) -> Diagnostic {
    let size = over.proof.size
    return Diagnostic(
      "slide-overflow", file: deck.source.file, span: deck.spans[place],
      "slide \(place + 1) is \(over.pixels) px too tall at \(size.width)×\(size.height)",
      fix: "shorten it, or make two slides of it")
  }

  /// The letters of decks, from which typefaces are cut: of all there are, so that each PDF is the same whichever are
  /// asked for.
  static func letters(of decks: [Deck]) -> Set<Unicode.Scalar> {
    var characters = Set<Unicode.Scalar>()
    for deck in decks { characters.formUnion(String(decoding: deck.page(), as: UTF8.self).unicodeScalars) }
    for code in 0x20..<0x7F as Range<UInt32> { if let scalar = Unicode.Scalar(code) { characters.insert(scalar) } }
    return characters.filter { $0.value >= 0x20 }
  }

  private static func smaller(_ bytes: [UInt8]) -> [String: Int] {
    var smaller: [String: Int] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ")
      if parts.count == 2, let steps = Int(parts[1]) { smaller[String(parts[0])] = steps }
    }
    return smaller
  }

  private func read(_ name: String, _ remembered: Folder) throws -> [UInt8]? {
    guard try remembered.status(of: name) != nil else { return nil }
    var bytes: [UInt8] = []
    try remembered.read(name, into: &bytes)
    return bytes
  }
}
