/// A decision story as numbers: scenes, and choices that lead from one to another.
public struct Story: Sendable, Equatable {
  /// How many values each thing that it remembers may have.
  public var variables: [UInt8]
  /// Its scenes; the first is the beginning.
  public var scenes: [Scene]

  /// Makes a story.
  public init(variables: [UInt8] = [], scenes: [Scene]) {
    self.variables = variables
    self.scenes = scenes
  }

  /// Part of a story.
  public struct Scene: Sendable, Equatable {
    /// Whether it ends the story, and how.
    public var ending: Ending
    /// Who sees it; for others the next scene comes in its place.
    public var condition: Condition
    /// What can be chosen.
    public var choices: [Choice]
    /// Who sees each of its parts.
    public var blocks: [Condition]

    /// Makes a scene.
    public init(
      ending: Ending = .none, condition: Condition = Condition(), choices: [Choice] = [], blocks: [Condition] = []
    ) {
      self.ending = ending
      self.condition = condition
      self.choices = choices
      self.blocks = blocks
    }
  }

  /// How a story ends.
  public enum Ending: UInt8, Sendable {
    /// It does not end here.
    case none
    /// Help has arrived.
    case good
    /// Things went wrong, and the way out begins here.
    case turn
  }

  /// One of the things that can be done.
  public struct Choice: Sendable, Equatable {
    /// The scene it leads to.
    public var target: UInt8
    /// What it makes the story remember; 255 is nothing.
    public var variable: UInt8
    /// As which value.
    public var value: UInt8
    /// Whether good advice would take it.
    public var isSafe: Bool

    /// Makes a choice.
    public init(target: UInt8, variable: UInt8 = 255, value: UInt8 = 0, isSafe: Bool = false) {
      self.target = target
      self.variable = variable
      self.value = value
      self.isSafe = isSafe
    }
  }

  /// Who sees something: everything that it names must have one of its values.
  public struct Condition: Sendable, Equatable {
    /// What is asked.
    public var terms: [Term]

    /// Makes a condition; without terms everybody sees it.
    public init(_ terms: [Term] = []) { self.terms = terms }

    /// One thing and the values that fit.
    public struct Term: Sendable, Equatable {
      /// What is remembered.
      public var variable: UInt8
      /// The values that fit, one bit for each; what was never said has no value and does not fit.
      public var values: UInt16

      /// Makes a term.
      public init(variable: UInt8, values: UInt16) {
        self.variable = variable
        self.values = values
      }
    }

    /// Whether it holds; 255 stands for what was never said.
    public func holds(for values: [UInt8]) -> Bool {
      for term in terms {
        guard Int(term.variable) < values.count else { return false }
        let value = values[Int(term.variable)]
        guard value < 16, term.values >> UInt16(value) & 1 == 1 else { return false }
      }
      return true
    }
  }

  /// What keeps it from being played.
  public var fault: Fault? {
    guard !scenes.isEmpty, scenes.count <= Limits.scenes, variables.count <= Limits.variables else { return .number }
    for count in variables where count < 1 || count > Limits.values { return .number }
    for scene in scenes {
      guard scene.choices.count <= Limits.choices, scene.blocks.count <= Limits.blocks else { return .number }
      guard (scene.ending == .none) != scene.choices.isEmpty else { return .unplayable }
      for choice in scene.choices {
        guard Int(choice.target) < scenes.count else { return .number }
        if choice.variable != 255 {
          guard Int(choice.variable) < variables.count, choice.value < variables[Int(choice.variable)] else {
            return .number
          }
        }
      }
      guard fits(scene.condition) else { return .number }
      for block in scene.blocks where !fits(block) { return .number }
    }
    // The last scene has nothing to come in its place, and the first is where everybody begins.
    guard let end = scenes.last, end.condition.terms.isEmpty, scenes[0].condition.terms.isEmpty else {
      return .unplayable
    }
    return nil
  }

  private func fits(_ condition: Condition) -> Bool {
    for term in condition.terms where Int(term.variable) >= variables.count { return false }
    return condition.terms.count <= Limits.variables
  }

  /// The scene that a reader who is sent to one sees.
  public func shown(from scene: UInt8, _ values: [UInt8]) -> UInt8 {
    var place = Int(scene)
    while place < scenes.count - 1, !scenes[place].condition.holds(for: values) { place += 1 }
    return UInt8(truncatingIfNeeded: place)
  }
}
