/// A picture that a presentation can hold: PNG or JPEG.
struct Picture: Sendable, Hashable {
  /// The ending of its file.
  let ending: String
  /// Its bytes.
  let bytes: [UInt8]
  /// Its sides in pixels.
  let width: Int
  let height: Int

  /// Reads the size of a picture; nil where it is of another kind.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), bytes.count > 24 {
      ending = "png"
      width = Self.number(bytes[16..<20])
      height = Self.number(bytes[20..<24])
    } else if bytes.starts(with: [0xFF, 0xD8]), let size = Self.sizeOfJPEG(bytes) {
      ending = "jpeg"
      (height, width) = size
    } else {
      return nil
    }
    guard width > 0, height > 0 else { return nil }
    self.bytes = bytes
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  /// Height and width stand in the segment that begins the frame.
  private static func sizeOfJPEG(_ bytes: [UInt8]) -> (Int, Int)? {
    var at = 2
    while at + 9 < bytes.count, bytes[at] == 0xFF {
      let kind = bytes[at + 1]
      if (0xC0...0xCF).contains(kind), ![0xC4, 0xC8, 0xCC].contains(kind) {
        return (number(bytes[at + 5..<at + 7]), number(bytes[at + 7..<at + 9]))
      }
      at += 2 + number(bytes[at + 2..<at + 4])
    }
    return nil
  }
}
