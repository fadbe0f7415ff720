import Seal
import System

/// A secret key's file, with what it must be like before it is read.
enum SecretFile {
  /// Reads a secret key that lies outside every project and that nobody but its owner can read.
  static func read(_ path: String) throws -> SecretKey {
    let path = try realPath(path)
    try refuse(inProject: path)
    var bytes: [UInt8] = []
    let status = try Folder.working.read(path, into: &bytes, limit: 1 << 16)
    guard status.permissions & 0o077 == 0 else {
      throw Complaint("others may read the secret key \(path); take that from them with 'chmod 600', or make a new key")
    }
    return try SecretKey(String(decoding: bytes, as: UTF8.self))
  }

  /// Refuses a path that lies in a project, whose files are published, copied and handed on.
  static func refuse(inProject path: String) throws {
    var folder = ""
    for part in parts(ofPath: path) {
      folder += "/\(part)"
      if try Folder.working.status(of: "\(folder)/nightlight.yml") != nil {
        throw Complaint(
          "a secret key does not lie in a project, and \(path) lies in \(folder); choose a folder elsewhere")
      }
    }
  }
}
