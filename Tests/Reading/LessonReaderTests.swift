import Diagnostics
import Library
import Markdown
import TestSupport
import Testing

@testable import Reading

/// What a lesson's text is read as.
@Suite struct LessonReaderTests {
  private func read(_ text: String) -> (lesson: LessonText, document: Document, found: [Diagnostic]) {
    let document = Markdown.parse(Array(text.utf8), file: "one.md").document
    var reader = LessonReader(document, file: "one.md")
    let lesson = reader.read()
    return (lesson, document, reader.diagnostics)
  }

  private static let steps = """
    Before.

    ## Aims {#goals}

    - one

    ## First {#step-one}

    <!-- step: internet 6, none 2 -->

    > Good morning.

    <!-- slide -->
    ### Shown {#slide-a}

    - a
    <!-- /slide -->

    > Look here.

    - What is it?
      > A sign.
    - Not a question

    <!-- slide -->
    ### Second {#slide-b}

    ```contacts
    113
    ```
    <!-- /slide -->

    > And here.

    ## Second {#step-two}

    <!-- step: trade 5 -->

    - Who asks?

    """

  @Test func minutesAreSummedByTopic() {
    let (lesson, _, found) = read(Self.steps)
    #expect(found.isEmpty)
    #expect(lesson.steps.map(\.minutes.written) == ["internet 6, none 2", "trade 5"])
    #expect(lesson.minutes.total == 13)
    #expect(lesson.minutes.counted == 11)
    #expect(lesson.minutes.topics == [.trade, .internet])
    #expect(lesson.opening.count == 1)
    #expect(lesson.parts.map(\.kind) == [.goals])
  }

  @Test func slidesHaveWhatIsSaidAndAskedBehindThemAsNotes() throws {
    let (lesson, document, _) = read(Self.steps)
    #expect(lesson.slides.map(\.id) == ["slide-a", "slide-b"])
    let notes = lesson.slides.map { slide in
      slide.notes.flatMap { note in note.nodes.map { note.document.plainText(of: $0) } }
    }
    #expect(notes == [["Look here.", "What is it?\nA sign.\nNot a question"], ["And here."]])
    #expect(lesson.slides.map { $0.nodes.map { document.nodes[$0].kind } } == [[.list], [.codeBlock]])
  }

  @Test func theTimeOfStepsIsSharedAmongSlidesToTheLastQuarter() {
    let (lesson, _, _) = read(Self.steps)
    // Eight minutes for two slides, and five more for the last that was shown.
    #expect(lesson.slides.map(\.quarters) == [16, 36])
    #expect(lesson.slides.map(\.quarters).reduce(0, +) == lesson.minutes.total * 4)
  }

  @Test func aQuestionEndsWithAQuestionMarkAndIsAnsweredByAQuote() {
    let (lesson, document, _) = read(Self.steps)
    #expect(lesson.questions.map { document.plainText(of: $0.content[0]) } == ["What is it?", "Who asks?"])
    #expect(lesson.questions.map(\.answers.count) == [1, 0])
    #expect(lesson.questions.map(\.section) == ["step-one", "step-two"])
  }

  @Test func worksheetsAreTasksWhoseAnswersStandApart() {
    let (lesson, document, _) = read(
      """
      ## Sheet {#worksheet}

      Before.

      ### One {#one}

      - Is it?
      - Was it?

      > Both.

      ### Two {#two}

      Write.

      ## Out {#exit}

      - Say one thing.
        > Anything.

      """)
    #expect(lesson.tasks.map { $0.heading.map { document.plainText(of: $0) } ?? "" } == ["", "One", "Two"])
    #expect(lesson.tasks.map(\.answers.count) == [0, 1, 0])
    #expect(lesson.tasks.map(\.nodes.count) == [1, 1, 1])
    #expect(lesson.questions(in: .worksheet).map(\.answers.count) == [1, 1])
    #expect(lesson.questions(in: .exit).map(\.answers.count) == [1])
  }

  @Test(arguments: [
    ("## X {#step-x}\n\nNothing.\n", "lesson-form"),
    ("## X {#step-x}\n\n<!-- step: 5 -->\n", "lesson-form"),
    ("## X {#step-x}\n\n<!-- step: internets 5 -->\n", "lesson-topic"),
    ("## X {#gaols}\n\nNothing.\n", "lesson-form"),
    ("## X {#setup}\n\n<!-- slide -->\n### S {#s}\n", "lesson-slide"),
    ("## X {#setup}\n\n<!-- /slide -->\n", "lesson-slide"),
    ("## X {#setup}\n\n<!-- slide -->\nNo heading.\n\n<!-- /slide -->\n", "lesson-slide"),
  ])
  func whatCannotBeReadIsToldOnce(_ text: String, _ rule: String) {
    #expect(read(text).found.map(\.id) == [rule])
  }

  @Test func marksOfAStepSayItsMinutesAndItsQuestions() {
    let marks = read(Self.steps).lesson.marks
    #expect(marks.map(\.id) == ["goals", "step-one", "slide-a", "slide-b", "step-two"])
    #expect(
      marks.map(\.form) == [
        "part", "step internet 6, none 2, 1 question", "slide", "slide", "step trade 5, 1 question",
      ])
  }

  @Test func aShapeOfAQuestionHasGapsOfAFewWords() throws {
    let shape = LessonRules.Shape("你有沒有…過")
    #expect(shape.range(in: "你有沒有遇過") != nil)
    #expect(shape.range(in: "你有沒有帶便當") == nil)
    #expect(shape.range(in: "你有沒有帶便當，還有水壺、雨傘、外套、書包、鉛筆盒，過馬路要小心") == nil)
    #expect(LessonRules.Shape("have you ever").range(in: "and have you ever") != nil)
  }
}
