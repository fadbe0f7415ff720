import Foundation
import Library
import Markdown
import OpenDocument
import TestSupport
import Testing

@testable import Sheets

@Suite("Pieces of sheets") struct PieceTests {
  @Test func whatIsNotConfirmedStaysOffWithWhateverHoldsNothingElse() throws {
    func left(_ text: String) -> String {
      let document = Markdown.parse(Array(text.utf8), file: "a.md").document
      let off = OffPaper(document) { $0 != "help:x" }
      struct Dress: HTMLDress {
        let off: OffPaper
        func leavesOut(_ node: Int, of document: Document) -> Bool { off.contains(node) }
        func id(of heading: Heading) -> String? { nil }
      }
      return String(decoding: document.html(dress: Dress(off: off)), as: UTF8.self).filter { $0 != "\n" }
    }
    #expect(left("a [b](help:x)\n\nc") == "<p>c</p>")
    #expect(left("- a\n- [b](help:x)") == "<ul><li>a</li></ul>")
    #expect(left("- a\n  - [b](help:x)\n\nc") == "<ul><li>a</li></ul><p>c</p>")
    #expect(left("- [b](help:x)\n\nc") == "<p>c</p>")
    #expect(left("## h\n\n[b](help:x)\n\n## i\n\nc") == "<h2>i</h2><p>c</p>")
    #expect(left("## h\n\n### i\n\n[b](help:x)\n\n### j\n\nc") == "<h2>h</h2><h3>j</h3><p>c</p>")
    #expect(left("## [h](help:x)\n\na\n\n## i\n\nc") == "<h2>i</h2><p>c</p>")
    #expect(left("> [b](help:x)\n\nc") == "<p>c</p>")
    let table = left("| h |\n|---|\n| [b](help:x) |\n| c |")
    #expect(table.contains("<td>c</td>") && !table.contains("b</td>"))
    #expect(left("| h |\n|---|\n| [b](help:x) |\n\nc") == "<p>c</p>")
  }

  @Test(arguments: [
    ("有人拿照片威脅你", ["有人拿照片威脅你"]), ("現在怎麼辦，先停下來", ["現在", "怎麼辦，", "先停下來"]),
    ("可以找的人和單位", ["可以找的人", "和單位"]), ("的話與目的", ["的話", "與目的"]), ("停", ["停"]),
  ])
  func headingsPartWhereSentencesBreathe(heading: String, pieces: [String]) throws {
    let breaks = HeadingBreaks(try SheetProject().library, in: 0)
    let text = Array(heading)
    var parts: [String] = [""]
    let places = Set(breaks.breaks(text))
    for (place, character) in text.enumerated() {
      if places.contains(place) { parts.append("") }
      parts[parts.count - 1].append(character)
    }
    #expect(parts == pieces)
    let html = String(decoding: breaks.marked(Array(heading.utf8)), as: UTF8.self)
    #expect(html.replacing(/<[^>]*>/, with: "") == heading)
  }

  @Test func bytesBecomeLetters() {
    for (bytes, letters) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")] {
      #expect(base64(Array(bytes.utf8)) == letters)
    }
    #expect(base64([0xFF, 0xFE, 0xFB]) == Data([0xFF, 0xFE, 0xFB]).base64EncodedString())
  }

  @Test func anOrganisationsPictureNameAndOfficesAreOnEverySheet() throws {
    let project = try SheetProject()
    var options = PrintOptions()
    options.organisation = project.library.organisations.first
    options.picture = { [folder = project.folder] in try? Array(folder.read("Content/\($0)").utf8) }
    let html = String(decoding: try project.letter(options).sheet(size: 11), as: UTF8.self)
    #expect(html.contains("data:image/svg+xml;base64,") && html.contains("某校") && html.contains("tel:0200000001"))
    let editable = try #require(try project.letter(options).editable)
    guard case .picture(let logo, let words)? = editable.blocks.first else {
      Issue.record("no picture")
      return
    }
    #expect(words == [.init("某校", isBold: true)] && logo.words == "某校" && logo.height == 1.2 && logo.width == 1.2)
    #expect(!html.contains("還不確定"))
  }

  @Test func aLetterIsATextForWordProcessors() throws {
    let text = try #require(try SheetProject().letter().editable)
    #expect(text.title == "信" && text.language == "zh-Hant")
    #expect(text.blocks.first == .heading(level: 1, [.init("可以打電話的時候")]))
    #expect(text.blocks.contains(.box([.init("讀過了")])))
    #expect(text.blocks.contains(.lines(label: "想說的話", count: 2)))
    #expect(text.blocks.contains(.pageBreak))
    #expect(text.blocks.contains(.table(head: [[.init("甲")], [.init("乙")]], rows: [[[.init("1")], [.init("2")]]])))
    #expect(try SheetProject().sheet(ofPage: "steps").editable == nil)
  }

  @Test func bookletsComeForFoldingAndForReading() {
    let folded = Imposition(.booklet, panels: 8)
    #expect(folded.sides.map { $0.map(\.panel) } == [[7, 0], [1, 6], [5, 2], [3, 4]])
    let read = Imposition(.booklet, panels: 8, isInReadingOrder: true)
    #expect(read.sides.flatMap { $0.map(\.panel) } == Array(0..<8) && read.sheet.width == 148.5)
  }
}
