import Foundation
import TestSupport
import Testing

/// Sheets for copiers and stencil duplicators, as pictures of their pages.
@Suite("Black only", .enabled(if: Shop.isOpen && Shop.has("/usr/bin/pdftoppm"), "WeasyPrint or poppler is not here"))
struct MonoTests {
  @Test func nothingIsTintedOrNearTheEdgeOnAnyPaper() throws {
    let project = try Shop.project()
    for paper in ["A4", "B4", "A3"] {
      let names =
        paper == "A4"
        ? ["young", "card", "parent-letter", "first-week", "guide:first-steps"] : ["young", "record-adults"]
      let outcome = try Shop.print(project, names + ["--lang", "zh-Hant", "--mono", "--paper", paper])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let pages = try pictures(of: project)
    #expect(pages.count >= 20)
    for (name, page) in pages {
      // 8 mm at 100 dpi.
      #expect(page.ink(within: Int(8 / 25.4 * 100)) == 0, "\(name): something lies within 8 mm of the edge")
      #expect(page.tinted == 0, "\(name): something is tinted")
      // What a threshold of 50 % leaves of the ink: strokes are black, not grey.
      #expect(page.keptByThreshold > 0.8, "\(name): a threshold keeps \(page.keptByThreshold) of the ink")
    }
  }

  @Test func tintsAndEdgesAreSeen() throws {
    let project = try Shop.project()
    #expect(try Shop.print(project, ["young", "--lang", "zh-Hant"]).status == 0)
    let pages = try pictures(of: project).map(\.1)
    #expect(pages.contains { $0.ink(within: 31) > 0 } && pages.contains { $0.tinted > 0 })
  }

  private func pictures(of project: TemporaryFolder) throws -> [(String, GreyPicture)] {
    let folder = project.path + "/print"
    for name in try Shop.files(project, ".pdf").keys {
      _ = try Shop.ask("/usr/bin/pdftoppm", "-gray", "-r", "100", "\(folder)/\(name)", "\(folder)/\(name)")
    }
    return try Shop.files(project, ".pgm").sorted { $0.key < $1.key }.map {
      ($0.key, try #require(GreyPicture($0.value)))
    }
  }
}
