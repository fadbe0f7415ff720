/// The text of one template before it is compiled.
public struct TemplateSource: Sendable {
  /// The name by which other templates and `render` speak of it.
  public var name: String
  /// The file that diagnostics name.
  public var file: String
  /// The file's bytes as they are on disk.
  public var bytes: [UInt8]

  /// Makes a source.
  public init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }
}
