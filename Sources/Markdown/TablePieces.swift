/// The words of all cells of a text as paragraphs of one further text.
struct TablePieces {
  private(set) var text: [UInt8] = []
  /// The line, counted from one, on which each piece begins.
  private(set) var firstLines: [Int] = []
  private var line = 1

  /// An en space before each piece keeps it from being read as a list, a heading or a link's definition,
  /// and marks at its start still stand after a blank.
  static let guardLength = 3
  private static let guardBytes: [UInt8] = [0xE2, 0x80, 0x82]

  mutating func add(cell: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    text.append(contentsOf: TablePieces.guardBytes)
    for index in cell where bytes[index] != 0x5C || index + 1 == cell.upperBound || bytes[index + 1] != 0x7C {
      text.append(bytes[index])
    }
    return end(lines: 1)
  }

  mutating func add(lines: [Range<Int>], of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    for line in lines {
      if !line.isEmpty, TablePieces.mayStartBlock(bytes[line.lowerBound]) {
        text.append(contentsOf: TablePieces.guardBytes)
      }
      text.append(contentsOf: bytes[line])
      text.append(0x0A)
    }
    text.removeLast()
    return end(lines: lines.count)
  }

  /// Whether a line of a paragraph that begins with a byte could begin something else were it less indented.
  private static func mayStartBlock(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x80..., 0x21, 0x22, 0x26, 0x28, 0x5B, 0x5C: false
    default: true
    }
  }

  /// Whether a text begins with the mark that stands before a piece.
  static func isGuarded(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count >= guardLength && text[0] == guardBytes[0] && text[1] == guardBytes[1] && text[2] == guardBytes[2]
  }

  /// Appends a text for the definitions of links that it holds.
  mutating func append(definitionsOf bytes: UnsafeBufferPointer<UInt8>) {
    text.append(contentsOf: bytes)
  }

  private mutating func end(lines count: Int) -> Int {
    text.append(0x0A)
    text.append(0x0A)
    firstLines.append(line)
    line += count + 1
    return firstLines.count - 1
  }

  /// The nodes that hold the pieces' words, by piece.
  func nodes(in tree: borrowing CMarkTree) -> [CMarkNode?] {
    var nodes: [CMarkNode?] = []
    nodes.reserveCapacity(firstLines.count)
    var node = tree.root.firstChild
    for line in firstLines {
      while let before = node, before.start.line < line { node = before.next }
      nodes.append(node.flatMap { $0.start.line == line ? $0 : nil })
    }
    return nodes
  }
}
