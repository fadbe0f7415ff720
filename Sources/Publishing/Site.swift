import System

/// The output folder, found and allowed.
struct Site: Sendable {
  /// Its real path.
  let path: String
  /// The folder that it lies in.
  let above: Folder
  /// Its name there.
  let name: String
  /// The folder itself; nil if it is still to be made.
  let folder: Folder?

  /// Finds the output folder; nil if it and the one above it are not there and are not to be made.
  init?(_ destination: Destination, making: Bool) throws {
    path = try Boundary.allowed(destination)
    // Boundary has refused the root, so there is a last part.
    guard let last = parts(ofPath: path).last else { throw PublishError.reserved(path) }
    name = last
    let parent = "/" + String(Substring(path.utf8.dropFirst().dropLast(last.utf8.count + 1)))
    if making {
      above = try Folder.making(parent)
    } else {
      guard try Folder.working.status(of: parent) != nil else { return nil }
      above = try Folder(at: parent)
    }
    switch try above.status(of: name)?.kind {
    case nil: folder = nil
    case .folder: folder = try above.folder(name)
    default: throw PublishError.notAFolder(path)
    }
  }
}
