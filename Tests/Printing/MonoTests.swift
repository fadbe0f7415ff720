import Foundation
import TestSupport
import Testing

/// Sheets for copiers and stencil duplicators, as pictures of their pages.
@Suite("Black only", .enabled(if: Shop.isOpen && Shop.has("/usr/bin/pdftoppm"), "WeasyPrint or poppler is not here"))
struct MonoTests {
  @Test func nothingIsTintedOrNearTheEdgeOnAnyPaper() throws {
    // Each layout on one paper: a larger paper has the same sheet, larger.
    try judge(try Shop.project(), ["young", "guide:first-steps"], "A4", atLeast: 3)
    try judge(try Shop.project(), ["adults", "card", "parent-letter"], "B4", atLeast: 6)
    try judge(try Shop.project(), ["poster-first-steps", "record-adults"], "A3", atLeast: 3)
  }

  private func judge(_ project: TemporaryFolder, _ names: [String], _ paper: String, atLeast count: Int) throws {
    let outcome = try Shop.print(project, names + ["--lang", "zh-Hant", "--mono", "--paper", paper])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let pages = try pictures(of: project)
    #expect(pages.count >= count)
    for (name, page) in pages {
      // 8 mm at 150 dpi.
      #expect(page.ink(within: Int(8 / 25.4 * 150)) == 0, "\(name): something lies within 8 mm of the edge")
      #expect(page.tinted == 0, "\(name): something is tinted")
      // What a threshold of 50 % leaves of the ink: strokes are black, not grey.
      #expect(page.keptByThreshold > 0.8, "\(name): a threshold keeps \(page.keptByThreshold) of the ink")
    }
  }

  @Test func tintsAndEdgesAreSeen() throws {
    let project = try SmallShop.project()
    #expect(try Shop.print(project, ["lamp", "--lang", "zh-Hant"]).status == 0)
    let pages = try pictures(of: project).map(\.1)
    #expect(pages.contains { $0.ink(within: 47) > 0 } && pages.contains { $0.tinted > 0 })
  }

  private func pictures(of project: TemporaryFolder) throws -> [(String, GreyPicture)] {
    let folder = project.path + "/print"
    for name in try Shop.files(project, ".pdf").keys {
      _ = try Shop.ask("/usr/bin/pdftoppm", "-gray", "-r", "150", "\(folder)/\(name)", "\(folder)/\(name)")
    }
    return try Shop.files(project, ".pgm").sorted { $0.key < $1.key }.map {
      ($0.key, try #require(GreyPicture($0.value)))
    }
  }
}
