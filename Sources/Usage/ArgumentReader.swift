import Diagnostics

/// Reads what follows a command's name, as GNU's getopt_long does, but for shortened long options.
struct ArgumentReader {
  private let command: Command
  private var flags: Set<String> = []
  private var values: [String: [String]] = [:]
  private var operands: [String] = []
  private(set) var wantsHelp = false

  init(_ command: Command) { self.command = command }

  var invocation: Invocation {
    Invocation(command: command, flags: flags, values: values, operands: operands)
  }

  mutating func read(_ arguments: ArraySlice<String>) throws(UsageError.Fault) {
    var rest = arguments
    var mayBeOption = true
    while let word = rest.popFirst() {
      if mayBeOption, word == "--" {
        mayBeOption = false
      } else if mayBeOption, word.hasPrefix("--") {
        try readLong(word, &rest)
      } else if mayBeOption, word.hasPrefix("-"), word.utf8.count > 1 {
        try readShort(word, &rest)
      } else if mayBeOption, let first = word.unicodeScalars.first, Self.dashes.contains(first) {
        // A dash that a word processor made of a hyphen is never meant as a file's name.
        throw .notAHyphen(word)
      } else {
        try accept(operand: word)
      }
      if wantsHelp { return }
    }
    try checkOperandsAreThere()
  }

  private static let dashes: Set<Unicode.Scalar> = [
    "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
  ]
}

// Options.
extension ArgumentReader {
  private mutating func readLong(_ word: String, _ rest: inout ArraySlice<String>) throws(UsageError.Fault) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let written = String(parts[0])
    let value = parts.count > 1 ? String(parts[1]) : nil
    if written == "--help" {
      if let value { throw .unwantedValue(written, value: value) }
      wantsHelp = true
      return
    }
    guard let option = command.options.first(where: { "--\($0.long)" == written }) else { throw unknown(long: written) }
    try accept(option, written: written, value: value, &rest)
  }

  /// One short option, several flags in one word, or an option with its value attached.
  private mutating func readShort(_ word: String, _ rest: inout ArraySlice<String>) throws(UsageError.Fault) {
    let long = "-\(word)"
    if word.count > 2, command.options.contains(where: { "--\($0.long)" == long }) {
      throw .unknownOption(word, nearest: long)
    }
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      let written = "-\(letter)"
      guard let option = command.options.first(where: { $0.short == letter }) else {
        guard letter == "h" else { throw unknown(short: letter) }
        wantsHelp = true
        return
      }
      if case .value = option.kind {
        try accept(option, written: written, value: letters.isEmpty ? nil : String(letters), &rest)
        return
      }
      try accept(option, written: written, value: nil, &rest)
    }
  }

  private mutating func accept(
    _ option: Option, written: String, value: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError.Fault) {
    guard case .value(let placeholder, let completion) = option.kind else {
      if let value { throw .unwantedValue(written, value: value) }
      flags.insert(option.long)
      return
    }
    guard let value = value ?? takeValue(&rest), !value.isEmpty else {
      throw .missingValue(written, placeholder: placeholder)
    }
    try check(value, of: written, against: completion)
    if !option.repeats, values[option.long] != nil { throw .repeatedOption(written) }
    values[option.long, default: []].append(value)
  }

  /// The next word, unless it looks like an option: a forgotten value is likelier than a value of that form.
  private func takeValue(_ rest: inout ArraySlice<String>) -> String? {
    guard let next = rest.first, !next.hasPrefix("-") || next == "-" else { return nil }
    return rest.popFirst()
  }

  private func check(
    _ value: String, of name: String, against completion: Completion
  ) throws(UsageError.Fault) {
    guard case .choice(let choices) = completion, !choices.contains(value) else { return }
    throw .notAChoice(name: name, value: value, choices: choices, nearest: nearest(to: value, among: choices))
  }

  private func unknown(long written: String) -> UsageError.Fault {
    let all = command.options.map { "--\($0.long)" } + ["--help"]
    let completed = all.filter { written.utf8.count > 2 && $0.hasPrefix(written) }
    return .unknownOption(
      written, nearest: completed.count == 1 ? completed.first : nearest(to: written, among: all))
  }

  private func unknown(short letter: Character) -> UsageError.Fault {
    let other = command.options.compactMap(\.short).first { $0.lowercased() == letter.lowercased() }
    return .unknownOption("-\(letter)", nearest: other.map { "-\($0)" })
  }
}

// Operands.
extension ArgumentReader {
  private mutating func accept(operand: String) throws(UsageError.Fault) {
    guard let wanted = self.operand(at: operands.count) else { throw .unexpectedOperand(operand) }
    guard !operand.isEmpty else { throw .missingOperand(wanted.name) }
    try check(operand, of: wanted.name, against: wanted.completion)
    operands.append(operand)
  }

  private func operand(at index: Int) -> Operand? {
    if index < command.operands.count { return command.operands[index] }
    return command.operands.last.flatMap { $0.repeats ? $0 : nil }
  }

  private func checkOperandsAreThere() throws(UsageError.Fault) {
    let missing = command.operands.dropFirst(operands.count).first(where: \.isRequired)
    if let missing { throw .missingOperand(missing.name) }
  }
}
