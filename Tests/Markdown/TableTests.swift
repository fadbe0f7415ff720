import Markdown
import Testing

@Suite struct TableTests {
  @Test func writesHeadAndBodyWithScopesAndClasses() {
    let reading = Reading("| a | b | c | d |\n| --- | :-- | :-: | --: |\n| 1 | 2 | 3 | 4 |\n")
    #expect(
      reading.html == """
        <table>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col" class="align-left">b</th>
        <th scope="col" class="align-center">c</th>
        <th scope="col" class="align-right">d</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="align-left">2</td>
        <td class="align-center">3</td>
        <td class="align-right">4</td>
        </tr>
        </tbody>
        </table>

        """)
    #expect(reading.ids.isEmpty)
  }

  private func cells(_ text: String) -> [String] {
    let document = Reading(text).document
    return document.nodes.indices.filter { document.nodes[$0].kind == .tableCell }.map { index in
      var out: [UInt8] = []
      document.append(html: &out, of: index)
      return String(decoding: out, as: UTF8.self).replacing(" scope=\"col\"", with: "")
        .replacing(#/<\/?t[hd]>\n?/#, with: "")
    }
  }

  @Test func needsNoPipesAtTheEnds() {
    #expect(cells("a | b\n--|--\nc | d\n") == ["a", "b", "c", "d"])
    #expect(cells("| a\n| -\n| b\n") == ["a", "b"])
    #expect(cells("a |\n-|\nb\n") == ["a", "b"])
    #expect(cells("a |\n- |\n") == [])
    #expect(cells("|a|\n|-|\n") == ["a"])
  }

  @Test func keepsInlineMarksWithinTheirCells() {
    #expect(
      cells("| *a | b* |\n|---|---|\n| **c** | [d](e) `f` |\n") == [
        "*a", "b*", "<strong>c</strong>", "<a href=\"e\">d</a> <code>f</code>",
      ])
  }

  @Test func readsEscapedPipesAsGitHubDoes() {
    #expect(
      cells("| a \\| b | `c \\| d` |\n|---|---|\n| `e | f` |\n") == ["a | b", "<code>c | d</code>", "`e", "f`"])
    #expect(cells("| \\\\| x |\n|---|---|\n") == [])
  }

  @Test func fillsShortRowsAndReportsLongOnes() {
    let reading = Reading("| a | b |\n|---|---|\n| c |\n| d | e | f | g |\n")
    #expect(reading.nodes(.tableCell).count == 6)
    #expect(reading.ids == ["table-surplus-cell"])
    #expect(reading.marks == ["f"])
    #expect(!reading.diagnostics.contains { $0.severity == .error })
  }

  @Test(arguments: [
    "| a | b |\n|---|\n", "| a |\n|---|---|\n", "| a |\n| - - |\n", "| a |\n|:|\n", "| a |\n|--x|\n", "|---|\n",
    "| a |\n\n|---|\n", "a\n---\n", "| a |\n    \n|---|\n", "```\n| a |\n|---|\n```\n",
  ])
  func leavesOtherTextAlone(_ text: String) {
    #expect(Reading(text).nodes(.table).isEmpty)
  }

  @Test func mayFollowWordsWithoutABlankLine() {
    let reading = Reading("Words *here*:\n  and more\n| a |\n|---|\n| b |\n")
    #expect(reading.html.hasPrefix("<p>Words <em>here</em>:\nand more</p>\n<table>"))
    #expect(reading.sources(.paragraph) == ["Words *here*:\n  and more"])
  }

  @Test func doesNotReadALineBeforeItAsSomethingElse() {
    let reading = Reading("words\n      # no heading\n      > no quote\n      - no list\n| a |\n|---|\n")
    #expect(reading.html.hasPrefix("<p>words\n# no heading\n&gt; no quote\n- no list</p>\n<table>"))
  }

  @Test func doesNotReadACellAsABlock() {
    #expect(
      cells("| # a | - b | > c | 1. d | *** | [x]: y | ``` |\n|-|-|-|-|-|-|-|\n") == [
        "# a", "- b", "&gt; c", "1. d", "***", "[x]: y", "```",
      ])
  }

  @Test func endsWithItsParagraph() {
    let reading = Reading("| a |\n|---|\n| b |\n> quote\n\n| c |\n|---|\nplain\n# h\n")
    #expect(reading.nodes(.table).count == 2)
    #expect(reading.nodes(.blockQuote).count == 1)
    #expect(reading.nodes(.tableCell).count == 4)
    #expect(reading.nodes(.heading).count == 1)
  }

  @Test func standsInQuotesListsAndCallouts() {
    let reading = Reading(
      "> | a |\n> |---|\n> | [b](c) |\n\n- | d |\n  |---|\n  | [e](f) |\n\n> [!NOTE]\n> | g |\n> |---|\n> | [h](i) |\n")
    #expect(reading.nodes(.table).count == 3)
    #expect(reading.sources(.link) == ["[b](c)", "[e](f)", "[h](i)"])
    #expect(reading.nodes(.callout).count == 1)
    #expect(!reading.html.contains("[!NOTE]"))
  }

  @Test func knowsTheTextsDefinitions() {
    #expect(cells("| [a] |\n|---|\n\n[a]: b 'c'\n") == ["<a href=\"b\" title=\"c\">a</a>"])
  }

  @Test func writesAHeadCellWithoutWordsAsDataCell() {
    #expect(Reading("| | a |\n|---|---|\n").html.contains("<td></td>\n<th scope=\"col\">a</th>"))
  }

  @Test func isNotReadInPassThroughMode() {
    #expect(Reading("| a |\n|---|\n", mode: .passThrough).nodes(.table).isEmpty)
  }
}
