import CWasm

// The module has no C library: what the compiler asks of one stands here.
//
// Blocks come in sizes of powers of two, each with its size in the eight bytes before it; a block that is given back
// waits in the list of its size.

private nonisolated(unsafe) var lists:
  (
    UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32,
    UInt32, UInt32, UInt32
  ) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
private nonisolated(unsafe) var free: UInt32 = 0

private func word(_ address: UInt32) -> UnsafeMutablePointer<UInt32> {
  UnsafeMutablePointer(bitPattern: UInt(address)).unsafelyUnwrapped
}

private func list(_ order: UInt32) -> UnsafeMutablePointer<UInt32> {
  withUnsafeMutablePointer(to: &lists) {
    (UnsafeMutableRawPointer($0) + Int(order &* 4)).assumingMemoryBound(to: UInt32.self)
  }
}

/// A block of 16 << order bytes and eight before it, or 0.
private func block(_ order: UInt32) -> UInt32 {
  let head = list(order)
  if head.pointee != 0 {
    let found = head.pointee
    head.pointee = word(found).pointee
    return found
  }
  if free == 0 { free = (wasm_heap_base() &+ 15) & ~15 }
  let size: UInt32 = (16 << order) &+ 16
  let end = free &+ size
  let there = wasm_memory_pages() << 16
  if end > there, wasm_memory_grow((end &- there &+ 0xFFFF) >> 16) == .max { return 0 }
  let address = free &+ 16
  word(address &- 8).pointee = order
  free = end
  return address
}

/// Finds a block for the compiler.
@_cdecl("__wrap_posix_memalign")
public func allocate(_ place: UnsafeMutablePointer<UInt32>, _ alignment: UInt32, _ size: UInt32) -> Int32 {
  guard alignment <= 16, size <= 1 << 20 else { return 12 }
  var order: UInt32 = 0
  while (16 as UInt32) << order < size { order &+= 1 }
  let address = block(order)
  guard address != 0 else { return 12 }
  place.pointee = address
  return 0
}

/// Takes a block back.
@_cdecl("__wrap_free")
public func release(_ address: UInt32) {
  guard address != 0 else { return }
  let head = list(word(address &- 8).pointee)
  word(address).pointee = head.pointee
  head.pointee = address
}
