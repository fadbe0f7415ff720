import Testing

@testable import Usage

struct HelpTests {
  @Test func tellsOfTheToolInEightyColumns() {
    #expect(
      sample.help() == """
        Usage: lamp COMMAND [OPTION]... [ARGUMENT]...

        Light rooms, and tell which are dark.

        A room is a folder. A lamp burns in it until somebody puts it out.

        Commands:
          build    make a lamp from its parts and put it where it belongs
          render   print one part
          move     move lamps
          help     tell how the tool is used, or one of its commands
          version  print the version

        Options:
          -h, --help     print this text
              --version  print the version

        Exit status:
          0  All is well.
          1  A part is missing.
          2  The command line is wrong.

        'lamp help COMMAND' tells more about a command.

        """)
  }

  @Test func tellsOfACommandInEightyColumns() {
    #expect(
      sample.help(for: sample.commands[0]) == """
        Usage: lamp build [OPTION]...

        Make a lamp from its parts and put it where it belongs.

        Nothing is made when a part is missing; every missing part is named.

        Options:
          -r, --root=DIR       the folder of the parts
          -o, --out=DIR        the folder that the lamp is put into
          -f, --format=FORMAT  how faults are printed: text, json or github
          -w, --with=PART      a part more; may be given more than once
          -n, --dry-run        make nothing, only tell what would be made
          -v, --verbose        tell more
              --strict         take every warning for an error: what is merely doubtful
                               today is what will be broken tomorrow
          -h, --help           tell how this command is used

        Examples:
          lamp build --root ~/parts
              makes a lamp from what lies in ~/parts

        """)
  }

  @Test func tellsOfOperands() {
    #expect(
      sample.help(for: sample.commands[2]) == """
        Usage: lamp move ROOM LAMP...

        Move lamps.

        Arguments:
          ROOM  the room: hall, attic or garden house (never two)
          LAMP  the lamps

        Options:
          -h, --help  tell how this command is used

        """)
  }

  @Test(arguments: [0, 40, 60, 80, 1_000])
  func keepsToTheWidth(width: Int) {
    let room = min(max(width, 40), 100)
    for text in [sample.help(width: width)] + sample.commands.map({ sample.help(for: $0, width: width) }) {
      for line in text.split(separator: "\n") where !line.hasPrefix("Usage:") {
        #expect(columns(of: String(line)) <= room, "\(line)")
      }
    }
  }

  @Test func countsAWideCharacterAsTwoColumns() {
    #expect(columns(of: "小夜燈 ok e\u{301}") == 11)
    #expect(wrapped("小夜 燈小 夜", to: 5) == ["小夜", "燈小", "夜"])
  }
}
