/// The lines of one of minisign's files, in which comments stand above what counts.
struct CommentedLines {
  /// What a comment begins with that no signature covers.
  static let untrusted = "untrusted comment: "
  /// What a comment begins with that the signature covers.
  static let trusted = "trusted comment: "

  private let lines: [String]

  init(_ text: String) {
    // Files that went through a mail program or an editor end their lines in other ways.
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }

  /// The line below the untrusted comment, if there is no more.
  var afterComment: String? { lines.count == 2 && isCommented ? lines[1] : nil }

  /// The only line.
  var only: String? { lines.count == 1 ? lines[0] : nil }

  /// The signature, the trusted comment and the signature of both.
  var signature: (first: String, comment: String, second: String)? {
    guard lines.count == 4, isCommented, lines[2].hasPrefix(CommentedLines.trusted) else { return nil }
    return (lines[1], String(lines[2].dropFirst(CommentedLines.trusted.count)), lines[3])
  }

  private var isCommented: Bool { lines[0].hasPrefix(CommentedLines.untrusted) }
}
