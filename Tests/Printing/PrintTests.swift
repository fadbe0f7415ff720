import Foundation
import TestSupport
import Testing

/// `nightlight print` with the project's own leaflets.
@Suite("Printing", .enabled(if: Shop.isOpen, Shop.reason)) struct PrintTests {
  private static let validation = Place.repository + "/.build/press-tests/bin/python"

  @Test func everySheetFitsAndIsSoundAndIsMadeOnce() throws {
    let project = try Whole.project.get()
    let pdfs = try Shop.files(project, ".pdf")
    let sheets = try Shop.files(project, ".html")
    #expect(pdfs.count >= 50 && pdfs.count == sheets.count)
    for (name, pdf) in pdfs.sorted(by: { $0.key < $1.key }) {
      try judge(name, pdf, "\(project.path)/print/\(name)")
      let html = String(decoding: sheets[name.replacing(".pdf", with: ".html")] ?? Data(), as: UTF8.self)
      // Numbers to call are large, and no word is too small to read.
      guard !name.hasPrefix("signs-") else { continue }
      let call = html.firstMatch(of: /--call: ([0-9.]+)pt/).flatMap { Double($0.1) } ?? 0
      let body = html.firstMatch(of: /html \{ font-size: ([0-9.]+)pt/).flatMap { Double($0.1) } ?? 0
      #expect(call >= 14 && body >= 9, "\(name): \(call), \(body)")
    }
    // Nothing has changed: nothing is pressed, and the bytes are the same in another folder.
    let again = try Shop.print(project)
    #expect(again.output.contains(" 0 of them new"), "\(again.output)")
    let other = try Shop.project(baseURL: Whole.baseURL)
    #expect(try Shop.print(other, "young", "guide:first-steps").status == 0)
    for (name, pdf) in try Shop.files(other, ".pdf") { #expect(pdfs[name] == pdf, "\(name) differs") }
  }

  @Test(.enabled(if: Shop.has(validation), "page-validation is not here; run: make press-tests"))
  func everyPDFKeepsTheStandardForScreenReaders() throws {
    let project = try Whole.project.get()
    let script = """
      import glob, page, sys
      for name in sorted(glob.glob(sys.argv[1] + '/*.pdf')):
          result = page.validate_pdf(name, profile=page.ValidationProfile.PDF_UA_1)
          if not result.is_compliant: print(name, result.failures or 'not compliant')
      """
    #expect(try Shop.ask(Self.validation, "-c", script, project.path + "/print") == "")
  }

  private func judge(_ name: String, _ pdf: Data, _ file: String) throws {
    if name.hasSuffix("-zh-Hant.pdf"), !Whole.isFlowing(name) {
      #expect(pdf.count <= 130_000, "\(name) has \(pdf.count) bytes")
    }
    guard Shop.has("/usr/bin/pdffonts") else { return }
    let fonts = try Shop.ask("/usr/bin/pdffonts", file).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts { #expect(!font.contains("Type 3") && font.contains(" yes yes"), "\(name): \(font)") }
    let info = try Shop.ask("/usr/bin/pdfinfo", file)
    #expect(info.contains("Title:") && info.contains("Tagged:          yes"), "\(name)")
    let pages = info.firstMatch(of: /Pages: +([0-9]+)/).flatMap { Int($0.1) } ?? 0
    #expect(Whole.pages(of: name).contains(pages), "\(name) has \(pages) pages")
    // Cards and answer sheets hold nothing but letters to hold up and boxes.
    guard !name.contains("-cards-"), !name.contains("-answer-sheet-"), !name.contains("-key-") else { return }
    let text = try Shop.ask("/usr/bin/pdftotext", "-enc", "UTF-8", file, "-")
    #expect(text.contains("113"), "\(name): whom to call")
  }

  @Test func whatIsTooLongIsSaidWithItsPanelAndNothingIsWritten() throws {
    let project = try Shop.project()
    let file = "Content/leaflets/young/zh-Hant.md"
    let long = "\n\n" + Array(repeating: "這一段話一直說下去，說到這一面紙放不下為止。", count: 60).joined() + "\n\n---"
    let text = try project.read(file)
    let second = try #require(text.ranges(of: "\n---\n").dropFirst(2).first)
    try project.write(file, text.replacingCharacters(in: second, with: long + "\n"))
    let outcome = try Shop.print(project, "young", "--lang", "zh-Hant")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("panel 2 is") && outcome.errors.contains("mm too long [leaflet-overflow]"))
    #expect(outcome.errors.contains("\(file):"))
    #expect(!FileManager.default.fileExists(atPath: project.path + "/print"))
  }

  @Test(.enabled(if: Shop.has("/usr/bin/zbarimg") && Shop.has("/usr/bin/pdftoppm"), "zbar-tools is not here"))
  func theCodeLeadsToThePage() throws {
    let project = try Shop.project(baseURL: "https://night.example/")
    #expect(try Shop.print(project, "young", "--lang", "en", "--bleed", "3mm").status == 0)
    let pdf = try #require(try Shop.files(project, ".pdf").keys.first)
    // The cover's colour goes over the edge: the last two millimetres of the bleed, in the middle of the right side.
    _ = try Shop.ask(
      "/usr/bin/pdftoppm", "-gray", "-r", "50", "-f", "1", "-l", "1", "-x", "592", "-y", "100", "-W", "4", "-H", "200",
      "\(project.path)/print/\(pdf)", "\(project.path)/edge")
    let edge = try #require(
      GreyPicture(try Data(contentsOf: URL(filePath: project.path + "/edge-1.pgm"))), "the edge as a picture")
    #expect(edge.ink(within: 2) == 4 * 200 && edge.keptByThreshold == 1, "the bleed is white")
    _ = try Shop.ask("/usr/bin/pdftoppm", "-r", "200", "-png", "\(project.path)/print/\(pdf)", "\(project.path)/side")
    let code = try Shop.ask("/usr/bin/zbarimg", "-q", "--raw", "\(project.path)/side-1.png")
    #expect(code == "https://night.example/en/guides/next-steps.html\n")
    let text = try Shop.ask("/usr/bin/pdftotext", "-raw", "\(project.path)/print/\(pdf)", "-").filter {
      !$0.isWhitespace
    }
    #expect(text.contains("night.example/en/guides/next-steps.html"), "the address can be typed as well")
    #expect(text.contains("nobodyelsechecks"))
  }

  @Test func aSchoolsContactsAreAddedAndTheNationalOnesStay() throws {
    let project = try Shop.project()
    let outcome = try Shop.print(
      project, "young", "record-adults", "record-under-18", "--lang", "en", "--org", "sunny-junior-high", "--paper",
      "B4", "--mono", "--bleed", "3mm")
    // The forms are the fullest of all, and have room for two offices more.
    #expect(outcome.status == 0, "\(outcome.errors)")
    let sheets = try Shop.files(project, ".html")
    #expect(sheets.count == 3)
    for (name, html) in sheets {
      for number in ["113", "02-0000-1234", "02-0000-5678"] {
        #expect(String(decoding: html, as: UTF8.self).contains(">\(number)</a>"), "\(name): \(number)")
      }
    }
    let young = try #require(sheets.first { $0.key.hasPrefix("take-your-time") })
    let html = String(decoding: young.value, as: UTF8.self)
    for number in ["110", "113", "1925", "02-0000-1234"] { #expect(html.contains(">\(number)</a>"), "\(number)") }
    #expect(html.contains("Sunny Junior High School") && html.contains("bleed: 3.000mm") && html.contains("mono"))
    let file = young.key.replacing(".html", with: ".pdf")
    let size = try Shop.ask("/usr/bin/pdfinfo", "-box", "\(project.path)/print/\(file)")
    // B4 lying, 364 by 257 mm, in points; the bleed lies outside of the trim box.
    let trim = size.firstMatch(of: /TrimBox: +([0-9.]+) +([0-9.]+) +([0-9.]+) +([0-9.]+)/)
    let box = try #require(trim)
    let sides = [box.1, box.2, box.3, box.4].compactMap { Double($0) }
    try #require(sides.count == 4)
    #expect(abs(sides[2] - sides[0] - 364 / 25.4 * 72) < 2 && abs(sides[3] - sides[1] - 257.4 / 25.4 * 72) < 2)
  }

  @Test func whatIsWrongIsSaid() throws {
    let project = try Shop.project()
    #expect(try Shop.print(project, "yuong").errors.contains("did you mean 'young'?"))
    #expect(try Shop.print(project, "young", "--org", "sunny").errors.contains("there is no Content/orgs/sunny.yml"))
    #expect(try Shop.print(project, "young", "--paper", "A5").status == 2)
    #expect(try Shop.print(project, "young", "--bleed", "wide").errors.contains("from 0mm to 10mm"))
    try project.write("nightlight.yml", try project.read("nightlight.yml") + "\n: [")
    #expect(try Shop.print(project, "young").status == 1)
  }

  @Test func withoutWeasyPrintTheSheetsAreMadeAllTheSame() throws {
    // A copy of the tool stands elsewhere, where there is no environment.
    let project = try Shop.project()
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
    // By another program: a file that this process has open to write could not be run by a child.
    _ = try Shop.ask("/bin/cp", #require(Tool.path), folder.path + "/bin/nightlight")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/share/nightlight", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Place.repository + "/Templates", toPath: folder.path + "/share/nightlight/Templates")
    let outcome = try Tool.run(
      folder.path + "/bin/nightlight",
      ["print", "young", "--root", project.path, "--out", project.path + "/print", "--today", "2026-11-21"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("run: make press"))
    #expect(try Shop.files(project, ".html").count == 2)
    #expect(try Shop.files(project, ".pdf").isEmpty)
  }
}
