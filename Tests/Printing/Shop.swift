import Foundation
import TestSupport
import Testing

/// The project's own leaflets, printed once for the whole test run, and the programs that judge PDFs.
enum Shop {
  static let environment = Place.repository + "/.build/press/bin/python"
  /// Whether sheets can be pressed; for `.enabled(if:)`.
  static var isOpen: Bool { Tool.path != nil && FileManager.default.isExecutableFile(atPath: environment) }
  /// Why not, otherwise.
  static let reason: Comment = "WeasyPrint is not here; run: make press"

  /// A copy of the project without what it remembers of sheets, so that everything is pressed anew.
  static func project(baseURL: String? = nil) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["Content", "nightlight.yml"] {
      try FileManager.default.copyItem(atPath: "\(Place.repository)/\(name)", toPath: "\(folder.path)/\(name)")
    }
    // Typefaces cut for the same letters by whoever printed here before: they take seconds, and are not what is tested.
    let fonts = Place.repository + "/.nightlight/press/fonts"
    if FileManager.default.fileExists(atPath: fonts) {
      try FileManager.default.createDirectory(
        atPath: folder.path + "/.nightlight/press", withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: fonts, toPath: folder.path + "/.nightlight/press/fonts")
    }
    if let baseURL {
      let site = try folder.read("nightlight.yml").replacing("base-url: \"\"", with: "base-url: \(baseURL)")
      try folder.write("nightlight.yml", site)
    }
    return folder
  }

  /// Prints, and gives what came of it.
  static func print(_ project: TemporaryFolder, _ arguments: String...) throws -> Tool.Outcome {
    try print(project, arguments)
  }

  /// Prints, and gives what came of it.
  static func print(_ project: TemporaryFolder, _ arguments: [String]) throws -> Tool.Outcome {
    try Tool.run(
      ["print", "--root", project.path, "--out", project.path + "/print", "--today", "2026-11-21"] + arguments)
  }

  /// The files of a folder with an ending, by name.
  static func files(_ project: TemporaryFolder, _ ending: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: project.path + "/print")
    return try Dictionary(
      uniqueKeysWithValues: names.filter { $0.hasSuffix(ending) }.map {
        ($0, try Data(contentsOf: URL(filePath: "\(project.path)/print/\($0)")))
      })
  }

  /// What a program says, whose last argument is a file.
  static func ask(_ program: String, _ arguments: String...) throws -> String {
    let outcome = try Tool.run(program, arguments)
    try #require(outcome.status == 0, "\(program): \(outcome.errors)")
    return outcome.output
  }

  /// Whether a program is installed.
  static func has(_ program: String) -> Bool { FileManager.default.isExecutableFile(atPath: program) }
}
