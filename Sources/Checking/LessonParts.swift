import Diagnostics
import Library
import Markdown

/// Which parts a lesson has, and how long they are.
struct LessonParts {
  private let lesson: OpenLesson

  init(_ lesson: OpenLesson) { self.lesson = lesson }

  func check() -> [Diagnostic] {
    // What a translation lacks is told by comparing it with its source.
    guard lesson.open.text.language == 0 else { return [] }
    return missing() + lists() + myths()
  }

  private func missing() -> [Diagnostic] {
    let form = lesson.plan.form
    var found = LessonPart.Kind.allCases.filter { $0.isNeeded(in: form) && lesson.lesson[$0] == nil }.map { kind in
      lesson.report(
        "lesson-part", nil, "the \(form.rawValue) has no part '\(kind.rawValue)'",
        fix: "write '## … {#\(kind.rawValue)}' and what belongs there")
    }
    if lesson.lesson.steps.count < 3 {
      found.append(
        lesson.report(
          "lesson-part", lesson.lesson.steps.first?.span,
          "\(lesson.lesson.steps.count) step\(lesson.lesson.steps.count == 1 ? "" : "s") are too few for a lesson",
          fix: "write at least three, each '## … {#step-a-name}'"))
    }
    return found
      + lesson.lesson.parts.filter { $0.nodes.isEmpty }.map {
        lesson.report("lesson-part", $0.span, "nothing stands in the part '\($0.kind.rawValue)'")
      }
  }

  /// How many items the lists of some parts have.
  private func lists() -> [Diagnostic] {
    let wanted: [(kind: LessonPart.Kind, count: ClosedRange<Int>, what: String)] = [
      (.goals, 2...4, "goals"), (.exit, 2...3, "questions"),
    ]
    var found = wanted.compactMap { kind, range, what -> Diagnostic? in
      guard let part = lesson.lesson[kind] else { return nil }
      let count = items(of: part).count
      guard !range.contains(count) else { return nil }
      return lesson.report(
        "lesson-part", part.span, "\(count) \(what) stand here, where \(range.lowerBound) to \(range.upperBound) fit",
        fix: "write them as a list")
    }
    if let part = lesson.lesson[.prepare],
      !items(of: part).contains(where: { lesson.document.nodes[$0].task != .none })
    {
      found.append(
        lesson.report(
          "lesson-part", part.span, "what to prepare is no list to tick off", fix: "begin its items with '- [ ]'"))
    }
    return found
  }

  private func items(of part: LessonPart) -> [Int] {
    part.nodes.filter { lesson.document.nodes[$0].kind == .list }.flatMap { lesson.document.children(of: $0) }
  }

  private func myths() -> [Diagnostic] {
    guard let part = lesson.lesson[.myths] else { return [] }
    let tables = part.nodes.filter { lesson.document.nodes[$0].kind == .table }
    let columns = tables.map { table in
      let head = lesson.document.children(of: table).first.flatMap { lesson.document.children(of: $0).first }
      return head.map { lesson.document.children(of: $0).count } ?? 0
    }
    guard columns != [2] else { return [] }
    return [
      lesson.report(
        "lesson-part", part.span, "what people say and what is so do not stand side by side",
        fix: "write a table of two columns")
    ]
  }
}
