import Diagnostics
import Library

/// Nobody is told to do what harms them; Content/rules/advice.yml says what and whom.
struct UnfitAdvice: PageRule {
  static let descriptions = [
    RuleDescription("advice-paying", "Nobody is told to pay, to send more, to meet or to provoke"),
    RuleDescription("advice-bystander", "Whoever has only seen it is not told to view, keep or forward it"),
    RuleDescription("advice-under-12", "Children under 12 are told to tell an adult, and given no other task"),
    RuleDescription("advice-minor-image", "Nobody under 18 is told to view, capture or forward an image"),
    RuleDescription(
      "advice-staff", "Staff are not told to view, keep or forward it, to search phones or to mediate"),
  ]

  func check(_ page: Page, _ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    let rules = library.registry.guidance.advice
    guard !rules.against.isEmpty else { return [] }
    return page.texts.compactMap(\.self).flatMap { text in
      text.advice.compactMap { advice in
        rules.against(advice, on: page.about).map { against in
          let (message, fix) = words(against.rule, advice.action)
          return Diagnostic(against.rule, file: text.file, span: advice.span, message, fix: fix)
        }
      }
    }
  }

  private func words(_ rule: String, _ action: String) -> (message: String, fix: String) {
    switch rule {
    case "advice-bystander":
      ("whoever has only seen it is told to do '\(action)'", "tell them to send no more than the address to the centre")
    case "advice-under-12":
      ("children under 12 are told to do '\(action)'", "tell them to tell an adult: [...](action:tell)")
    case "advice-minor-image":
      ("people under 18 are told to do '\(action)'", "tell them to write down account, address and time in words")
    case "advice-staff":
      ("staff are told to do '\(action)'", "say in the link's own words that they must not")
    default:
      ("the reader is told to do '\(action)'", "say in the link's own words not to: [do not ...](action:\(action))")
    }
  }
}
