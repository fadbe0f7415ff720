import Glibc

/// The home folders of the person who runs this: the one of the account, and the one that the environment names.
public var homeFolders: [String] {
  // The account's record is the C library's memory; it is copied before anyone asks for another.
  let account = getpwuid(getuid()).flatMap { $0.pointee.pw_dir }.map { String(cString: $0) }
  let named = getenv("HOME").map { String(cString: $0) }
  return [account, named].compactMap(\.self).filter { $0.utf8.first == UInt8(ascii: "/") && $0 != "/" }
}
