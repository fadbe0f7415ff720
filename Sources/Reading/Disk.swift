import Glibc
import System

/// The bytes of a file.
func contents(of path: String) throws -> [UInt8] {
  var bytes: [UInt8] = []
  try readContents(of: path, into: &bytes)
  return bytes
}

/// Reads a file into a buffer that is reused.
func readContents(of path: String, into bytes: inout [UInt8]) throws {
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
  guard file >= 0 else { throw SystemError(errno, .open, path) }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw SystemError(errno, .inspect, path) }
  var filled = 0
  let expected = Int(status.st_size)
  if bytes.count < expected + 1 { bytes = [UInt8](repeating: 0, count: expected + 1) }
  while true {
    if filled == bytes.count { bytes += [UInt8](repeating: 0, count: max(4096, bytes.count)) }
    let got = bytes.withUnsafeMutableBytes { room in
      read(file, room.baseAddress.map { $0 + filled }, room.count - filled)
    }
    if got < 0 {
      if errno == EINTR { continue }
      throw SystemError(errno, .read, path)
    }
    if got == 0 { break }
    filled += got
  }
  bytes.removeLast(bytes.count - filled)
}
