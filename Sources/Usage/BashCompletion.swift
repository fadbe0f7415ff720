extension Program {
  var bashCompletion: String {
    """
    # Completion of \(name) for Bash; made by \(name) itself.

    # What may follow an option of a command: sets kind and choices, fails for a flag.
    __\(functionName)_value() {
      kind=none choices=()
      case "$1 $2" in
    \(bashValues)
        *) return 1 ;;
      esac
    }

    # What may stand as an operand of a command: sets kind and choices.
    __\(functionName)_operand() {
      kind=none choices=()
      case "$1 $2" in
    \(bashOperands)
      esac
    }

    # The options of a command.
    __\(functionName)_options() {
      choices=()
      case "$1" in
    \(bashOptions)
      esac
    }

    # Adds each of choices that begins as cur does, after a prefix.
    __\(functionName)_offer() {
      local choice
      for choice in ${choices[@]+"${choices[@]}"}; do
        [[ $choice == "$cur"* ]] && COMPREPLY+=("$1$choice")
      done
    }

    __\(functionName)_offer_kind() {
      local path action
      case $kind in
        choice) __\(functionName)_offer "$1"; return ;;
        directory) action=directory ;;
        file) action=file ;;
        *) return ;;
      esac
      while IFS= read -r path; do COMPREPLY+=("$1$path"); done < <(compgen -A "$action" -- "$cur")
      compopt -o filenames 2>/dev/null
    }

    _\(functionName)() {
      local cur=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} kind option='' prefix='' word
      local -a choices
      local -i index count=0 literal=0
      COMPREPLY=()
      if (( COMP_CWORD <= 1 )); then
        choices=(\(bashWords(visibleCommands.map(\.name) + ["--help", "--version"])))
        __\(functionName)_offer ''
        return 0
      fi
      for (( index = 2; index < COMP_CWORD; index++ )); do
        word=${COMP_WORDS[index]}
        if (( ! literal )) && [[ $word == -- ]]; then
          literal=1
        elif (( ! literal )) && [[ $word == -?* ]]; then
          # Bash parts a word at '=' where COMP_WORDBREAKS says so.
          if [[ ${COMP_WORDS[index + 1]} == '=' ]]; then
            index+=1
            option=$word
            if (( index + 1 < COMP_CWORD )); then index+=1; option=''; fi
          elif [[ $word != *=* ]] && __\(functionName)_value "$command" "$word"; then
            option=$word
            if (( index + 1 < COMP_CWORD )); then index+=1; option=''; fi
          fi
        else
          count+=1
        fi
      done
      if [[ -n $option ]]; then
        [[ $cur == '=' ]] && cur=''
        __\(functionName)_value "$command" "$option" && __\(functionName)_offer_kind ''
      elif (( ! literal )) && [[ $cur == --*=* ]]; then
        option=${cur%%=*} prefix=${cur%%=*}= cur=${cur#*=}
        __\(functionName)_value "$command" "$option" && __\(functionName)_offer_kind "$prefix"
      elif (( ! literal )) && [[ $cur == -* ]]; then
        __\(functionName)_options "$command"
        __\(functionName)_offer ''
        if (( ${#COMPREPLY[@]} == 1 )) && [[ ${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
      else
        __\(functionName)_operand "$command" "$count"
        __\(functionName)_offer_kind ''
      fi
      return 0
    }

    complete -F _\(functionName) \(name)

    """
  }

  private var bashValues: String {
    visibleCommands.flatMap { command in
      command.options.filter(\.takesValue).map { option in
        let words = option.written.map { shellQuoted("\(command.name) \($0)") }.joined(separator: " | ")
        return "    \(words)) \(bash(option.completion)) ;;"
      }
    }.joined(separator: "\n")
  }

  private var bashOperands: String {
    visibleCommands.flatMap { command in
      command.operands.enumerated().map { index, operand in
        let last = operand.repeats ? "*" : "\(index)"
        return "    \(shellQuoted("\(command.name) "))\(last)) \(bash(operand.completion)) ;;"
      }
    }.joined(separator: "\n")
  }

  private var bashOptions: String {
    visibleCommands.map { command in
      let words = (command.options + [.help]).flatMap { option in
        (option.short.map { ["-\($0)"] } ?? []) + ["--\(option.long)" + (option.takesValue ? "=" : "")]
      }
      return "    \(shellQuoted(command.name))) choices=(\(bashWords(words))) ;;"
    }.joined(separator: "\n")
  }

  private func bash(_ completion: Completion) -> String {
    switch completion {
    case .directory: "kind=directory"
    case .file: "kind=file"
    case .choice(let words), .suggestion(let words): "kind=choice choices=(\(bashWords(words)))"
    case .none: "kind=none"
    }
  }

  private func bashWords(_ words: [String]) -> String { words.map(shellQuoted).joined(separator: " ") }
}
