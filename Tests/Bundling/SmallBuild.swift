import Bundling
import Digest
import Foundation
import System
import TestSupport

/// A build in a temporary folder, with the list that `nightlight build` leaves there.
struct SmallBuild {
  let folder: TemporaryFolder
  var site: String { folder.path + "/site" }

  init(_ texts: [String: String] = SmallBuild.texts) throws {
    folder = try TemporaryFolder()
    try write(texts)
  }

  static let texts = [
    "index.html": "<p>hello</p>\n", "en/page.html": "page\n", "en/empty.txt": "", "中文/頁.html": "你好\n",
    "assets/site.css": "p { color: red }\n",
  ]

  /// Puts other files in the place of the build.
  func write(_ texts: [String: String]) throws {
    try? FileManager.default.removeItem(atPath: site)
    for (path, text) in texts { try folder.write("site/\(path)", text) }
    let lines = texts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { path in
      "\(sha256(Array((texts[path] ?? "").utf8)))  \(path)\n"
    }
    try folder.write("site/nightlight-manifest.txt", lines.joined())
  }

  func built() throws -> BuildFolder {
    guard let built = try BuildFolder(Folder(at: site)) else { throw BundleError.noList(site) }
    return built
  }

  /// The bytes of a file below the folder.
  func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: "\(folder.path)/\(path)")))
  }

  func put(_ path: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: "\(folder.path)/\(path)"))
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)") }

  /// Every file below a folder of this one.
  func files(below path: String) throws -> [String] {
    var files: [String] = []
    try Folder(at: "\(folder.path)/\(path)").walk { _, way, entries in
      files += entries.filter { $0.kind != .folder }.map { String(decoding: way + $0.bytes, as: UTF8.self) }
      return entries.filter { $0.kind == .folder }
    }
    return files.sorted()
  }
}
