/// A command-line tool as a value: parsing, help, completion and the manual page all come from it.
///
/// The commands `help` and `version`, and the options `--help` and `--version`, are always there
/// and are not described again.
public struct Program: Sendable {
  /// The word that is typed.
  public var name: String
  /// One line on what the tool is for, without a full stop.
  public var summary: String
  /// More to know, one string a paragraph.
  public var discussion: [String]
  /// What can be asked of it, in the order of the help text.
  public var commands: [Command]
  /// What the manual page tells beside the commands, such as the exit status.
  public var sections: [Section]

  /// Describes a tool.
  public init(
    name: String, summary: String, discussion: [String] = [], commands: [Command], sections: [Section] = []
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.commands = commands
    self.sections = sections
  }

  /// Terms and what they mean, under a heading: exit codes, environment variables, files.
  public struct Section: Sendable {
    /// The heading, such as `Exit status`.
    public var heading: String
    /// The terms in order, each with one sentence or a few.
    public var entries: [(term: String, meaning: String)]

    /// Describes a section.
    public init(_ heading: String, _ entries: [(term: String, meaning: String)]) {
      self.heading = heading
      self.entries = entries
    }
  }
}
