import Diagnostics
import Foundation
import Library
import Reading
import Sheets
import TestSupport
import Testing

/// The golden site of quizzes with a letter and an organisation.
struct SheetProject {
  let folder: TemporaryFolder
  let library: Library
  let theme: Theme

  /// Reads the project; `also` has more files of it.
  init(letter: String? = nil, also: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    let from = Place.repository + "/Tests/Sites/play"
    for name in ["Content", "nightlight.yml"] {
      try FileManager.default.copyItem(atPath: "\(from)/\(name)", toPath: "\(folder.path)/\(name)")
    }
    let site = try folder.read("nightlight.yml")
    try folder.write("nightlight.yml", site + "\nbase-url: https://lamp.example/\n")
    let fixture = Place.repository + "/Tests/Sheets/Fixtures/letter/zh-Hant.md"
    try folder.write(
      "Content/leaflets/letter/zh-Hant.md", try letter ?? String(contentsOfFile: fixture, encoding: .utf8))
    let contacts = try folder.read("Content/registry/contacts.yml")
    let line = contacts.components(separatedBy: "grown-ups:")[0]
    let unsure = line.replacing("line:\n", with: "unsure:\n").replacing("state: confirmed", with: "state: not-verified")
    try folder.write("Content/registry/contacts.yml", contacts + "\n" + unsure)
    try folder.write("Content/orgs/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>")
    try folder.write(
      "Content/orgs/office.yml",
      "name: {zh-Hant: 某校}\nlogo: dot.svg\ncontacts:\n  - {name: {zh-Hant: 某室}, number: 02-0000-0001, "
        + "hours: {zh-Hant: 白天}, as-of: 2026-01-01, review-by: 2027-01-01}\n")
    for (name, text) in also { try folder.write(name, text) }
    let project = Project(root: folder.path, ownTemplates: Place.repository + "/Templates")
    var reader = ProjectReader(project) { _, _ in { _ in [] } }
    let reading = try reader.read(try project.inputs())
    try #require(reading.diagnostics.filter { $0.severity == .error } == [])
    library = try #require(reading.library)
    theme = try #require(reading.theme)
  }

  /// The bytes of a page's source text.
  func bytes(_ page: Page) throws -> [UInt8] { Array(try folder.read(page.source?.file ?? "").utf8) }

  func page(_ kind: PageKind, _ name: String) throws -> Page { try #require(library.page(kind, named: name)) }

  func letter(_ options: PrintOptions = .init()) throws -> Leaflet {
    let page = try page(.leaflet, "letter")
    let (leaflets, found) = Leaflet.open(page, in: 0, library, theme, bytes: try bytes(page), options: options)
    #expect(found == [])
    return try #require(leaflets.first)
  }

  func sheet(ofPage name: String) throws -> PageSheet {
    let page = try page(.guide, name)
    return try #require(PageSheet.open(page, in: 0, library, theme, bytes: try bytes(page), options: .init()))
  }

  func sheets(ofQuiz name: String) throws -> [QuizSheet] {
    let page = try page(.quiz, name)
    let (sheets, found) = QuizSheets.open(page, in: 0, library, theme, bytes: try bytes(page), options: .init())
    #expect(found == [])
    return try #require(sheets).sheets()
  }
}
