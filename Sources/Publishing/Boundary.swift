import System

/// Which folder may be an output folder.
enum Boundary {
  /// The real path of a destination's output folder, if a site may be published there.
  static func allowed(_ destination: Destination) throws -> String {
    let root = try realPath(destination.root)
    let out = try realPath(destination.out)
    let written = try absolutePath(destination.out)
    guard out != "/" else { throw PublishError.reserved(out) }

    let isLink = try Folder.working.status(of: written)?.kind == .symbolicLink
    let writtenRoot = try absolutePath(destination.root)
    let meantInside = lies(written, in: root) || lies(written, in: writtenRoot)
    if isLink || meantInside, !lies(out, in: root) {
      throw PublishError.leadsOut(destination.out, to: out)
    }
    for home in homeFolders {
      // A home that cannot be looked at is not one that could be overwritten.
      if let home = try? realPath(home), try holds(out, home) { throw PublishError.reserved(out) }
    }
    guard try !holds(out, root) else { throw PublishError.overlap(out: out, source: root) }
    for folder in destination.forbidden {
      let source = try realPath(folder)
      if try holds(out, source) || (try holds(source, out)) { throw PublishError.overlap(out: out, source: source) }
    }
    return out
  }

  /// Whether a folder is or holds another, by name or, where a folder is mounted in two places, by what it is.
  private static func holds(_ folder: String, _ other: String) throws -> Bool {
    if lies(other, in: folder) { return true }
    guard let identity = try identity(folder) else { return false }
    var above = ""
    for part in parts(ofPath: other) {
      above += "/\(part)"
      guard let passed = try Boundary.identity(above) else { return false }
      if passed == identity { return true }
    }
    return false
  }

  private static func identity(_ path: String) throws -> [UInt]? {
    try Folder.working.status(of: path).map { [$0.device, $0.inode] }
  }
}
