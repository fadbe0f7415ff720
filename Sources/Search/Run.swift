/// A batch's terms in the order of their keys, each with its pages and positions as a shard will hold them.
///
/// Of one record: how far the key is from the one before, the first page and whether it has several positions, the
/// last page, the length of what follows, and all of the posting but its first number, which the merge writes.
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

  /// An empty run.
  init() { firstPage = 0 }

  /// Writes entries that are sorted by key.
  init(entries: [UInt64], firstPage: Int) {
    self.firstPage = firstPage
    var text: [UInt8] = []
    var written: [UInt8] = []
    written.reserveCapacity(entries.count * 6)
    entries.withUnsafeBufferPointer { entries in
      var place = 0
      var before: UInt64 = 0
      while place < entries.count {
        let key = Entry.key(entries[place])
        if records % Run.recordsPerSample == 0 {
          samples.append(Sample(key: key, place: written.count, before: before))
        }
        let (page, isSeveral, lastPage) = Run.posting(entries, &place, into: &text)
        Varint.append(Int(key - before), to: &written)
        written.append(UInt8(truncatingIfNeeded: page << 1 | (isSeveral ? 1 : 0)))
        written.append(UInt8(truncatingIfNeeded: lastPage))
        Varint.append(text.count, to: &written)
        written.append(contentsOf: text)
        before = key
        records += 1
      }
    }
    bytes = Array(written)
  }

  /// Writes one key's pages from a place on, until the key ends or enough is written.
  private static func posting(
    _ entries: UnsafeBufferPointer<UInt64>, _ place: inout Int, into text: inout [UInt8]
  ) -> (page: Int, isSeveral: Bool, lastPage: Int) {
    text.removeAll(keepingCapacity: true)
    let key = Entry.key(entries[place])
    let first = Entry.page(entries[place])
    var isSeveral = false
    var last = first
    while place < entries.count, Entry.key(entries[place]) == key, text.count < longest {
      let page = Entry.page(entries[place])
      let count = positions(entries, place)
      if text.isEmpty {
        isSeveral = count > 1
      } else {
        Numerals.append((page - last) << 1 | (count > 1 ? 1 : 0), to: &text)
      }
      if count > 1 { Numerals.append(count - 2, to: &text) }
      var position = Entry.position(entries[place])
      Numerals.append(position, to: &text)
      for entry in entries[place..<place + count].dropFirst() {
        Numerals.append(Entry.position(entry) - position - 1, to: &text)
        position = Entry.position(entry)
      }
      place += count
      // Positions beyond the last that an entry holds are all that last one: it is told once.
      while place < entries.count, entries[place] == entries[place - 1] { place += 1 }
      last = page
    }
    return (first, isSeveral, last)
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
