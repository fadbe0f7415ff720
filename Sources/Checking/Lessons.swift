import Diagnostics
import Library
import Markdown

/// A lesson can be held tomorrow: it has its parts, its minutes add up, and every question has an answer.
struct Lessons: TextRule {
  static let descriptions = [
    RuleDescription("lesson-form", "A lesson's parts, steps and marks are written so that they can be read"),
    RuleDescription("lesson-part", "A lesson has the parts of its form, each as long as it has to be"),
    RuleDescription("lesson-minutes", "The minutes of a lesson's steps add up to its own"),
    RuleDescription(
      "lesson-topic", "A lesson's minutes belong to topics of the law, and its themes are the curriculum's"),
    RuleDescription("lesson-answer", "Every question and task of a lesson has a suggested answer"),
    RuleDescription("lesson-slide", "A lesson's slides have a heading and notes, and little on each"),
    RuleDescription("lesson-band", "What a class hears and reads has sentences that fit its age"),
    RuleDescription("lesson-disclosure", "No question asks pupils about themselves"),
  ]

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    guard open.kind == .lesson, let plan = open.about.lesson else { return [] }
    var reader = LessonReader(open.document, file: open.text.file)
    let lesson = reader.read()
    let opened = OpenLesson(open: open, plan: plan, lesson: lesson, known: known)
    return reader.diagnostics + LessonParts(opened).check() + LessonTime(opened, reader.diagnostics).check()
      + LessonAnswers(opened).check() + LessonSlides(opened, reader.diagnostics).check()
      + LessonSentences(opened).check()
      + Disclosure(rule: "lesson-disclosure", open: open, known: known).check(opened.words.map(\.node))
  }
}
