import Digest
import Seal
import System

/// A USB stick, or any folder, from which a build runs and on which it is replaced in one step.
///
/// Each build lies in a folder of its own, and one small page leads to the one that runs. That page is replaced only
/// when every byte of the new build is on the disk, by a single rename; the build that ran before stays.
public struct Stick {
  /// What became of the stick.
  public struct Report: Hashable, Sendable {
    /// The build that runs now.
    public let build: BuildID
    /// The one that ran before and is still there.
    public let previous: BuildID?
    /// How many files were copied; none if the build was there already.
    public var copied = 0
    /// How many older builds were removed.
    public var removed = 0
    /// What else lies at the stick's top and is not a computer's own; it was left alone.
    public var strays: [String] = []
  }

  private let folder: Folder

  /// Opens a stick's folder.
  public init(at path: String) throws { folder = try Folder(at: realPath(path)) }

  /// Brings a build onto the stick and lets it run.
  public func install(_ built: BuildFolder, key: SigningKey?) throws -> Report {
    let (source, target) = (try realPath(built.folder.path), folder.path)
    guard !lies(source, in: target), !lies(target, in: source) else { throw BundleError.overlap(source, target) }
    guard built.list.files.contains(where: { $0.path == "index.html" }) else { throw BundleError.noStart }
    guard try folder.lock() else { throw BundleError.busy(target) }
    let contents = try Contents(folder)
    if contents?.hasStart == true, contents?.pointer == nil {
      throw BundleError.inTheWay("\(target)/\(Pointer.name)")
    }

    let build = built.list.build
    let copied: Int
    do { copied = try copy(built, key) } catch {
      // What runs now is not touched, and half a build only takes up room.
      if contents?.pointer?.current != build { _ = try? folder.removeTree(build.folder) }
      throw error
    }
    let old = contents?.pointer
    let before = old?.current == build ? old?.previous : old?.current
    let previous = before.flatMap { contents?.builds.contains($0) == true ? $0 : nil }
    let pointer = Pointer(current: build, previous: previous)
    if old != pointer { try folder.replace(Pointer.name, pointer.bytes, durably: true) }

    var report = Report(build: build, previous: previous, copied: copied)
    for other in contents?.builds ?? [] where other != build && other != previous {
      try folder.removeTree(other.folder)
      report.removed += 1
    }
    report.strays = try Contents(folder)?.strays ?? []
    return report
  }

  private func copy(_ built: BuildFolder, _ key: SigningKey?) throws -> Int {
    let new = try folder.makeFolders(built.list.build.folder)
    let copier = Copier(from: built.folder, to: new)
    for file in built.list.files { try copier.copy(file) }
    try copier.put(Checksums.name, built.list.bytes)
    if let signature = try key.map({ try $0.sign(list: built.list) }) ?? built.signature {
      try copier.put(Checksums.signatureName, signature)
    }
    guard let copy = try BuildFolder(new) else { throw BundleError.badCopy(new.path) }
    // What a run that was killed left lying.
    try copier.remove(copy.others())
    try new.walk { folder, _, entries in
      try folder.synchronize()
      return entries.filter { $0.kind == .folder }
    }
    try folder.synchronize()
    guard try copy.verdict().isWhole, copy.list.bytes == built.list.bytes else { throw BundleError.badCopy(new.path) }
    return copier.copied
  }
}
