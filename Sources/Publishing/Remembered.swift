import Digest
import System

/// What stat said of every file after a publication, so that the next one need not read what nobody touched.
///
/// It is only ever a shortcut: it counts for one manifest, carries its own checksum, and whatever differs from it is
/// read and compared. Lost, stale or damaged it costs time and nothing else.
struct Remembered: Sendable {
  /// What stat says of one file.
  struct Mark: Equatable, Sendable {
    var size = 0
    var modified = 0
    var inode: UInt = 0

    init(_ status: FileStatus) {
      size = status.size
      modified = status.modified
      inode = status.inode
    }

    init() {}
  }

  /// The manifest whose files these are.
  var manifest: SHA256Digest
  /// What the site was made from, if the caller says so.
  var fingerprint: SHA256Digest?
  /// One mark for each of the manifest's files.
  var marks: [Mark]
  /// When this was written; a file changed at that very moment may have changed again unnoticed.
  var written = 0

  private static let magic = Array("nightlight remembered 1\n".utf8)
  private static let markSize = 24

  /// Whether a file is as it was left.
  func vouches(for status: FileStatus, at index: Int) -> Bool {
    marks.indices.contains(index) && marks[index] == Mark(status) && status.modified < written
  }

  /// Whether writing the other down would add nothing to what is written already.
  func isWorth(_ other: Remembered) -> Bool {
    manifest == other.manifest && fingerprint == other.fingerprint && marks == other.marks
      && marks.allSatisfy { $0.modified < written }
  }

  /// Reads what was remembered of a manifest; nil if there is nothing, or nothing that can be trusted.
  static func read(_ file: RememberedFile, of manifest: Manifest) -> Remembered? {
    var bytes: [UInt8] = []
    guard let status = try? file.folder?.read(file.name, into: &bytes, limit: 1 << 30) else { return nil }
    return Remembered(bytes, of: sha256(manifest.bytes), files: manifest.count, written: status.modified)
  }

  init(manifest: SHA256Digest, fingerprint: SHA256Digest?, marks: [Mark]) {
    self.manifest = manifest
    self.fingerprint = fingerprint
    self.marks = marks
  }

  private init?(_ bytes: [UInt8], of manifest: SHA256Digest, files: Int, written: Int) {
    let digest = SHA256Digest.size
    let start = Remembered.magic.count + 1 + 2 * digest
    guard bytes.count == start + files * Remembered.markSize + digest, bytes.starts(with: Remembered.magic) else {
      return nil
    }
    let sum = bytes.withUnsafeBytes { sha256(UnsafeRawBufferPointer(rebasing: $0.dropLast(digest))) }
    let known = bytes[(Remembered.magic.count + 1)...]
    guard SHA256Digest(bytes: bytes.suffix(digest)) == sum, SHA256Digest(bytes: known.prefix(digest)) == manifest else {
      return nil
    }
    self.manifest = manifest
    let named = bytes[Remembered.magic.count] == 1
    fingerprint = named ? SHA256Digest(bytes: known.dropFirst(digest).prefix(digest)) : nil
    self.written = written
    marks = bytes.withUnsafeBytes { bytes in
      (0..<files).map { index in
        let at = start + index * Remembered.markSize
        var mark = Mark()
        mark.size = Int(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: Int.self))
        mark.modified = Int(littleEndian: bytes.loadUnaligned(fromByteOffset: at + 8, as: Int.self))
        mark.inode = UInt(littleEndian: bytes.loadUnaligned(fromByteOffset: at + 16, as: UInt.self))
        return mark
      }
    }
  }

  /// The bytes that `read` reads.
  var bytes: [UInt8] {
    var bytes = Remembered.magic
    bytes.reserveCapacity(bytes.count + 1 + (marks.count + 4) * Remembered.markSize)
    bytes.append(fingerprint == nil ? 0 : 1)
    bytes.append(contentsOf: manifest.bytes)
    bytes.append(contentsOf: (fingerprint ?? manifest).bytes)
    for mark in marks {
      for word in [UInt64(bitPattern: Int64(mark.size)), UInt64(bitPattern: Int64(mark.modified)), UInt64(mark.inode)] {
        withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
      }
    }
    bytes.append(contentsOf: sha256(bytes).bytes)
    return bytes
  }
}
