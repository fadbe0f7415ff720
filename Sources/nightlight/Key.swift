import Glibc
import Seal
import System
import Usage

/// `nightlight key`: a new key to sign bundles with.
struct KeyCommand {
  private static let secretName = "nightlight.key"
  private static let publicName = "nightlight.pub"

  private let out: String
  private let passwordFile: String?
  private let strength: KeyStrength

  init(_ invocation: Invocation) throws {
    guard let out = invocation.value("out") else { throw Complaint("name the folder for the key with --out") }
    self.out = out
    passwordFile = invocation.value("password-file")
    strength = invocation.value("strength") == "light" ? .light : .strong
  }

  func run() throws -> Int32 {
    let path = try realPath(absolutePath(out))
    try SecretFile.refuse(inProject: path)
    // Nobody else may read the secret half, not even for the moment before its permissions are set.
    let before = umask(0o077)
    defer { umask(before) }
    let folder = try Folder.making(path)
    for name in [KeyCommand.secretName, KeyCommand.publicName] where try folder.status(of: name) != nil {
      throw Complaint("\(path)/\(name) is there already; a key is not written over: choose another folder (--out)")
    }
    let password = try Password(file: passwordFile).new()
    let key = SigningKey()
    let secret = try SecretKey(key, password: password, strength: strength)
    try folder.create(KeyCommand.secretName, Array(secret.text.utf8), durably: true)
    umask(before)
    try folder.create(KeyCommand.publicName, Array(key.publicKey.text.utf8), durably: true)
    try folder.synchronize()
    emit(
      """
      \(path)/\(KeyCommand.secretName)  the secret half: keep it, and a copy of it, where nobody else comes
      \(path)/\(KeyCommand.publicName)  the public half: give it to whoever verifies bundles
      \(key.publicKey.line)

      """)
    return 0
  }
}
