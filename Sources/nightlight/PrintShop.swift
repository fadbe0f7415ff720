import Diagnostics
import Digest
import Library
import Press
import Sheets
import System

/// Makes PDFs of sheets: finds the size at which everything fits, presses, and remembers what was pressed.
struct PrintShop {
  /// Sheets as they were made.
  struct Made: Sendable {
    let printout: any Printout
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
  /// What the workers' own scripts are, which decide what comes out as well.
  private let edition: String

  /// Opens the shop of a project; `memory` is where it remembers, `isPressing` whether PDFs are made at all.
  init(_ session: Session, isPressing: Bool) {
    folder = session.project.root + "/Content"
    memory = session.project.root + "/.nightlight/press"
    press = isPressing ? Self.press(session) : nil
    edition = press == nil ? "" : Self.workshop(session).edition
  }

  /// A press, where there is what it needs.
  static func press(_ session: Session) -> Press? {
    let workshop = workshop(session)
    return workshop.isThere ? Press(workshop) : nil
  }

  private static func workshop(_ session: Session) -> Workshop {
    // What runs is the tool's own, whatever templates a project has.
    let templates = ownTemplates() ?? session.project.templates
    return Workshop(environment: pressEnvironment(beside: templates), templates: templates)
  }

  /// Whether PDFs can be made here.
  var canPress: Bool { press != nil }

  /// Ends all workers.
  func close() { press?.close() }

  /// Makes sheets on all cores; the diagnostics say which do not fit.
  func make(
    _ printouts: [any Printout], letters: Set<Unicode.Scalar>, progress: @Sendable (Int) -> Void
  ) throws -> ([Made], [Diagnostic]) {
    guard let press else {
      return (
        printouts.map { Made(printout: $0, html: $0.sheet(size: $0.sizes.first ?? 11), pdf: nil, isNew: false) }, []
      )
    }
    guard !printouts.isEmpty else { return ([], []) }
    let remembered = try Folder(at: "/").makeFolders(memory)
    let typefaces = try press.typefaces(for: letters, in: memory + "/fonts")
    let results = try mapInParallel(printouts.count) { place -> (Made?, [Diagnostic]) in
      let result = try one(printouts[place], press, typefaces, remembered)
      progress(place)
      return result
    }
    return (results.compactMap(\.0), results.flatMap(\.1))
  }

  /// Binds sheets into one PDF, each at the size that fits; what is on paper already comes last.
  func bound(
    _ printouts: [any Printout], _ paper: [[UInt8]], letters: Set<Unicode.Scalar>, name: String,
    progress: @Sendable (Int) -> Void
  ) throws -> (pdf: (bytes: [UInt8], pages: Int)?, found: [Diagnostic]) {
    guard let press else { return (nil, []) }
    let (made, found) = try make(printouts, letters: letters, progress: progress)
    guard !found.hasErrors else { return (nil, found) }
    let typefaces = try press.typefaces(for: letters, in: memory + "/fonts")
    let sheets = (made.map(\.html) + paper).map { Sheet(name, html: $0, folder: folder, typefaces: typefaces) }
    let pressed = try press.bind(sheets, name: name)
    return ((pressed.pdf, pressed.layout.pages.count), found)
  }

  private func one(
    _ printout: any Printout, _ press: Press, _ typefaces: Typefaces, _ remembered: Folder
  ) throws -> (Made?, [Diagnostic]) {
    func sheet(_ html: [UInt8]) -> Sheet {
      Sheet(printout.name, html: html, folder: folder, typefaces: typefaces)
    }
    // Everything that decides what comes out: the text at every size, and the typefaces.
    let first = printout.sheet(size: printout.sizes.first ?? 11)
    let key = sha256(first + Array("\(typefaces.folder) \(edition) \(printout.sizes)".utf8)).hex
    if let size = try known(key, remembered), let pdf = try read(key + ".pdf", remembered) {
      return (Made(printout: printout, html: printout.sheet(size: size), pdf: pdf, isNew: false), [])
    }
    let (size, last) = try fittingSize(of: printout) { try press.layOut(sheet($0)) }
    guard let size else { return (nil, last.map { overflows(printout, $0) } ?? []) }
    let html = printout.sheet(size: size)
    let pdf = try press.press(sheet(html)).pdf
    try remembered.replace(key + ".pdf", pdf)
    try remembered.replace(key + ".size", Array("\(Int(size * 100))".utf8))
    return (Made(printout: printout, html: html, pdf: pdf, isNew: true), [])
  }

  /// The largest size at which every panel fits, or at which the text takes no more pages than at the smallest; and how
  /// the last that was tried was laid out.
  private func fittingSize(
    of printout: any Printout, layOut: ([UInt8]) throws -> Layout
  ) throws -> (Double?, Layout?) {
    var pages = printout.frames?.count
    if pages == nil {
      guard printout.sizes.count > 1, let smallest = printout.sizes.last else { return (printout.sizes.first, nil) }
      pages = try layOut(printout.sheet(size: smallest)).pages.count
    }
    var last: Layout?
    for size in printout.sizes {
      let layout = try layOut(printout.proof(size: size))
      if layout.pages.count == pages { return (size, layout) }
      last = layout
    }
    return (nil, last)
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
  private func overflows(_ printout: any Printout, _ layout: Layout) -> [Diagnostic] {
    (printout.frames ?? []).enumerated().compactMap { panel, span in
      let parts = layout.anchors.filter { $0.name == Leaflet.id(ofPanel: panel) }
      guard parts.count > 1 else { return nil }
      let over = parts.dropFirst().map { $0.bottom - $0.top }.reduce(0, +) * 25.4 / 96
      return Diagnostic(
        "leaflet-overflow", file: printout.file, span: span,
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
