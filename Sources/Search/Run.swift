/// A batch's terms in the order of their keys, each with its pages and positions as a shard will hold them.
///
/// Of one record: how far the key is from the one before, the first page and whether it has several positions, the
/// last page, the length of what follows in two bytes, and all of the postings but their first number, which the merge
/// writes.
struct Run: Sendable {
  /// Where one of the records begins, and its key.
  struct Sample: Sendable {
    var key: UInt64
    var place: Int
    /// The key of the record before.
    var before: UInt64
  }

  private(set) var bytes: [UInt8] = []
  private(set) var samples: [Sample] = []
  private(set) var records = 0
  /// The batch's first page.
  let firstPage: Int

  private static let recordsPerSample = 64
  /// A term's postings are parted when they get longer than this, so that a shard can end between.
  private static let longest = 4096
  private static let headLength = 4
  /// What one entry takes at most: its key, a head, and three numbers.
  private static let mostBytes = 6 + headLength + 3 * 6

  /// An empty run.
  init() { firstPage = 0 }

  /// Writes entries that are sorted by key.
  init(entries: [UInt64], firstPage: Int) {
    self.firstPage = firstPage
    var written = ByteWriter(capacity: entries.count * Run.mostBytes)
    entries.withUnsafeBufferPointer { entries in
      var place = 0
      var before: UInt64 = 0
      while place < entries.count {
        let key = Entry.key(entries[place])
        if records % Run.recordsPerSample == 0 {
          samples.append(Sample(key: key, place: written.count, before: before))
        }
        Varint.append(Int(key - before), to: &written)
        Run.append(entries, &place, to: &written)
        before = key
        records += 1
      }
    }
    bytes = written.finish()
  }

  /// Writes one key's pages from a place on, until the key ends or enough is written.
  private static func append(_ entries: UnsafeBufferPointer<UInt64>, _ place: inout Int, to bytes: inout ByteWriter) {
    let key = Entry.key(entries[place])
    let head = bytes.count
    let start = head + headLength
    let first = Entry.page(entries[place])
    var last = first
    bytes.append(UInt8(truncatingIfNeeded: first << 1))
    bytes.append(0)
    bytes.append(0)
    bytes.append(0)
    repeat {
      let page = Entry.page(entries[place])
      let count = positions(entries, place)
      let isSeveral = count > 1 ? 1 : 0
      if bytes.count == start {
        bytes[head] |= UInt8(isSeveral)
      } else {
        Numerals.append((page - last) << 1 | isSeveral, to: &bytes)
      }
      if count > 1 { Numerals.append(count - 2, to: &bytes) }
      var position = Entry.position(entries[place])
      Numerals.append(position, to: &bytes)
      for next in place + 1..<place + count {
        Numerals.append(Entry.position(entries[next]) - position - 1, to: &bytes)
        position = Entry.position(entries[next])
      }
      place += count
      // Positions beyond the last that an entry holds are all that last one: it is told once.
      while place < entries.count, entries[place] == entries[place - 1] { place += 1 }
      last = page
    } while place < entries.count && Entry.key(entries[place]) == key && bytes.count - start < longest
    let length = bytes.count - start
    bytes[head + 1] = UInt8(truncatingIfNeeded: last)
    bytes[head + 2] = UInt8(truncatingIfNeeded: length)
    bytes[head + 3] = UInt8(truncatingIfNeeded: length >> 8)
  }

  /// Reads what stands after a record's key: its pages, and where the rest of its postings is.
  @inline(__always)
  static func head(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (page: Int, isSeveral: Bool, lastPage: Int, rest: Range<Int>) {
    let start = place + headLength
    let length = Int(bytes[place + 2]) | Int(bytes[place + 3]) << 8
    return (Int(bytes[place] >> 1), bytes[place] & 1 == 1, Int(bytes[place + 1]), start..<start + length)
  }

  /// How many different positions of one page follow each other, as far as one posting may hold them.
  private static func positions(_ entries: UnsafeBufferPointer<UInt64>, _ place: Int) -> Int {
    let page = entries[place] >> 22
    var end = place + 1
    while end < entries.count, end - place < longest, entries[end] >> 22 == page, entries[end] != entries[end - 1] {
      end += 1
    }
    return end - place
  }
}
