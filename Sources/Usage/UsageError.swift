/// What is wrong with a command line; `UsageMessage.swift` holds the words for it.
public struct UsageError: Error, Sendable, Equatable {
  /// The tool's name.
  public let program: String
  /// The command that was understood before the fault, if any.
  public let command: String?
  /// The fault.
  public let fault: Fault

  /// The ways in which a command line can be wrong; names are as typed, with their hyphens.
  public enum Fault: Error, Sendable, Equatable {
    /// Nothing was asked.
    case missingCommand
    /// No command has this name.
    case unknownCommand(String, nearest: String?)
    /// An option of a command stands before any command.
    case optionBeforeCommand(String)
    /// The command has no such option.
    case unknownOption(String, nearest: String?)
    /// Some other dash stands where a hyphen belongs.
    case notAHyphen(String)
    /// The option needs a value and none follows.
    case missingValue(String, placeholder: String)
    /// A flag was given a value.
    case unwantedValue(String, value: String)
    /// The option was given twice.
    case repeatedOption(String)
    /// The value is none of those there are; `name` is the option's or operand's.
    case notAChoice(name: String, value: String, choices: [String], nearest: String?)
    /// An operand is not there.
    case missingOperand(String)
    /// One operand too many.
    case unexpectedOperand(String)
  }
}
