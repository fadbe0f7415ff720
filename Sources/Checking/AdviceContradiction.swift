import Diagnostics
import Library

/// The same readers at the same stage are not told both to do and not to do the same.
struct AdviceContradiction: WholeRule {
  static let descriptions = [
    RuleDescription("advice-contradiction", "The same readers are not told both to do and not to do the same thing")
  ]

  /// When something is advised, and what.
  private struct Case: Hashable {
    var stage: Stage
    var action: String
    /// Whether it holds until evidence is kept; only asked of what waits for that.
    var isBeforeEvidence: Bool
  }

  /// Where it is advised, and whom.
  private struct Place {
    var advice: Advice
    var file: String
    var audiences: [Int]
    var bands: [Band]
    /// Whether it stands behind the step that keeps evidence.
    var isLater: Bool
  }

  func check(_ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    let rules = library.registry.guidance.advice
    guard !rules.words.isEmpty else { return [] }
    var known: [Case: [Place]] = [:]
    var found: [Diagnostic] = []
    // Translations are held to their source text by another rule.
    for page in library.pages {
      guard let text = page.source else { continue }
      for (index, advice) in text.advice.enumerated() where isJudgedHere(index, text, page, rules) {
        let key = Case(
          stage: page.about.stage, action: advice.action,
          isBeforeEvidence: isBeforeEvidence(index, text, page, rules))
        let place = Place(
          advice: advice, file: text.file, audiences: page.about.audiences, bands: bands(of: advice, page.about),
          isLater: !rules.isBeforeEvidence(index, in: text, of: page))
        if let other = known[key]?.first(where: { contradict($0, place) }) {
          found.append(report(place, other))
        } else {
          known[key, default: []].append(place)
        }
      }
    }
    return found
  }

  /// What another rule reports as wrong in itself contradicts nothing.
  private func isJudgedHere(_ index: Int, _ text: PageText, _ page: Page, _ rules: AdviceRules) -> Bool {
    text.advice[index].polarity != .neither && rules.against(text.advice[index], on: page.about) == nil
      && !rules.isTooEarly(index, in: text, of: page)
  }

  private func isBeforeEvidence(_ index: Int, _ text: PageText, _ page: Page, _ rules: AdviceRules) -> Bool {
    let advice = text.advice[index]
    guard rules.waiting.contains(advice.action) else { return true }
    guard advice.polarity == .notToDo else { return rules.isBeforeEvidence(index, in: text, of: page) }
    // What waits for evidence is warned of until then, also behind a mere link to how it is kept.
    let step = text.advice.firstIndex { $0.polarity == .toDo && rules.evidence.contains($0.action) }
    return advice.isForNow || step.map { index < $0 } ?? true
  }

  private func bands(of advice: Advice, _ about: About) -> [Band] {
    switch advice.condition {
    case .minors: about.bands.filter(\.isMinor)
    case .adults: about.bands.filter { !$0.isMinor }
    case nil: about.bands
    }
  }

  private func contradict(_ left: Place, _ right: Place) -> Bool {
    // Not now, and later yes.
    for (not, yes) in [(left, right), (right, left)] where not.advice.polarity == .notToDo {
      if not.advice.isForNow, yes.isLater { return false }
    }
    return left.advice.polarity != right.advice.polarity && left.audiences.contains(where: right.audiences.contains)
      && left.bands.contains(where: right.bands.contains)
  }

  private func report(_ place: Place, _ other: Place) -> Diagnostic {
    Diagnostic(
      "advice-contradiction", file: place.file, span: place.advice.span,
      "readers are told \(place.advice.polarity.rawValue) '\(place.advice.action)' here, and "
        + "\(other.advice.polarity.rawValue) it elsewhere",
      notes: [.init("told \(other.advice.polarity.rawValue) it here", file: other.file, span: other.advice.span)],
      fix: "agree on one, or say for whom or when it holds")
  }
}
