import Diagnostics
import Markdown

/// Reads a lesson from its tree.
///
/// Headings of the second level with fixed ids begin its parts, those with ids such as `step-signs` its steps;
/// `<!-- step: internet 6 -->` gives a step's minutes, `<!-- slide -->` and `<!-- /slide -->` stand around what is shown.
public struct LessonReader {
  /// What is wrong with its form.
  public private(set) var diagnostics: [Diagnostic] = []

  private let document: Document
  private let file: String
  private var lesson = LessonText()

  /// Opens a text.
  public init(_ document: Document, file: String) {
    self.document = document
    self.file = file
  }

  /// What the ids of steps begin with.
  public static let stepPrefix = "step-"

  /// Reads the lesson.
  public mutating func read() -> LessonText {
    let sections = PlaySections(document)
    lesson = LessonText(opening: sections.opening)
    for section in sections.sections {
      if section.heading.id.hasPrefix(Self.stepPrefix) {
        step(section)
      } else if let kind = LessonPart.Kind(rawValue: section.heading.id) {
        part(kind, section)
      } else {
        let near = nearest(to: section.heading.id, among: LessonPart.Kind.allCases.map(\.rawValue))
        report(
          "lesson-form", section.heading.span, "no part of a lesson is called '\(section.heading.id)'",
          fix: near.map { "did you mean '{#\($0)}'?" } ?? "call it '{#step-…}' if it is a step")
      }
    }
    return lesson
  }

  private mutating func part(_ kind: LessonPart.Kind, _ section: PlaySections.Section) {
    let pieces = pieces(of: section, quarters: 0)
    for wrong in section.comments where !SlideMark.isKnown(wrong.comment.text) { unknown(wrong.comment) }
    lesson.parts.append(
      LessonPart(kind: kind, heading: section.heading.node, nodes: section.nodes, span: section.heading.span))
    switch kind {
    case .exit: lesson.questions += exit(section)
    case .worksheet: lesson.tasks = tasks(section)
    case .worksheetEasy: lesson.easyTasks = tasks(section)
    default: for case .questions(let list) in pieces { lesson.questions += questions(list, .step, section) }
    }
  }

  private mutating func step(_ section: PlaySections.Section) {
    var minutes: TopicMinutes?
    for (comment, _) in section.comments where !SlideMark.isKnown(comment.text) {
      if comment.text.hasPrefix("step:"), minutes == nil {
        minutes = self.minutes(comment)
      } else {
        unknown(comment)
      }
    }
    if minutes == nil {
      report(
        "lesson-form", section.heading.span, "the step does not say how many minutes it takes, and of which topic",
        fix: "write '<!-- step: internet 6, none 2 -->' below the heading")
    }
    let whole = minutes ?? TopicMinutes()
    let pieces = pieces(of: section, quarters: whole.total * 4)
    for case .questions(let list) in pieces { lesson.questions += questions(list, .step, section) }
    lesson.steps.append(
      LessonStep(
        id: section.heading.id, heading: section.heading.node, minutes: whole, pieces: pieces,
        span: section.heading.span))
  }

  /// Reads `step: internet 6, none 2`.
  private mutating func minutes(_ comment: Comment) -> TopicMinutes {
    var minutes = TopicMinutes()
    for part in comment.text.dropFirst("step:".count).split(separator: ",") {
      let words = part.split(separator: " ")
      guard words.count == 2, let count = Int(words[1]), (1...240).contains(count) else {
        report(
          "lesson-form", comment.span, "'\(part.trimmed)' is no topic with its minutes", fix: "write it as 'internet 6'"
        )
        continue
      }
      let name = String(words[0])
      guard let topic = Topic(rawValue: name) else {
        if name == Topic.none {
          minutes[nil] += count
        } else {
          let names = Topic.allCases.map(\.rawValue) + [Topic.none]
          report(
            "lesson-topic", comment.span, "the law names no topic '\(name)'",
            fix: nearest(to: name, among: names).map { "did you mean '\($0)'?" }
              ?? "write one of \(names.joined(separator: ", "))")
        }
        continue
      }
      minutes[topic] += count
    }
    return minutes
  }

  private mutating func unknown(_ comment: Comment) {
    // Notes to oneself are no part of the lesson.
    guard !comment.text.hasPrefix("todo:") else { return }
    report(
      "lesson-form", comment.span, "'\(comment.text.prefix(30))' says nothing of a lesson",
      fix: "known are 'step: …', 'slide' and '/slide'")
  }

  private mutating func report(_ rule: String, _ span: Span, _ message: String, fix: String?) {
    diagnostics.append(Diagnostic(rule, file: file, span: span, message, fix: fix))
  }
}

// Slides, and what stands between them.
extension LessonReader {
  /// What a section is made of, in order; its slides are added to the lesson's.
  private mutating func pieces(of section: PlaySections.Section, quarters: Int) -> [LessonStep.Piece] {
    var pieces: [LessonStep.Piece] = []
    var shown: (from: Int, span: Span)?
    var waiting = section.comments.filter { SlideMark.isKnown($0.comment.text) }[...]
    let first = lesson.slides.count
    for place in 0...section.nodes.count {
      while let mark = waiting.first, mark.before <= place {
        waiting = waiting.dropFirst()
        if mark.comment.text == SlideMark.begin {
          if let open = shown { unclosed(open.span) }
          shown = (place, mark.comment.span)
        } else if let open = shown {
          if let slide = slide(section.nodes[open.from..<place], open.span) {
            lesson.slides.append(slide)
            pieces.append(.slide(lesson.slides.count - 1))
          }
          shown = nil
        } else {
          report("lesson-slide", mark.comment.span, "no slide is open here", fix: "write '<!-- slide -->' before it")
        }
      }
      guard place < section.nodes.count, shown == nil else { continue }
      pieces.append(piece(section.nodes[place]))
    }
    if let open = shown { unclosed(open.span) }
    addNotes(pieces, first, quarters)
    return pieces
  }

