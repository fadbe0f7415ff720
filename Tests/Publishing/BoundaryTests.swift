import Foundation
import Library
import Publishing
import System
import TestSupport
import Testing

@Suite("The output folder")
struct BoundaryTests {
  private let project: Project
  private let elsewhere: TemporaryFolder

  init() throws {
    project = try Project()
    elsewhere = try TemporaryFolder()
    try project.folder.write("Content/deep/page.md", "")
    try project.folder.write("Templates/web.mustache", "")
  }

  private func publish(to out: String) throws {
    let forbidden = ["Content", "Templates", "Sources"].map { "\(project.root)/\($0)" }
    try Publishing.publish(
      [OutputFile("x", bytes: [1])], to: Destination(out: out, forbidden: forbidden, root: project.root))
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(project.root)/\(name)", withDestinationPath: target)
  }

  @Test(
    "may not be, hold or lie in what the site is made from, however it is written",
    arguments: [
      "Content", "Content/", "Content/deep", "Content/new/site", "Templates", "", ".", "site/../Content", "Sources",
      "Sources/site", "..", "linked", "linked/site", "./Content/../Content/deep",
    ])
  func overlap(path: String) throws {
    try link("linked", to: "Content")
    try Folder(at: project.root).makeFolder("site")
    let before = try tree(project.root)
    #expect(throws: PublishError.self) { try publish(to: "\(project.root)/\(path)") }
    #expect(try tree(project.root) == before)
  }

  @Test("may not be reached through a link out of the project, though it may lie elsewhere")
  func leadsOut() throws {
    try link("site", to: elsewhere.path)
    try link("out", to: elsewhere.path)
    try FileManager.default.createSymbolicLink(
      atPath: "\(elsewhere.path)/other", withDestinationPath: "\(elsewhere.path)/real")
    try elsewhere.write("real/file", "")
    for path in ["\(project.root)/site", "\(project.root)/out/site", "\(elsewhere.path)/other"] {
      let error = #expect(throws: PublishError.self) { try publish(to: path) }
      guard case .leadsOut = error else {
        Issue.record("\(path): \(String(describing: error))")
        continue
      }
    }
    try publish(to: "\(elsewhere.path)/new")
    #expect(try verify("\(elsewhere.path)/new") == [])
  }

  @Test("may not be the root, a home folder or what holds it")
  func reserved() throws {
    for path in ["/", "/..", "//"] + homeFolders {
      #expect(throws: PublishError.self) { try publish(to: path) }
    }
    for home in homeFolders where parts(ofPath: home).count > 1 {
      #expect(throws: PublishError.self) { try publish(to: "\(home)/..") }
    }
  }

  @Test("may not be a file, and not lie in one")
  func file() throws {
    try project.folder.write("site", "a file")
    #expect(throws: PublishError.notAFolder(try realPath(project.out))) { try publish(to: project.out) }
    #expect(throws: SystemError.self) { try publish(to: "\(project.out)/below") }
    #expect(try project.folder.read("site") == "a file")
  }

  @Test("may not be a link that leads to nothing")
  func dangling() throws {
    try link("site", to: "nowhere")
    #expect(throws: SystemError.self) { try publish(to: project.out) }
  }

  @Test("says for every refusal what is wrong and what to do")
  func words() {
    let errors: [PublishError] = [
      .path("a", fault: "is empty"), .clash("a", "b"), .clash("a", "a"), .reserved("/"),
      .overlap(out: "a", source: "b"), .leadsOut("a", to: "b"), .notAFolder("a"),
      .inTheWay((0..<9).map(String.init), out: "o"), .busy("o"), .halfMoved(out: "o", reason: "r"),
      .damagedRecord("s"), .damagedManifest(out: "o"),
    ]
    for error in errors {
      #expect(!error.message.hasSuffix(".") && !error.fix.hasSuffix("."))
      #expect(error.message.count > 10 && error.fix.count > 10)
    }
    #expect(errors.contains { $0.message.contains("'4' and 4 more") })
  }
}
