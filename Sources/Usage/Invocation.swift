/// A command line that was understood.
public struct Invocation: Sendable, Equatable {
  /// The command's name.
  public let command: String
  /// The operands, in order.
  public let operands: [String]
  private let flags: Set<String>
  private let given: [String: [String]]
  private let known: Set<String>

  init(command: Command, flags: Set<String>, values: [String: [String]], operands: [String]) {
    self.command = command.name
    self.operands = operands
    self.flags = flags
    given = values
    known = Set(command.options.map(\.long))
  }

  /// Whether a flag was given, by its long name.
  public func flag(_ name: String) -> Bool {
    assert(known.contains(name), "'\(command)' has no option '\(name)'")
    return flags.contains(name)
  }

  /// The value of an option, by its long name; the last one where several were given.
  public func value(_ name: String) -> String? { values(name).last }

  /// All values of an option that repeats, in order, by its long name.
  public func values(_ name: String) -> [String] {
    assert(known.contains(name), "'\(command)' has no option '\(name)'")
    return given[name] ?? []
  }
}
