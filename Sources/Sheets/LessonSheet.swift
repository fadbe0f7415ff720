import Diagnostics
import Library
import Markdown

/// One sheet of a lesson: the plan, the pupils' sheets, the key, the exit slips or the letter home.
public struct LessonSheet: Printout {
  /// Which of a lesson's sheets.
  public enum Kind: String, CaseIterable, Sendable {
    /// What the teacher holds.
    case plan
    /// The pupils' sheet.
    case worksheet
    /// The same in easier words.
    case easy
    /// The same in large print.
    case large
    /// What may be answered.
    case key
    /// Four slips on a sheet.
    case exit
    /// The letter to parents, with a slip to return.
    case home
  }

  /// Which sheet it is.
  public let kind: Kind
  /// Its language.
  public var language: LanguageIndex { frame.language }
  /// Its lesson as project links name it.
  public var origin: String { "lesson:\(frame.page.name)" }
  /// Its text's file, for diagnostics.
  public var file: String { frame.text.file }
  /// The neutral name of its files.
  public var name: String {
    "\(frame.page.about.slug)-\(kind.rawValue)-\(frame.library.site.languages[frame.language].tag)"
  }
  /// What readers call it.
  public var title: String { frame.words["lesson.\(kind.word)"] }

  var frame: SheetFrame
  let plan: LessonPlan
  let lesson: LessonText
  let document: Document
  let offPaper: OffPaper
  let questions: [Int: ClassQuestion]

  /// Opens the sheets of a lesson in one language; those that it has nothing for are left out.
  public static func open(
    _ page: Page, in language: LanguageIndex, _ library: Library, _ theme: Theme, sources: ProjectSources,
    options: PrintOptions
  ) throws -> [LessonSheet] {
    guard let plan = page.about.lesson, let text = page.texts[language], !text.awaitsReview else { return [] }
    let style = ["leaflet.css", "page.css", "lesson.css"].flatMap { name in
      theme.sheets.first { $0.name == name }?.bytes ?? []
    }
    var frame = SheetFrame(
      library: library, page: page, text: text, language: language, words: Words(theme.strings[language]),
      style: style, options: options, leadsTo: page)
    let bytes = try sources.bytes(of: text.file)
    let document = TextTree(bytes, of: text, kind: page.kind).document
    var reader = LessonReader(document, file: text.file)
    let lesson = reader.read()
    let offPaper = OffPaper(document) { library.resolve($0, from: page.folder).mayBePrinted }
    let questions = try ClassQuestion.all(of: document, in: language, library, sources)
    frame.notes = frame.notes(to: document, without: offPaper)
    return Kind.allCases.filter { $0.isThere(in: lesson) }.map { kind in
      LessonSheet(
        kind: kind, frame: frame, plan: plan, lesson: lesson, document: document, offPaper: offPaper,
        questions: questions)
    }
  }

  /// The sizes of its text: what runs over pages has one; a slip is made to fit.
  public var sizes: [Double] {
    switch kind {
    case .plan: [10.5]
    case .key: [10.5, 10]
    case .worksheet: [12, 11.5]
    case .easy: [14, 13]
    case .large: [18]
    case .exit: stride(from: 13, through: 9, by: -0.5).map { $0 }
    case .home: [11.5]
    }
  }

  /// A slip must fit into its quarter.
  public var frames: [Span?]? { kind == .exit ? [lesson[.exit]?.span] : nil }

  /// A slip as a page of its own.
  public func proof(size: Double) -> [UInt8] {
    guard kind == .exit else { return sheet(size: size) }
    let slip = Self.slip
    let rules = """
      @page { size: \(frame.mm(slip.width)) \(frame.mm(slip.height)); margin: \(frame.mm(slip.padding)); @bottom-center { content: none; } }

      """
    var out = frame.head(title: heading, classes: ["proof", "slips"], size: size, rules: rules)
    appendSlip(style: "", isFirst: true, to: &out)
    out += "</body>\n</html>\n".utf8
    return out
  }

  /// The sheet as it is printed.
  public func sheet(size: Double) -> [UInt8] {
    // What a sheet of the lesson does not say needs no note on it.
    var sheet = self
    sheet.frame.notes = frame.notes.marked(in: written(size: size)).countedAnew
    return sheet.written(size: size)
  }

  private func written(size: Double) -> [UInt8] {
    guard kind != .exit else { return slips(size: size) }
    let rules = """
      @page { \(frame.pageSize(210, 297)) margin: \(frame.mm(15)) \(frame.mm(16)) \(frame.mm(18)); }

      """
    var out = frame.head(title: heading, classes: ["page", "lesson", kind.rawValue], size: size, rules: rules)
    frame.appendLetterhead(to: &out)
    switch kind {
    case .plan: appendPlan(to: &out)
    case .worksheet, .large: append(tasks: lesson.tasks, to: &out)
    case .easy: append(tasks: lesson.easyTasks, to: &out)
    case .key: appendKey(to: &out)
    case .home: appendLetter(to: &out)
    case .exit: break
    }
    frame.appendImprint(to: &out)
    out += "</body>\n</html>\n".utf8
    return out
  }

  /// What stands in the PDF's title.
  private var heading: String { "\(frame.text.outsideTitle ?? frame.text.title) · \(title)" }

  var words: Words { frame.words }
  var dress: SheetDress { frame.dress(offPaper) }
}

extension LessonSheet.Kind {
  /// The name of its words.
  fileprivate var word: String {
    switch self {
    case .easy: "worksheetEasy"
    case .large: "worksheetLarge"
    case .exit: "exitSlip"
    case .plan, .worksheet, .key, .home: rawValue
    }
  }

  /// Whether a lesson has anything for it.
  fileprivate func isThere(in lesson: LessonText) -> Bool {
    switch self {
    case .plan: true
    case .worksheet, .large: !lesson.tasks.isEmpty
    case .easy: !lesson.easyTasks.isEmpty
    case .key: lesson.questions.contains { $0.place != .step && !$0.answers.isEmpty } || !lesson.tasks.isEmpty
    case .exit: lesson[.exit] != nil
    case .home: lesson[.home] != nil
    }
  }
}
