import Diagnostics
import Glibc
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
  public let inode: UInt64
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
    for name in [configuration] {
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
      let found = try Gathered<Listed>(count: level.count) { [level] in try self.listed(level[$0]) }.values
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
    let path = path(of: folder)
    guard let stream = opendir(path) else {
      if errno == ENOENT { return listed }
      throw SystemError(errno, .list, path)
    }
    defer { closedir(stream) }
    let descriptor = dirfd(stream)
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") || name.hasSuffix("~") { continue }
      let file = "\(folder)/\(name)"
      var status = stat()
      guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        if errno == ENOENT { continue }
        throw SystemError(errno, .inspect, self.path(of: file))
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: listed.folders.append(file)
      case S_IFREG: listed.files.append(InputFile(file, status))
      default:
        listed.diagnostics.append(
          Diagnostic(
            "not-a-file", file: file, "this is a symbolic link or another special file, and only files are read",
            fix: "put the file itself here"))
      }
    }
    listed.folders.sort()
    return listed
  }

  private func status(of name: String) throws -> InputFile? {
    var status = stat()
    guard lstat(path(of: name), &status) == 0 else {
      if errno == ENOENT { return nil }
      throw SystemError(errno, .inspect, path(of: name))
    }
    return InputFile(name, status)
  }
}

extension InputFile {
  fileprivate init(_ file: String, _ status: stat) {
    self.init(
      file: file, size: Int(status.st_size),
      modified: Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec), inode: UInt64(status.st_ino))
  }
}
