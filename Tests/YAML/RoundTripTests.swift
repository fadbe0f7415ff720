import Diagnostics
import Testing
import YAML

@Suite struct RoundTripTests {
  func tree(_ node: Node) -> Tree {
    switch node.content {
    case .null: .null
    case .scalar(let text, _): .text(text)
    case .sequence(let items): .list(items.map { tree($0) })
    case .mapping(let pairs): .map(pairs.map { Tree.Field(key: $0.key.text, value: tree($0.value)) })
    }
  }

  func scalars(_ node: Node) -> [Scalar] {
    switch node.content {
    case .null: []
    case .scalar(let text, _): [Scalar(text: text, span: node.span)]
    case .sequence(let items): items.flatMap { scalars($0) }
    case .mapping(let pairs): pairs.flatMap { [$0.key] + scalars($0.value) }
    }
  }

  @Test(arguments: 0..<40) func whatIsWrittenIsReadAsItWasAndWhereItWas(batch: UInt64) throws {
    for seed in batch * 25..<(batch + 1) * 25 {
      var dice = Dice(state: seed)
      let written = dice.tree(depth: 5)
      var emitter = Emitter(dice: dice)
      emitter.document(written)
      let parsed = parse(Array(emitter.out.utf8), file: "t.yml")
      #expect(parsed.diagnostics == [], "seed \(seed):\n\(emitter.out)")
      let node = try #require(parsed.node)
      #expect(tree(node) == written, "seed \(seed):\n\(emitter.out)")
      let read = scalars(node)
      #expect(read.map(\.text) == emitter.scalars.map(\.text), "seed \(seed):\n\(emitter.out)")
      #expect(read.map(\.span.range) == emitter.scalars.map(\.bytes), "seed \(seed):\n\(emitter.out)")
    }
  }
}
