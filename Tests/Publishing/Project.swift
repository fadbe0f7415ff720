import Foundation
import Library
import Publishing
import System
import TestSupport

/// A project in a temporary folder, with an output folder that is published to.
struct Project {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Content/page.md", "")
  }

  var root: String { folder.path }
  var out: String { "\(folder.path)/site" }
  var destination: Destination { Destination(out: out, forbidden: ["\(root)/Content"], root: root) }

  /// Publishes texts by their paths.
  @discardableResult
  func publish(
    _ texts: [String: String], _ way: Publication.Way? = nil,
    observe: @escaping @Sendable (Moment) -> Void = { _ in }
  ) throws -> PublishReport {
    let files = texts.sorted { $0.key < $1.key }.map { OutputFile($0.key, bytes: Array($0.value.utf8)) }
    return try Publication(destination, way: way, observe: observe).run(files)
  }

  /// Writes a file into the output folder, as others do.
  func put(_ path: String, _ text: String) throws { try folder.write("site/\(path)", text) }

  /// Every file in the output folder but the manifest, by its path; links as an arrow and what they lead to.
  func site() throws -> [String: String] { try tree(out).filter { $0.key != "nightlight-manifest.txt" } }

  /// What stat says of a file in the output folder.
  func status(_ path: String) throws -> FileStatus? { try Folder(at: out).status(of: path) }

  /// What lies beside the output folder without being part of the project: stages that were left behind.
  func leftovers() throws -> [String] {
    try Folder(at: root).entries().compactMap(\.name).filter { ![".nightlight", "Content", "site"].contains($0) }
  }
}

/// Every file below a folder by its path, links as an arrow and what they lead to, folders without files with a slash.
func tree(_ path: String) throws -> [String: String] {
  var files: [String: String] = [:]
  try Folder(at: path).walk { folder, path, entries in
    let way = String(decoding: path, as: UTF8.self)
    if entries.isEmpty, !way.isEmpty { files[way] = "" }
    for entry in entries {
      guard let name = entry.name else { continue }
      switch entry.kind {
      case .file:
        var bytes: [UInt8] = []
        try folder.read(entry, into: &bytes)
        files[way + name] = String(decoding: bytes, as: UTF8.self)
      case .symbolicLink: files[way + name] = "-> " + String(decoding: try folder.target(ofLink: entry), as: UTF8.self)
      case .folder, .other: break
      }
    }
    return entries.filter { $0.kind == .folder }
  }
  return files
}

/// Both ways to bring in a site; tests of what must hold whichever is taken go through them.
let ways: [Publication.Way] = [.exchange, .moves]
