import Library

/// What may be chosen about a deck.
public struct DeckOptions: Sendable {
  /// Whose name, logo, contacts and figures it shows.
  public var organisation: Organisation?
  /// How many steps smaller than reckoned the words of a slide are, by its id: what the press found.
  public var smaller: [String: Int] = [:]

  /// Whether it is shown to its author by a server, whose own script and style it loads to follow changes.
  public var isServed = false

  /// A deck of nobody in particular.
  public init() {}
}
