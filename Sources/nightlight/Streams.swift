import Glibc
import Library
import System

/// Writes a result to standard output.
func emit(_ text: String) { write(Array(text.utf8), to: 1) }

/// Writes a result's bytes to standard output.
func emit(_ bytes: [UInt8]) { write(bytes, to: 1) }

/// Writes a line to standard error.
func tell(_ line: String) { write(Array((line.hasSuffix("\n") ? line : line + "\n").utf8), to: 2) }

private func write(_ bytes: [UInt8], to descriptor: Int32) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      return
    }
    rest = rest.dropFirst(count)
  }
}

/// All that standard input gives.
func standardInput() throws -> [UInt8] {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(0, &chunk, chunk.count)
    if count == 0 { return bytes }
    if count > 0 {
      bytes += chunk[..<count]
    } else if errno != EINTR {
      throw SystemError(errno, .read, "standard input")
    }
  }
}

/// What went wrong with the machine, and what to do, in a sentence or two.
func explanation(of error: any Error) -> String {
  switch error {
  case let error as any Explained: error.description
  case let error as SourceChanged: "\(error.file) was changed while it was being built; run the command again"
  case let error as Complaint: error.message
  default: "\(error)"
  }
}

/// A reason to stop, in words that a person understands.
struct Complaint: Error {
  let message: String
  init(_ message: String) { self.message = message }
}
