import Diagnostics
import Library
import Markdown
import QuizEngine
import Reading
import Sheets
import System
import Usage

/// `nightlight quiz`: a quiz on paper, or what guessing gets.
struct QuizCommand {
  private let session: Session
  private let invocation: Invocation

  init(_ invocation: Invocation) throws {
    session = try Session(invocation, knows: ["root", "today"])
    self.invocation = invocation
  }

  func run() throws -> Int32 {
    guard invocation.operands[0] == "sheet" || invocation.operands[0] == "simulate" else {
      throw Complaint(
        "'\(invocation.operands[0])' is nothing that can be done with a quiz; write 'sheet' or 'simulate'")
    }
    var reader = ProjectReader(session.project) { _, _ in { _ in [] } }
    let reading = try reader.read(try session.project.inputs())
    guard let library = reading.library, let theme = reading.theme, !reading.diagnostics.hasErrors else {
      _ = session.report(reading.diagnostics)
      return 1
    }
    let page = try quiz(library)
    let language = try language(library)
    guard let text = page.texts[language] else {
      throw Complaint("'quiz:\(page.name)' has no text in \(library.site.languages[language].tag)")
    }
    let bytes = try session.project.bytes(of: text.file)
    if invocation.operands[0] == "simulate" { return simulate(page, text, bytes) }
    return try sheet(page, text, bytes, language, library, theme)
  }

  private func quiz(_ library: Library) throws -> Page {
    let name = invocation.operands[1]
    let quizzes = library.pages.filter { $0.about.quiz != nil }
    if let page = quizzes.first(where: { $0.name == name }) { return page }
    let near = nearest(to: name, among: quizzes.map(\.name)).map { "; did you mean '\($0)'?" }
    throw Complaint(
      "there is no quiz '\(name)'\(near ?? "; there are \(quizzes.map(\.name).joined(separator: ", "))")")
  }

  private func language(_ library: Library) throws -> LanguageIndex {
    guard let tag = invocation.value("lang") else { return 0 }
    if let index = library.site.index(ofLanguage: tag) { return index }
    let tags = library.site.languages.map(\.tag)
    throw Complaint("there is no language '\(tag)'; there are \(tags.joined(separator: ", "))")
  }

  private func number(_ name: String, _ range: ClosedRange<UInt64>, default usual: UInt64) throws -> UInt64 {
    guard let text = invocation.value(name) else { return usual }
    guard let number = UInt64(text), range.contains(number) else {
      throw Complaint("--\(name) is a number from \(range.lowerBound) to \(range.upperBound), not '\(text)'")
    }
    return number
  }

  // On paper.

  private func sheet(
    _ page: Page, _ text: PageText, _ bytes: [UInt8], _ language: LanguageIndex, _ library: Library, _ theme: Theme
  ) throws -> Int32 {
    let tag = library.site.languages[language].tag
    if text.awaitsReview {
      throw Complaint(
        "the text in \(tag) still has to be read by a native speaker, and is not put on paper before; "
          + "remove 'awaits-review' from \(text.file) when it has been")
    }
    var options = QuizSheets.Options()
    options.versions = Int(try number("versions", 1...4, default: 1))
    options.seed = try number("seed", 0...UInt64.max, default: UInt64(session.options.today.year))
    let (sheets, found) = QuizSheets.open(page, in: language, library, theme, bytes: bytes, options: options)
    guard let sheets, !session.report(found) else { return 1 }
    let files: [OutputFile]
    do { files = try sheets.files() } catch let failure as SheetFailure {
      _ = session.report([failure.diagnostic])
      return 1
    }
    let folder = try absolutePath(invocation.value("out") ?? "sheets/\(page.about.slug)-\(tag)")
    try write(files, to: folder)
    emit(
      "\(files.count) sheets for \(options.versions) version\(options.versions == 1 ? "" : "s"), seed \(options.seed)\n"
    )
    for file in files { emit("\(folder)/\(file.path)\n") }
    return 0
  }

  // What guessing gets.

  private func simulate(_ page: Page, _ text: PageText, _ bytes: [UInt8]) -> Int32 {
    guard let plan = page.about.quiz else { return 1 }
    let document = Markdown.parse(bytes, from: text.bodyStart, file: text.file, isPlain: text.isPlain).document
    var reader = QuizReader(document, file: text.file)
    let quiz = reader.read(goals: text.goals.map(\.key))
    let definition = quiz.definition(plan)
    guard definition.fault == nil else {
      tell("error: the quiz cannot be played; 'nightlight check' says what is wrong with it")
      return 1
    }
    let runs: Int
    do { runs = Int(try number("runs", 1...10_000_000, default: 10_000)) } catch {
      tell("error: \(explanation(of: error))")
      return 1
    }
    let lengths = quiz.questions.map { item in
      item.options.map { option in
        UInt16(clamping: option.content.map { document.plainText(of: $0).count }.reduce(0, +))
      }
    }.map { $0.isEmpty ? [0] : $0 }
    let habits: [(String, Simulation.Strategy)] =
      [("any option", .random)] + (0..<4).map { ("always \(letter(of: $0)), shuffled", .place(UInt8($0))) }
      + (0..<4).map { ("always \(letter(of: $0)), as written", .authored(UInt8($0))) }
      + [("always the longest", .longest(lengths)), ("every box", .everything)]
    var warnings: [String] = []
    for (name, strategy) in habits {
      let simulation = Simulation(definition, strategy, runs: runs, seed: 1)
      let share = Double(simulation.passed) * 100 / Double(runs)
      let tenths = Int((share * 10).rounded())
      emit("\(name)\tpasses \(tenths / 10).\(tenths % 10) %\tmean \(simulation.mean) %\n")
      if share > 10 { warnings.append("'\(name)' passes \(tenths / 10).\(tenths % 10) % of the runs") }
    }
    warnings += positions(quiz)
    for warning in warnings { tell("\(text.file): warning: \(warning) [quiz-giveaway]") }
    if warnings.isEmpty { emit("no habit passes, and no place or length gives the answer away\n") }
    return 0
  }

  /// Whether the right options of the questions with one right answer stand at one place more often than not.
  private func positions(_ quiz: QuizText) -> [String] {
    let places = quiz.questions.filter { $0.kind == .single }.compactMap { item in
      item.options.firstIndex(where: \.isRight)
    }
    guard places.count >= 4 else { return [] }
    return (0..<4).compactMap { place in
      let count = places.count { $0 == place }
      guard count * 2 > places.count else { return nil }
      return "the right answer is \(letter(of: place)) in \(count) of \(places.count) questions as written"
    }
  }
}

/// Writes files into a folder; each is there whole or not at all.
private func write(_ files: [OutputFile], to path: String) throws {
  let folder = try Folder(at: "/").makeFolders(path)
  for file in files {
    var bytes: [UInt8] = []
    try file.produce(&bytes)
    try folder.replace(file.path, bytes)
  }
}
