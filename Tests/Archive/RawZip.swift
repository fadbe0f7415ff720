/// A zip written byte by byte, which may say what no honest program would.
struct RawZip {
  /// A file as the zip tells of it.
  struct File {
    var path: [UInt8]
    var bytes: [UInt8] = []
    /// The Unix kind and permissions.
    var mode: UInt32 = 0o100644
    var isUTF8 = true
    var size: UInt32?
  }

  /// The bytes, with something before them if wanted.
  static func bytes(_ files: [File], before: [UInt8] = []) -> [UInt8] {
    var zip = before
    var directory: [UInt8] = []
    for file in files {
      let offset = UInt32(zip.count)
      let size = UInt32(file.bytes.count)
      var common: [UInt8] = []
      common += little(UInt16(20)) + little(UInt16(file.isUTF8 ? 1 << 11 : 0)) + little(UInt16(0))
      common += little(UInt16(0)) + little(UInt16(33)) + little(crc(file.bytes))
      common += little(size) + little(file.size ?? size) + little(UInt16(file.path.count)) + little(UInt16(0))
      zip += [0x50, 0x4B, 3, 4] + common + file.path + file.bytes
      directory += [0x50, 0x4B, 1, 2] + little(UInt16(3 << 8 | 20)) + common
      directory += little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0)) + little(file.mode << 16)
      directory += little(offset) + file.path
    }
    let start = UInt32(zip.count)
    zip += directory
    zip += [0x50, 0x4B, 5, 6] + little(UInt32(0)) + little(UInt16(files.count)) + little(UInt16(files.count))
    return zip + little(UInt32(directory.count)) + little(start) + little(UInt16(0))
  }

  private static func little(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
