import Diagnostics
import Library
import Markdown

/// Finds the links to actions in a text, and tells by the words in and around them which way they advise.
struct AdviceReader {
  let rules: AdviceRules
  let words: AdviceRules.Words
  let document: Document
  let outline: Outline

  /// All advice, in the order of the text.
  func advice() -> [Advice] {
    var found: [Advice] = []
    // Where the link before ended, and whether a word before it forbade it.
    var last: (block: Int, end: Int, isForbidden: Bool, isCertain: Bool)?
    for node in document.links {
      let link = document.nodes[node]
      guard link.kind == .link, document.bytes(link.destination).starts(with: "action:".utf8),
        let number = outline.block(of: node)
      else { continue }
      let block = outline.blocks[number]
      let action = String(document.string(link.destination).dropFirst("action:".count))
      let own = text(node..<Int(link.end))
      // What a link forbids in its own words reaches no further than its end.
      let start = last.map { $0.block == block && $0.isCertain ? $0.end : block } ?? block
      let before = text(start..<node)
      var verdict = Verdict(
        words, own: own, before: before, behind: text(Int(link.end)..<Int(document.nodes[block].end)))
      if let last, last.block == block, last.isForbidden, verdict.polarity == .toDo, !verdict.isCertain,
        isJoin(text(last.end..<node))
      {
        verdict.polarity = .notToDo
        verdict.isForbiddenBefore = true
      }
      if verdict.polarity == .toDo, !verdict.isCertain, isForbiddenByHeading(node) { verdict.polarity = .notToDo }
      if rules.always.contains(action), verdict.polarity == .notToDo { verdict.polarity = .toDo }
      last = (block, Int(link.end), verdict.isForbiddenBefore, verdict.isCertain)
      found.append(
        Advice(
          action: action, polarity: verdict.polarity, span: link.span ?? document.nodes[block].span,
          item: Int32(clamping: item(of: node) ?? block), block: Int32(clamping: number),
          condition: condition(of: node, block),
          isForNow: isForNow(own, before, text(Int(link.end)..<Int(document.nodes[block].end)))))
    }
    return found
  }

  /// The first step that keeps evidence: a piece of advice, or a link to a page that gives it at length.
  func firstEvidence(among advice: [Advice]) -> EvidenceStep? {
    var seen = 0
    for node in document.links where document.nodes[node].kind == .link {
      let destination = document.string(document.nodes[node].destination)
      if destination.hasPrefix("action:") {
        guard seen < advice.count else { return nil }
        if rules.evidence.contains(advice[seen].action), advice[seen].polarity == .toDo {
          return EvidenceStep(after: seen, span: advice[seen].span)
        }
        seen += 1
      } else if rules.evidencePages.contains(String(destination.prefix { $0 != "#" })) {
        return EvidenceStep(after: seen, span: document.nodes[node].span)
      }
    }
    return nil
  }

  /// The blocks that hold advice, and whether they forbid or deny anything.
  func blocks(of advice: [Advice], denials: [String]) -> [AdviceBlock] {
    var blocks: [AdviceBlock] = []
    for advice in advice where blocks.last?.block != advice.block {
      let block = outline.blocks[Int(advice.block)]
      let all = text(block..<Int(document.nodes[block].end))
      let given = all.without(words.aside + words.harmless)
      blocks.append(
        AdviceBlock(
          block: advice.block, span: document.nodes[block].span,
          forbids: words.against.contains { given.hasWord($0) }, denies: denials.contains { all.hasWord($0) }))
    }
    return blocks
  }

  /// The words of a stretch of nodes, in lower case.
  private func text(_ nodes: Range<Int>) -> [Character] {
    var out: [UInt8] = []
    for index in nodes {
      switch document.nodes[index].kind {
      case .text, .code: out += document.bytes(document.nodes[index].literal)
      case .softBreak, .lineBreak: out.append(0x20)
      default: break
      }
    }
    return Array(String(decoding: out, as: UTF8.self).lowercased())
  }

  /// Whether nothing but commas and words such as "or" stands between two links.
  private func isJoin(_ between: [Character]) -> Bool {
    var rest = String(between)
    rest.removeAll { $0.isWhitespace }
    let joins = words.joins.sorted { $0.count > $1.count }
    while !rest.isEmpty {
      guard let join = joins.first(where: { rest.hasPrefix($0) }) else { return false }
      rest.removeFirst(join.count)
    }
    return true
  }

  /// Whether the heading above a list says that what it holds is not to be done.
  private func isForbiddenByHeading(_ node: Int) -> Bool {
    guard !words.headings.isEmpty, holder(of: node, { $0 == .item }) != nil,
      let heading = document.headings.last(where: { $0.node < node })
    else { return false }
    let title = text(heading.node..<Int(document.nodes[heading.node].end))
    return words.headings.contains { title.hasWord($0) }
  }

  /// Whether the link's own words, or those beside it up to a mark, say that it holds for now.
  private func isForNow(_ own: [Character], _ before: [Character], _ behind: [Character]) -> Bool {
    let beside = [
      own, Array(before.reversed().prefix { !Verdict.stops.contains($0) }.reversed()),
      Array(behind.prefix { !Verdict.stops.contains($0) }),
    ]
    return words.forNow.contains { word in beside.contains { $0.hasWord(word) } }
  }

  /// The list item or table row that holds a node.
  private func item(of node: Int) -> Int? { holder(of: node) { $0 == .item || $0 == .tableRow } }

  private func holder(of node: Int, _ isWanted: (Kind) -> Bool) -> Int? {
    var holder = Int(document.nodes[node].parent)
    while holder > 0 {
      if isWanted(document.nodes[holder].kind) { return holder }
      holder = Int(document.nodes[holder].parent)
    }
    return nil
  }

  /// Whose image it is about: the block says so, or the item, the callout, or a heading above.
  private func condition(of node: Int, _ block: Int) -> Advice.Condition? {
    let around = [block, item(of: node), holder(of: node) { $0 == .callout }].compactMap(\.self)
    for holder in around {
      if let found = condition(in: text(holder..<Int(document.nodes[holder].end))) { return found }
    }
    var level = Int.max
    for heading in document.headings.reversed() where heading.node < node && heading.level < level {
      level = heading.level
      if let found = condition(in: text(heading.node..<Int(document.nodes[heading.node].end))) { return found }
    }
    return nil
  }

  /// The condition that words name; none where they name both.
  private func condition(in text: [Character]) -> Advice.Condition? {
    let named = Advice.Condition.allCases.filter { condition in
      words.conditions[condition]?.contains { text.hasWord($0) } ?? false
    }
    return named.count == 1 ? named[0] : nil
  }
}
