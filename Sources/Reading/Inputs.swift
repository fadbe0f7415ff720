import Diagnostics
import System

/// A file that a build reads, with what tells whether it has changed.
public struct InputFile: Sendable, Hashable {
  /// The file as diagnostics name it.
  public let file: String
  /// Its size in bytes.
  public let size: Int
  /// When its bytes last changed, in nanoseconds.
  public let modified: Int
  /// Its number on its disk.
  public let inode: UInt
}

/// Everything that a build of a project reads.
public struct Inputs: Sendable {
  /// The files, in order of their names.
  public var files: [InputFile]
  /// What stands there and is not read.
  public var diagnostics: [Diagnostic]
}

extension Project {
  /// Lists all that a build reads, without reading it.
  public func inputs() throws -> Inputs {
    var listing = Inputs(files: [], diagnostics: [])
    for name in [configuration] + Project.kioskNames {
      if let file = try status(of: name) { listing.files.append(file) }
    }
    for folder in ["Content", "Templates"] {
      try list(folder, into: &listing)
    }
    listing.files.sort { $0.file < $1.file }
    return listing
  }

  private func list(_ top: String, into listing: inout Inputs) throws {
    var level = [top]
    // Level by level: pages lie in folders of their own, and each level is listed on all cores.
    while !level.isEmpty {
      let found = try mapInParallel(level.count) { [level] in try self.listed(level[$0]) }
      level = []
      for listed in found {
        level += listed.folders
        listing.files += listed.files
        listing.diagnostics += listed.diagnostics
      }
    }
  }

  private struct Listed: Sendable {
    var folders: [String] = []
    var files: [InputFile] = []
    var diagnostics: [Diagnostic] = []
  }

  private func listed(_ folder: String) throws -> Listed {
    var listed = Listed()
    guard try Folder.working.status(of: path(of: folder)) != nil else { return listed }
    let open = try Folder(at: path(of: folder))
    for entry in try open.entries() {
      let name = entry.name ?? String(decoding: entry.bytes, as: UTF8.self)
      if name.hasPrefix(".") || name.hasSuffix("~") { continue }
      let file = "\(folder)/\(name)"
      switch entry.kind {
      case .folder: listed.folders.append(file)
      case .file:
        if let status = try open.status(of: entry) { listed.files.append(InputFile(file, status)) }
      case .symbolicLink, .other:
        listed.diagnostics.append(
          Diagnostic(
            "not-a-file", file: file, "this is a symbolic link or another special file, and only files are read",
            fix: "put the file itself here"))
      }
    }
    return listed
  }

  private func status(of name: String) throws -> InputFile? {
    try Folder.working.status(of: path(of: name)).map { InputFile(name, $0) }
  }
}

extension InputFile {
  fileprivate init(_ file: String, _ status: FileStatus) {
    self.init(file: file, size: status.size, modified: status.modified, inode: status.inode)
  }
}
