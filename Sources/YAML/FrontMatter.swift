import Diagnostics

/// Where a Markdown file's front matter and its body stand.
public struct FrontMatter: Hashable, Sendable {
  /// The bytes between the two `---` lines; nil where the file has no front matter.
  public let yaml: Range<Int>?
  /// The body's first byte.
  public let body: Int

  /// Finds the front matter of a file, and says what is wrong with its borders.
  public static func find(in bytes: [UInt8], file: String) -> (FrontMatter, [Diagnostic]) {
    (FrontMatter(yaml: nil, body: 0), [])
  }
}
