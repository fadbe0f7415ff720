import Foundation

/// The lines of a file that the kernel makes up.
func lines(of path: String) throws -> [Substring] {
  let data = try Data(contentsOf: URL(filePath: path))
  return String(decoding: data, as: UTF8.self).split(separator: "\n")
}

/// This thread as the kernel knows it, as long as it lives: `/proc/…/task/…`.
func threadPath() throws -> String {
  "/proc/" + (try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self"))
}
