/// A name in a folder, and what it stands for.
public struct Entry: Hashable, Sendable, FileName, Comparable {
  // With the NUL at its end: a disk's names need not be UTF-8, and go back to the system as they came.
  private let characters: [CChar]
  /// What the name stands for.
  public let kind: FileKind

  init(_ name: UnsafePointer<CChar>, _ kind: FileKind) {
    var end = 0
    while name[end] != 0 { end += 1 }
    characters = Array(UnsafeBufferPointer(start: name, count: end + 1))
    self.kind = kind
  }

  /// The name; nil if it is not UTF-8.
  public var name: String? { String(validating: bytes, as: UTF8.self) }

  /// The name's bytes.
  public var bytes: [UInt8] { characters.dropLast().map(UInt8.init(bitPattern:)) }

  /// Lends the name to the operating system.
  public func withCName<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) throws -> Result {
    try characters.withUnsafeBufferPointer { try $0.baseAddress.map(body) ?? "".withCString(body) }
  }

  /// Orders names by their bytes, which is the same on every machine.
  public static func < (left: Entry, right: Entry) -> Bool {
    left.characters.lexicographicallyPrecedes(right.characters) {
      UInt8(bitPattern: $0) < UInt8(bitPattern: $1)
    }
  }
}
