/// What is found in one file, as it is found.
struct Findings {
  /// The file's path.
  let file: String
  /// How many folders lie between the build's top and the file.
  let depth: Int
  private var found: [Finding] = []
  // The offset of each line's first byte.
  private let lines: [Int]

  init(_ file: String, _ bytes: [UInt8]) {
    self.file = file
    depth = max(0, file.utf8.split(separator: UInt8(ascii: "/")).count - 1)
    var lines = [0]
    for (at, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { lines.append(at + 1) }
    self.lines = lines
  }

  /// The findings by their lines.
  var sorted: [Finding] {
    found.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }

  /// Notes something at a place in the file.
  mutating func add(_ kind: Finding.Kind, _ subject: String, _ means: String, _ offset: Int) {
    found.append(Finding(kind: kind, subject: plain(subject), means: means, file: file, line: line(of: offset)))
  }

  /// Notes the outside addresses that stand in a text.
  mutating func add(textIn bytes: ArraySlice<UInt8>, _ means: String, _ origin: Origin) {
    for range in addresses(in: bytes) {
      add(
        .text, String(decoding: bytes[range], as: UTF8.self), means, origin.offset(range.lowerBound - bytes.startIndex))
    }
  }

  private func line(of offset: Int) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  // One line, not too long, and nothing that steers a terminal.
  private func plain(_ text: String) -> String {
    var plain = ""
    for (count, scalar) in text.unicodeScalars.enumerated() {
      guard count < 200 else { return plain + "…" }
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      plain.unicodeScalars.append(isControl ? " " : scalar)
    }
    return plain
  }
}
