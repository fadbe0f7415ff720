import Markdown

/// A lesson as its Markdown says it, with the nodes that show it.
public struct LessonText: Sendable {
  /// What stands before the first heading.
  public var opening: [Int] = []
  /// Its parts that are not steps, in the order of the text.
  public var parts: [LessonPart] = []
  /// Its steps.
  public var steps: [LessonStep] = []
  /// Its slides; what is said and asked behind one is its note.
  public var slides: [Slide] = []
  /// Its questions, wherever they are asked.
  public var questions: [LessonQuestion] = []
  /// The tasks of the pupils' sheet.
  public var tasks: [WorksheetTask] = []
  /// The same in easier words.
  public var easyTasks: [WorksheetTask] = []

  /// The part of a kind.
  public subscript(kind: LessonPart.Kind) -> LessonPart? { parts.first { $0.kind == kind } }

  /// The minutes of all steps.
  public var minutes: TopicMinutes { steps.reduce(into: TopicMinutes()) { $0 += $1.minutes } }

  /// The questions of a place.
  public func questions(in place: LessonQuestion.Place) -> [LessonQuestion] { questions.filter { $0.place == place } }

  /// What other languages must have the same.
  public var marks: [PlayMark] {
    let parts = parts.map { part in
      PlayMark(id: part.kind.rawValue, form: "part" + count(part.kind.rawValue), span: part.span)
    }
    let steps = steps.map { step in
      PlayMark(id: step.id, form: "step \(step.minutes.written)" + count(step.id), span: step.span)
    }
    return (parts + steps + slides.map { PlayMark(id: $0.id, form: "slide", span: $0.span) })
      .sorted { $0.span.start < $1.span.start }
  }

  private func count(_ section: String) -> String {
    let count = questions.count { $0.section == section }
    return count == 0 ? "" : ", \(count) question\(count == 1 ? "" : "s")"
  }
}
