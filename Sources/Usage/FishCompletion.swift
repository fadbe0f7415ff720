extension Program {
  var fishCompletion: String {
    let none = "__fish_\(functionName)_is_bare"
    let one = "__fish_\(functionName)_is"
    let start = "complete -c \(fishQuoted(name))"
    var lines = [
      "# Completion of \(name) for fish; made by \(name) itself.",
      "",
      "function \(none)",
      "    test (count (commandline -opc)) -eq 1",
      "end",
      "",
      "function \(one)",
      "    set -l words (commandline -opc)",
      "    test (count $words) -ge 2; and test $words[2] = $argv[1]",
      "end",
      "",
      "\(start) -f",
      "\(start) -n \(none) -s h -l help -d 'print how it is used'",
      "\(start) -n \(none) -l version -d 'print the version'",
    ]
    for command in visibleCommands {
      lines.append("\(start) -n \(none) -a \(fishQuoted(command.name)) -d \(fishQuoted(command.summary))")
    }
    for command in visibleCommands {
      let condition = "\(start) -n \(fishQuoted("\(one) \(command.name)"))"
      for option in command.options + [.help] {
        let short = option.short.map { " -s \($0)" } ?? ""
        // -x says that no file may follow.
        let value = option.takesValue ? (option.completion == .file ? " -r" : " -x") + fish(option.completion) : ""
        lines.append("\(condition)\(short) -l \(option.long)\(value) -d \(fishQuoted(option.summary))")
      }
      // Fish does not count operands: what any of them may be is offered at each.
      for words in command.operands.map({ fish($0.completion) }) where !words.isEmpty {
        lines.append(condition + words)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fish(_ completion: Completion) -> String {
    switch completion {
    case .directory: " -a '(__fish_complete_directories (commandline -ct))'"
    case .file: " -F"
    case .choice(let words), .suggestion(let words):
      " -a \(fishQuoted(words.map(fishWord).joined(separator: " ")))"
    case .none: ""
    }
  }

  /// A word inside the list of words, which fish expands once more.
  private func fishWord(_ word: String) -> String {
    word.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) } ? word : fishQuoted(word)
  }

  private func fishQuoted(_ text: String) -> String {
    "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
  }
}
