/// One way through a story.
public struct StorySession: Sendable, Equatable {
  /// The scene that is shown.
  public private(set) var scene: UInt8
  /// What is remembered; 255 where nothing was said.
  public private(set) var values: [UInt8]
  /// The steps that led here, last of all the newest.
  public private(set) var steps: [Step] = []

  /// Where a choice was taken, and what was remembered before.
  public struct Step: Sendable, Equatable {
    let scene: UInt8
    let variable: UInt8
    let before: UInt8
  }

  /// Begins a story.
  public init(_ story: Story) {
    values = [UInt8](repeating: 255, count: story.variables.count)
    scene = 0
  }

  /// Takes an event.
  public mutating func take(_ event: Event, _ story: Story) throws(Fault) {
    switch event {
    case .choose(let number):
      let choices = story.scenes[Int(scene)].choices
      guard Int(number) < choices.count, steps.count < Limits.steps else { throw .number }
      let choice = choices[Int(number)]
      let remembers = Int(choice.variable) < values.count
      steps.append(
        Step(scene: scene, variable: choice.variable, before: remembers ? values[Int(choice.variable)] : 255))
      if remembers { values[Int(choice.variable)] = choice.value }
      scene = story.shown(from: choice.target, values)
    case .back:
      guard let step = steps.popLast() else { throw .misplaced }
      scene = step.scene
      if Int(step.variable) < values.count { values[Int(step.variable)] = step.before }
    case .restart: self = StorySession(story)
    case .answer, .next, .go, .retry, .finish: throw .misplaced
    }
  }
}
