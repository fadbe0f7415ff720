/// What can be known of a story without playing it: what is reached, what ends, where one walks in circles.
public struct StoryGraph: Sendable {
  /// Whether each scene can be reached from the beginning.
  public let reached: [Bool]
  /// Whether from each scene a good ending can be reached.
  public let leadsToGood: [Bool]
  /// Whether from each scene any ending can be reached.
  public let leadsToEnd: [Bool]
  /// Whether each scene can be met twice on one way.
  public let isOnLoop: [Bool]

  /// Looks at a story that can be played.
  public init(_ story: Story) {
    let edges = StoryGraph.edges(of: story)
    reached = StoryGraph.spread(from: [0], edges)
    let back = StoryGraph.turned(edges)
    leadsToGood = StoryGraph.spread(from: StoryGraph.scenes(story) { $0.ending == .good }, back)
    leadsToEnd = StoryGraph.spread(from: StoryGraph.scenes(story) { $0.ending != .none }, back)
    var loops = [Bool](repeating: false, count: edges.count)
    for scene in edges.indices where StoryGraph.spread(from: edges[scene], edges)[scene] { loops[scene] = true }
    isOnLoop = loops
  }

  /// Where one may get from each scene: a scene that not everybody sees lets others pass to the next.
  private static func edges(of story: Story) -> [[Int]] {
    var edges: [[Int]] = []
    for scene in story.scenes {
      var targets: [Int] = []
      for choice in scene.choices {
        var target = Int(choice.target)
        targets.append(target)
        while target < story.scenes.count - 1, !story.scenes[target].condition.terms.isEmpty {
          target += 1
          targets.append(target)
        }
      }
      edges.append(targets)
    }
    return edges
  }

  private static func turned(_ edges: [[Int]]) -> [[Int]] {
    var back = [[Int]](repeating: [], count: edges.count)
    for from in edges.indices { for to in edges[from] where to < back.count { back[to].append(from) } }
    return back
  }

  private static func scenes(_ story: Story, where fits: (Story.Scene) -> Bool) -> [Int] {
    var found: [Int] = []
    for place in story.scenes.indices where fits(story.scenes[place]) { found.append(place) }
    return found
  }

  private static func spread(from first: [Int], _ edges: [[Int]]) -> [Bool] {
    var seen = [Bool](repeating: false, count: edges.count)
    var waiting: [Int] = []
    for place in first where place < seen.count && !seen[place] {
      seen[place] = true
      waiting.append(place)
    }
    while let place = waiting.popLast() {
      for next in edges[place] where next < seen.count && !seen[next] {
        seen[next] = true
        waiting.append(next)
      }
    }
    return seen
  }
}
