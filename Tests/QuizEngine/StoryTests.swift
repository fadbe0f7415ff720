import QuizDice
import QuizEngine
import Testing

@Suite struct StoryTests {
  /// A crossing, a good end, a detour and a far end.
  private let tale = Story(scenes: [
    .init(choices: [.init(target: 1, isSafe: true), .init(target: 2)]), .init(ending: .good),
    .init(choices: [.init(target: 1, isSafe: true), .init(target: 3)]), .init(ending: .turn),
  ])

  @Test func aWayIsWalkedAndTakenBack() throws {
    var session = StorySession(tale)
    try session.take(.choose(1), tale)
    try session.take(.choose(1), tale)
    #expect(session.scene == 3)
    #expect(throws: Fault.self) { try session.take(.choose(0), tale) }
    try session.take(.back, tale)
    try session.take(.back, tale)
    #expect(session == StorySession(tale))
    #expect(throws: Fault.misplaced) { try session.take(.back, tale) }
  }

  @Test func whatWasSaidDecidesWhatIsShown() throws {
    let story = Story(
      variables: [2],
      scenes: [
        .init(choices: [
          .init(target: 1, variable: 0, value: 0), .init(target: 1, variable: 0, value: 1),
        ]),
        .init(
          condition: .init([.init(variable: 0, values: 0b01)]), choices: [.init(target: 2)]),
        .init(ending: .good, blocks: [.init([.init(variable: 0, values: 0b10)]), .init()]),
      ])
    var session = StorySession(story)
    try session.take(.choose(1), story)
    #expect(session.scene == 2, "who does not see a scene sees the next")
    #expect(story.scenes[2].blocks.map { $0.holds(for: session.values) } == [true, true])
    try session.take(.back, story)
    #expect(session.values == [255], "what was taken back was never said")
    try session.take(.choose(0), story)
    #expect(session.scene == 1)
  }

  @Test func theGraphKnowsWhatIsReached() {
    let story = Story(scenes: [
      .init(choices: [.init(target: 1)]), .init(choices: [.init(target: 1)]), .init(choices: [.init(target: 3)]),
      .init(ending: .good),
    ])
    let graph = StoryGraph(story)
    #expect(graph.reached == [true, true, false, false])
    #expect(graph.leadsToEnd == [false, false, true, true])
    #expect(graph.isOnLoop == [false, true, false, false])
  }

  @Test func theGraphAgreesWithWalkingEveryWay() {
    var dice = Dice(11)
    for _ in 0..<500 {
      let story = dice.story()
      guard story.fault == nil else { continue }
      let graph = StoryGraph(story)
      for scene in walked(story) { #expect(graph.reached[Int(scene)]) }
    }
  }

  /// Every scene that a session can come to.
  private func walked(_ story: Story) -> Set<UInt8> {
    var seen: Set<[UInt8]> = []
    var scenes: Set<UInt8> = []
    var waiting = [StorySession(story)]
    while let session = waiting.popLast() {
      guard session.steps.count < 30, seen.insert([session.scene] + session.values).inserted else { continue }
      scenes.insert(session.scene)
      for choice in story.scenes[Int(session.scene)].choices.indices {
        var next = session
        if (try? next.take(.choose(UInt8(choice)), story)) != nil { waiting.append(next) }
      }
    }
    return scenes
  }
}
