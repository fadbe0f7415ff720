import Foundation
import TestSupport

/// A small project that was built, with a key beside it that takes little to open.
struct SignedProject {
  let project: SmallProject
  var keys: String { project.folder.path + "/keys" }
  var secret: String { keys + "/nightlight.key" }
  var publicKey: String { keys + "/nightlight.pub" }
  var password: String { project.folder.path + "/password" }
  var zip: String { project.folder.path + "/bundle.zip" }
  var stick: String { project.folder.path + "/stick" }

  init() throws {
    project = try SmallProject()
    _ = try project.run("build")
    try project.folder.write("password", "correct horse\n")
    try project.folder.write("stick/photo.jpg", "theirs")
  }

  /// Makes the key.
  func makeKey(_ more: String...) throws -> Tool.Outcome {
    try Tool.run(["key", "new", "--out", keys, "--strength", "light", "--password-file", password] + more)
  }

  /// Bundles the site.
  func bundle(_ words: String..., signed: Bool = false) throws -> Tool.Outcome {
    let key = signed ? ["--key", secret, "--password-file", password] : []
    return try Tool.run(["bundle", "--site", project.out] + words + key)
  }

  /// The permissions of a file.
  func permissions(_ path: String) throws -> Int {
    (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0) & 0o777
  }
}
