import Foundation
import Markdown
import Testing

@Suite struct CalloutTests {
  @Test(arguments: zip(["NOTE", "Tip", "important", "WARNING", "CAUTION"], Callout.allCases))
  func readsEachKindInWhateverCase(_ word: String, _ kind: Callout) {
    let reading = Reading("> [!\(word)]\n> words\n")
    #expect(reading.nodes(.callout).map(\.callout) == [kind])
    #expect(reading.html.contains("<aside class=\"callout callout-\(kind.name)\">"))
    #expect(reading.html.contains("<p>words</p>"))
    #expect(reading.searchText == "words\n")
  }

  @Test func suggestsTheNearestKind() {
    let reading = Reading("> [!WARNNG]\n> words\n")
    #expect(reading.ids == ["unknown-callout"])
    #expect(reading.marks == ["[!WARNNG]"])
    #expect(reading.diagnostics.first?.fix == "did you mean '[!WARNING]'?")
    #expect(reading.nodes(.blockQuote).count == 1)
    #expect(Reading("> [!XYZ]\n").diagnostics.first?.fix?.contains("[!NOTE], [!TIP]") == true)
  }

  @Test func reportsWordsBesideTheMarker() {
    #expect(Reading("> [!NOTE] words\n").ids == ["callout-marker"])
    #expect(Reading("> [!other] words\n").ids.isEmpty)
  }

  @Test func nestsAndHoldsBlocks() {
    let reading = Reading("> [!NOTE]\n>\n> - a\n>\n> > [!TIP]\n> > b\n")
    #expect(reading.nodes(.callout).map(\.callout) == [.note, .tip])
    #expect(reading.ids.isEmpty)
    #expect(reading.html.components(separatedBy: "</aside>").count == 3)
  }

  @Test func leavesOrdinaryQuotesAlone() {
    for text in ["> quote\n", "> \\[!NOTE]\n", "> [!NOTE](x)\n", "[!NOTE]\n", "> `[!NOTE]`\n", "> a\n> [!NOTE]\n"] {
      #expect(Reading(text).nodes(.callout).isEmpty)
    }
    #expect(Reading("> [!NOTE]\n", mode: .passThrough).nodes(.callout).isEmpty)
  }
}
