import Glibc

/// What stands at a path.
public enum FileKind: UInt8, Hashable, Sendable {
  /// A regular file.
  case file
  /// A folder.
  case folder
  /// A symbolic link, whatever it leads to.
  case symbolicLink
  /// A device, a socket or a pipe.
  case other

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }
}

/// What the operating system knows of a file without reading it.
public struct FileStatus: Hashable, Sendable {
  /// What it is.
  public let kind: FileKind
  /// Its length in bytes.
  public let size: Int
  /// When its bytes last changed, in nanoseconds since 1970.
  public let modified: Int
  /// Its number on its disk.
  public let inode: UInt
  /// Its disk.
  public let device: UInt
  /// How many names it has.
  public let links: Int
  /// Its permission bits.
  public let permissions: UInt32
  /// Who owns it.
  public let owner: UInt32
  /// The group that owns it.
  public let group: UInt32

  init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    size = Int(status.st_size)
    // Wraps rather than traps: a disk may claim any time at all.
    modified = Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec)
    inode = UInt(status.st_ino)
    device = UInt(status.st_dev)
    links = Int(clamping: status.st_nlink)
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }
}
