import Bundling
import Seal
import System
import Usage

/// `nightlight verify`: whether a build is as it was made.
struct VerifyCommand {
  private let path: String
  private let key: String?
  private let isQuiet: Bool

  init(_ invocation: Invocation) {
    path = invocation.operands[0]
    key = invocation.value("key")
    isQuiet = invocation.flag("quiet")
  }

  /// 0 if it is whole, 1 if it is not, 2 if that could not be found out, so that scripts can tell them apart.
  func run() -> Int32 {
    do {
      let verdict = try verify(path, key: key.map(publicKey))
      if !isQuiet || !verdict.isWhole { emit("\(path): \(verdict.line)\n") }
      for line in verdict.differences { emit("\(line)\n") }
      return verdict.isWhole ? 0 : 1
    } catch {
      tell("error: \(explanation(of: error))")
      return 2
    }
  }

  // The file, or the line of it that people read out to each other.
  private func publicKey(_ text: String) throws -> PublicKey {
    if try Folder.working.status(of: text) == nil, let key = try? PublicKey(text) { return key }
    var bytes: [UInt8] = []
    try Folder.working.read(realPath(text), into: &bytes, limit: 1 << 16)
    return try PublicKey(String(decoding: bytes, as: UTF8.self))
  }
}
