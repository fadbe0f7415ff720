/// What lies between two tokens.
enum Gap: UInt8, Comparable {
  case nothing
  case white
  /// One hyphen, apostrophe, full stop or their like, with nothing else on either side, as in `e-mail`: it becomes a
  /// token of its own when another follows.
  case joined
  case broken

  static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }

  /// How far it moves the position of the next token: tokens one apart stand together.
  var step: Int { self == .broken ? 2 : 1 }

  mutating func meet(_ kind: Glyph.Kind) {
    switch kind {
    case .white: self = self < .joined ? .white : .broken
    case .joiner: self = self == .nothing ? .joined : .broken
    default: self = .broken
    }
  }
}
