import CQREncode

/// A QR symbol: rows of squares, dark or light.
public struct QRSymbol: Sendable, Equatable {
  /// How many squares a side has, without the quiet zone.
  public let size: Int
  private let squares: [Bool]

  /// Encodes a text so that a quarter of the symbol may be dirty; nil where it is too long for any symbol.
  public init?(_ text: String) {
    // The library gives a symbol that is ours to free.
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard width > 0, let data = code.pointee.data else { return nil }
    size = width
    squares = (0..<width * width).map { data[$0] & 1 == 1 }
  }

  /// Whether a square is dark.
  public func isDark(row: Int, column: Int) -> Bool {
    (0..<size).contains(row) && (0..<size).contains(column) && squares[row * size + column]
  }

  /// The symbol as an SVG with its quiet zone, one path, black on white; its title is what a PDF tells screen readers.
  public func svg(label: String) -> String {
    let side = size + 8
    var path = ""
    for row in 0..<size {
      var column = 0
      while column < size {
        guard isDark(row: row, column: column) else {
          column += 1
          continue
        }
        let start = column
        while isDark(row: row, column: column) { column += 1 }
        path += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z"
      }
    }
    return "<svg class=\"qr\" role=\"img\" aria-label=\"\(label)\" viewBox=\"0 0 \(side) \(side)\" "
      + "xmlns=\"http://www.w3.org/2000/svg\"><title>\(label)</title><rect width=\"\(side)\" height=\"\(side)\" fill=\"#fff\"/>"
      + "<path fill=\"#000\" d=\"\(path)\"/></svg>"
  }
}
