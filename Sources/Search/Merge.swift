/// Joins the batches' runs into shards, a stretch of keys at a time so that several threads can share the work.
struct Merge: Sendable {
  let runs: [Run]
  /// What each run's keys are in the whole index, where they differ.
  let numbers: [[UInt32]]?
  /// A key's term.
  let term: @Sendable (UInt64) -> [UInt32]

  private static let samplesPerStretch = 4096

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
    var order: [UInt64] = []
    var places: [(run: Int32, place: UInt32)] = []
    for number in runs.indices { gather(number, from: low, to: high, &order, &places) }
    RadixSort.sort(&order, from: Entry.keyShift, bits: Entry.keyBits)
    var writer = ShardWriter(target: target)
    var last = UInt64.max
    for record in order {
      let key = Entry.key(record)
      if key != last { writer.begin(term(key)) }
      last = key
      let (number, start) = places[Int(record & Entry.payload)]
      let run = runs[Int(number)]
      run.bytes.withUnsafeBufferPointer { bytes in
        var place = Int(start)
        let head = Int(bytes[place])
        let lastPage = Int(bytes[place + 1])
        place += 2
        let length = Int(Varint.read(bytes, &place))
        writer.add(
          page: run.firstPage + head >> 1, isSeveral: head & 1 == 1, lastPage: run.firstPage + lastPage,
          rest: UnsafeBufferPointer(rebasing: bytes[place..<place + length]))
      }
    }
    return writer.end()
  }

  private func key(_ key: UInt64, in run: Int) -> UInt64 { numbers.map { UInt64($0[run][Int(key)]) } ?? key }

  /// Notes the records of one run between two keys: in `order` the key and the record's number, in `places` where it is.
  private func gather(
    _ number: Int, from low: UInt64, to high: UInt64, _ order: inout [UInt64],
    _ places: inout [(run: Int32, place: UInt32)]
  ) {
    let run = runs[number]
    var (from, to) = (0, run.samples.count)
    while from < to {
      let middle = (from + to) / 2
      if key(run.samples[middle].key, in: number) < low { from = middle + 1 } else { to = middle }
    }
    guard let sample = run.samples.indices.contains(from - 1) ? run.samples[from - 1] : run.samples.first else { return }
    run.bytes.withUnsafeBufferPointer { bytes in
      var place = sample.place
      var local = sample.before
      while place < bytes.count {
        local += Varint.read(bytes, &place)
        let global = key(local, in: number)
        if global >= high { return }
        let start = place
        place += 2
        place += Int(Varint.read(bytes, &place))
        guard global >= low else { continue }
        order.append(global << UInt64(Entry.keyShift) | UInt64(places.count))
        places.append((Int32(number), UInt32(start)))
      }
    }
  }
}
