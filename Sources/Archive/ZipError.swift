import System

/// Why a zip cannot be made or is refused.
public enum ZipError: Explained, Hashable {
  /// These bytes do not begin as a zip does.
  case notAZip
  /// A path would lead out of the folder, or is no path for every disk.
  case path(String, fault: String)
  /// Two files have the same path.
  case twice(String)
  /// Something is in it that is no regular file, such as a symbolic link.
  case notAFile(String)
  /// It holds too many files.
  case tooMany(Int)
  /// A file, or all files together, are larger than a site's can be.
  case tooLarge(String)
  /// libarchive failed, for a reason of its own.
  case library(String)

  /// What is wrong, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .notAZip: "this is no zip"
    case .path(let path, let fault): "the path '\(ZipError.plain(path))' in the zip \(fault)"
    case .twice(let path): "the zip holds '\(ZipError.plain(path))' twice"
    case .notAFile(let path): "'\(ZipError.plain(path))' in the zip is a link, a folder or a device"
    case .tooMany(let limit): "the zip holds more than \(limit) files"
    case .tooLarge(let path): "with '\(ZipError.plain(path))' the zip unpacks to more than a site can be"
    case .library(let reason): "the zip is damaged or cannot be made: \(reason)"
    }
  }

  /// What to do about it.
  public var fix: String {
    switch self {
    case .notAZip: "look whether this is the right file, and copy it again from where it came"
    case .path, .twice, .notAFile, .tooMany, .tooLarge:
      "do not unpack it; get the bundle again from where it was made"
    case .library: "copy it again from where it came"
    }
  }

  // An enemy's path must not steer the terminal.
  private static func plain(_ path: String) -> String {
    String(
      String.UnicodeScalarView(
        path.unicodeScalars.prefix(200).map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? "\u{FFFD}" : $0 }))
  }
}
