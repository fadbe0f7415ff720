import Testing
import Usage

extension Program: CustomTestStringConvertible {
  /// The name is enough to tell them apart.
  public var testDescription: String { name }
}

/// A tool to test with: every kind of option and operand is there once.
let sample = Program(
  name: "lamp",
  summary: "light rooms, and tell which are dark",
  discussion: ["A room is a folder. A lamp burns in it until somebody puts it out."],
  commands: [
    Command(
      name: "build", summary: "make a lamp from its parts and put it where it belongs",
      discussion: ["Nothing is made when a part is missing; every missing part is named."],
      options: [
        Option("root", short: "r", value: "DIR", completion: .directory, "the folder of the parts"),
        Option("out", short: "o", value: "DIR", completion: .directory, "the folder that the lamp is put into"),
        Option(
          "format", short: "f", value: "FORMAT", completion: .choice(["text", "json", "github"]),
          "how faults are printed"),
        Option("with", short: "w", value: "PART", "a part more", repeats: true),
        Option("dry-run", short: "n", "make nothing, only tell what would be made"),
        Option("verbose", short: "v", "tell more"),
        Option(
          "strict", "take every warning for an error: what is merely doubtful today is what will be broken tomorrow"),
      ],
      examples: [.init("lamp build --root ~/parts", "makes a lamp from what lies in ~/parts")]),
    Command(
      name: "render", summary: "print one part",
      options: [Option("plan", value: "FILE", completion: .file, "the plan to follow")],
      operands: [Operand("FILE", .optional, "the part; standard input when it is not named", completion: .file)]),
    Command(
      name: "move", summary: "move lamps",
      operands: [
        Operand("ROOM", .one, "the room (never two)", completion: .choice(["hall", "attic", "garden house"])),
        Operand("LAMP", .atLeastOne, "the lamps", completion: .directory),
      ]),
    Command(
      name: "completion", summary: "print a completion script",
      operands: [Operand("SHELL", .one, "the shell", completion: .choice(["bash", "zsh", "fish"]))], isHidden: true),
  ],
  sections: [
    .init("Exit status", [("0", "All is well."), ("1", "A part is missing."), ("2", "The command line is wrong.")])
  ])

/// The description's hardest words: quotes, brackets, colons, backslashes and Chinese in every place.
let thorny = Program(
  name: "lamp-2",
  summary: "小夜燈: it's \"lit\" \\ [dark] $HOME `x`",
  discussion: [".starts with a full stop", "'starts with a quote, ends in \\"],
  commands: [
    Command(
      name: "turn", summary: "Turn it 'on': [now] \\ $(id) `id` 開燈",
      options: [
        Option(
          "to", short: "t", value: "IT'S", completion: .choice(["it's", "a b", "$(id)", "c:d", "[e]"]),
          "How: [x] it's \\ $(id) \"q\"")
      ],
      operands: [Operand("WHAT:[NOW]", .any, "Any", completion: .choice(["it's", "a b"]))],
      examples: [.init("lamp-2 turn -t 'a b' ~/x", "Turns `it` ^up")])
  ],
  sections: [.init("Files", [("~/.lamp\\rc", "'quoted' -- and .dotted")])])

/// What a command line is understood as, for tests that expect it to be understood.
func understood(_ arguments: String...) -> Invocation? {
  if case .run(let invocation) = sample.parse(arguments) { return invocation }
  return nil
}

/// The fault that is found in a command line.
func fault(_ arguments: [String]) -> UsageError? {
  if case .wrong(let error) = sample.parse(arguments) { return error }
  return nil
}
