import TestSupport
import Testing

@Suite(.enabled(if: Tool.path != nil, "the tool is not built")) struct CommandLineTests {
  @Test func helpNamesEveryCommandAndFits80Columns() throws {
    let outcome = try Tool.run(["help"])
    #expect(outcome.status == 0)
    for command in ["build", "check", "serve", "new", "list", "key", "bundle", "verify", "audit", "render"] {
      #expect(outcome.output.contains(command))
      let own = try Tool.run([command, "--help"])
      #expect(own.status == 0)
      #expect(own.output == (try Tool.run(["help", command]).output))
      #expect(own.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test func aMisspeltCommandIsAnsweredWithTheNearestOneAndStatus2() throws {
    let outcome = try Tool.run(["biuld"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("'build'"))
    #expect(outcome.output.isEmpty)
  }

  @Test func aMisspeltOptionIsAnsweredWithTheNearestOneAndStatus2() throws {
    let outcome = try Tool.run(["build", "--rooot", "x"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--root"))
  }

  @Test func theVersionIsPrinted() throws {
    #expect(try Tool.run(["version"]).output.hasPrefix("nightlight "))
    #expect(try Tool.run(["--version"]).output == Tool.run(["version"]).output)
  }

  @Test func nothingIsColouredWhereThereIsNoTerminal() throws {
    let outcome = try Tool.run(["render"], input: Array("<b>x</b>\n".utf8))
    #expect(!outcome.errors.contains("\u{1B}"))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionNamesTheCommands(_ shell: String) throws {
    let outcome = try Tool.run(["completion", shell])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("serve"))
  }

  @Test func theManualPageHasASectionForEachCommand() throws {
    let outcome = try Tool.run(["man"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(".TH"))
    #expect(outcome.output.contains("render"))
  }

  @Test func aFolderWithoutAProjectIsExplained() throws {
    let folder = try TemporaryFolder()
    let outcome = try Tool.run(["build", "--root", folder.path])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("nightlight.yml"))
    let missing = try Tool.run(["build", "--root", folder.path + "/nowhere"])
    #expect(missing.status == 1)
    #expect(missing.errors.contains("--root"))
  }
}
