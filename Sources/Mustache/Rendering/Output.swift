/// The bytes written so far, and how many more may follow.
struct Output {
  var bytes: [UInt8] = []
  /// Negative once something did not fit and was left out.
  private(set) var room: Int

  init(room: Int) { self.room = room }

  @inline(__always)
  mutating func write(_ text: UnsafeBufferPointer<UInt8>, escaped: Bool) {
    guard text.count <= room else {
      room = -1
      return
    }
    let before = bytes.count
    if escaped { bytes.appendEscaped(text) } else { bytes.append(contentsOf: text) }
    room -= bytes.count - before
  }

  mutating func write(_ blanks: ArraySlice<UInt8>) {
    room -= blanks.count
    if room >= 0 { bytes += blanks }
  }

  /// Writes a template's own text, each line after its first indented.
  @inline(__always)
  mutating func write(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ indentation: inout Indentation) {
    if indentation.isEmpty {
      write(UnsafeBufferPointer(rebasing: text), escaped: false)
    } else {
      writeLines(text, &indentation)
    }
  }

  private mutating func writeLines(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ indentation: inout Indentation) {
    var rest = text
    while room >= 0, let end = rest.firstIndex(of: 0x0A) {
      write(UnsafeBufferPointer(rebasing: rest[...end]), escaped: false)
      indentation.lineEnd()
      rest = rest[(end + 1)...]
      if !rest.isEmpty { write(indentation.lineStart()) }
    }
    if room >= 0 { write(UnsafeBufferPointer(rebasing: rest), escaped: false) }
  }
}
