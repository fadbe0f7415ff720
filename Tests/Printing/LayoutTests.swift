import Foundation
import Press
import TestSupport
import Testing

/// How the lines of all sheets fell.
@Suite("Layout", .enabled(if: Shop.isOpen, Shop.reason)) struct LayoutTests {
  private let press = Press(
    Workshop(environment: Place.repository + "/.build/press", templates: Place.repository + "/Templates"))

  private func flaws(of html: Data, _ name: String) throws -> [LayoutFlaw] {
    let sheet = Sheet(name, html: Array(html), folder: Place.repository + "/Content")
    return try press.layOut(sheet, withLines: true).flaws
  }

  @Test func noSheetHasALonelyHeadingOrLineACutTableOrABrokenWord() throws {
    let sheets = try Shop.files(try Whole.project.get(), ".html")
    #expect(sheets.count >= 50)
    for (name, html) in sheets.sorted(by: { $0.key < $1.key }) {
      #expect(try flaws(of: html, name) == [], "\(name)")
    }
  }

  @Test func eachFlawIsSeenWhereItIsPlanted() throws {
    func made(_ style: String, _ body: String) throws -> [LayoutFlaw] {
      let page = "@page { size: 100mm 100mm; margin: 10mm } * { margin: 0; font: 10pt/20px sans-serif }"
      let html = "<!doctype html><html lang=\"zh-Hant\"><title>x</title><style>\(page) \(style)</style><body>\(body)"
      return try flaws(of: Data(html.utf8), "planted")
    }
    // 80 mm are fifteen lines of 20 px.
    let lines = String(repeating: "<p>x</p>", count: 14)
    let foot = try made("h2 { break-after: auto }", lines + "<h2>foot</h2><p>next</p>")
    #expect(foot == [.lonelyHeading("foot", page: 1)])
    #expect(try made("h2 { break-after: avoid }", lines + "<h2>foot</h2><p>next</p>") == [])

    let split = lines + "<p>one<br>two<br>three<br>four</p>"
    #expect(try made("p { orphans: 1; widows: 1 }", split) == [.lonelyLine("one", page: 1)])
    #expect(try made("p { orphans: 2; widows: 2 }", split) == [])

    let table = lines + "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>"
    #expect(try made("table { border-spacing: 0 } td { padding: 0 }", table) == [.cutTable("a", page: 2)])
    #expect(try made("table { border-spacing: 0; break-inside: avoid } td { padding: 0 }", table) == [])

    let narrow = "body { width: 4.2em } .piece { display: inline-block }"
    #expect(try made(narrow, "<h2>談身體界線</h2><p>x</p>") == [.brokenWord("談身體界", "線", page: 1)])
    #expect(
      try made(narrow, "<h2><span class=piece>談</span><span class=piece>身體界線</span></h2><p>x</p>") == [])
    // A piece that is longer than its line is broken all the same, and seen.
    #expect(
      try made(narrow, "<h2><span class=piece>談身體界線</span></h2><p>x</p>")
        == [.brokenWord("談身體界", "線", page: 1)])
  }
}
