import Diagnostics

/// Pairs each opening tag with the one that closes it, and settles which tags take their line along.
struct Matching {
  private let bytes: [UInt8]
  private var tags: [Tag]
  private var open: [Int] = []

  /// The tags with their partners; without errors in `findings`, every pair is complete and properly nested.
  static func match(_ tags: [Tag], in bytes: [UInt8], _ findings: inout Findings) -> [Tag] {
    var matching = Matching(bytes: bytes, tags: tags)
    for index in tags.indices where !findings.isFull { matching.visit(index, &findings) }
    for index in matching.open.reversed() { matching.reportUnclosed(index, closedBy: nil, &findings) }
    return matching.tags
  }

  private init(bytes: [UInt8], tags: [Tag]) {
    self.bytes = bytes
    self.tags = tags
  }

  private mutating func visit(_ index: Int, _ findings: inout Findings) {
    let kind = tags[index].kind
    if kind == .close {
      close(index, &findings)
      return
    }
    tags[index].isArgument = open.last.map { tags[$0].kind == .parent } ?? false
    if kind.opens { open.append(index) }
    if !kind.opens || kind == .section || kind == .inverted { settleAlone(index) }
  }

  private mutating func close(_ index: Int, _ findings: inout Findings) {
    guard let depth = open.lastIndex(where: { bytes[tags[$0].name] == bytes[tags[index].name] }) else {
      let notes = open.last.map { last in
        let name = bytes.text(tags[last].name)
        return [Diagnostic.Note("what is open here is '\(name)'", span: span(tags[last].whole))]
      }
      findings.add(
        "template-section-unopened", at: tags[index].whole,
        "nothing named '\(bytes.text(tags[index].name))' is open here",
        notes: notes ?? [])
      return
    }
    while open.count > depth + 1, let inner = open.popLast() { reportUnclosed(inner, closedBy: index, &findings) }
    guard let partner = open.popLast() else { return }
    tags[index].partner = partner
    tags[partner].partner = index
    settlePair(partner, index)
  }

  private func reportUnclosed(_ index: Int, closedBy other: Int?, _ findings: inout Findings) {
    guard !findings.isFull else { return }
    let name = bytes.text(tags[index].name)
    var notes: [Diagnostic.Note] = []
    if let other {
      notes.append(.init("'\(bytes.text(tags[other].name))' ends here around it", span: span(tags[other].whole)))
    } else {
      notes.append(.init("the template ends here", span: Span(bytes.count, bytes.count)))
    }
    findings.add(
      "template-section-unclosed", at: tags[index].whole, "'\(name)' is not closed", notes: notes,
      fix: "add {{/\(name)}}")
  }

  private mutating func settlePair(_ opening: Int, _ closing: Int) {
    switch tags[opening].kind {
    case .parent:
      // What lies between them is not written, so that the two stand alone as one tag.
      let alone = tags[opening].lineStart != nil && tags[closing].lineEnd != nil
      tags[opening].takesBlanksBefore = alone
      tags[closing].takesLineEnd = alone
    case .block where tags[opening].isArgument:
      // What lies before and after them is not written.
      tags[opening].takesLineEnd = tags[opening].lineEnd != nil
      tags[closing].takesBlanksBefore = tags[closing].lineStart != nil
    default:
      settleAlone(opening)
      settleAlone(closing)
    }
  }

  private mutating func settleAlone(_ index: Int) {
    let alone = tags[index].kind.mayStandAlone && tags[index].lineStart != nil && tags[index].lineEnd != nil
    tags[index].takesBlanksBefore = alone
    tags[index].takesLineEnd = alone
  }

  private func span(_ range: Range<Int>) -> Span { Span(range.lowerBound, range.upperBound) }
}
