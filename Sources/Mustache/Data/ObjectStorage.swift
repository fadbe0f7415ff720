/// The slots of an object: open addressing in one block of memory, which this class owns and frees.
///
/// Rendering looks names up through pointers into it, since a page is some hundred lookups and counting references
/// would cost more than finding the value. A storage is changed only while one `Object` alone holds it.
final class ObjectStorage: @unchecked Sendable {
  let below: ObjectStorage?
  private(set) var count = 0
  private let capacity: Int
  private let block: UnsafeMutableRawPointer
  private let keys: UnsafeMutablePointer<Name.Key>
  private let texts: UnsafeMutablePointer<String>
  private let values: UnsafeMutablePointer<Value>

  init(room: Int, below: ObjectStorage?) {
    self.below = below
    var capacity = 4
    while capacity / 4 * 3 < room { capacity *= 2 }
    self.capacity = capacity
    let textsAt = capacity * MemoryLayout<Name.Key>.stride
    let valuesAt = textsAt + capacity * MemoryLayout<String>.stride
    block = .allocate(byteCount: valuesAt + capacity * MemoryLayout<Value>.stride, alignment: 16)
    keys = block.bindMemory(to: Name.Key.self, capacity: capacity)
    texts = (block + textsAt).bindMemory(to: String.self, capacity: capacity)
    values = (block + valuesAt).bindMemory(to: Value.self, capacity: capacity)
    keys.initialize(repeating: .empty, count: capacity)
  }

  deinit {
    for slot in 0..<capacity where keys[slot] != .empty {
      (texts + slot).deinitialize(count: 1)
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
      for slot in 0..<storage.capacity where storage.keys[slot] != .empty { names.insert(storage.texts[slot]) }
      next = storage.below
    }
    return Array(names)
  }

  /// The value of a name, here or below; the pointer is good while this storage lives unchanged.
  @inline(__always)
  func find(_ name: borrowing Name) -> UnsafePointer<Value>? {
    if let value = findHere(name) { return value }
    guard let below else { return nil }
    return below.findBelow(name)
  }

  private func findBelow(_ name: borrowing Name) -> UnsafePointer<Value>? {
    var storage = Unmanaged.passUnretained(self)
    while true {
      if let value = storage._withUnsafeGuaranteedRef({ $0.findHere(name) }) { return value }
      guard let next = storage._withUnsafeGuaranteedRef({ $0.below.map(Unmanaged.passUnretained) }) else { return nil }
      storage = next
    }
  }

  /// Puts a value in; the caller has seen to it that there is room and that nobody shares the storage.
  func insert(_ name: Name, _ value: Value) {
    let slot = self.slot(name)
    if keys[slot] != .empty {
      values[slot] = value
    } else {
      keys[slot] = name.key
      (texts + slot).initialize(to: name.text)
      (values + slot).initialize(to: value)
      count += 1
    }
  }

  /// A copy with room for more names, without one of them if asked.
  func copied(room: Int, without removed: String? = nil) -> ObjectStorage {
    let copy = ObjectStorage(room: max(room, count), below: below)
    for slot in 0..<capacity where keys[slot] != .empty && texts[slot] != removed {
      copy.insert(Name(text: texts[slot], key: keys[slot]), values[slot])
    }
    return copy
  }

  @inline(__always)
  private func findHere(_ name: borrowing Name) -> UnsafePointer<Value>? {
    let slot = self.slot(name)
    return keys[slot] == .empty ? nil : UnsafePointer(values + slot)
  }

  /// The slot that holds a name, or the empty one where it would go; a quarter of the slots is always empty.
  @inline(__always)
  private func slot(_ name: borrowing Name) -> Int {
    var slot = name.key.spread & (capacity - 1)
    while keys[slot] != .empty {
      if keys[slot] == name.key, !name.key.isDigest || texts[slot] == name.text { break }
      slot = (slot + 1) & (capacity - 1)
    }
    return slot
  }
}
