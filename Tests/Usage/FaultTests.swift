import Testing

@testable import Usage

struct FaultTests {
  /// A command line and the first line of what is said to it.
  struct Case: CustomTestStringConvertible {
    let arguments: [String]
    let message: String
    let hint: String

    init(_ line: String, _ message: String, try hint: String = "lamp help") {
      self.init(line.split(separator: " ").map(String.init), message, try: hint)
    }

    init(_ arguments: [String], _ message: String, try hint: String = "lamp help") {
      self.arguments = arguments
      self.message = message
      self.hint = hint
    }

    var testDescription: String { arguments.joined(separator: " ").debugDescription }
  }

  static let cases = [
    Case([], "no command given"),
    Case("bild", "unknown command 'bild'; did you mean 'build'?"),
    Case("ren", "unknown command 'ren'; did you mean 'render'?"),
    Case("BUILD", "unknown command 'BUILD'; did you mean 'build'?"),
    Case("xyzzy", "unknown command 'xyzzy'"),
    Case("help bild", "unknown command 'bild'; did you mean 'build'?"),
    Case([""], "unknown command ''"),
    Case("--root x build", "option '--root' belongs after a command"),
    Case("-r x build", "option '-r' belongs after a command"),
    Case("--root=x build", "option '--root' belongs after a command"),
    Case("--versoin", "unknown option '--versoin'; did you mean '--version'?"),
    Case("build --rot x", "unknown option '--rot'; did you mean '--root'?", try: "lamp help build"),
    Case("build --dry", "unknown option '--dry'; did you mean '--dry-run'?", try: "lamp help build"),
    Case("build --r=x", "unknown option '--r'; did you mean '--root'?", try: "lamp help build"),
    Case("build --hlep", "unknown option '--hlep'; did you mean '--help'?", try: "lamp help build"),
    Case("build -root x", "unknown option '-root'; did you mean '--root'?", try: "lamp help build"),
    Case("build -N", "unknown option '-N'; did you mean '-n'?", try: "lamp help build"),
    Case("build -nx", "unknown option '-x'", try: "lamp help build"),
    Case("build --qqq", "unknown option '--qqq'", try: "lamp help build"),
    Case(
      "build \u{2013}root", "'\u{2013}root' begins with a dash that is not a hyphen; type '-' instead",
      try: "lamp help build"),
    Case("build --root", "option '--root' needs a value, DIR", try: "lamp help build"),
    Case("build --root=", "option '--root' needs a value, DIR", try: "lamp help build"),
    Case(["build", "--root", ""], "option '--root' needs a value, DIR", try: "lamp help build"),
    Case("build -nr", "option '-r' needs a value, DIR", try: "lamp help build"),
    Case("build --root --out x", "option '--root' needs a value, DIR", try: "lamp help build"),
    Case("build --root -- x", "option '--root' needs a value, DIR", try: "lamp help build"),
    Case("build --strict=yes", "option '--strict' takes no value, but 'yes' is given", try: "lamp help build"),
    Case("build --help=yes", "option '--help' takes no value, but 'yes' is given", try: "lamp help build"),
    Case("build -r a --root b", "option '--root' is given more than once", try: "lamp help build"),
    Case(
      "build --format jsn", "--format cannot be 'jsn'; choose text, json or github; did you mean 'json'?",
      try: "lamp help build"),
    Case("build -f x", "-f cannot be 'x'; choose text, json or github", try: "lamp help build"),
    Case("build part", "unexpected argument 'part'", try: "lamp help build"),
    Case("render a b", "unexpected argument 'b'", try: "lamp help render"),
    Case("version 2", "unexpected argument '2'", try: "lamp help version"),
    Case("help build move", "unexpected argument 'move'", try: "lamp help help"),
    Case("move", "ROOM is missing", try: "lamp help move"),
    Case("move hall", "LAMP is missing", try: "lamp help move"),
    Case(["render", ""], "FILE is missing", try: "lamp help render"),
    Case(
      "move hal a", "ROOM cannot be 'hal'; choose hall, attic or garden house; did you mean 'hall'?",
      try: "lamp help move"),
    Case(
      "completion csh", "SHELL cannot be 'csh'; choose bash, zsh or fish; did you mean 'zsh'?",
      try: "lamp help completion"),
    Case(["a\u{1B}[31m\nb\u{202E}"], "unknown command 'a<U+1B>[31m<U+A>b<U+202E>'"),
  ]

  @Test(arguments: cases)
  func saysInOneLineWhatIsWrongAndWhereToReadMore(_ example: Case) throws {
    let error = try #require(fault(example.arguments))
    #expect(error.description == "lamp: \(example.message)\nTry '\(example.hint)'.\n")
  }

  @Test func shortensAWordThatIsLongerThanALine() throws {
    let error = try #require(fault(["build", "--" + String(repeating: "x", count: 5_000_000)]))
    #expect(error.description.utf8.count < 200)
  }

  @Test func offersNoHiddenCommand() {
    #expect(fault(["completio"])?.fault == .unknownCommand("completio", nearest: nil))
  }
}
