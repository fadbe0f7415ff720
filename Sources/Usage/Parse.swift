import Diagnostics

extension Program {
  /// Understands a command line, given without the tool's own name; help texts are laid out for `width` columns.
  public func parse(_ arguments: [String], width: Int = 80) -> Outcome {
    guard let first = arguments.first else { return wrong(.missingCommand) }
    switch first {
    case "-h", "--help": return .help(help(width: width))
    case "--version": return .version
    default: break
    }
    guard let command = command(named: first) else { return wrong(faultOfFirst(first)) }
    var reader = ArgumentReader(command)
    do throws(UsageError.Fault) {
      try reader.read(arguments.dropFirst())
    } catch {
      return wrong(error, in: command)
    }
    if reader.wantsHelp { return .help(help(for: command, width: width)) }
    let invocation = reader.invocation
    switch command.name {
    case Command.version.name: return .version
    case Command.helpName: return self.help(on: invocation.operands.first, width: width)
    default: return .run(invocation)
    }
  }

  /// A command by its name, the built-in ones and the hidden ones among them.
  func command(named name: String) -> Command? {
    (commands + builtIn).first { $0.name == name }
  }

  /// The commands that help and completion speak of.
  var visibleCommands: [Command] { commands.filter { !$0.isHidden } + builtIn }

  private var builtIn: [Command] { [.help(over: commands.filter { !$0.isHidden }.map(\.name)), .version] }

  private func help(on name: String?, width: Int) -> Outcome {
    guard let name else { return .help(help(width: width)) }
    guard let command = command(named: name) else { return wrong(unknown(name)) }
    return .help(help(for: command, width: width))
  }

  private func faultOfFirst(_ word: String) -> UsageError.Fault {
    guard word.hasPrefix("-"), word.count > 1 else { return unknown(word) }
    let name = word.prefix { $0 != "=" }
    let belongs = visibleCommands.contains { command in
      command.options.contains { "--\($0.long)" == name || $0.short.map { "-\($0)" } == String(name) }
    }
    if belongs { return .optionBeforeCommand(String(name)) }
    return .unknownOption(String(name), nearest: nearest(to: String(name), among: ["--help", "--version"]))
  }

  private func unknown(_ word: String) -> UsageError.Fault {
    let names = visibleCommands.map(\.name)
    let completed = names.filter { !word.isEmpty && $0.hasPrefix(word) }
    return .unknownCommand(word, nearest: completed.count == 1 ? completed.first : nearest(to: word, among: names))
  }

  private func wrong(_ fault: UsageError.Fault, in command: Command? = nil) -> Outcome {
    .wrong(UsageError(program: name, command: command?.name, fault: fault))
  }
}

extension Command {
  static let helpName = "help"

  static func help(over names: [String]) -> Command {
    Command(
      name: helpName, summary: "tell how the tool is used, or one of its commands",
      operands: [Operand("COMMAND", .optional, "the command to tell about", completion: .suggestion(names))])
  }

  static let version = Command(name: "version", summary: "print the version")
}
