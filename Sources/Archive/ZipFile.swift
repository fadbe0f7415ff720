/// A file that goes into a zip: its path there, and a function that appends its bytes.
public struct ZipFile: Sendable {
  /// The path in the zip, its parts parted by `/`.
  public let path: String
  /// Appends the file's bytes to a buffer.
  public let produce: @Sendable (inout [UInt8]) throws -> Void

  /// Describes a file whose bytes are made when its turn comes.
  public init(_ path: String, _ produce: @escaping @Sendable (inout [UInt8]) throws -> Void) {
    self.path = path
    self.produce = produce
  }

  /// Describes a file by its bytes.
  public init(_ path: String, bytes: [UInt8]) {
    self.init(path) { $0 += bytes }
  }
}
