/// Packs files into a zip without compressing any, in the order in which they come.
///
/// Formats that are told by their first bytes want this (OpenDocument, EPUB): the first file, named `mimetype`, lies
/// plain at the beginning, with nothing else in its header. The same files give the same bytes everywhere.
public func storedZip(_ files: [ZipFile]) throws -> [UInt8] {
  var out: [UInt8] = []
  var directory: [UInt8] = []
  var names: Set<String> = []
  for file in files {
    if let fault = ZipPath.fault(of: file.path) { throw ZipError.path(file.path, fault: fault) }
    guard names.insert(file.path).inserted else { throw ZipError.twice(file.path) }
    var bytes: [UInt8] = []
    try file.produce(&bytes)
    guard let size = UInt32(exactly: bytes.count), let start = UInt32(exactly: out.count), files.count < 0xFFFF else {
      throw ZipError.tooLarge(file.path)
    }
    let name = Array(file.path.utf8)
    var header: [UInt8] = []
    // Version 2.0, names in UTF-8, stored, 1 January 1980.
    for field in [20, 0x0800, 0, 0, 0x0021] as [UInt16] { header.append(little: field) }
    header.append(little: checksum(bytes))
    header.append(little: size)
    header.append(little: size)
    header.append(little: UInt16(name.count))
    header.append(little: 0 as UInt16)
    directory.append(little: 0x0201_4B50 as UInt32)
    directory.append(little: 20 as UInt16)
    directory += header
    // No comment, first disk, no attributes.
    for field in [0, 0, 0, 0, 0] as [UInt16] { directory.append(little: field) }
    directory.append(little: start)
    directory += name
    out.append(little: 0x0403_4B50 as UInt32)
    out += header
    out += name
    out += bytes
  }
  guard let start = UInt32(exactly: out.count), let size = UInt32(exactly: directory.count) else {
    throw ZipError.tooMany(0xFFFF)
  }
  out += directory
  out.append(little: 0x0605_4B50 as UInt32)
  for field in [0, 0, UInt16(files.count), UInt16(files.count)] { out.append(little: field) }
  out.append(little: size)
  out.append(little: start)
  out.append(little: 0 as UInt16)
  return out
}

extension [UInt8] {
  fileprivate mutating func append(little value: some FixedWidthInteger) {
    for shift in stride(from: 0, to: value.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: value >> shift)) }
  }
}

/// CRC-32 as zips use it.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8)
  }
  return ~sum
}

private let table: [UInt32] = (0..<256).map { number in
  (0..<8).reduce(UInt32(number)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
}
