import Diagnostics
import Markdown
import QuizEngine

/// A decision story as its Markdown says it.
public struct StoryText: Sendable {
  /// What stands before the first scene.
  public var opening: [Int] = []
  /// The scenes; the first is the beginning.
  public var scenes: [StoryScene] = []
  /// What it remembers, and the values of each, in the order in which choices name them.
  public var variables: [(name: String, values: [String])] = []

  /// The story as numbers, for the engine; what leads nowhere leads to the beginning, and is reported elsewhere.
  public var definition: Story {
    let places = Dictionary(
      scenes.enumerated().map { ($1.id, UInt8(clamping: $0)) }, uniquingKeysWith: { first, _ in first })
    return Story(
      variables: variables.map { UInt8(clamping: $0.values.count) },
      scenes: scenes.map { scene in
        Story.Scene(
          ending: scene.ending, condition: condition(scene.audience),
          choices: scene.choices.map { choice in
            let memory = choice.remembers.flatMap { number(of: $0.name, $0.value) }
            return Story.Choice(
              target: places[choice.target] ?? 0, variable: memory?.variable ?? 255, value: memory?.value ?? 0,
              isSafe: choice.isSafe)
          },
          blocks: scene.parts.map { condition($0.audience) })
      })
  }

  private func number(of name: String, _ value: String) -> (variable: UInt8, value: UInt8)? {
    guard let variable = variables.firstIndex(where: { $0.name == name }),
      let place = variables[variable].values.firstIndex(of: value)
    else { return nil }
    return (UInt8(clamping: variable), UInt8(clamping: place))
  }

  private func condition(_ terms: [StoryTerm]) -> Story.Condition {
    Story.Condition(
      terms.compactMap { term in
        guard let variable = variables.firstIndex(where: { $0.name == term.name }) else { return nil }
        var bits: UInt16 = 0
        for (place, value) in variables[variable].values.enumerated() where place < 16 {
          if term.values.contains(value) != term.isTurned { bits |= 1 << UInt16(place) }
        }
        return .init(variable: UInt8(clamping: variable), values: bits)
      })
  }
}

/// A scene as its Markdown says it.
public struct StoryScene: Sendable {
  /// The id of its heading.
  public var id: String
  /// Whether an author wrote the id.
  public var hasOwnID: Bool
  /// The heading's node.
  public var heading: Int
  /// Where that stands.
  public var span: Span
  /// How the story ends here, if it does.
  public var ending = Story.Ending.none
  /// Who sees the scene.
  public var audience: [StoryTerm] = []
  /// What it shows, in parts that not everybody sees.
  public var parts: [StoryPart] = []
  /// What can be chosen.
  public var choices: [StoryChoice] = []
}

/// Part of a scene.
public struct StoryPart: Sendable {
  /// Who sees it.
  public var audience: [StoryTerm]
  /// What it shows.
  public var nodes: [Int]
}

/// One thing that must be so for a part to be seen: `who=me|child`, or `who!=staff`.
public struct StoryTerm: Sendable, Hashable {
  /// What is asked.
  public var name: String
  /// The values.
  public var values: [String]
  /// Whether it must have none of them.
  public var isTurned: Bool
  /// Where that is written.
  public var span: Span
}

/// A choice as its Markdown says it: a link to a scene.
public struct StoryChoice: Sendable {
  /// The link.
  public var link: Int
  /// The id of the scene it leads to.
  public var target: String
  /// Whether good advice would take it.
  public var isSafe = false
  /// What it makes the story remember.
  public var remembers: (name: String, value: String)?
  /// Where it stands.
  public var span: Span
}
