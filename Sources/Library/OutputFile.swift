/// One file of the site: where it lies, and how its bytes come about.
public struct OutputFile: Sendable {
  /// The path below the output folder, its parts joined by `/`.
  public let path: String
  /// Appends the file's bytes to a buffer that is reused from file to file, and does nothing else.
  ///
  /// It is called on any thread, once per publication; the same model must give the same bytes.
  public let produce: @Sendable (_ bytes: inout [UInt8]) throws -> Void

  /// Makes a file from a path and the function that produces its bytes.
  public init(_ path: String, produce: @escaping @Sendable (_ bytes: inout [UInt8]) throws -> Void) {
    self.path = path
    self.produce = produce
  }

  /// Makes a file whose bytes are known.
  public init(_ path: String, bytes: [UInt8]) {
    self.init(path) { $0.append(contentsOf: bytes) }
  }
}
