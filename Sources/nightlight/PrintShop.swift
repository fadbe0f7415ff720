import Diagnostics
import Digest
import Library
import Press
import Sheets
import System

/// Makes PDFs of leaflets: finds the size at which everything fits, presses, and remembers what was pressed.
struct PrintShop {
  /// A leaflet as it was made.
  struct Made: Sendable {
    let leaflet: Leaflet
    /// The sheet as HTML, at the size that fits.
    let html: [UInt8]
    /// The PDF; nil where nothing can press.
    let pdf: [UInt8]?
    /// Whether it was pressed now, and not remembered.
    let isNew: Bool
  }

  private let press: Press?
  private let folder: String
  private let memory: String

  /// Opens the shop of a project; `memory` is where it remembers, `isPressing` whether PDFs are made at all.
  init(_ session: Session, isPressing: Bool) {
    folder = session.project.root + "/Content"
    memory = session.project.root + "/.nightlight/press"
    press = isPressing ? Self.press(session) : nil
  }

  /// A press, where there is what it needs.
  static func press(_ session: Session) -> Press? {
    // What runs is the tool's own, whatever templates a project has.
    let templates = ownTemplates() ?? session.project.templates
    let workshop = Workshop(environment: pressEnvironment(beside: templates), templates: templates)
    return workshop.isThere ? Press(workshop) : nil
  }

  /// All leaflets of a library that may be printed: what nobody has read is not.
  static func leaflets(
    of library: Library, _ theme: Theme, _ session: Session, _ options: Leaflet.Options = .init()
  ) throws -> [(page: String, language: LanguageIndex, leaflet: Leaflet)] {
    var leaflets: [(String, LanguageIndex, Leaflet)] = []
    for page in library.pages where page.about.leaflet != nil {
      for (language, text) in page.texts.enumerated() {
        guard let text, !text.awaitsReview else { continue }
        let bytes = try session.project.bytes(of: text.file)
        let (leaflet, found) = Leaflet.open(page, in: language, library, theme, bytes: bytes, options: options)
        _ = session.report(found)
        if let leaflet { leaflets.append((page.name, language, leaflet)) }
      }
    }
    return leaflets
  }

  /// The letters of leaflets, from which typefaces are cut: of all there are, so that each PDF is the same whichever are
  /// asked for.
  static func letters(of leaflets: [Leaflet]) -> [UInt8] { leaflets.flatMap { $0.proof(size: $0.sizes[0]) } }

  /// Whether PDFs can be made here.
  var canPress: Bool { press != nil }

  /// Ends all workers.
  func close() { press?.close() }

  /// Makes leaflets on all cores; the diagnostics say which do not fit.
  func make(
    _ leaflets: [Leaflet], letters: [UInt8], progress: @Sendable (Int) -> Void
  ) throws -> ([Made], [Diagnostic]) {
    guard let press else {
      return (leaflets.map { Made(leaflet: $0, html: $0.sheet(size: $0.sizes[0]), pdf: nil, isNew: false) }, [])
    }
    let remembered = try Folder(at: "/").makeFolders(memory)
    var characters = Set(String(decoding: letters, as: UTF8.self).unicodeScalars)
    for code in 0x20..<0x7F as Range<UInt32> { if let scalar = Unicode.Scalar(code) { characters.insert(scalar) } }
    for mark in "，。、；：？！「」『』（）—…·–→☎✂　" { characters.formUnion(mark.unicodeScalars) }
    let typefaces = try press.typefaces(for: characters.filter { $0.value >= 0x20 }, in: memory + "/fonts")
    let results = try mapInParallel(leaflets.count) { place -> (Made?, [Diagnostic]) in
      let result = try one(leaflets[place], press, typefaces, remembered)
      progress(place)
      return result
    }
    return (results.compactMap(\.0), results.flatMap(\.1))
  }

  private func one(
    _ leaflet: Leaflet, _ press: Press, _ typefaces: Typefaces, _ remembered: Folder
  ) throws -> (Made?, [Diagnostic]) {
    func sheet(_ html: [UInt8], _ name: String) -> Sheet {
      Sheet(name, html: html, folder: folder, typefaces: typefaces)
    }
    // Everything that decides what comes out: the text at every size, and the typefaces.
    let key = sha256(leaflet.sheet(size: leaflet.sizes[0]) + Array("\(typefaces.folder) \(leaflet.sizes)".utf8)).hex
    if let size = try known(key, remembered), let pdf = try read(key + ".pdf", remembered) {
      return (Made(leaflet: leaflet, html: leaflet.sheet(size: size), pdf: pdf, isNew: false), [])
    }
    var last: Layout?
    for size in leaflet.sizes {
      let layout = try press.layOut(sheet(leaflet.proof(size: size), leaflet.name))
      last = layout
      guard layout.pages.count == leaflet.panelCount else { continue }
      let html = leaflet.sheet(size: size)
      let pdf = try press.press(sheet(html, leaflet.name)).pdf
      try remembered.replace(key + ".pdf", pdf)
      try remembered.replace(key + ".size", Array("\(Int(size * 100))".utf8))
      return (Made(leaflet: leaflet, html: html, pdf: pdf, isNew: true), [])
    }
    return (nil, last.map { overflows(leaflet, $0) } ?? [])
  }

  private func known(_ key: String, _ remembered: Folder) throws -> Double? {
    try read(key + ".size", remembered).flatMap { Int(String(decoding: $0, as: UTF8.self)) }.map { Double($0) / 100 }
  }

  private func read(_ name: String, _ remembered: Folder) throws -> [UInt8]? {
    guard try remembered.status(of: name) != nil else { return nil }
    var bytes: [UInt8] = []
    try remembered.read(name, into: &bytes)
    return bytes
  }

  /// Which panels run over, and by how much.
  private func overflows(_ leaflet: Leaflet, _ layout: Layout) -> [Diagnostic] {
    (0..<leaflet.panelCount).compactMap { panel in
      let parts = layout.anchors.filter { $0.name == Leaflet.id(ofPanel: panel) }
      guard parts.count > 1 else { return nil }
      let over = parts.dropFirst().map { $0.bottom - $0.top }.reduce(0, +) * 25.4 / 96
      return Diagnostic(
        "leaflet-overflow", file: leaflet.file, span: leaflet.panelSpans[panel],
        "panel \(panel + 1) is \(Int(over.rounded(.up))) mm too long",
        fix: "shorten it, or move something to another panel")
    }
  }
}

/// Where WeasyPrint's environment is: in the checkout that the tool was built in, or where it was installed.
private func pressEnvironment(beside templates: String) -> String {
  let top = templates.split(separator: "/").dropLast()
  let built = "/" + (top + [".build", "press"]).joined(separator: "/")
  return isFolder(built) ? built : "/" + (top + ["press"]).joined(separator: "/")
}
