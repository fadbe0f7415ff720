import Diagnostics
import Library
import Reading
import System
import Usage

/// `nightlight lesson`: a lesson in one pack, or how lessons count for a term.
struct LessonCommand {
  private let session: Session
  private let invocation: Invocation

  init(_ invocation: Invocation) throws {
    session = try Session(invocation, knows: ["root", "today", "format", "quiet"])
    self.invocation = invocation
  }

  func run() throws -> Int32 {
    let action = invocation.operands[0]
    guard action == "pack" || action == "coverage" else {
      throw Complaint("'\(action)' is nothing that can be done with a lesson; write 'pack' or 'coverage'")
    }
    if action == "coverage" { return try coverage() }
    var reader = ProjectReader(session.project)
    let study = try Study.make(&reader, try session.project.inputs(), session.options)
    guard let library = study.library, let theme = study.theme, !study.diagnostics.hasErrors else {
      _ = session.report(study.diagnostics)
      return 1
    }
    let form: LessonPack.Form
    switch (invocation.flag("pdf"), invocation.flag("without-pdf")) {
    case (true, true): throw Complaint("--pdf and --without-pdf do not go together")
    case (true, false): form = .pdf
    case (false, true): form = .html
    case (false, false): form = .zip
    }
    let pack = LessonPack(
      page: try page(library), language: try language(library), library: library, theme: theme, session: session,
      organisation: try invocation.value("org").map { try library.organisation(named: $0) })
    return try pack.write(to: absolutePath(invocation.value("out") ?? session.project.root + "/packs"), form)
  }

  private func page(_ library: Library) throws -> Page {
    let names = library.pages.filter { $0.about.lesson != nil }.map(\.name)
    guard invocation.operands.count > 1 else {
      throw Complaint("say which lesson: \(names.joined(separator: ", "))")
    }
    let name = invocation.operands[1]
    if let page = library.page(.lesson, named: name) { return page }
    let near = nearest(to: name, among: names).map { "did you mean '\($0)'?" }
    throw Complaint("there is no lesson '\(name)'; \(near ?? "there are \(names.joined(separator: ", "))")")
  }

  private func language(_ library: Library) throws -> LanguageIndex {
    guard let tag = invocation.value("lang") else { return 0 }
    if let index = library.site.index(ofLanguage: tag) { return index }
    throw Complaint(
      "there is no language '\(tag)'; there are \(library.site.languages.map(\.tag).joined(separator: ", "))")
  }

  /// What counts is read, and not looked through by the rules: the table may be wanted while a text is still being written.
  private func coverage() throws -> Int32 {
    var reader = ProjectReader(session.project) { _, _ in { _ in [] } }
    let reading = try reader.read(try session.project.inputs())
    guard let library = reading.library, let theme = reading.theme, !reading.diagnostics.hasErrors else {
      _ = session.report(reading.diagnostics)
      return 1
    }
    let bands = try bands()
    let terms = try terms()
    let language = try language(library)
    let table = CoverageTable(library: library, words: Words(theme.strings[language]), language: language)
    var isComplete = true
    for band in bands {
      for term in terms {
        let coverage = library.coverage(of: band, term: term)
        emit(table.text(of: coverage, grade: try grade()))
        isComplete = isComplete && coverage.isComplete
      }
    }
    return isComplete ? 0 : 1
  }

  private func grade() throws -> Int? {
    try invocation.value("grade").map { text in
      guard let grade = Int(text), (1...12).contains(grade) else {
        throw Complaint("--grade is a number from 1 to 12, not '\(text)'")
      }
      return grade
    }
  }

  private func bands() throws -> [Band] {
    let grade = try grade()
    let named = try invocation.value("band").map { text in
      guard let band = Band.classes.first(where: { $0.rawValue == text }) else {
        throw Complaint("--band is \(Band.classes.map(\.rawValue).joined(separator: ", ")), not '\(text)'")
      }
      return band
    }
    if let named, let grade, named.grades?.contains(grade) != true {
      throw Complaint("grade \(grade) is none of band \(named.rawValue)")
    }
    if let named { return [named] }
    return Band.classes.filter { band in grade.map { band.grades?.contains($0) ?? false } ?? true }
  }

  private func terms() throws -> [Int] {
    guard let text = invocation.value("term") else { return Coverage.terms }
    guard let term = Int(text), Coverage.terms.contains(term) else {
      throw Complaint("--term is 1 or 2, not '\(text)'")
    }
    return [term]
  }
}
