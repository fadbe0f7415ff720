import Foundation
import TestSupport

/// A small project with one leaflet in Chinese, Vietnamese and Thai, which is read at once.
enum SmallShop {
  /// A project that has been printed once: its typefaces take seconds to cut, and are not what is tested.
  private static let printed = Result {
    let project = try made()
    _ = try Shop.print(project, "lamp")
    return project
  }

  /// A copy that has printed nothing yet.
  static func project() throws -> TemporaryFolder {
    let project = try made()
    let fonts = "/.nightlight/press/fonts"
    try FileManager.default.createDirectory(
      atPath: project.path + "/.nightlight/press", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: printed.get().path + fonts, toPath: project.path + fonts)
    return project
  }

  private static func made() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let from = Place.repository + "/Tests/Sites/play"
    for name in ["nightlight.yml", "Content/registry", "Content/guides"] {
      let to = URL(filePath: folder.path + "/" + name)
      try FileManager.default.createDirectory(at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: "\(from)/\(name)", toPath: to.path)
    }
    let site = try folder.read("nightlight.yml")
      .replacing(
        "  - {tag: en, name: English}\n",
        with: "  - {tag: en, name: English}\n  - {tag: vi, name: Tiếng Việt}\n  - {tag: th, name: ภาษาไทย}\n")
    try folder.write("nightlight.yml", site + "\nbase-url: https://lamp.example/\n")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/Content/leaflets", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Place.repository + "/Tests/Printing/Fixtures/lamp", toPath: folder.path + "/Content/leaflets/lamp")
    return folder
  }
}
