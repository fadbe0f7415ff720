import Digest

/// One file's step from the old site to the new one.
struct Move: Hashable, Sendable {
  /// What happens.
  enum Kind: String, Sendable {
    /// A staged file takes a name that nothing has.
    case add
    /// A staged file takes the place of an old one.
    case replace
    /// An old file goes.
    case remove
  }

  let kind: Kind
  let path: String
  /// The staged file's digest, or that of the file that goes.
  let digest: SHA256Digest
}

extension Draft {
  /// The moves that lead from what was published to this site, in the order that suits readers.
  func moves(from old: Manifest, hadManifest: Bool) -> [Move] {
    let changes = stagedIndices.compactMap { index in
      outcomes[index].map { outcome in
        Move(kind: outcome.comparison == .changed ? .replace : .add, path: files[index].path, digest: outcome.digest)
      }
    }
    let list = Move(kind: hadManifest ? .replace : .add, path: Manifest.name, digest: manifestDigest)
    let gone = removals(from: old).compactMap { index in
      old.digest(index).map { Move(kind: .remove, path: old.path(index), digest: $0) }
    }
    // New pages come before the old ones that will link to them, and what nobody links to any more goes last; but
    // what stands where a folder is needed, or the other way round, has to go first.
    let added = changes.filter { $0.kind == .add }
    let replaced = changes.filter { $0.kind == .replace }
    return changesShape ? gone + added + replaced + [list] : added + replaced + [list] + gone
  }

  /// The files of an old manifest that are no longer part of the site.
  func removals(from old: Manifest) -> [Int] {
    var removals: [Int] = []
    var next = files.startIndex
    for index in 0..<old.count {
      while next < files.endIndex, old.withPath(index, { Bytes.precedes(files[next].path, $0) }) { next += 1 }
      if next < files.endIndex, old.withPath(index, { $0.elementsEqual(files[next].path.utf8) }) { continue }
      removals.append(index)
    }
    return removals
  }
}
