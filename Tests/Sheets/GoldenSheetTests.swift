import Foundation
import OpenDocument
import TestSupport
import Testing

@testable import Sheets

/// Each kind of sheet is as expected, byte for byte but for its style sheet.
///
/// `NIGHTLIGHT_RECORD=1` writes what is expected anew, and fails, so that nobody records without looking.
@Suite struct GoldenSheetTests {
  @Test func sheetsAreAsExpected() throws {
    let project = try SheetProject()
    let letter = try project.letter()
    var made = [
      "letter.html": letter.sheet(size: 11), "letter-proof.html": letter.proof(size: 11),
      "page.html": try project.sheet(ofPage: "steps").sheet(size: 11),
    ]
    for sheet in try project.sheets(ofQuiz: "all-kinds") where !sheet.name.contains("large") {
      made["\(sheet.name).html"] = sheet.sheet(size: 12)
    }
    for (name, bytes) in made.sorted(by: { $0.key < $1.key }) { try compare(name, bytes) }
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    #expect(try SheetProject().letter().sheet(size: 11) == SheetProject().letter().sheet(size: 11))
    let text = try #require(try SheetProject().letter().editable)
    #expect(try text.openDocument() == #require(try SheetProject().letter().editable).openDocument())
  }

  private func compare(_ name: String, _ bytes: [UInt8]) throws {
    let got = String(decoding: bytes, as: UTF8.self).replacing(/(?s)<style>.*?<\/style>/, with: "<style>…</style>")
    let file = Place.repository + "/Tests/Sheets/Fixtures/expected/" + name
    if ProcessInfo.processInfo.environment["NIGHTLIGHT_RECORD"] == "1" {
      try Data(got.utf8).write(to: URL(filePath: file))
      Issue.record("recorded \(name); look at the difference and run again without NIGHTLIGHT_RECORD")
      return
    }
    let wanted = try String(contentsOfFile: file, encoding: .utf8)
    let lines = zip(got.split(separator: "\n"), wanted.split(separator: "\n"))
    let first = lines.first { $0 != $1 }
    #expect(got == wanted, "\(name): \(first.map { "\($0)\nexpected: \($1)" } ?? "one is longer")")
  }
}
