import Diagnostics
import Library

/// Whether a lesson's minutes add up, and count for what they are to count for.
struct LessonTime {
  private let lesson: OpenLesson
  private let isReadable: Bool

  /// What could not be read is told of once, and not missed in the sum as well.
  init(_ lesson: OpenLesson, _ found: [Diagnostic]) {
    self.lesson = lesson
    isReadable = !found.contains { $0.id == "lesson-form" || $0.id == "lesson-topic" }
  }

  func check() -> [Diagnostic] { (isReadable ? sum() : []) + (lesson.open.text.language == 0 ? duty() : []) }

  private func sum() -> [Diagnostic] {
    let total = lesson.lesson.minutes.total
    guard total != lesson.plan.minutes, !lesson.lesson.steps.isEmpty else { return [] }
    let steps = lesson.lesson.steps.map { String($0.minutes.total) }.joined(separator: " + ")
    let by = abs(total - lesson.plan.minutes)
    return [
      lesson.report(
        "lesson-minutes", lesson.lesson.steps.last?.span,
        "the steps take \(steps) = \(total) minutes, and the lesson \(lesson.plan.minutes)",
        fix: "take \(by) \(by == 1 ? "minute" : "minutes") \(total > lesson.plan.minutes ? "off" : "more")")
    ]
  }

  private func duty() -> [Diagnostic] {
    var found: [Diagnostic] = []
    let plan = lesson.plan
    let isForPupils = plan.form == .lesson || plan.form == .formTime
    if plan.term != nil, !isForPupils {
      found.append(
        lesson.report(
          "lesson-topic", plan.span, "a \(plan.form.rawValue) does not count for the hours of a term",
          fix: "remove 'term'"))
    }
    if isForPupils, !plan.band.isMinor {
      found.append(
        lesson.report(
          "lesson-topic", plan.span, "a \(plan.form.rawValue) is held for a class, not for \(plan.band.rawValue)",
          fix: "name the class's band"))
    }
    if plan.term != nil, isReadable, lesson.lesson.minutes.counted == 0, !lesson.lesson.steps.isEmpty {
      found.append(
        lesson.report("lesson-topic", plan.span, "the lesson counts for a term, and none of its minutes has a topic"))
    }
    return found + themes()
  }

  private func themes() -> [Diagnostic] {
    let themes = lesson.known.registry.curriculum.entries.filter { $0.kind == .theme }.map(\.record.id)
    return lesson.plan.themes.filter { !themes.contains($0.destination) }.map { theme in
      lesson.report(
        "lesson-topic", theme.span, "no theme '\(theme.destination)' in the registry",
        fix: nearest(to: theme.destination, among: themes).map { "did you mean '\($0)'?" }
          ?? "add it to Content/registry/curriculum.yml")
    }
  }
}
