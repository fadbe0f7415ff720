import System

extension Stick {
  /// What nightlight has put on a stick.
  struct Contents {
    /// The builds there, whole or not.
    let builds: [BuildID]
    /// Whether anything stands where the first page should be.
    let hasStart: Bool
    /// The first page; nil if there is none, or one that nightlight did not write.
    let pointer: Pointer?

    /// Looks at a folder; nil if nothing of ours is there, nor a first page of somebody else.
    init?(_ folder: Folder) throws {
      builds = try folder.entries().filter { $0.kind == .folder }.compactMap { $0.name.flatMap(BuildID.init(folder:)) }
      let kind = try folder.status(of: Pointer.name)?.kind
      hasStart = kind != nil
      var bytes: [UInt8] = []
      if kind == .file { try folder.read(Pointer.name, into: &bytes, limit: 1 << 20) }
      pointer = Pointer(bytes)
      guard hasStart || !builds.isEmpty else { return nil }
    }
  }
}
