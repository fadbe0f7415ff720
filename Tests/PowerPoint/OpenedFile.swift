import Archive
import Foundation
import Testing

/// An Office file taken apart.
struct OpenedFile {
  /// Its files' bytes, by their paths.
  let files: [String: [UInt8]]

  init(_ bytes: [UInt8]) throws {
    var files: [String: [UInt8]] = [:]
    try unzip(bytes) { path, bytes in files[path] = bytes }
    self.files = files
  }

  /// The paths in order.
  var paths: [String] { files.keys.sorted() }

  /// A part read strictly: anything that is not well formed fails.
  func xml(_ path: String) throws -> Element {
    let bytes = try #require(files[path], "\(path) is not there")
    return try Element.read(bytes, path)
  }

  /// The relationships of a part: the paths they lead to, by their ids.
  func relationships(of path: String) throws -> [String: (type: String, path: String)] {
    let folder = URL(filePath: "/" + path).deletingLastPathComponent()
    let list =
      path.isEmpty ? "_rels/.rels" : "\(folder.path.dropFirst())/_rels/\(URL(filePath: path).lastPathComponent).rels"
    guard files[list] != nil else { return [:] }
    var found: [String: (type: String, path: String)] = [:]
    for one in try xml(list).elements("Relationship") {
      let id = try #require(one["Id"])
      let target = try #require(one["Target"])
      let type = try #require(one["Type"])
      let whole = (path.isEmpty ? URL(filePath: "/") : folder).appending(path: target).standardized.path.dropFirst()
      #expect(found[id] == nil, "\(path) has two relationships \(id)")
      found[id] = (type.split(separator: "/").last.map(String.init) ?? "", String(whole))
    }
    return found
  }

  /// A slide's texts, one for each paragraph.
  func paragraphs(_ path: String) throws -> [String] {
    try xml(path).all("a:p").map { $0.all("a:t").map(\.text).joined() }
  }
}
