import Diagnostics

/// Where a Markdown file's front matter and its body stand.
public struct FrontMatter: Hashable, Sendable {
  /// The bytes between the two `---` lines; nil where the file has no front matter.
  public let yaml: Range<Int>?
  /// The body's first byte; a file whose front matter has no end, or that is not UTF-8, has no body.
  public let body: Int

  /// Finds the front matter of a file, and says what is wrong with its borders.
  ///
  /// It begins where the file's first line is `---`, and ends at the next such line; blanks may follow the marks.
  public static func find(in bytes: [UInt8], file: String) -> (FrontMatter, [Diagnostic]) {
    bytes.withUnsafeBufferPointer { find(in: $0, file: file) }
  }

  private static func find(in bytes: UnsafeBufferPointer<UInt8>, file: String) -> (FrontMatter, [Diagnostic]) {
    if let fault = utf16Fault(bytes, file: file) { return (FrontMatter(yaml: nil, body: bytes.count), [fault]) }
    let top = bytes.starts(with: byteOrderMark) ? 3 : 0
    guard let start = endOfMarkLine(bytes, at: top) else { return (FrontMatter(yaml: nil, body: top), []) }
    var line = start
    while line < bytes.count {
      if let body = endOfMarkLine(bytes, at: line) { return (FrontMatter(yaml: start..<line, body: body), []) }
      line = endOfLine(bytes, from: line)
    }
    let unclosed = Diagnostic(
      "front-matter-unclosed", file: file, span: Span(top, top + 3),
      "the front matter that begins here has no end", fix: "add a line '---' behind its last field")
    return (FrontMatter(yaml: nil, body: bytes.count), [unclosed])
  }

  private static func utf16Fault(_ bytes: UnsafeBufferPointer<UInt8>, file: String) -> Diagnostic? {
    let encoding = Encoding(UnsafeBufferPointer(rebasing: bytes.prefix(2)))
    return encoding == .utf16 ? encoding.fault(file: file, offset: 0) : nil
  }

  /// The byte behind a line that is `---`, if such a line begins at `start`.
  private static func endOfMarkLine(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard start + 3 <= bytes.count, bytes[start..<start + 3].allSatisfy({ $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    var index = start + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < bytes.count else { return index }
    guard bytes[index] == 0x0A || bytes[index] == 0x0D else { return nil }
    return endOfLine(bytes, from: index)
  }

  /// The byte behind the line break that comes next.
  private static func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    guard index < bytes.count else { return index }
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { return index + 2 }
    return index + 1
  }
}
