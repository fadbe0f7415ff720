import Diagnostics

/// Which blocks parents are handed, and which they have, so that one that would never show is noticed.
struct Handovers {
  private var blocks: [Int: Set<Int>] = [:]
  private var links: [Int: Set<Int>] = [:]
  private var given: [(block: Int, target: Int, place: Place)] = []

  /// Notes that a template has a block.
  mutating func declare(_ block: Int, in template: Int) { blocks[template, default: []].insert(block) }

  /// Notes that a template renders another, which then sees the same overrides.
  mutating func link(_ template: Int, to target: Int) { links[template, default: []].insert(target) }

  /// Notes that a parent is handed a block.
  mutating func add(block: Int, to target: Int, _ place: Place) { given.append((block, target, place)) }

  /// A warning for each block that neither the parent nor anything that it renders has.
  func unused(in draft: Draft, broken: Set<Int>) -> [Diagnostic] {
    var known: [Int: Reach] = [:]
    var warnings: [Diagnostic] = []
    for (block, target, place) in given where blocks[target]?.contains(block) != true && warnings.count < 100 {
      let reach = known[target] ?? self.reach(of: target)
      known[target] = reach
      guard !reach.blocks.contains(block), broken.isDisjoint(with: reach.templates) else { continue }
      let name = draft.blockNames[block]
      let near = nearest(to: name, among: reach.blocks.map { draft.blockNames[$0] })
      warnings.append(
        Diagnostic(
          "template-block-unused", .warning, file: draft.templates[place.template].file, span: place.span,
          "the parent '\(draft.templates[target].name)' has no block '\(name)', so that this is not shown",
          fix: near.map { "did you mean '\($0)'?" }))
    }
    return warnings
  }

  private struct Reach {
    var templates: Set<Int>
    var blocks: Set<Int> = []
  }

  private func reach(of template: Int) -> Reach {
    var reach = Reach(templates: [template])
    var waiting = [template]
    while let next = waiting.popLast() {
      reach.blocks.formUnion(blocks[next] ?? [])
      for target in links[next] ?? [] where reach.templates.insert(target).inserted { waiting.append(target) }
    }
    return reach
  }
}
