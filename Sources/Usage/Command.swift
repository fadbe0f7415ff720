/// One thing that the tool does, and what may be said with it.
public struct Command: Sendable {
  /// The word that is typed after the tool's own.
  public var name: String
  /// One line on what it does, without a full stop.
  public var summary: String
  /// More to know, one string a paragraph.
  public var discussion: [String]
  /// The options, in the order of the help text; `--help` is always there and not listed.
  public var options: [Option]
  /// What stands beside the options, in order.
  public var operands: [Operand]
  /// Command lines to learn from.
  public var examples: [Example]
  /// Whether help and completion leave it out: meant for scripts, not for people.
  public var isHidden: Bool

  /// Describes a command.
  public init(
    name: String, summary: String, discussion: [String] = [], options: [Option] = [], operands: [Operand] = [],
    examples: [Example] = [], isHidden: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.options = options
    self.operands = operands
    self.examples = examples
    self.isHidden = isHidden
  }

  /// A command line and what comes of it.
  public struct Example: Sendable {
    /// The whole command line.
    public var line: String
    /// What it does, in a few words.
    public var meaning: String

    /// Describes an example.
    public init(_ line: String, _ meaning: String) {
      self.line = line
      self.meaning = meaning
    }
  }
}
