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
    /// What else lies at the top, folders with a stroke at their ends: nobody asked for it, and no page leads there.
    let strays: [String]

    /// Looks at a folder; nil if nothing of ours is there, nor a first page of somebody else.
    init?(_ folder: Folder) throws {
      let entries = try folder.entries()
      builds = entries.filter { $0.kind == .folder }.compactMap { $0.name.flatMap(BuildID.init(folder:)) }
      strays = entries.filter { !Contents.isKnown($0) }.map { entry in
        String(decoding: entry.bytes, as: UTF8.self) + (entry.kind == .folder ? "/" : "")
      }.sorted()
      let kind = try folder.status(of: Pointer.name)?.kind
      hasStart = kind != nil
      var bytes: [UInt8] = []
      if kind == .file { try folder.read(Pointer.name, into: &bytes, limit: 1 << 20) }
      pointer = Pointer(bytes)
      guard hasStart || !builds.isEmpty else { return nil }
    }

    /// Whether it is a build, the first page, what a run that was killed has left of one, or a computer's own.
    private static func isKnown(_ entry: Entry) -> Bool {
      guard let name = entry.name else { return false }
      if BuildID(folder: name) != nil { return entry.kind == .folder }
      return name == Pointer.name || (name == "\(Pointer.name).nightlight-new" && entry.kind == .file)
        || SystemFiles.include(name)
    }
  }
}
