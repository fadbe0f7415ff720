extension [UInt8] {
  /// Appends markup as it stands.
  public mutating func write(_ markup: String) { append(contentsOf: markup.utf8) }

  /// Appends a text, escaped: safe in an element and in a quoted attribute.
  public mutating func write(escaped text: String) { write(escaped: text.utf8) }

  /// Appends a text's bytes, escaped.
  public mutating func write(escaped text: some Sequence<UInt8>) {
    let whole: Void? = text.withContiguousStorageIfAvailable { appendEscaped(bytes: $0, to: &self) }
    if whole == nil { Array(text).withUnsafeBufferPointer { appendEscaped(bytes: $0, to: &self) } }
  }
}
