import Digest
import System

/// The moves of a publication as they are written to the disk before the first of them is made.
///
/// Its name in the stage says how far it has come: to be completed, to be taken back, or done.
enum Record {
  /// What a record's name says.
  enum Course: String, CaseIterable {
    case forward = "moves"
    case back = "moves-back"
    case done = "moves-done"
  }

  private static let title = "nightlight moves 1"

  /// Writes the moves so that they outlive a power cut.
  static func write(_ moves: [Move], in stage: Stage) throws {
    var text = Array("\(title)\n".utf8)
    for move in moves {
      text += Array("\(move.kind.rawValue) ".utf8)
      move.digest.appendHex(to: &text)
      text += Array("  \(move.path)\n".utf8)
    }
    let sum = sha256(text)
    text += Array("end ".utf8)
    sum.appendHex(to: &text)
    text.append(UInt8(ascii: "\n"))
    try stage.folder.replace(Course.forward.rawValue, text, durably: true)
  }

  /// Marks the record as taking another course.
  static func turn(_ course: Course, to next: Course, in stage: Stage) throws {
    try stage.folder.move(course.rawValue, to: stage.folder, as: next.rawValue)
  }

  /// Removes a record, after which the rest of the stage counts for nothing.
  static func remove(_ course: Course, in stage: Stage) throws { try stage.folder.removeFile(course.rawValue) }

  /// Which course a record in the stage is on; nil if there is none.
  static func course(in stage: Stage) throws -> Course? {
    try Course.allCases.first { try stage.folder.status(of: $0.rawValue) != nil }
  }

  /// Reads the moves.
  static func read(_ course: Course, in stage: Stage) throws -> [Move] {
    var text: [UInt8] = []
    try stage.folder.read(course.rawValue, into: &text)
    guard let moves = parse(text) else { throw PublishError.damagedRecord(stage.path) }
    return moves
  }

  private static func parse(_ record: [UInt8]) -> [Move]? {
    let endLength = "end \n".utf8.count + 2 * SHA256Digest.size
    let (body, end) = (record.dropLast(endLength), record.suffix(endLength))
    guard end.starts(with: "end ".utf8), end.last == UInt8(ascii: "\n"),
      SHA256Digest(hex: text(end.dropFirst(4).dropLast())) == sha256(Array(body))
    else { return nil }
    var lines = body.split(separator: UInt8(ascii: "\n"))
    guard !lines.isEmpty, lines.removeFirst().elementsEqual(title.utf8) else { return nil }
    let moves = lines.map(move)
    return moves.contains(nil) ? nil : moves.compactMap(\.self)
  }

  private static func move(_ line: ArraySlice<UInt8>) -> Move? {
    guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { return nil }
    let rest = line[(space + 1)...]
    let path = rest.dropFirst(2 * SHA256Digest.size + 2)
    guard let kind = Move.Kind(rawValue: text(line[..<space])),
      let digest = SHA256Digest(hex: text(rest.prefix(2 * SHA256Digest.size))), OutputPath.staysBelow(path)
    else { return nil }
    return Move(kind: kind, path: text(path), digest: digest)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
