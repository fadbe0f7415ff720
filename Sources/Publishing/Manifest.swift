import Digest

/// The list of every file that a publication wrote, with its SHA-256, as `sha256sum -c` reads it.
struct Manifest: Sendable {
  /// Its name in the output folder.
  static let name = "nightlight-manifest.txt"

  private static let pathStart = 2 * SHA256Digest.size + 2

  /// The file's bytes.
  private(set) var bytes: [UInt8] = []
  // Where each line begins, and after them the end of the last one.
  private var starts: [Int] = [0]

  /// A manifest without files.
  init() {}

  /// Reads a manifest; nil unless every line is one that nightlight would write, in its order.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    while let start = starts.last, start < bytes.count {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      guard Manifest.isLine(bytes[start..<end]) else { return nil }
      starts.append(end + 1)
      if count > 1 {
        guard withPath(count - 2, { first in withPath(count - 1) { Bytes.precedes(first, $0) } }) else { return nil }
      }
    }
  }

  /// How many files it lists.
  var count: Int { starts.count - 1 }

  /// Adds a file; paths must come in the order of their bytes.
  mutating func append(_ path: String, _ digest: SHA256Digest) {
    digest.appendHex(to: &bytes)
    bytes.append(contentsOf: "  ".utf8)
    bytes.append(contentsOf: path.utf8)
    bytes.append(UInt8(ascii: "\n"))
    starts.append(bytes.count)
  }

  /// Makes room for so many files of so many bytes of path together.
  mutating func reserve(files: Int, pathBytes: Int) {
    bytes.reserveCapacity(files * (Manifest.pathStart + 1) + pathBytes)
    starts.reserveCapacity(files + 1)
  }

  /// Lends a file's path.
  func withPath<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { all in
      try body(UnsafeBufferPointer(rebasing: all[(starts[index] + Manifest.pathStart)..<(starts[index + 1] - 1)]))
    }
  }

  /// A file's path.
  func path(_ index: Int) -> String { withPath(index) { String(decoding: $0, as: UTF8.self) } }

  /// A file's digest.
  func digest(_ index: Int) -> SHA256Digest? {
    bytes.withUnsafeBufferPointer { all in
      SHA256Digest(hex: UnsafeBufferPointer(rebasing: all[starts[index]...].prefix(2 * SHA256Digest.size)))
    }
  }

  /// The first file whose path is not before another path.
  func position(of path: UnsafeBufferPointer<UInt8>) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if withPath(middle, { Bytes.precedes($0, path) }) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a file has a path.
  func isPath(_ path: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index < count && withPath(index) { $0.elementsEqual(path) }
  }

  /// Whether it lists a path.
  func lists(_ path: UnsafeBufferPointer<UInt8>) -> Bool { isPath(path, at: position(of: path)) }

  /// Whether it lists a path.
  func lists(_ path: [UInt8]) -> Bool { path.withUnsafeBufferPointer(lists) }

  /// Whether it lists a path that begins with this one, which ends in `/`.
  func listsBelow(_ folder: UnsafeBufferPointer<UInt8>) -> Bool {
    let position = position(of: folder)
    return position < count && withPath(position) { $0.starts(with: folder) }
  }

  private static func isLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count > pathStart else { return false }
    let digits = line.prefix(2 * SHA256Digest.size)
    return digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      && line.dropFirst(2 * SHA256Digest.size).prefix(2).elementsEqual("  ".utf8)
      && OutputPath.staysBelow(line.dropFirst(pathStart))
  }
}
