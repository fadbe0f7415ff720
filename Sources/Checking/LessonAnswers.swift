import Diagnostics
import Library

/// Whether every question has a suggested answer.
struct LessonAnswers {
  private let lesson: OpenLesson

  init(_ lesson: OpenLesson) { self.lesson = lesson }

  func check() -> [Diagnostic] {
    let questions = lesson.lesson.questions.filter(\.answers.isEmpty).map { question in
      lesson.report(
        "lesson-answer", question.span, "the question has no suggested answer",
        fix: question.place == .worksheet
          ? "write '  > …' below it, or '> …' below the task" : "write '  > …' below it")
    }
    let tasks = (lesson.lesson.tasks + lesson.lesson.easyTasks).filter { task in
      task.heading != nil && task.answers.isEmpty && !holdsQuestions(task)
    }.map { lesson.report("lesson-answer", $0.span, "the task has no suggested answer", fix: "write '> …' below it") }
    return questions + tasks
  }

  /// Whether a task's own questions are answered one by one, or told of.
  private func holdsQuestions(_ task: WorksheetTask) -> Bool {
    lesson.lesson.questions(in: .worksheet).contains { question in
      task.nodes.contains { $0 < question.node && question.node < Int(lesson.document.nodes[$0].end) }
    }
  }
}
