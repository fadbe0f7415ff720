/// Joins the batches' runs into shards, a stretch of keys at a time so that several threads can share the work.
struct Merge: Sendable {
  let runs: [Run]
  /// What each run's keys are in the whole index, where they differ.
  let numbers: [[UInt32]]?
  /// Writes a key's term over another.
  let term: @Sendable (UInt64, inout [UInt32]) -> Void

  private static let samplesPerStretch = 256

  /// All shards, in order.
  func shards(_ parallel: SearchIndex.ParallelFor) throws -> [Shard] {
    let ends = borders() + [.max]
    let target = target
    let slots = Slots<[Shard]>(count: ends.count)
    try parallel(ends.count) { number in
      slots.set(number, shards(from: number == 0 ? 0 : ends[number - 1], to: ends[number], target: target))
    }
    return slots.take().flatMap { $0 }
  }

  /// About how long a shard's text gets: small in a small index, so that a query there loads little.
  private var target: Int { min(24_000, max(8_000, runs.reduce(0) { $0 + $1.bytes.count } / 64)) }

  /// Keys at which the work can be parted; depends on nothing but the runs.
  private func borders() -> [UInt64] {
    var keys: [UInt64] = []
    for (number, run) in runs.enumerated() { keys += run.samples.map { key($0.key, in: number) } }
    RadixSort.sort(&keys, from: 0, bits: Entry.keyBits)
    var borders: [UInt64] = []
    for place in stride(from: Self.samplesPerStretch, to: keys.count, by: Self.samplesPerStretch)
    where keys[place] > borders.last ?? 0 {
      borders.append(keys[place])
    }
    return borders
  }

  /// The shards of the keys from one border up to another.
  private func shards(from low: UInt64, to high: UInt64, target: Int) -> [Shard] {
    var stretch = Stretch()
    for number in runs.indices { gather(number, from: low, to: high, into: &stretch) }
    let widest = stretch.order.max().map(Entry.key) ?? 0
    RadixSort.sort(&stretch.order, from: Entry.keyShift, bits: UInt64.bitWidth - widest.leadingZeroBitCount)
    var writer = ShardWriter(target: target)
    var last = UInt64.max
    stretch.bytes.withUnsafeBufferPointer { bytes in
      for entry in stretch.order {
        let key = Entry.key(entry)
        if key != last {
          writer.begin { term(low + key, &$0) }
          last = key
        }
        let record = stretch.records[Int(entry & Entry.payload)]
        let head = Run.head(bytes, at: Int(record.place))
        let firstPage = Int(record.firstPage)
        writer.add(
          page: firstPage + head.page, isSeveral: head.isSeveral, lastPage: firstPage + head.lastPage,
          rest: UnsafeBufferPointer(rebasing: bytes[head.rest]))
      }
    }
    return writer.end()
  }

  /// The records of all runs whose keys lie between two borders.
  private struct Stretch {
    var bytes: [UInt8] = []
    /// Where a record goes on after its key, and its run's first page.
    var records: [(place: UInt32, firstPage: UInt32)] = []
    /// How far each record's key is from the border, and the record's number.
    var order: [UInt64] = []
  }

  private func key(_ key: UInt64, in run: Int) -> UInt64 { numbers.map { UInt64($0[run][Int(key)]) } ?? key }

  /// Copies the records of one run between two keys.
  private func gather(_ number: Int, from low: UInt64, to high: UInt64, into stretch: inout Stretch) {
    let run = runs[number]
    var (from, to) = (0, run.samples.count)
    while from < to {
      let middle = (from + to) / 2
      if key(run.samples[middle].key, in: number) < low { from = middle + 1 } else { to = middle }
    }
    guard run.samples.indices.contains(max(0, from - 1)) else { return }
    let sample = run.samples[max(0, from - 1)]
    run.bytes.withUnsafeBufferPointer { bytes in
      var place = sample.place
      var local = sample.before
      var first = bytes.count
      while place < bytes.count {
        let start = place
        local += Varint.read(bytes, &place)
        let global = key(local, in: number)
        if global >= high {
          place = start
          break
        }
        if global >= low {
          if first > start { first = start }
          stretch.order.append((global - low) << UInt64(Entry.keyShift) | UInt64(stretch.records.count))
          stretch.records.append((UInt32(stretch.bytes.count + place - first), UInt32(run.firstPage)))
        }
        place = Run.head(bytes, at: place).rest.upperBound
      }
      if first < place { stretch.bytes.append(contentsOf: bytes[first..<place]) }
    }
  }
}
