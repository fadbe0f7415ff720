import Diagnostics

/// What came of reading a YAML text.
public struct Parsed: Hashable, Sendable {
  /// The text's one document; nil where it could not be read.
  public let node: Node?
  /// What is wrong with it.
  public let diagnostics: [Diagnostic]
}

/// Parses the YAML that stands in `range` of a file's bytes; spans count from the file's first byte.
///
/// A text without content is a null node. A document that could not be read to its end has no node; one with
/// faults beside which the rest makes sense, such as a key given twice, has a node and diagnostics.
public func parse(_ bytes: [UInt8], in range: Range<Int>? = nil, file: String) -> Parsed {
  let range = (range ?? bytes.indices).clamped(to: bytes.indices)
  return bytes.withUnsafeBufferPointer { whole in
    var offset = range.lowerBound
    var text = UnsafeBufferPointer(rebasing: whole[range])
    if text.starts(with: byteOrderMark) {
      offset += 3
      text = UnsafeBufferPointer(rebasing: text[3...])
    }
    let encoding = Encoding(text)
    if let fault = encoding.fault(file: file, offset: offset) { return Parsed(node: nil, diagnostics: [fault]) }
    // libyaml does not take a text without bytes.
    guard !text.isEmpty else {
      return Parsed(node: Node(span: Span(offset, offset), content: .null), diagnostics: [])
    }
    var builder = Builder(text, isASCII: encoding == .ascii, file: file, offset: offset)
    let node = builder.build()
    return Parsed(node: node, diagnostics: builder.findings.list)
  }
}

/// The byte order mark that some editors put before UTF-8.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
