import Foundation
import TestSupport

/// A project that is small and clean, in a folder of its own.
struct SmallProject {
  let folder: TemporaryFolder
  var root: String { folder.path + "/project" }
  var out: String { folder.path + "/site" }

  /// `languages` are tags, the source language first.
  init(languages: [String] = ["en"]) throws {
    folder = try TemporaryFolder()
    let each = { (text: String) in "{" + languages.map { "\($0): \(text)" }.joined(separator: ", ") + "}" }
    try write(
      "nightlight.yml",
      """
      name: \(each("Small"))
      tagline: \(each("One line"))
      languages: [\(languages.map { "{tag: \($0), name: \($0)}" }.joined(separator: ", "))]
      exit: https://weather.example/
      region: TW
      audiences: [{id: all, icon: door-young, title: \(each("All")), summary: \(each("All"))}]
      sections: [{kind: page, title: \(each("Pages")), summary: \(each("Pages"))}]

      """)
    try write("Content/registry/sources.yml", "book: {title: \(each("Book")), publisher: \(each("Press"))}\n")
    try page("one", "Hello.\n")
  }

  /// Writes a file below the project.
  func write(_ file: String, _ text: String) throws { try folder.write("project/\(file)", text) }

  /// Writes bytes, which need not be UTF-8.
  func write(_ file: String, bytes: [UInt8]) throws {
    try write(file, "")
    try Data(bytes).write(to: URL(filePath: "\(root)/\(file)"))
  }

  /// Writes a page in English.
  func page(_ name: String, _ body: String, title: String = "One", front: String = "") throws {
    try write("Content/pages/\(name)/en.md", Self.front(title, front) + body)
  }

  /// A page's front matter.
  static func front(_ title: String = "One", _ more: String = "") -> String {
    """
    ---
    title: \(title)
    summary: Summary
    audience: [all]
    bands: [adults]
    sources: [book]
    reviewed: 2026-01-01
    review-by: 2027-12-31
    \(more)---

    """
  }

  /// Runs a command of the tool on the project.
  func run(_ command: String, _ arguments: String...) throws -> Tool.Outcome {
    var all = [command, "--root", root]
    if ["build", "check"].contains(command) { all += ["--out", out, "--today", "2026-11-20"] }
    return try Tool.run(all + arguments)
  }

  /// The files of the site, with what is in them.
  func site() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: out)) ?? [] {
      files[name] = FileManager.default.contents(atPath: "\(out)/\(name)")
    }
    return files
  }
}
