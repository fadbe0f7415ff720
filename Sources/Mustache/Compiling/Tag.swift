/// A tag as it stands in a template; every number is a byte offset into the file.
struct Tag {
  enum Kind {
    case escaped, raw, section, inverted, close, comment, partial, parent, block, delimiters

    /// Whether a closing tag answers it.
    var opens: Bool {
      switch self {
      case .section, .inverted, .parent, .block: true
      default: false
      }
    }

    /// Whether it may have a line to itself, which then leaves no trace.
    var mayStandAlone: Bool { self != .escaped && self != .raw }
  }

  var kind: Kind
  /// The tag with its delimiters.
  var whole: Range<Int>
  /// The name in it; empty for comments and delimiters.
  var name: Range<Int>
  /// Where its line begins, if only blanks stand before it.
  var lineStart: Int?
  /// Where the next line begins, if only blanks follow it.
  var lineEnd: Int?

  // Set once the tags are matched.

  /// The tag that closes this one, as an index; of a closing tag, the one that it closes.
  var partner = -1
  /// Whether it stands directly in a parent tag, where only blocks count.
  var isArgument = false
  /// Whether the blanks before it and its line's end belong to the tag.
  var takesBlanksBefore = false
  /// Whether the rest of its line belongs to the tag.
  var takesLineEnd = false

  /// Where the text before the tag ends.
  var outerStart: Int { takesBlanksBefore ? lineStart ?? whole.lowerBound : whole.lowerBound }
  /// Where the text after the tag begins.
  var outerEnd: Int { takesLineEnd ? lineEnd ?? whole.upperBound : whole.upperBound }
}
