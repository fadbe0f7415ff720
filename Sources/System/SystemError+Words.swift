import Glibc

extension SystemError {
  /// The operating system's reason in plain words.
  var reason: String {
    switch code {
    case ENOSPC: "the disk is full"
    case EDQUOT: "your share of the disk is used up"
    case EROFS: "the disk is read-only"
    case EACCES, EPERM: "permission denied"
    case ENOENT: "it is not there"
    case EEXIST: "something of that name is there already"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "it is a folder"
    case ENOTEMPTY: "the folder is not empty"
    case ELOOP: "a symbolic link stands in the path"
    case EMFILE: "this process has too many files open"
    case ENFILE: "the whole system has too many files open"
    case ENAMETOOLONG: "the name is too long"
    case EXDEV: "it lies on another disk"
    case EBUSY: "it is in use"
    case ETXTBSY: "it is a program that is running"
    case EIO: "the disk reports a fault"
    case ENOMEM: "memory has run out"
    case EFBIG: "the file is too large"
    case EMLINK: "the file has too many names"
    case EINVAL: "the system does not accept it"
    case EAGAIN: "the system has nothing left to give"
    case EILSEQ: "the disk does not accept the name"
    default: strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
  }

  /// What to do about it.
  public var fix: String {
    switch code {
    case ENOSPC: "free some space there and run the command again"
    case EDQUOT: "remove files of yours or ask for a larger share, and run the command again"
    case EROFS: "choose another folder, or make the disk writable"
    case EACCES, EPERM: "look at who owns the path and its folder and what its permissions are"
    case ENOENT: "look whether the path is spelt right and still there"
    case EEXIST, ENOTEMPTY: "move what is there away"
    case ENOTDIR, EISDIR: "look at the path: a file stands where a folder is meant, or a folder where a file is meant"
    case ELOOP: "give the path that the link leads to, or remove the link"
    case EMFILE: "allow more open files (ulimit -n) and run the command again"
    case ENFILE, ENOMEM, EAGAIN: "close other programs and run the command again"
    case ENAMETOOLONG: "choose a shorter name"
    case EXDEV: "choose a folder on the same disk"
    case EBUSY, ETXTBSY: "end what uses it and run the command again"
    case EIO: "look at the disk's health before you write to it again"
    case EFBIG: "make it smaller or choose another disk"
    case EILSEQ: "choose a name of plain letters"
    default: "run the command again, and if it fails again look at the path and its disk"
    }
  }
}
