import Diagnostics

/// Turns libcmark's tree into a document, node by node, without recursion.
struct TreeBuilder {
  var document: Document
  var findings: Findings
  let lines: Lines
  let body: Body
  let isNormal: Bool
  /// Whether a comment may be found at all.
  let mayHoldComments: Bool

  /// Where the words of the block at hand lie.
  var place = InlinePlace()
  /// How many quotes are open.
  var quotes = 0
  /// The paragraph that begins with a callout's marker, once that is read.
  var marked: CMarkNode?
  /// Whether the next text begins with what stands before a table's piece.
  var isGuarded = false
  var isPiece = false
  /// Whether the block at hand has been searched for a comment that is none.
  var hasCheckedComment = false

  var plans: [TablePlan] = []
  var nextPlan = 0
  var pieces: [CMarkNode?] = []
  var filledCells = 0

  init(lines: Lines, body: Body, file: String, mode: Mode) {
    document = Document(mode: mode)
    document.nodes.reserveCapacity(min(lines.bytes.count, 1 << 20) / 16 + 16)
    document.text.reserveCapacity(lines.bytes.count + 64)
    findings = Findings(file: file)
    self.lines = lines
    self.body = body
    isNormal = mode == .normal
    mayHoldComments = isNormal && lines.find("<!--", in: 0..<lines.bytes.count) != nil
  }

  /// Walks what is beside and below `first`, and puts it under `top`.
  mutating func walk(_ first: CMarkNode?, under top: Int32) {
    guard var node = first else { return }
    var parent = top
    while true {
      let (opened, child) = enter(node, under: parent)
      if let opened, let child {
        parent = opened
        node = child
        continue
      }
      if let opened { leave(opened) }
      while true {
        if let sibling = node.next {
          node = sibling
          break
        }
        if parent == top { return }
        guard let above = node.parent else { return }
        node = above
        let closed = parent
        parent = document.nodes[Int(closed)].parent
        leave(closed)
      }
    }
  }

  /// Adds a node at the end of a parent that is still open.
  mutating func append(_ kind: Kind, under parent: Int32) -> Int32 {
    let index = Int32(truncatingIfNeeded: document.nodes.count)
    document.nodes.append(Node(kind, parent: parent))
    // While a node is open, `end` is its last child.
    let before = Int(document.nodes[Int(parent)].end)
    if before == 0 {
      document.nodes[Int(parent)].firstChild = index
    } else {
      document.nodes[before].nextSibling = index
    }
    document.nodes[Int(parent)].end = index
    return index
  }

  /// Ends a node: nothing more comes below it.
  mutating func close(_ index: Int32) {
    document.nodes[Int(index)].end = Int32(truncatingIfNeeded: document.nodes.count)
  }

  mutating func store(_ bytes: UnsafeBufferPointer<UInt8>) -> Slice {
    if bytes.isEmpty { return .none }
    let start = document.text.count
    document.text.append(contentsOf: bytes)
    return Slice(start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: bytes.count))
  }

  /// The file's offsets of a stretch of the body.
  func span(_ range: Range<Int>) -> Span {
    Span(body.sourceOffset(range.lowerBound), body.sourceOffset(range.upperBound))
  }

  mutating func setSpan(_ index: Int32, _ range: Range<Int>) {
    let span = span(range)
    document.nodes[Int(index)].start = span.start
    document.nodes[Int(index)].stop = span.end
  }

  /// The span of a node, or of what holds it.
  func spanAround(_ index: Int32) -> Span? {
    var index = index
    while index >= 0 {
      if let span = document.nodes[Int(index)].span { return span }
      index = document.nodes[Int(index)].parent
    }
    return nil
  }
}
