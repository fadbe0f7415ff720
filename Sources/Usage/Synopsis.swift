// The one-line forms that help and the manual page share.

/// A summary as a sentence of its own.
func sentence(_ summary: String) -> String {
  guard let last = summary.last else { return "" }
  return summary.prefix(1).uppercased() + summary.dropFirst() + (".!?。".contains(last) ? "" : ".")
}

extension Program {
  func synopsis(of command: Command?) -> String {
    guard let command else { return "\(name) COMMAND [OPTION]... [ARGUMENT]..." }
    let options = command.options.isEmpty ? [] : ["[OPTION]..."]
    return ([name, command.name] + options + command.operands.map(\.synopsis)).joined(separator: " ")
  }
}

extension Operand {
  var synopsis: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .any: "[\(name)]..."
    case .atLeastOne: "\(name)..."
    }
  }

  /// The summary, with the words that it may be.
  var meaning: String { completion.remark(in: summary) }
}

extension Option {
  /// `-h, --help`, in the form in which every command has it.
  static let help = Option("help", short: "h", "tell how this command is used")

  var placeholder: String? {
    guard case .value(let placeholder, _) = kind else { return nil }
    return placeholder
  }

  var completion: Completion {
    guard case .value(_, let completion) = kind else { return .none }
    return completion
  }

  /// `-r, --root=DIR`, with the short form's place left free where there is none.
  var synopsis: String {
    (short.map { "-\($0), " } ?? "    ") + "--\(long)" + (placeholder.map { "=\($0)" } ?? "")
  }

  /// The summary, with the words that the value may be.
  var meaning: String { completion.remark(in: summary) + (repeats ? "; may be given more than once" : "") }
}

extension Completion {
  /// A summary with the words of a choice, put before what it says in brackets at its end.
  fileprivate func remark(in summary: String) -> String {
    guard case .choice(let words) = self else { return summary }
    let bracket = summary.hasSuffix(")") ? summary.ranges(of: " (").last?.lowerBound : nil
    let end = bracket ?? summary.endIndex
    return "\(summary[..<end]): \(listed(words))\(summary[end...])"
  }
}

extension Operand {
  var isRequired: Bool {
    switch count {
    case .one, .atLeastOne: true
    case .optional, .any: false
    }
  }

  var repeats: Bool {
    switch count {
    case .any, .atLeastOne: true
    case .one, .optional: false
    }
  }
}
