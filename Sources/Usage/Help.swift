extension Program {
  /// How the tool is used, or one of its commands, laid out for a terminal of so many columns.
  public func help(for command: Command? = nil, width: Int = 80) -> String {
    var layout = HelpLayout(width: min(max(width, 40), 100))
    layout.line("Usage: \(synopsis(of: command))")
    if let command {
      describe(command, in: &layout)
    } else {
      describe(in: &layout)
    }
    return layout.text
  }

  private func describe(in layout: inout HelpLayout) {
    layout.paragraph(sentence(summary))
    layout.paragraphs(discussion)
    layout.table("Commands", visibleCommands.map { ($0.name, $0.summary) })
    layout.table("Options", [(Option.help.synopsis, "print this text"), ("    --version", "print the version")])
    for section in sections { layout.table(section.heading, section.entries.map { ($0.term, $0.meaning) }) }
    layout.paragraph("'\(name) help COMMAND' tells more about a command.")
  }

  private func describe(_ command: Command, in layout: inout HelpLayout) {
    layout.paragraph(sentence(command.summary))
    layout.paragraphs(command.discussion)
    layout.table("Arguments", command.operands.map { ($0.name, $0.meaning) })
    layout.table("Options", (command.options + [.help]).map { ($0.synopsis, $0.meaning) })
    layout.table("Examples", command.examples.map { ($0.line, $0.meaning) }, stacked: true)
  }
}
