/// The slots of an object: open addressing in one block of memory, which this class owns and frees.
///
/// Rendering looks names up through pointers into it, since a page is some hundred lookups and counting references
/// would cost more than finding the value. A storage is changed only while one `Object` alone holds it.
final class ObjectStorage: @unchecked Sendable {
  let below: ObjectStorage?
  private(set) var count = 0
  private let capacity: Int
  private let block: UnsafeMutableRawPointer
  private let hashes: UnsafeMutablePointer<UInt64>
  private let keys: UnsafeMutablePointer<String>
  private let values: UnsafeMutablePointer<Value>

  init(room: Int, below: ObjectStorage?) {
    self.below = below
    var capacity = 4
    while capacity / 4 * 3 < room { capacity *= 2 }
    self.capacity = capacity
    let keysAt = capacity * MemoryLayout<UInt64>.stride
    let valuesAt = keysAt + capacity * MemoryLayout<String>.stride
    block = .allocate(byteCount: valuesAt + capacity * MemoryLayout<Value>.stride, alignment: 16)
    hashes = block.bindMemory(to: UInt64.self, capacity: capacity)
    keys = (block + keysAt).bindMemory(to: String.self, capacity: capacity)
    values = (block + valuesAt).bindMemory(to: Value.self, capacity: capacity)
    hashes.initialize(repeating: 0, count: capacity)
  }

  deinit {
    for slot in 0..<capacity where hashes[slot] != 0 {
      (keys + slot).deinitialize(count: 1)
      (values + slot).deinitialize(count: 1)
    }
    block.deallocate()
  }

  /// Whether one more name would crowd the slots.
  var isFull: Bool { count >= capacity / 4 * 3 }

  /// The names here and below, each once, in no order that means anything.
  var allNames: [String] {
    var names = Set<String>()
    var next: ObjectStorage? = self
    while let storage = next {
      for slot in 0..<storage.capacity where storage.hashes[slot] != 0 { names.insert(storage.keys[slot]) }
      next = storage.below
    }
    return Array(names)
  }

  /// The value of a name, here or below; the pointer is good while this storage lives unchanged.
  @inline(__always)
  func find(_ text: String, hash: UInt64) -> UnsafePointer<Value>? {
    var storage = Unmanaged.passUnretained(self)
    while true {
      if let value = storage._withUnsafeGuaranteedRef({ $0.findHere(text, hash: hash) }) { return value }
      guard let next = storage._withUnsafeGuaranteedRef({ $0.below.map(Unmanaged.passUnretained) }) else { return nil }
      storage = next
    }
  }

  /// Puts a value in; the caller has seen to it that there is room and that nobody shares the storage.
  func insert(_ text: String, hash: UInt64, _ value: Value) {
    let slot = self.slot(text, hash: hash)
    if hashes[slot] != 0 {
      values[slot] = value
    } else {
      hashes[slot] = hash
      (keys + slot).initialize(to: text)
      (values + slot).initialize(to: value)
      count += 1
    }
  }

  /// A copy with room for more names, without one of them if asked.
  func copied(room: Int, without removed: String? = nil) -> ObjectStorage {
    let copy = ObjectStorage(room: max(room, count), below: below)
    for slot in 0..<capacity where hashes[slot] != 0 && keys[slot] != removed {
      copy.insert(keys[slot], hash: hashes[slot], values[slot])
    }
    return copy
  }

  @inline(__always)
  private func findHere(_ text: String, hash: UInt64) -> UnsafePointer<Value>? {
    let slot = self.slot(text, hash: hash)
    return hashes[slot] == 0 ? nil : UnsafePointer(values + slot)
  }

  /// The slot that holds a name, or the empty one where it would go; a quarter of the slots is always empty.
  @inline(__always)
  private func slot(_ text: String, hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
    while hashes[slot] != 0, hashes[slot] != hash || keys[slot] != text { slot = (slot + 1) & (capacity - 1) }
    return slot
  }
}
