import Digest
import System

/// Makes moves one by one, or takes them back; each can be made again, or taken back again, without harm.
///
/// How far a move has come shows in the stage: its file lies there until it is moved, and what it replaced or removed
/// lies there afterwards. So a kill at any moment leaves every file of the site whole, and the rest to be done.
final class Mover {
  private let target: Folder
  private let there: Cursor
  private let making: Cursor
  private let staged: Cursor
  private let kept: Cursor
  private let observe: (Moment) -> Void

  init(_ stage: Stage, target: Folder, observe: @escaping (Moment) -> Void) throws {
    try stage.folder.makeFolder(Stage.new)
    try stage.folder.makeFolder(Stage.old)
    self.target = target
    self.observe = observe
    there = Cursor(target)
    making = Cursor(target, making: true)
    staged = Cursor(try stage.folder.folder(Stage.new))
    kept = Cursor(try stage.folder.folder(Stage.old), making: true)
  }

  /// The path of the output folder.
  var path: String { target.path }

  /// Makes all moves, and removes the folders that they leave empty.
  func make(_ moves: [Move]) throws {
    for move in moves {
      try make(move)
      observe(.moved)
      // What goes first makes room, and has to take its folders with it.
      if move.kind == .remove { try removeEmptyFolders(above: move.path) }
    }
  }

  /// Takes all moves back that have been made.
  func takeBack(_ moves: [Move]) throws {
    for move in moves.reversed() {
      try takeBack(move)
      observe(.moved)
      if move.kind == .add { try removeEmptyFolders(above: move.path) }
    }
  }

  /// Whether every file that has not been moved yet is whole: after a power cut it may be empty.
  func isStagedWhole(_ moves: [Move]) throws -> Bool {
    var bytes: [UInt8] = []
    return try moves.filter { $0.kind != .remove }.allSatisfy { move in
      try staged.reach(move.path) { folder, name in
        guard try folder.status(of: name) != nil else { return true }
        try folder.read(name, into: &bytes)
        return sha256(bytes) == move.digest
      } ?? true
    }
  }

  private func make(_ move: Move) throws {
    switch move.kind {
    case .add, .replace:
      try staged.reach(move.path) { from, name in
        guard try from.status(of: name) != nil else { return }
        try making.reach(move.path) { to, name in
          if move.kind == .replace { try keep(move.path, to, name) }
          do {
            try from.move(name, to: to, as: name, replacing: move.kind == .replace)
          } catch let error as SystemError where error.isTaken {
            throw PublishError.inTheWay([move.path], out: target.path)
          }
        }
      }
    case .remove:
      try kept.reach(move.path) { to, name in
        guard try to.status(of: name) == nil else { return }
        try there.reach(move.path) { from, name in
          guard try from.status(of: name)?.kind == .file else { return }
          try from.move(name, to: to, as: name, replacing: false)
        }
      }
    }
  }

  // Where a disk has no second names a replaced file is gone, and the moves can only be completed.
  private func keep(_ path: String, _ folder: Folder, _ name: UnsafePointer<CChar>) throws {
    try kept.reach(path) { kept, name in
      do {
        try folder.link(name, to: kept, as: name)
        observe(.kept)
      } catch let error as SystemError where error.isNotOffered || error.isTaken || error.isMissing {}
    }
  }

  private func takeBack(_ move: Move) throws {
    switch move.kind {
    case .add:
      try staged.reach(move.path) { to, name in
        guard try to.status(of: name) == nil else { return }
        try there.reach(move.path) { from, name in
          guard try from.status(of: name)?.kind == .file else { return }
          try from.move(name, to: to, as: name, replacing: false)
        }
      }
    case .replace, .remove:
      try kept.reach(move.path) { from, name in
        guard try from.status(of: name) != nil else { return }
        try making.reach(move.path) { to, name in
          do {
            // Two names of one file: the move had not been made, and the system leaves both.
            try from.move(name, to: to, as: name, replacing: move.kind == .replace)
          } catch let error as SystemError where error.isTaken {
            // Someone has written there since: theirs stays.
          }
        }
      }
    }
  }

  private func removeEmptyFolders(above path: String) throws {
    var folder = path.utf8[...]
    while let slash = folder.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      let isRemoved = try there.reach(String(Substring(folder))) { try $0.removeFolderIfEmpty($1) } ?? false
      guard isRemoved else { return }
      there.forget()
      making.forget()
    }
  }
}
