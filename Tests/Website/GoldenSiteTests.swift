import Diagnostics
import Foundation
import Library
import Reading
import TestSupport
import Testing
import Website

/// Each folder of Tests/Sites is a project, and `expected` in it is its site, byte for byte.
///
/// `NIGHTLIGHT_RECORD=1` writes what is expected anew, and fails, so that nobody records without looking.
@Suite struct GoldenSiteTests {
  static let top = Place.repository + "/Tests/Sites"
  static let sites = (try? FileManager.default.contentsOfDirectory(atPath: top).sorted()) ?? []

  /// The sites that have a kiosk edition as well; what is expected of it lies in `expected-kiosk`.
  static let kiosks = sites.filter { FileManager.default.fileExists(atPath: "\(top)/\($0)/kiosk.yml") }

  @Test(arguments: sites)
  func theSiteIsAsExpected(_ name: String) throws {
    try expect(try make(name), asIn: "\(name)/expected")
  }

  @Test(arguments: kiosks)
  func theKioskIsAsExpected(_ name: String) throws {
    try expect(try make(name, isKiosk: true), asIn: "\(name)/expected-kiosk")
    #expect(try make(name, isKiosk: true) == (try make(name, isKiosk: true)))
  }

  private func expect(_ made: [String: [UInt8]], asIn place: String) throws {
    let folder = "\(Self.top)/\(place)"
    if ProcessInfo.processInfo.environment["NIGHTLIGHT_RECORD"] == "1" {
      try? FileManager.default.removeItem(atPath: folder)
      for (path, bytes) in made {
        let file = URL(filePath: folder).appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
      }
      Issue.record("recorded \(made.count) files; look at the difference and run again without NIGHTLIGHT_RECORD")
      return
    }
    let expected = try files(below: folder)
    #expect(Set(made.keys).subtracting(expected).sorted() == [], "files that are not expected")
    #expect(expected.subtracting(made.keys).sorted() == [], "files that are expected and not made")
    for (path, bytes) in made.sorted(by: { $0.key < $1.key }) where expected.contains(path) {
      let wanted = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
      let got = String(decoding: bytes, as: UTF8.self)
      if got != wanted { Issue.record("\(place)/\(path) differs\n\(firstDifference(got, wanted))") }
    }
  }

  @Test(arguments: sites)
  func theSameInputGivesTheSameBytes(_ name: String) throws {
    #expect(try make(name) == (try make(name)))
  }

  /// All files but the look's own, which would only be kept twice.
  private func make(_ name: String, isKiosk: Bool = false) throws -> [String: [UInt8]] {
    let project = Project(root: "\(Self.top)/\(name)", ownTemplates: Place.repository + "/Templates")
    var reader = ProjectReader(project) { _, _ in { _ in [] } }
    let reading = try reader.read(try project.inputs())
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    var library = try #require(reading.library)
    let theme = try #require(reading.theme)
    var options = Website.Options()
    if isKiosk {
      let kiosk = try #require(library.kiosk)
      library = library.narrowed(to: kiosk)
      options.edition = .kiosk(kiosk)
    }
    let (site, found) = Website.prepare(
      library, theme, sources: ProjectSources { try project.bytes(of: $0) }, options: options)
    #expect(found == [])
    var made: [String: [UInt8]] = [:]
    for file in site.files() where !file.path.hasPrefix("assets/") {
      var bytes: [UInt8] = []
      try file.produce(&bytes)
      made[file.path] = bytes
    }
    return made
  }

  private func files(below folder: String) throws -> Set<String> {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return Set(
      names.filter { name in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
          && !isFolder.boolValue
      })
  }

  private func firstDifference(_ got: String, _ wanted: String) -> String {
    let lines = zip(
      got.split(separator: "\n", omittingEmptySubsequences: false),
      wanted.split(separator: "\n", omittingEmptySubsequences: false))
    for (number, (left, right)) in lines.enumerated() where left != right {
      return "line \(number + 1)\n  made:     \(left)\n  expected: \(right)"
    }
    return "one is longer than the other"
  }
}
