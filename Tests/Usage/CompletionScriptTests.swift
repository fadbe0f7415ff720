import TestSupport
import Testing
import Usage

struct CompletionScriptTests {
  @Test(.enabled(if: installed("bash") != nil, "bash is not installed"), arguments: [sample, thorny])
  func writesValidBash(program: Program) throws { try check(program, .bash) }

  @Test(.enabled(if: installed("zsh") != nil, "zsh is not installed"), arguments: [sample, thorny])
  func writesValidZsh(program: Program) throws { try check(program, .zsh) }

  @Test(.enabled(if: installed("fish") != nil, "fish is not installed"), arguments: [sample, thorny])
  func writesValidFish(program: Program) throws { try check(program, .fish) }

  private func check(_ program: Program, _ shell: Shell) throws {
    let folder = try TemporaryFolder()
    try folder.write("script", program.completion(shell))
    let finished = try #require(try run(shell.rawValue, ["-n", "\(folder.path)/script"]))
    #expect(finished.status == 0 && finished.errors.isEmpty, "\(finished.errors)")
  }

  @Test func leavesHiddenCommandsOut() {
    for shell in Shell.allCases { #expect(!sample.completion(shell).contains("completion script")) }
  }
}

@Suite(.enabled(if: installed("bash") != nil, "bash is not installed"))
struct BashCompletionTests {
  /// Words as Bash parts them, the last one being completed, and what is offered.
  struct Case: CustomTestStringConvertible {
    let words: [String]
    let offered: [String]

    init(_ words: [String], _ offered: [String]) {
      self.words = words
      self.offered = offered
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  static let cases = [
    Case([""], ["build", "render", "move", "help", "version", "--help", "--version"]),
    Case(["b"], ["build"]),
    Case(["--v"], ["--version"]),
    Case(["build", "--r"], ["--root="]),
    Case(
      ["build", "--"], ["--root=", "--out=", "--format=", "--with=", "--dry-run", "--verbose", "--strict", "--help"]),
    Case(
      ["build", "-"],
      [
        "-r", "--root=", "-o", "--out=", "-f", "--format=", "-w", "--with=", "-n", "--dry-run", "-v", "--verbose",
        "--strict", "-h", "--help",
      ]),
    Case(["build", ""], []),
    Case(["build", "--format", ""], ["text", "json", "github"]),
    Case(["build", "--format", "="], ["text", "json", "github"]),
    Case(["build", "--format", "=", "j"], ["json"]),
    Case(["build", "--format=j"], ["--format=json"]),
    Case(["build", "-f", "t"], ["text"]),
    Case(["build", "--root", "one", "--format", "g"], ["github"]),
    Case(["build", "--root", "=", "one", "--format", "=", "g"], ["github"]),
    Case(["build", "--root", ""], ["one", "two words"]),
    Case(["build", "--root", "tw"], ["two words"]),
    Case(["build", "--root", "one/"], ["one/inner"]),
    Case(["build", "--with", ""], []),
    Case(["render", ""], ["note.md", "one", "two words"]),
    Case(["render", "n"], ["note.md"]),
    Case(["render", "note.md", ""], []),
    Case(["render", "--plan", "=", "n"], ["note.md"]),
    Case(["move", ""], ["hall", "attic", "garden house"]),
    Case(["move", "g"], ["garden house"]),
    Case(["move", "hall", ""], ["one", "two words"]),
    Case(["move", "hall", "one", "t"], ["two words"]),
    Case(["move", "--", "hall", "-"], []),
    Case(["render", "--", "--p"], []),
    Case(["help", "re"], ["render"]),
    Case(["xyzzy", ""], []),
    Case(["*", "*"], []),
  ]

  @Test(arguments: cases)
  func offersWhatFitsThere(_ example: Case) throws {
    #expect(try offers(of: sample, example.words).sorted() == example.offered.sorted())
  }

  @Test func offersThornyWordsAsTheyAreAndRunsNothingInThem() throws {
    #expect(try offers(of: thorny, ["turn", "--to", ""]) == ["it's", "a b", "$(id)", "c:d", "[e]"])
    #expect(try offers(of: thorny, ["turn", "i"]) == ["it's"])
  }

  private func offers(of program: Program, _ words: [String]) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write("script", program.completion(.bash))
    try folder.write("work/one/inner/.keep", "")
    try folder.write("work/two words/.keep", "")
    try folder.write("work/note.md", "")
    let drive = """
      source ../script || exit 3
      function=$(complete -p \(program.name)) || exit 4
      function=${function#*-F }; function=${function%% *}
      COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 ))
      "$function" "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" || exit 5
      for word in "${COMPREPLY[@]}"; do printf '%s\\n' "$word"; done
      """
    let arguments = ["--noprofile", "--norc", "-u", "-c", drive, "drive", program.name] + words
    let finished = try #require(try run("bash", arguments, in: "\(folder.path)/work"))
    #expect(finished.status == 0 && finished.errors.isEmpty, "\(finished.errors)")
    return finished.output.split(separator: "\n").map(String.init)
  }
}

@Suite(.enabled(if: installed("fish") != nil, "fish is not installed"))
struct FishCompletionTests {
  @Test(arguments: [
    ("lamp b", ["build"]), ("lamp build --form", ["--format"]), ("lamp build --format ", ["github", "json", "text"]),
    ("lamp build --format=j", ["--format=json"]), ("lamp build --root o", ["one/"]), ("lamp render n", ["note.md"]),
    ("lamp move g", ["garden house"]), ("lamp help re", ["render"]), ("lamp build b", []),
  ])
  func offersWhatFitsThere(line: String, offered: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("script", sample.completion(.fish))
    try folder.write("work/one/.keep", "")
    try folder.write("work/note.md", "")
    let drive = "source ../script; complete -C '\(line)'"
    let finished = try #require(try run("fish", ["--no-config", "-c", drive], in: "\(folder.path)/work"))
    #expect(finished.status == 0 && finished.errors.isEmpty, "\(finished.errors)")
    let words = finished.output.split(separator: "\n").compactMap { $0.split(separator: "\t").first.map(String.init) }
    #expect(words.sorted() == offered)
  }
}
