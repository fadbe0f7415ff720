/// The stack of values in which names are looked up, and the sections that put them there.
struct Contexts {
  private(set) var all: [Context] = []
  /// The contexts that have names, so that no time is spent on the others.
  private var holders: [Unmanaged<ObjectStorage>] = []
  private var turns: [Turn] = []

  /// A section being repeated.
  private struct Turn {
    var item: UnsafePointer<Value>
    var left: Int
    var hasContext: Bool
  }

  var innermost: UnsafePointer<Value>? { all.last?.value }

  mutating func push(_ values: UnsafeBufferPointer<Value>) {
    guard let base = values.baseAddress else { return }
    for index in values.indices { push(base + index) }
  }

  /// What a name stands for in the innermost context that has it; every context searched in vain costs some work.
  @inline(__always)
  func find(_ name: borrowing Name, _ work: inout Int) -> UnsafePointer<Value>? {
    var index = holders.count - 1
    while index >= 0 {
      if let value = holders[index]._withUnsafeGuaranteedRef({ $0.find(name) }) { return value }
      work -= 1
      index -= 1
    }
    return nil
  }

  /// Enters a section if its value counts as true.
  mutating func enter(_ value: UnsafePointer<Value>) -> Bool {
    guard value.isTrue else { return false }
    if let items = value.items, let first = items.baseAddress {
      turns.append(Turn(item: first, left: items.count - 1, hasContext: true))
      push(first)
    } else if case .bool = value.pointee {
      turns.append(Turn(item: value, left: 0, hasContext: false))
    } else {
      turns.append(Turn(item: value, left: 0, hasContext: true))
      push(value)
    }
    return true
  }

  /// Goes on to the section's next item, or leaves the section.
  @inline(__always)
  mutating func takeTurn() -> Bool {
    guard let last = turns.indices.last else { return false }
    if turns[last].hasContext { pop() }
    guard turns[last].left > 0 else {
      turns.removeLast()
      return false
    }
    turns[last].left -= 1
    turns[last].item += 1
    push(turns[last].item)
    return true
  }

  @inline(__always)
  private mutating func push(_ value: UnsafePointer<Value>) {
    let context = Context(value)
    all.append(context)
    if let object = context.object { holders.append(object) }
  }

  @inline(__always)
  private mutating func pop() {
    if let context = all.popLast(), context.object != nil { holders.removeLast() }
  }
}
