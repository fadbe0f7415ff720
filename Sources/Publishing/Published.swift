import System

/// What the last publication left in the output folder.
struct Published: Sendable {
  /// The files that it wrote; none if there was no publication, or its manifest is not one of ours.
  let manifest: Manifest
  /// What stat said of them.
  let remembered: Remembered?

  /// Whether there is a manifest, be it ours or not.
  let hasManifest: Bool

  init(_ site: Site, _ file: RememberedFile) throws {
    var bytes: [UInt8] = []
    let kind = try site.folder?.status(of: Manifest.name)?.kind
    guard kind == nil || kind == .file else { throw PublishError.inTheWay([Manifest.name], out: site.path) }
    if let folder = site.folder, kind != nil { try folder.read(Manifest.name, into: &bytes) }
    hasManifest = kind != nil
    manifest = Manifest(bytes) ?? Manifest()
    remembered = Remembered.read(file, of: manifest)
  }

  /// Whether a file with a listed path is as it was left.
  func vouches(for status: FileStatus, at index: Int) -> Bool {
    remembered?.vouches(for: status, at: index) ?? false
  }
}
