// What a page calls. All bytes travel through one piece of memory: the page writes them there, calls, and reads the
// answer from the same place. Every call returns 0, or the number of a fault, or a length.

private nonisolated(unsafe) var machine = Machine()
private nonisolated(unsafe) let exchange = UnsafeMutablePointer<UInt8>.allocate(capacity: Limits.definition)

private func taken(_ count: UInt32) -> [UInt8]? {
  guard Int(count) <= Limits.definition else { return nil }
  return [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, initialized in
    var place = 0
    while place < Int(count) {
      buffer[place] = exchange[place]
      place += 1
    }
    initialized = Int(count)
  }
}

/// Where bytes are exchanged: room for as many as a definition may have.
@_cdecl("exchange")
public func exchangePlace() -> UInt32 { UInt32(UInt(bitPattern: exchange)) }

/// Takes a definition and begins with a seed.
@_cdecl("define")
public func define(_ count: UInt32, _ low: UInt32, _ high: UInt32) -> UInt32 {
  guard let bytes = taken(count) else { return UInt32(Fault.length.rawValue) }
  do throws(Fault) {
    try machine.define(bytes, seed: UInt64(high) << 32 | UInt64(low))
    return 0
  } catch { return UInt32(error.rawValue) }
}

/// Takes an event.
@_cdecl("take")
public func take(_ count: UInt32) -> UInt32 {
  guard let bytes = taken(count) else { return UInt32(Fault.length.rawValue) }
  do throws(Fault) {
    try machine.take(bytes)
    return 0
  } catch { return UInt32(error.rawValue) }
}

/// Writes what has to be shown, and returns how many bytes that are.
@_cdecl("view")
public func view() -> UInt32 {
  let bytes = machine.view()
  guard bytes.count <= Limits.definition else { return 0 }
  var place = 0
  while place < bytes.count {
    exchange[place] = bytes[place]
    place += 1
  }
  return UInt32(bytes.count)
}

/// The day some months after another, as year * 10000 + month * 100 + day; 0 where there is none.
@_cdecl("months")
public func months(_ year: Int32, _ month: Int32, _ day: Int32, _ count: Int32) -> Int32 {
  guard let found = PlainDate(year: year, month: month, day: day).after(months: count) else { return 0 }
  return found.year &* 10000 &+ found.month &* 100 &+ found.day
}
