/// An option of a command, such as `-r, --root=DIR`.
public struct Option: Sendable {
  /// What follows the option.
  public enum Kind: Sendable {
    /// Nothing: it is there or not.
    case flag
    /// A value, called by its placeholder in help and messages.
    case value(placeholder: String, completion: Completion)
  }

  /// The long name, without its hyphens.
  public var long: String
  /// The short name, without its hyphen.
  public var short: Character?
  /// What follows it.
  public var kind: Kind
  /// What it does, without a full stop.
  public var summary: String
  /// Whether it may be given more than once.
  public var repeats: Bool

  /// Describes a flag.
  public init(_ long: String, short: Character? = nil, _ summary: String) {
    self.long = long
    self.short = short
    kind = .flag
    self.summary = summary
    repeats = false
  }

  /// Describes an option with a value.
  public init(
    _ long: String, short: Character? = nil, value placeholder: String, completion: Completion = .none,
    _ summary: String, repeats: Bool = false
  ) {
    self.long = long
    self.short = short
    kind = .value(placeholder: placeholder, completion: completion)
    self.summary = summary
    self.repeats = repeats
  }
}

/// What may stand for a value or an operand; a shell offers it, and a choice is also checked.
public enum Completion: Sendable, Equatable {
  /// A folder.
  case directory
  /// A file.
  case file
  /// One of these words, and no other.
  case choice([String])
  /// One of these words, or another.
  case suggestion([String])
  /// Anything; nothing is offered.
  case none
}
