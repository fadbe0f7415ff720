import Foundation
import Library
import Sheets
import TestSupport
import Testing

/// What of a lesson comes onto which sheet.
@Suite struct LessonSheetTests {
  private static let expected = Place.repository + "/Tests/Lessons/Expected"

  /// The body of a sheet: its style is looked at as a picture.
  private func body(_ html: String) -> String {
    html.firstRange(of: "<body>").map { String(html[$0.lowerBound...]) } ?? html
  }

  @Test(arguments: LessonSheet.Kind.allCases)
  func sheetsAreAsExpected(_ kind: LessonSheet.Kind) throws {
    let made = body(try SmallLesson().html(kind))
    let file = "\(Self.expected)/\(kind.rawValue).html"
    if ProcessInfo.processInfo.environment["NIGHTLIGHT_RECORD"] == "1" {
      try FileManager.default.createDirectory(atPath: Self.expected, withIntermediateDirectories: true)
      try made.write(toFile: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file); look at the difference and run again without NIGHTLIGHT_RECORD")
      return
    }
    let wanted = try String(contentsOfFile: file, encoding: .utf8)
    #expect(made == wanted)
  }

  @Test func answersStandOnTheKeyAndOnNoPupilsSheet() throws {
    let lesson = try SmallLesson()
    #expect(try lesson.html(.key).contains("No, and I am going."))
    for kind in [LessonSheet.Kind.worksheet, .easy, .large, .exit] {
      let html = try lesson.html(kind)
      for answer in ["No, and I am going.", "Any grown-up she trusts.", ">Yes."] {
        #expect(!html.contains(answer), "\(kind) gives '\(answer)' away")
      }
    }
  }

  @Test func whatNobodyHasCheckedStaysOffPaper() throws {
    let plan = try SmallLesson().html(.plan)
    #expect(plan.contains("In pairs."))
    #expect(!plan.contains("a number that nobody has checked"))
    #expect(plan.contains("Nobody is for sale 15"))
    #expect(!plan.contains("Unsure name") && !plan.contains(">Information"))
  }

  @Test func aQuestionForTheClassBringsItsOptionsAndWhatIsRight() throws {
    let plan = try SmallLesson().html(.plan)
    #expect(plan.contains("Which of these is a sign?"))
    #expect(plan.contains("<b>B ✓</b> A secret"))
  }

  @Test func largePrintIsLargeAndEverythingGrowsWithThePaper() throws {
    let lesson = try SmallLesson()
    #expect(try lesson.html(.large).contains("html { font-size: 18.000pt; }"))
    var options = PrintOptions()
    options.paper = .a3
    #expect(try lesson.html(.large, options).contains("html { font-size: 25.455pt; }"))
    #expect(try lesson.html(.plan, options).contains("size: 296.970mm 420.000mm"))
  }

  @Test func fourSlipsStandOnASheetAndOneIsTheProof() throws {
    let exit = try #require(try SmallLesson().sheets().first { $0.kind == .exit })
    let sheet = String(decoding: exit.sheet(size: 12), as: UTF8.self)
    let proof = String(decoding: exit.proof(size: 12), as: UTF8.self)
    #expect(sheet.matches(of: /<section class="panel slip"/).count == 4)
    #expect(proof.matches(of: /<section class="panel slip"/).count == 1)
    #expect(exit.frames?.count == 1)
  }

  @Test func theTableOfHoursLeavesOutTheNameOfATopicThatIsNotSure() throws {
    let lesson = try SmallLesson()
    let sheet = CoverageSheet(
      lesson.library, lesson.theme, in: 0, origin: "lessons:coverage", options: PrintOptions())
    let html = String(decoding: sheet.sheet(size: 10.5), as: UTF8.self)
    #expect(html.contains("Nobody is for sale"))
    #expect(!html.contains("Unsure name"))
    #expect(html.contains("Hear the signs"))
  }
}
