import Diagnostics
import Library

/// What destroys evidence is advised only behind the step that keeps it.
struct AdviceOrder: PageRule {
  static let descriptions = [
    RuleDescription(
      "advice-order", "Blocking, deleting, platform reports and removal come after keeping evidence")
  ]

  func check(_ page: Page, _ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    let rules = library.registry.guidance.advice
    guard !rules.waiting.isEmpty else { return [] }
    let isParallel = page.about.isForMinors || rules.parallelPages.contains("\(page.kind.rawValue):\(page.name)")
    return page.texts.compactMap(\.self).flatMap { text in
      text.advice.indices.compactMap { place in
        let advice = text.advice[place]
        guard rules.isTooEarly(place, in: text, of: page), rules.against(advice, on: page.about) == nil,
          !(isParallel && rules.parallel.contains(advice.action) && isBeside(place, text, rules))
        else { return nil }
        return Diagnostic(
          "advice-order", file: text.file, span: advice.span,
          text.firstEvidence == nil
            ? "'\(advice.action)' is advised, and nothing before it keeps evidence"
            : "'\(advice.action)' is advised before the step that keeps evidence",
          notes: text.firstEvidence.map { [.init("that step is here", file: text.file, span: $0.span)] } ?? [],
          fix: "put it behind a step linked as action:evidence, or advise against it for now")
      }
    }
  }

  /// Whether the step that may go in parallel stands beside or before it.
  private func isBeside(_ place: Int, _ text: PageText, _ rules: AdviceRules) -> Bool {
    text.advice.indices.contains { other in
      text.advice[other].polarity == .toDo && rules.parallelBeside.contains(text.advice[other].action)
        && (other < place || text.advice[other].item == text.advice[place].item)
    }
  }
}

extension AdviceRules {
  /// Whether a piece of advice waits for evidence and stands before that step.
  func isTooEarly(_ place: Int, in text: PageText, of page: Page) -> Bool {
    let advice = text.advice[place]
    return advice.polarity == .toDo && waiting.contains(advice.action)
      && !(free[page.about.stage]?.contains(advice.action) ?? false) && isBeforeEvidence(place, in: text, of: page)
  }

  /// Whether a piece of advice stands before the first step that keeps evidence, or there is none.
  ///
  /// A page that gives that step at length need not name it.
  func isBeforeEvidence(_ place: Int, in text: PageText, of page: Page) -> Bool {
    text.firstEvidence.map { place < $0.after } ?? !evidencePages.contains("\(page.kind.rawValue):\(page.name)")
  }
}
