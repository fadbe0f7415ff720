import Diagnostics
import Library
import OpenDocument
import Reading
import Sheets
import System
import Usage

/// `nightlight print`: leaflets, pages and quizzes as PDF, and as HTML for any browser's print.
struct PrintCommand {
  private let session: Session
  private let invocation: Invocation

  init(_ invocation: Invocation) throws {
    session = try Session(invocation, knows: ["root", "today", "format", "quiet"])
    self.invocation = invocation
  }

  func run() throws -> Int32 {
    var reader = ProjectReader(session.project)
    let study = try Study.make(&reader, try session.project.inputs(), session.options)
    guard let library = study.library, let theme = study.theme, !study.diagnostics.hasErrors else {
      _ = session.report(study.diagnostics)
      return 1
    }
    let options = try options(library)
    let printouts = try chosen(PrintCatalogue(library, theme, session, options), library)
    let shop = PrintShop(session, isPressing: true)
    defer { shop.close() }
    let line = ProgressLine()
    let clock = ContinuousClock()
    var made: [PrintShop.Made] = []
    var found: [Diagnostic] = []
    let time = try clock.measure {
      (made, found) = try shop.make(printouts, letters: PrintCatalogue.letters(of: session)) {
        line.show("sheet \($0 + 1) of \(printouts.count)")
      }
    }
    line.clear()
    if session.report(found) {
      tell("\(Session.count(found)); nothing was written")
      return 1
    }
    let folder = try absolutePath(invocation.value("out") ?? session.project.root + "/print")
    try write(made, to: folder)
    let editable = invocation.flag("odt") ? made.count { $0.printout.editable != nil } : 0
    let pressed = made.count { $0.pdf != nil }
    let new = made.count(where: \.isNew)
    session.say(
      "\(pressed) PDFs, \(new) of them new, \(editable == 0 ? "" : "\(editable) .odt texts ")and \(made.count) HTML sheets in \(folder), in \(time.inSeconds) s"
    )
    if !shop.canPress { tell("note: PDFs need WeasyPrint; run: make press") }
    return 0
  }

  private func options(_ library: Library) throws -> PrintOptions {
    var options = PrintOptions()
    if let paper = invocation.value("paper") {
      guard let known = Paper(rawValue: paper.uppercased()) else {
        throw Complaint("--paper is \(Paper.allCases.map(\.rawValue).joined(separator: ", ")), not '\(paper)'")
      }
      options.paper = known
    }
    if let bleed = invocation.value("bleed") {
      let number = bleed.hasSuffix("mm") ? String(bleed.dropLast(2)) : bleed
      guard let length = Double(number), (0...10).contains(length) else {
        throw Complaint("--bleed is a length from 0mm to 10mm, not '\(bleed)'")
      }
      options.bleed = length
    }
    options.isMono = invocation.flag("mono")
    if let name = invocation.value("org") {
      options.organisation = try library.organisation(named: name)
    }
    return options
  }

  /// The sheets that are asked for; without a name, all leaflets.
  private func chosen(_ catalogue: PrintCatalogue, _ library: Library) throws -> [any Printout] {
    let pages =
      invocation.operands.isEmpty
      ? library.pages.filter { $0.about.leaflet != nil } : try invocation.operands.map(catalogue.page)
    var wanted = Array(library.site.languages.indices)
    if let tag = invocation.value("lang") {
      guard let index = library.site.index(ofLanguage: tag) else { throw Complaint("there is no language '\(tag)'") }
      wanted = [index]
    }
    let all = try pages.flatMap(catalogue.printouts)
    let chosen = all.filter { wanted.contains($0.language) }
    if chosen.isEmpty {
      throw Complaint("none of these has a text in this language that a native speaker has read; nothing was printed")
    }
    return chosen
  }

  private func write(_ made: [PrintShop.Made], to path: String) throws {
    let folder = try Folder(at: "/").makeFolders(path)
    let suffix = [
      invocation.value("paper").map { "-\($0.uppercased())" }, invocation.value("org").map { "-\($0)" },
      invocation.flag("mono") ? "-mono" : nil,
    ].compactMap(\.self).joined()
    let isEditable = invocation.flag("odt")
    for one in made {
      try folder.replace("\(one.printout.name)\(suffix).html", one.html)
      if isEditable, let text = one.printout.editable {
        try folder.replace("\(one.printout.name)\(suffix).odt", text.openDocument())
      }
      if let pdf = one.pdf { try folder.replace("\(one.printout.name)\(suffix).pdf", pdf) }
    }
  }
}
