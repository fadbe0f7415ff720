import Diagnostics
import Library
import Markdown
import QuizEngine

/// A decision story can be walked to an end, never leaves without a way out, and ends with somebody who helps.
struct Stories: TextRule {
  static let descriptions = [
    RuleDescription("story-end", "Every scene of a story is reached and leads to an end"),
    RuleDescription("story-hope", "From every scene a good ending can be reached, by a safe choice among others"),
  ]

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    guard open.kind == .quiz, let plan = open.about.story else { return [] }
    var reader = StoryReader(open.document, file: open.text.file)
    let story = reader.read()
    var found = reader.diagnostics
    func report(_ rule: String, _ scene: StoryScene, _ message: String, fix: String?) {
      found.append(Diagnostic(rule, file: open.text.file, span: scene.span, message, fix: fix))
    }
    guard !story.scenes.isEmpty, isWithinLimits(story, open, &found) else { return found }
    for scene in story.scenes {
      if !scene.hasOwnID {
        report("quiz-id", scene, "the scene has no id of its own", fix: "write '{#a-short-name}' behind the heading")
      }
      switch (scene.ending, scene.choices.isEmpty) {
      case (.none, true):
        report(
          "story-end", scene, "the story stops here, and this is no ending",
          fix: "give choices, or write '<!-- ending: good -->' below the heading")
      case (.good, false), (.turn, false):
        report("story-end", scene, "an ending has no choices", fix: "remove them, or the ending")
      default: break
      }
      if !plan.isHelper, !scene.choices.isEmpty, !scene.choices.contains(where: \.isSafe) {
        report(
          "story-hope", scene, "no choice here is the one that good advice would take",
          fix: "offer one, and mark it: '[…](#scene \"safe\")'")
      }
    }
    found += graph(story, open)
    for scene in story.scenes where scene.ending != .none {
      let links = open.document.links(in: scene.parts.flatMap(\.nodes))
      if !links.contains(where: { $0.hasPrefix("help:") }) {
        report(
          "ending-help", scene, "the story ends here without anybody who helps",
          fix: "link to somebody, such as '[113](help:113)'")
      }
    }
    return found
  }

  private func graph(_ story: StoryText, _ open: OpenText) -> [Diagnostic] {
    let definition = story.definition
    let ids = Set(story.scenes.map(\.id))
    // A choice that leads nowhere is reported as a link; here it would only seem to lead to the beginning.
    guard story.scenes.allSatisfy({ scene in scene.choices.allSatisfy { ids.contains($0.target) } }) else { return [] }
    let graph = StoryGraph(definition)
    return story.scenes.enumerated().flatMap { place, scene -> [Diagnostic] in
      func found(_ rule: String, _ message: String, _ fix: String?) -> [Diagnostic] {
        [Diagnostic(rule, file: open.text.file, span: scene.span, message, fix: fix)]
      }
      if !graph.reached[place] {
        return found("story-end", "no choice leads to this scene", "link to it, or remove it")
      }
      if scene.choices.isEmpty { return [] }
      if !graph.leadsToEnd[place] {
        return found("story-end", "from here the story goes round for ever", "lead one of its choices to an ending")
      }
      if !graph.leadsToGood[place] {
        return found(
          "story-hope", "from here no good ending can be reached", "lead one of its choices back to where help is")
      }
      return []
    }
  }

  /// What the engine's numbers have no room for.
  private func isWithinLimits(_ story: StoryText, _ open: OpenText, _ found: inout [Diagnostic]) -> Bool {
    typealias Limits = QuizEngine.Limits
    let tooMuch: [(Bool, String)] = [
      (story.scenes.count > Limits.scenes, "\(Limits.scenes) scenes"),
      (story.scenes.contains { $0.choices.count > Limits.choices }, "\(Limits.choices) choices in a scene"),
      (story.scenes.contains { $0.parts.count > Limits.blocks }, "\(Limits.blocks) parts in a scene"),
      (story.variables.count > Limits.variables, "\(Limits.variables) things to remember"),
      (story.variables.contains { $0.values.count > Int(Limits.values) }, "\(Limits.values) values of one thing"),
    ]
    for (_, what) in tooMuch.filter(\.0) {
      found.append(
        Diagnostic(
          "quiz-form", file: open.text.file, span: story.scenes[0].span, "the story has more than \(what)",
          fix: "make it shorter, or two stories of it"))
    }
    let last = story.scenes[story.scenes.count - 1]
    if !last.audience.isEmpty {
      found.append(
        Diagnostic(
          "quiz-form", file: open.text.file, span: last.span, "readers who do not see the last scene would see nothing",
          fix: "remove its 'for:'"))
    }
    if !story.scenes[0].audience.isEmpty {
      found.append(
        Diagnostic(
          "quiz-form", file: open.text.file, span: story.scenes[0].span, "everybody begins with the first scene",
          fix: "remove its 'for:'"))
    }
    return !tooMuch.contains(where: \.0)
  }
}
