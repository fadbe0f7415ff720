/// A part of a page or an XML file.
enum MarkupToken {
  /// A tag, with its attributes.
  case tag(MarkupTag)
  /// Text between tags.
  case text(Range<Int>)
  /// What a browser does not read as tags, up to the end tag of the element named.
  case raw(element: String, Range<Int>)
  /// A comment.
  case comment(Range<Int>)
  /// A document type or another declaration.
  case declaration(Range<Int>)
  /// A processing instruction.
  case instruction(Range<Int>)
}

/// A tag of a page or an XML file.
struct MarkupTag {
  /// An attribute of a tag.
  struct Attribute {
    /// Its name in small letters, without the prefix of a namespace.
    let name: String
    /// Its value as it stands there.
    let value: Range<Int>
    /// Where it begins.
    let start: Int
  }

  /// The element's name in small letters, without the prefix of a namespace.
  let name: String
  /// Whether it ends the element.
  let isEnd: Bool
  /// Whether it ends in `/>`.
  var isClosed = false
  /// The attributes in order, each as often as it stands there.
  var attributes: [Attribute] = []
  /// Where it begins.
  let start: Int
}
