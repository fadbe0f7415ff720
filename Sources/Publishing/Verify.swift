import System

/// Holds every file of a published site against its manifest, as `sha256sum -c` does.
///
/// Gives the paths of the files that are missing or have other bytes, in order; nil if there is no manifest that
/// nightlight wrote.
public func verify(_ folder: String) throws -> [String]? {
  let folder = try Folder(at: folder)
  var bytes: [UInt8] = []
  guard try folder.status(of: Manifest.name)?.kind == .file else { return nil }
  try folder.read(Manifest.name, into: &bytes)
  guard let manifest = Manifest(bytes) else { return nil }
  let faults = Gathered<Int>()
  try inParallel(manifest.count, with: { _ in Examiner(manifest, folder) }) { examiner, index in
    if try !examiner.isSame(index) { faults.add(index) }
  }
  return faults.values.sorted().map(manifest.path)
}
