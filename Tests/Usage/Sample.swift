import Usage

/// A tool to test with: every kind of option and operand is there once.
let sample = Program(
  name: "lamp",
  summary: "Light rooms, and tell which are dark",
  discussion: ["A room is a folder. A lamp burns in it until somebody puts it out."],
  commands: [
    Command(
      name: "build", summary: "Make a lamp from its parts and put it where it belongs",
      discussion: ["Nothing is made when a part is missing; every missing part is named."],
      options: [
        Option("root", short: "r", value: "DIR", completion: .directory, "The folder of the parts"),
        Option("out", short: "o", value: "DIR", completion: .directory, "The folder that the lamp is put into"),
        Option(
          "format", short: "f", value: "FORMAT", completion: .choice(["text", "json", "github"]),
          "How faults are printed"),
        Option("with", short: "w", value: "PART", "A part more", repeats: true),
        Option("dry-run", short: "n", "Make nothing, only tell what would be made"),
        Option("verbose", short: "v", "Tell more"),
        Option(
          "strict", "Take every warning for an error: what is merely doubtful today is what will be broken tomorrow"),
      ],
      examples: [.init("lamp build --root ~/parts", "Makes a lamp from what lies in ~/parts")]),
    Command(
      name: "render", summary: "Print one part",
      options: [Option("plan", value: "FILE", completion: .file, "The plan to follow")],
      operands: [Operand("FILE", .optional, "The part; standard input when it is not named", completion: .file)]),
    Command(
      name: "move", summary: "Move lamps",
      operands: [
        Operand("ROOM", .one, "The room", completion: .choice(["hall", "attic", "garden house"])),
        Operand("LAMP", .atLeastOne, "The lamps", completion: .directory),
      ]),
    Command(
      name: "completion", summary: "Print a completion script",
      operands: [Operand("SHELL", .one, "The shell", completion: .choice(["bash", "zsh", "fish"]))], isHidden: true),
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
