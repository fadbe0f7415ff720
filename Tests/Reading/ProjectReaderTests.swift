import Diagnostics
import Foundation
import Library
import Reading
import TestSupport
import Testing

@Suite struct ProjectReaderTests {
  private func project() throws -> (TemporaryFolder, Project) {
    let folder = try TemporaryFolder()
    for (name, text) in [
      (
        "nightlight.yml",
        """
        name: {en: S}
        tagline: {en: T}
        languages: [{tag: en, name: English}, {tag: vi, name: V}]
        exit: https://e.example/
        audiences: [{id: all, title: {en: A}, summary: {en: A}}]
        """
      ), ("Content/registry/sources.yml", "book: {title: {en: B}, publisher: {en: P}}\n"),
      ("Content/pages/one/en.md", front("One") + "Text [two](page:two).\n"),
      ("Content/pages/two/en.md", front("Two") + "## Part {#p}\n"),
    ] { try folder.write(name, text) }
    return (folder, Project(root: folder.path, ownTemplates: nil))
  }

  private func front(_ title: String) -> String {
    "---\ntitle: \(title)\nsummary: S\naudience: [all]\nbands: [adults]\nsources: [book]\nreviewed: 2026-01-01\n"
      + "review-by: 2027-01-01\n---\n"
  }

  private func reader(_ project: Project) -> ProjectReader { ProjectReader(project) { _, _ in { _ in [] } } }

  private func errors(_ reading: Reading) -> [String] {
    reading.diagnostics.filter { $0.severity == .error && !$0.file.hasPrefix("Templates") }.map(\.id)
  }

  @Test func readsPagesTheirLinksAndIds() throws {
    let (folder, project) = try project()
    defer { withExtendedLifetime(folder) {} }
    var reader = reader(project)
    let reading = try reader.read(try project.inputs())
    #expect(errors(reading) == [])
    let library = try #require(reading.library)
    #expect(library.pages.map(\.name) == ["one", "two"])
    #expect(library.page(.page, named: "one")?.source?.links.map(\.destination) == ["page:two"])
    #expect(library.page(.page, named: "two")?.source?.anchors == ["p"])
    #expect(library.page(.page, named: "two")?.standing(in: 1) == .missing)
  }

  @Test func readsAgainOnlyWhatChanged() throws {
    let (folder, project) = try project()
    var reader = reader(project)
    _ = try reader.read(try project.inputs())
    try folder.write("Content/pages/two/en.md", front("Changed") + "Text.\n")
    #expect(try reader.reread(["Content/pages/two/en.md"]) == ["pages/two"])
    #expect(reader.page(ofFolder: "pages/two")?.source?.title == "Changed")
    #expect(reader.reading().library?.page(.page, named: "two")?.source?.anchors == [])
  }

  @Test(arguments: [
    "nightlight.yml", "Content/registry/sources.yml", "Content/pages/two/vi.md", "Templates/web/page.mustache",
  ])
  func saysWhenEverythingHasToBeReadAgain(_ file: String) throws {
    let (folder, project) = try project()
    defer { withExtendedLifetime(folder) {} }
    var reader = reader(project)
    _ = try reader.read(try project.inputs())
    #expect(try reader.reread([file]) == nil)
  }

  @Test func theRevisionChangesWithTheWordsAndNotWithDatesOrLineEnds() throws {
    let (folder, project) = try project()
    var reader = reader(project)
    func revision() throws -> String? {
      try reader.read(try project.inputs()).library?.page(.page, named: "one")?.source?.revision
    }
    let first = try revision()
    let text = try folder.read("Content/pages/one/en.md")
    try folder.write("Content/pages/one/en.md", text.replacing("2026-01-01", with: "2026-02-02"))
    #expect(try revision() == first)
    try folder.write("Content/pages/one/en.md", text.replacing("\n", with: "\r\n"))
    #expect(try revision() == first)
    try folder.write("Content/pages/one/en.md", text.replacing("Text", with: "Words"))
    #expect(try revision() != first)
  }

  @Test func symbolicLinksAreNotFollowed() throws {
    let (folder, project) = try project()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Content/pages/two/vi.md", withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Content/pages/three", withDestinationPath: "/etc")
    var reader = reader(project)
    let reading = try reader.read(try project.inputs())
    #expect(errors(reading) == ["not-a-file", "not-a-file"])
    #expect(reading.library?.pages.count == 2)
  }

  @Test func filesOfEditorsAreLeftOut() throws {
    let (folder, project) = try project()
    for name in [".en.md.swp", "en.md~", ".DS_Store"] { try folder.write("Content/pages/one/\(name)", "x") }
    var reader = reader(project)
    #expect(errors(try reader.read(try project.inputs())) == [])
  }

  @Test func unchangedFilesAreListedTheSameTwice() throws {
    let (folder, project) = try project()
    defer { withExtendedLifetime(folder) {} }
    #expect(try project.inputs().files == project.inputs().files)
  }
}
