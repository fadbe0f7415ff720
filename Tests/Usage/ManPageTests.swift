import TestSupport
import Testing
import Usage

struct ManPageTests {
  @Test(.enabled(if: installed("groff") != nil, "groff is not installed"), arguments: [sample, thorny])
  func isCleanRoff(program: Program) throws {
    let finished = try format(program)
    #expect(finished.status == 0 && finished.errors.isEmpty, "\(finished.errors)")
  }

  @Test(.enabled(if: installed("man") != nil, "man is not installed"), arguments: [sample, thorny])
  func isAPageThatManShows(program: Program) throws {
    let folder = try TemporaryFolder()
    try folder.write("page.1", program.manPage(version: "1.0"))
    let finished = try #require(try run("man", ["--warnings", "-E", "UTF-8", "-l", "\(folder.path)/page.1"]))
    #expect(finished.status == 0 && finished.errors.isEmpty, "\(finished.errors)")
  }

  @Test(.enabled(if: installed("groff") != nil, "groff is not installed"))
  func tellsEveryCommandAndOptionAndExitStatus() throws {
    let text = try format(sample).output
    for words in [
      "LAMP(1)", "lamp - light rooms, and tell which are dark", "lamp build [OPTION]...", "-r, --root=DIR",
      "How faults are printed: text, json or github.", "lamp move ROOM LAMP...", "EXIT STATUS", "lamp 1.0",
      "lamp build --root ~/parts",
    ] {
      #expect(text.contains(words), "no '\(words)' in:\n\(text)")
    }
    #expect(!text.contains("completion script"))
  }

  @Test(.enabled(if: installed("groff") != nil, "groff is not installed"))
  func losesNothingOfThornyWords() throws {
    let text = try format(thorny).output
    for words in [
      "小夜燈: it's \"lit\" \\ [dark] $HOME `x`", ".starts with a full stop", "'starts with a quote, ends in \\",
      "~/.lamp\\rc", "'quoted' -- and .dotted", "Turns `it` ^up", "lamp-2 turn -t 'a b' ~/x",
    ] {
      #expect(text.contains(words), "no '\(words)' in:\n\(text)")
    }
  }

  /// The page as plain text of one long line a paragraph.
  private func format(_ program: Program) throws -> Finished {
    let folder = try TemporaryFolder()
    try folder.write("page.1", program.manPage(version: "1.0"))
    let arguments = ["-ww", "-man", "-Tutf8", "-P-cbou", "-rLL=200n", "\(folder.path)/page.1"]
    return try #require(try run("groff", arguments))
  }
}
