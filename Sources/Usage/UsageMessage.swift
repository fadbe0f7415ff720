extension UsageError: CustomStringConvertible {
  /// The fault in one line, and a second line that says where to read more.
  public var description: String {
    "\(program): \(fault.message)\nTry '\(([program, "help"] + [command].compactMap(\.self)).joined(separator: " "))'.\n"
  }
}

extension UsageError.Fault: CustomStringConvertible {
  /// The fault in one line, without a full stop.
  public var description: String { message }

  var message: String {
    switch self {
    case .missingCommand: "no command given"
    case .unknownCommand(let word, let near): "unknown command \(quoted(word))" + question(near)
    case .optionBeforeCommand(let option): "option \(quoted(option)) belongs after a command"
    case .unknownOption(let option, let near): "unknown option \(quoted(option))" + question(near)
    case .notAHyphen(let word): "\(quoted(word)) begins with a dash that is not a hyphen; type '-' instead"
    case .missingValue(let option, let placeholder): "option \(quoted(option)) needs a value, \(placeholder)"
    case .unwantedValue(let option, let value): "option \(quoted(option)) takes no value, but \(quoted(value)) is given"
    case .repeatedOption(let option): "option \(quoted(option)) is given more than once"
    case .notAChoice(let name, let value, let choices, let near):
      "\(name) cannot be \(quoted(value)); choose \(listed(choices))" + question(near)
    case .missingOperand(let name): "\(name) is missing"
    case .unexpectedOperand(let word): "unexpected argument \(quoted(word))"
    }
  }

  private func question(_ near: String?) -> String { near.map { "; did you mean '\($0)'?" } ?? "" }
}

/// Some words as a sentence lists them: `a, b or c`.
func listed(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}

/// A typed word in quotes, on one line, with nothing in it that a terminal would act on.
private func quoted(_ word: String) -> String {
  let limit = 80
  var out = ""
  for scalar in word.unicodeScalars.prefix(limit) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      out += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
    default: out.unicodeScalars.append(scalar)
    }
  }
  return word.unicodeScalars.count > limit ? "'\(out)…'" : "'\(out)'"
}
