/// One file of the index, to be written below the language's search folder.
public struct SearchFile: Sendable, Equatable {
  /// Its name in that folder, such as `g-12.js`.
  public var name: String
  /// Its content: ASCII or UTF-8, a call of one function.
  public var bytes: [UInt8]
}