  private mutating func unclosed(_ span: Span) {
    report("lesson-slide", span, "the slide is not closed", fix: "write '<!-- /slide -->' behind what is shown")
  }

  private func piece(_ node: Int) -> LessonStep.Piece {
    switch document.nodes[node].kind {
    case .blockQuote: .saying(node)
    case .list where document.children(of: node).contains(where: { asks($0) || !answers(of: $0).isEmpty }):
      .questions(node)
    default: .block(node)
    }
  }

  private mutating func slide(_ nodes: ArraySlice<Int>, _ span: Span) -> Slide? {
    guard let first = nodes.first, document.nodes[first].kind == .heading, document.nodes[first].level == 3,
      let heading = document.headings.first(where: { $0.node == first }), heading.isWrittenByHand
    else {
      report(
        "lesson-slide", nodes.first.flatMap { document.nodes[$0].span } ?? span,
        "the slide does not begin with a heading that has an id", fix: "write '### … {#slide-a-name}' first")
      return nil
    }
    return Slide(
      id: heading.id, heading: first, nodes: Array(nodes.dropFirst()), quarters: 0, isOptional: false, local: nil,
      notes: [], span: heading.span)
  }

  /// What is said and asked behind a slide is its note; the step's time is shared among its slides.
  private mutating func addNotes(_ pieces: [LessonStep.Piece], _ first: Int, _ quarters: Int) {
    var current: Int?
    for piece in pieces {
      switch piece {
      case .slide(let place): current = place
      case .saying(let node), .questions(let node):
        guard let current else { continue }
        if lesson.slides[current].notes.isEmpty {
          lesson.slides[current].notes = [SlideNote(document: document, nodes: [])]
        }
        lesson.slides[current].notes[0].nodes.append(node)
      case .block: continue
      }
    }
    let own = first..<lesson.slides.count
    guard !own.isEmpty else {
      // A step that shows nothing new goes on with what was shown before it.
      if first > 0 { lesson.slides[first - 1].quarters += quarters }
      return
    }
    for place in own {
      let share = quarters / own.count + (place - first < quarters % own.count ? 1 : 0)
      lesson.slides[place].quarters += share
    }
  }
}

// Questions, and what may be answered.
extension LessonReader {
  private func questions(
    _ list: Int, _ place: LessonQuestion.Place, _ section: PlaySections.Section
  ) -> [LessonQuestion] {
    document.children(of: list).filter { asks($0) }.map { question($0, place, section) }
  }

  private func question(
    _ item: Int, _ place: LessonQuestion.Place, _ section: PlaySections.Section
  ) -> LessonQuestion {
    LessonQuestion(
      node: item, content: document.children(of: item).filter { !isAnswer($0) }, answers: answers(of: item),
      place: place, section: section.heading.id, span: document.place(of: item, or: section.heading))
  }

  /// Everything on an exit slip is to be answered, whether it ends with a question mark or not.
  private func exit(_ section: PlaySections.Section) -> [LessonQuestion] {
    section.nodes.filter { document.nodes[$0].kind == .list }.flatMap { document.children(of: $0) }
      .map { question($0, .exit, section) }
  }

  private mutating func tasks(_ section: PlaySections.Section) -> [WorksheetTask] {
    var tasks = [WorksheetTask(heading: nil, nodes: [], answers: [], span: section.heading.span)]
    for node in section.nodes {
      switch document.nodes[node].kind {
      case .heading:
        tasks.append(
          WorksheetTask(
            heading: node, nodes: [], answers: [], span: document.place(of: node, or: section.heading)))
      case .blockQuote: tasks[tasks.count - 1].answers.append(node)
      default: tasks[tasks.count - 1].nodes.append(node)
      }
    }
    for task in tasks {
      for list in task.nodes where document.nodes[list].kind == .list {
        for item in document.children(of: list) where asks(item) || !answers(of: item).isEmpty {
          var found = question(item, .worksheet, section)
          // A task may be answered as a whole.
          found.answers += task.answers
          lesson.questions.append(found)
        }
      }
    }
    return tasks.filter { $0.heading != nil || !$0.nodes.isEmpty || !$0.answers.isEmpty }
  }

  /// Whether an item's own words end with a question mark.
  private func asks(_ item: Int) -> Bool {
    guard document.nodes[item].kind == .item,
      let words = document.children(of: item).first(where: { document.nodes[$0].kind == .paragraph })
    else { return false }
    let text = document.plainText(of: words).trimmed
    return text.hasSuffix("？") || text.hasSuffix("?")
  }

  private func answers(of item: Int) -> [Int] { document.children(of: item).filter { isAnswer($0) } }

  private func isAnswer(_ node: Int) -> Bool { document.nodes[node].kind == .blockQuote }
}

/// The comments that stand around a slide.
private enum SlideMark {
  static let begin = "slide"
  static let end = "/slide"

  static func isKnown(_ text: String) -> Bool { text == begin || text == end }
}
