/// The kinds of callout, least urgent first.
public enum Callout: UInt8, CaseIterable, Sendable {
  /// Worth knowing.
  case note
  /// A better way.
  case tip
  /// Needed to get it right.
  case important
  /// Harm is near.
  case warning
  /// Harm may follow.
  case caution

  /// The name in lower case, as class names use it.
  public var name: StaticString {
    switch self {
    case .note: "note"
    case .tip: "tip"
    case .important: "important"
    case .warning: "warning"
    case .caution: "caution"
    }
  }
}
