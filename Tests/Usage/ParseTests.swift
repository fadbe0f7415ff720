import Testing

@testable import Usage

struct ParseTests {
  @Test(arguments: [
    ["build", "--root=a b"], ["build", "--root", "a b"], ["build", "-r", "a b"], ["build", "-ra b"],
    ["build", "-nra b"], ["build", "-nvr", "a b"], ["build", "--verbose", "-n", "--root=a b"],
  ])
  func readsAValueInEachFormThatGNUToolsKnow(arguments: [String]) throws {
    guard case .run(let invocation) = sample.parse(arguments) else {
      Issue.record("not understood: \(sample.parse(arguments))")
      return
    }
    #expect(invocation.value("root") == "a b")
    #expect(invocation.value("out") == nil)
  }

  @Test func readsGroupedFlags() throws {
    let invocation = try #require(understood("build", "-nv"))
    #expect(invocation.flag("dry-run") && invocation.flag("verbose") && !invocation.flag("strict"))
  }

  @Test func takesAFlagGivenTwiceAsGiven() throws {
    #expect(try #require(understood("build", "-n", "--dry-run")).flag("dry-run"))
  }

  @Test func keepsEveryValueOfAnOptionThatRepeats() throws {
    let invocation = try #require(understood("build", "--with", "shade", "-wbulb", "--with=a=b"))
    #expect(invocation.values("with") == ["shade", "bulb", "a=b"])
    #expect(invocation.value("with") == "a=b")
  }

  @Test func letsOptionsAndOperandsMix() throws {
    let invocation = try #require(understood("render", "part.md", "--plan", "plan.md"))
    #expect(invocation.operands == ["part.md"])
    #expect(invocation.value("plan") == "plan.md")
  }

  @Test func takesEverythingAfterTwoHyphensAsOperands() throws {
    #expect(try #require(understood("render", "--", "--plan")).operands == ["--plan"])
    #expect(
      try #require(understood("move", "hall", "--", "-a", "--", "\u{2014}b")).operands == [
        "hall", "-a", "--", "\u{2014}b",
      ])
  }

  @Test func takesALoneHyphenAsAnOperandOrAValue() throws {
    #expect(try #require(understood("render", "-")).operands == ["-"])
    #expect(try #require(understood("render", "--plan", "-")).value("plan") == "-")
  }

  @Test func takesAnOperandThatRepeats() throws {
    #expect(try #require(understood("move", "attic", "a", "b", "c")).operands == ["attic", "a", "b", "c"])
  }

  @Test func takesAValueThatBeginsWithAHyphenOnlyWhenAttached() throws {
    #expect(try #require(understood("build", "--root=-x")).value("root") == "-x")
    #expect(try #require(understood("build", "-r-x")).value("root") == "-x")
    #expect(fault(["build", "--root", "-x"])?.fault == .missingValue("--root", placeholder: "DIR"))
  }

  @Test func understandsACommandThatHelpHides() throws {
    #expect(try #require(understood("completion", "zsh")).operands == ["zsh"])
  }

  @Test(arguments: [["--version"], ["version"]])
  func tellsTheVersion(arguments: [String]) {
    #expect(sample.parse(arguments) == .version)
  }

  @Test(arguments: [["--help"], ["-h"], ["help"]])
  func tellsHowTheToolIsUsed(arguments: [String]) {
    #expect(sample.parse(arguments) == .help(sample.help()))
  }

  @Test(arguments: [
    ["build", "--help"], ["build", "-h"], ["build", "-nh"], ["help", "build"], ["build", "--root", "x", "--help"],
  ])
  func tellsHowACommandIsUsed(arguments: [String]) {
    #expect(sample.parse(arguments) == .help(sample.help(for: sample.commands[0])))
  }

  @Test func tellsHowACommandIsUsedThoughItsOperandsAreMissing() {
    #expect(sample.parse(["move", "--help"]) == .help(sample.help(for: sample.commands[2])))
  }

  @Test func tellsHowTheBuiltInCommandsAreUsed() throws {
    let help = try #require(sample.command(named: "help"))
    let version = try #require(sample.command(named: "version"))
    #expect(sample.parse(["help", "help"]) == .help(sample.help(for: help)))
    #expect(sample.parse(["version", "--help"]) == .help(sample.help(for: version)))
    #expect(sample.parse(["help", "completion"]) == .help(sample.help(for: sample.commands[3])))
  }
}
