import Diagnostics
import Library
import Markdown
import QuizEngine

/// A quiz can be played, answers every choice kindly, and ends with somebody who helps.
struct Quizzes: TextRule {
  static let descriptions = [
    RuleDescription("quiz-form", "A quiz's questions and a story's scenes are written so that they can be read"),
    RuleDescription("quiz-id", "A question or scene has an id of its own, which stays when its words change"),
    RuleDescription("quiz-right", "A question has a right answer, and only one where one is asked for"),
    RuleDescription("quiz-feedback", "Every option has its feedback, and every question an explanation with a link"),
    RuleDescription("quiz-same", "No question and no option of a question stands there twice"),
    RuleDescription("quiz-draw", "A quiz has the questions that its draw and its goals ask for"),
    RuleDescription("quiz-class", "A question for the class can be answered with cards A to D"),
    RuleDescription("ending-help", "A quiz and every ending of a story name somebody who helps"),
  ]

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    guard open.kind == .quiz, let plan = open.about.quiz else { return [] }
    var reader = QuizReader(open.document, file: open.text.file)
    let quiz = reader.read(goals: open.text.goals.map(\.key))
    // A question that cannot be read is told of once, and not missed everywhere else as well.
    // A translation has the same questions, or is told of that.
    let draws = reader.diagnostics.isEmpty && open.text.language == 0 ? draw(quiz, plan, open) : []
    return reader.diagnostics + quiz.questions.flatMap { check($0, open) } + twins(quiz, open) + draws + end(quiz, open)
      + Disclosure(rule: "word-disclosure", open: open, known: known).check(asked(quiz, open))
  }

  private func check(_ item: QuizItem, _ open: OpenText) -> [Diagnostic] {
    var found = right(item, open) + feedback(item, open)
    func report(_ rule: String, _ span: Span, _ message: String, fix: String?) {
      found.append(Diagnostic(rule, file: open.text.file, span: span, message, fix: fix))
    }
    if !item.hasOwnID {
      report(
        "quiz-id", item.span, "the question has no id of its own", fix: "write '{#a-short-name}' behind the heading")
    }
    let goals = open.text.goals.map(\.key)
    if let goal = item.goal, !goals.contains(goal) {
      let near = nearest(to: goal, among: goals)
      report(
        "quiz-form", item.span, "the front matter names no goal '\(goal)'", fix: near.map { "did you mean '\($0)'?" })
    } else if item.goal == nil, !goals.isEmpty {
      report("quiz-form", item.span, "the question belongs to no goal", fix: "write 'goal \(goals[0])' in its comment")
    }
    if item.isForClass, ![.single, .multiple, .trueFalse].contains(item.kind) || item.options.count > 4 {
      report(
        "quiz-class", item.span, "a class answers with cards A to D, which does not fit this question",
        fix: "remove 'class', or make it a question with at most four options")
    }
    return found
  }

  /// The blocks of words that ask: the headings, what stands below them, and the options.
  private func asked(_ quiz: QuizText, _ open: OpenText) -> [Int] {
    quiz.questions.flatMap { [$0.heading] + $0.stem + $0.options.flatMap(\.content) }.flatMap { node in
      (node..<max(node + 1, Int(open.document.nodes[node].end)))
        .filter { BlockText.holdsWords(open.document.nodes[$0].kind) }
    }
  }

  private func right(_ item: QuizItem, _ open: OpenText) -> [Diagnostic] {
    let question = item.definition(open.text.goals.map(\.key))
    func report(_ rule: String, _ message: String, _ fix: String?) -> [Diagnostic] {
      [Diagnostic(rule, file: open.text.file, span: item.span, message, fix: fix)]
    }
    let count = item.kind == .spot ? item.messages.count : item.options.count
    if count < 2 { return report("quiz-form", "there is nothing to choose between", "give at least two options") }
    if count > QuizEngine.Limits.options {
      return report(
        "quiz-form", "\(count) options are more than \(QuizEngine.Limits.options)",
        "keep those that teach most, or make two questions of it")
    }
    guard item.kind != .order, item.kind != .match else { return [] }
    switch (item.kind, question.right.nonzeroBitCount) {
    case (.spot, 0): return report("quiz-right", "no message is a sign", "write '! why' below at least one")
    case (_, 0): return report("quiz-right", "no option is right", "mark it with '- [x]'")
    case (.single, 2...), (.trueFalse, 2...):
      return report(
        "quiz-right", "\(question.right.nonzeroBitCount) options are right where one is asked for",
        "mark one, or make it 'multiple'")
    default: break
    }
    if item.kind == .trueFalse, count != 2 {
      return report("quiz-form", "true or false has two options, not \(count)", "keep two, or make it 'single'")
    }
    if item.kind != .spot, question.right.nonzeroBitCount == count, item.kind != .multiple {
      return report("quiz-right", "every option is right", "add one that is not, or make it 'multiple'")
    }
    return []
  }

  private func feedback(_ item: QuizItem, _ open: OpenText) -> [Diagnostic] {
    var found = item.options.filter { $0.feedback.isEmpty }.map {
      Diagnostic(
        "quiz-feedback", file: open.text.file, span: $0.span, "whoever chooses this is not told why",
        fix: item.kind == .match ? "fill the third cell" : "write '  > …' below it")
    }
    let links = open.document.links(in: item.explanation)
    if item.explanation.isEmpty {
      found.append(
        Diagnostic(
          "quiz-feedback", file: open.text.file, span: item.span, "the question has no explanation",
          fix: "write one behind the options, with a link to where it is told at length"))
    } else if !links.contains(where: { !$0.hasPrefix("action:") && !$0.hasPrefix("#") }) {
      found.append(
        Diagnostic(
          "quiz-feedback", file: open.text.file, span: open.document.nodes[item.explanation[0]].span ?? item.span,
          "the explanation leads nowhere", fix: "link to where it is told at length"))
    }
    return found
  }

  private func twins(_ quiz: QuizText, _ open: OpenText) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: [String: Span] = [:]
    for item in quiz.questions {
      // The same words may ask about another conversation or another case.
      let words = ([item.heading] + item.stem + (item.chat.map { [$0.node] } ?? []))
        .map { open.document.plainText(of: $0) }.joined(separator: "\n")
      if let first = seen[words] {
        found.append(
          Diagnostic(
            "quiz-same", file: open.text.file, span: item.span, "the same is asked twice",
            notes: [.init("first asked here", file: open.text.file, span: first)]))
      }
      seen[words] = item.span
      var options: [String: Span] = [:]
      for option in item.options {
        let words = open.document.words(of: option.content)
        if let first = options[words] {
          found.append(
            Diagnostic(
              "quiz-same", file: open.text.file, span: option.span, "the same option stands here twice",
              notes: [.init("first here", file: open.text.file, span: first)]))
        }
        options[words] = option.span
      }
      let partners = item.options.compactMap { option in option.partner.map { open.document.plainText(of: $0) } }
      if Set(partners).count < partners.count {
        found.append(
          Diagnostic(
            "quiz-same", file: open.text.file, span: item.span, "two pairs have the same right side",
            fix: "then nobody can tell which is meant"))
      }
    }
    return found
  }

  private func draw(_ quiz: QuizText, _ plan: QuizPlan, _ open: OpenText) -> [Diagnostic] {
    guard !quiz.questions.isEmpty else { return [] }
    var found: [Diagnostic] = []
    func report(_ span: Span, _ message: String, fix: String?) {
      found.append(Diagnostic("quiz-draw", file: open.text.file, span: span, message, fix: fix))
    }
    let source = plan.span ?? open.text.frontMatter
    if quiz.questions.count > QuizEngine.Limits.questions {
      report(source, "more than \(QuizEngine.Limits.questions) questions", fix: "make two quizzes of it")
    }
    if let draw = plan.draw, draw > quiz.questions.count {
      report(source, "\(draw) questions are to be drawn from \(quiz.questions.count)", fix: "write more, or draw fewer")
    }
    if plan.perGoal * quiz.goals.count > plan.draw ?? quiz.questions.count {
      report(
        source, "\(plan.perGoal) of each of \(quiz.goals.count) goals are more than the draw",
        fix: "raise 'draw', or lower 'per-goal'")
    }
    for goal in open.text.goals {
      let count = quiz.questions.count { $0.goal == goal.key }
      if count < max(1, plan.perGoal) {
        report(
          goal.span,
          "the goal '\(goal.key)' has \(count) question\(count == 1 ? "" : "s"), and needs "
            + "\(max(1, plan.perGoal))", fix: "write more questions with 'goal \(goal.key)', or lower 'per-goal'")
      }
    }
    if quiz.goals.count > QuizEngine.Limits.goals {
      report(source, "more than \(QuizEngine.Limits.goals) goals", fix: "make two quizzes of it")
    }
    return found
  }

  private func end(_ quiz: QuizText, _ open: OpenText) -> [Diagnostic] {
    guard !quiz.questions.isEmpty else { return [] }
    guard let closing = quiz.closing else {
      return [
        Diagnostic(
          "ending-help", file: open.text.file, span: quiz.questions.last?.span,
          "the quiz ends without anybody who helps",
          fix: "end it with a heading, '<!-- end -->' below it, and links such as '[113](help:113)'")
      ]
    }
    if open.document.links(in: closing.nodes).contains(where: { $0.hasPrefix("help:") }) { return [] }
    return [
      Diagnostic(
        "ending-help", file: open.text.file, span: open.document.nodes[closing.heading].span,
        "the end of the quiz names nobody who helps", fix: "link to somebody, such as '[113](help:113)'")
    ]
  }
}

extension Document {
  /// Where the links within some nodes lead.
  func links(in nodes: [Int]) -> [String] {
    links.filter { link in nodes.contains { $0 <= link && link < Int(self.nodes[$0].end) } }
      .map { string(self.nodes[$0].destination) }
  }

  /// The words of some nodes.
  func words(of nodes: [Int]) -> String { nodes.map { plainText(of: $0) }.joined(separator: "\n") }
}
