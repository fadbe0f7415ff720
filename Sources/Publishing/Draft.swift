import Digest
import Library
import Synchronization
import System

/// A site that has been produced: what differs from what is there lies in the stage, and all is known of the rest.
struct Draft: Sendable {
  /// The files in the order of their paths.
  let files: [OutputFile]
  /// What became of each.
  let outcomes: Outcomes
  /// How many are staged.
  private(set) var staged = 0
  /// How many are there already.
  private(set) var same = 0
  /// Whether a file is to become a folder, or a folder a file.
  private(set) var changesShape = false
  /// The list of all files.
  private(set) var manifest = Manifest()
  /// The digest of that list.
  var manifestDigest: SHA256Digest { sha256(manifest.bytes) }

  /// Produces all files on all processors; the new bytes are staged.
  init(
    _ files: [OutputFile], _ published: Published, _ site: Site, staged folder: Folder,
    progress: ((_ done: Int, _ of: Int) -> Void)?, observe: @Sendable (Moment) -> Void
  ) throws {
    self.files = files
    let outcomes = Outcomes(count: files.count)
    self.outcomes = outcomes
    let done = Atomic(0)
    // Only the calling thread reports how far all have come, so that the caller need not lock anything.
    nonisolated(unsafe) let progress = progress
    try inParallel(
      files.count, with: { Drafter(published, target: site.folder, staged: folder, isCaller: $0 == 0) },
      { drafter, index in
        outcomes[index] = try drafter.draft(files[index])
        observe(.staged)
        let count = done.wrappingAdd(1, ordering: .relaxed).newValue
        if drafter.isCaller, count < files.count { progress?(count, files.count) }
      })
    progress?(files.count, files.count)
    try summarise()
  }

  /// The files that are staged.
  var stagedIndices: some Sequence<Int> {
    files.indices.lazy.filter { outcomes[$0].map { $0.comparison != .same } ?? false }
  }

  /// The files that are there already.
  var sameIndices: [Int] { files.indices.filter { outcomes[$0]?.comparison == .same } }

  /// What stat says of every file of the new site, wherever it lies now.
  var marks: [Remembered.Mark] { files.indices.map { outcomes[$0]?.mark ?? Remembered.Mark() } }

  private mutating func summarise() throws {
    manifest.reserve(files: files.count, pathBytes: files.reduce(0) { $0 + $1.path.utf8.count })
    for (index, file) in files.enumerated() {
      guard let outcome = outcomes[index] else { continue }
      manifest.append(file.path, outcome.digest)
      switch outcome.comparison {
      case .same: same += 1
      case .new, .changed: staged += 1
      case .overFolder, .underFile, .inTheWay:
        staged += 1
        changesShape = true
      }
    }
  }
}
