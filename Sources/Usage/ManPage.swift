extension Program {
  /// The manual page, section 1, in roff.
  public func manPage(version: String) -> String {
    var page = Roff()
    page.request("TH", [name.uppercased(), "1", "", "\(name) \(version)", ""])
    page.section("NAME")
    page.text("\(name) - \(summary)")
    page.section("SYNOPSIS")
    page.synopsis(synopsis(of: nil))
    for option in ["--help", "--version"] { page.synopsis("\(name) \(option)") }
    if !discussion.isEmpty {
      page.section("DESCRIPTION")
      page.paragraphs(discussion)
    }
    page.section("COMMANDS")
    for command in visibleCommands { describe(command, in: &page) }
    for section in sections {
      page.section(section.heading.uppercased())
      for entry in section.entries { page.term(entry.term, entry.meaning) }
    }
    let examples = visibleCommands.flatMap(\.examples)
    if !examples.isEmpty {
      page.section("EXAMPLES")
      for example in examples { page.term(example.line, sentence(example.meaning)) }
    }
    return page.text
  }

  private func describe(_ command: Command, in page: inout Roff) {
    page.subsection(synopsis(of: command))
    page.text(sentence(command.summary))
    page.paragraphs(command.discussion)
    for operand in command.operands { page.term(operand.name, sentence(operand.meaning)) }
    for option in command.options {
      page.term(String(option.synopsis.drop { $0 == " " }), sentence(option.meaning))
    }
  }
}
