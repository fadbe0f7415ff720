extension Program {
  var zshCompletion: String {
    """
    #compdef \(name)
    # Completion of \(name) for Z shell; made by \(name) itself.

    _\(functionName)() {
      local curcontext="$curcontext" state line ret=1
      local -a commands
      typeset -A opt_args
      _arguments -C \\
        '(- *)'{-h,--help}'[print how it is used]' \\
        '(- *)--version[print the version]' \\
        '1:command:->command' \\
        '*::argument:->argument' && ret=0
      case $state in
        command)
          commands=(
    \(visibleCommands.map { "        " + zshQuoted($0.name, ":", $0.summary) }.joined(separator: "\n"))
          )
          _describe -t commands command commands && ret=0
          ;;
        argument)
          case $line[1] in
    \(visibleCommands.map(zshCase).joined(separator: "\n"))
          esac
          ;;
      esac
      return ret
    }

    if [[ $funcstack[1] == _\(functionName) ]]; then
      _\(functionName) "$@"
    else
      compdef _\(functionName) \(name)
    fi

    """
  }

  private func zshCase(_ command: Command) -> String {
    let options = (command.options + [.help]).map(zshOption)
    let operands = command.operands.enumerated().map { index, operand in
      let place = operand.repeats ? "*" : "\(index + 1)"
      let optional = operand.isRequired || operand.repeats ? ":" : "::"
      return shellQuoted("\(place)\(optional)\(zshEscaped(operand.name)):\(zsh(operand.completion))")
    }
    let specs = (options + operands).map { "          \($0)" }.joined(separator: " \\\n")
    return "        \(shellQuoted(command.name)))\n          _arguments -s -S \\\n\(specs) && ret=0\n          ;;"
  }

  private func zshOption(_ option: Option) -> String {
    let before =
      option.repeats
      ? "'*'" : option.long == Option.help.long ? "'(- *)'" : "'(\(option.written.joined(separator: " ")))'"
    let short = option.short.map { option.takesValue ? "-\($0)+" : "-\($0)" }
    let long = option.takesValue ? "--\(option.long)=" : "--\(option.long)"
    let names = short.map { "{\($0),\(long)}" } ?? long
    let value = option.placeholder.map { ":\(zshEscaped($0)):\(zsh(option.completion))" } ?? ""
    return before + names + shellQuoted("[\(zshEscaped(option.summary))]\(value)")
  }

  private func zsh(_ completion: Completion) -> String {
    switch completion {
    case .directory: "_files -/"
    case .file: "_files"
    case .choice(let words), .suggestion(let words): "(\(words.map(zshChoice).joined(separator: " ")))"
    case .none: " "
    }
  }

  private func zshQuoted(_ name: String, _ mark: String, _ meaning: String) -> String {
    shellQuoted(zshEscaped(name) + mark + zshEscaped(meaning))
  }

  /// What `_arguments` would read as its own marks, made plain.
  private func zshEscaped(_ text: String) -> String {
    String(text.flatMap { "\\[]:".contains($0) ? ["\\", $0] : [$0] })
  }

  private func zshChoice(_ word: String) -> String {
    String(word.flatMap { $0.isLetter || $0.isNumber || "-_.".contains($0) ? [$0] : ["\\", $0] })
  }
}
