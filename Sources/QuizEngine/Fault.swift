/// Why the engine refuses a definition or an event; it never traps.
public enum Fault: UInt8, Error, Sendable {
  /// The bytes end too early, or go on too long.
  case length = 1
  /// A number is beyond its limit or names nothing.
  case number = 2
  /// No definition has been given.
  case noDefinition = 3
  /// The event does not fit what is on the screen.
  case misplaced = 4
  /// There is no such event.
  case unknown = 5
  /// A question cannot be answered rightly, or a story cannot go on.
  case unplayable = 6
}
