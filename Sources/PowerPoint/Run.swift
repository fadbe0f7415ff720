/// Words of one look.
struct Run: Sendable, Equatable {
  /// The words; a line feed is a line's end.
  var text: String
  /// Whether they are strong.
  var isStrong = false
  /// Whether they are stressed.
  var isStressed = false
  /// Their colour, where it is not the text's.
  var colour: Colour?
  /// Their size, as a part of their text's.
  var scale = 1.0
}
