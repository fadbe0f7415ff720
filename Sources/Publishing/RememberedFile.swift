import Digest
import System

/// Where it is remembered what was published: `<root>/.nightlight/<digest of the output folder's path>.remembered`.
struct RememberedFile: Sendable {
  /// The folder; nil where the project is read-only or keeps something else under that name.
  let folder: Folder?
  /// The file's name.
  let name: String

  init(root: String, out: String, making: Bool) {
    name = String(sha256(Array(out.utf8)).hex.prefix(16)) + ".remembered"
    guard let root = try? Folder(at: root) else {
      folder = nil
      return
    }
    folder = making ? try? root.makeFolders(".nightlight") : try? root.folder(".nightlight")
  }

  /// Writes it for the next run, which is only slower if that fails.
  func write(_ remembered: Remembered) { try? folder?.replace(name, remembered.bytes) }
}
