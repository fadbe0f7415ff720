import Diagnostics

/// Renders one template: runs its instructions with stacks of its own, so that no depth is the machine's.
struct Renderer {
  private let program: Program
  private var out: [UInt8] = []
  private var contexts: [Context] = []
  private var turns: [Turn] = []
  private var frames: [Frame] = []
  private var parents: [Parent] = []
  /// The parent tag whose blocks are in force, as an index of `parents`, or -1.
  private var parent = -1
  private var indentation = Indentation()
  private var work: Int
  private var room: Int
  private var complaints: Complaints

  /// A section being repeated.
  private struct Turn {
    var item: UnsafePointer<Value>
    var left: Int
    var hasContext: Bool
  }

  /// What to go back to after a template or an override.
  private struct Frame {
    var instruction: Int
    var parent: Int
    var parents: Int
    var indentation: Indentation.Mark
  }

  /// A parent tag being rendered, and the one in force where it was written.
  private struct Parent {
    var overrides: Range<Int>
    var outer: Int
  }

  static func render(
    _ program: Program, _ template: Int, over values: [Value], into out: inout [UInt8]
  ) -> [Diagnostic] {
    var renderer = Renderer(program, template)
    swap(&out, &renderer.out)
    values.withUnsafeBufferPointer { values in
      if let base = values.baseAddress {
        for index in values.indices { renderer.contexts.append(Context(base + index)) }
      }
      renderer.run(from: Int(program.templates[template].entry))
    }
    swap(&out, &renderer.out)
    return renderer.complaints.all
  }

  private init(_ program: Program, _ template: Int) {
    self.program = program
    work = program.limits.work
    room = program.limits.output
    complaints = Complaints(program, template)
  }

  private mutating func run(from entry: Int) {
    let instructions = program.code
    let code = instructions.span
    var next = entry
    while true {
      let instruction = code[next]
      work -= 1
      guard work >= 0, room >= 0 else {
        complaints.addExhaustion(near: next, ofWork: work < 0)
        return
      }
      switch instruction.operation {
      case .literal:
        writeLiteral(Int(instruction.first), Int(instruction.second))
        next += 1
      case .lineStart:
        if !indentation.isEmpty { writeIndentation() }
        next += 1
      case .escaped:
        if let value = resolve(instruction, at: next) { writeEscaped(value, at: next) }
        next += 1
      case .raw:
        if let value = resolve(instruction, at: next) { writeRaw(value, at: next) }
        next += 1
      case .section:
        let entered = resolve(instruction, at: next).map { enter($0) } ?? false
        next = entered ? next + 1 : Int(instruction.target)
      case .inverted:
        let holds = resolve(instruction, at: next).map { $0.pointee.isTrue } ?? false
        next = holds ? Int(instruction.target) : next + 1
      case .turn:
        next = takeTurn() ? Int(instruction.target) : next + 1
      case .call:
        guard let entry = call(Int(instruction.first), at: next, backTo: Int(instruction.target)) else { return }
        next = entry
      case .block:
        guard let entry = block(Int(instruction.first), at: next, backTo: Int(instruction.target)) else { return }
        next = entry
      case .finish:
        guard let frame = frames.popLast() else { return }
        parents.removeLast(parents.count - frame.parents)
        parent = frame.parent
        indentation.leave(to: frame.indentation)
        next = frame.instruction
      }
    }
  }
}

// MARK: Names and sections

extension Renderer {
  @inline(__always)
  private mutating func resolve(_ instruction: Instruction, at number: Int) -> UnsafePointer<Value>? {
    let first = Int(instruction.first)
    let count = Int(instruction.second)
    var value = count == 0 ? contexts.last?.value : find(first)
    var part = 1
    while part < count, let holder = value {
      value = Context(holder).find(program.segments[first + part])
      part += 1
    }
    if value == nil, program.missing == .isError { complaints.addMissing(at: number, contexts) }
    return value
  }

  @inline(__always)
  private mutating func find(_ segment: Int) -> UnsafePointer<Value>? {
    var index = contexts.count - 1
    while index >= 0 {
      if let value = contexts[index].find(program.segments[segment]) { return value }
      work -= 1
      index -= 1
    }
    return nil
  }

  /// Enters a section if its value counts as true.
  private mutating func enter(_ value: UnsafePointer<Value>) -> Bool {
    switch value.pointee {
    case .list(let items):
      guard let first = items.withUnsafeBufferPointer(\.baseAddress), !items.isEmpty else { return false }
      turns.append(Turn(item: first, left: items.count - 1, hasContext: true))
      contexts.append(Context(first))
      return true
    case .bool(let holds):
      if holds { turns.append(Turn(item: value, left: 0, hasContext: false)) }
      return holds
    default:
      guard value.pointee.isTrue else { return false }
      turns.append(Turn(item: value, left: 0, hasContext: true))
      contexts.append(Context(value))
      return true
    }
  }

  @inline(__always)
  private mutating func takeTurn() -> Bool {
    guard let last = turns.indices.last else { return false }
    if turns[last].hasContext { contexts.removeLast() }
    guard turns[last].left > 0 else {
      turns.removeLast()
      return false
    }
    turns[last].left -= 1
    turns[last].item += 1
    contexts.append(Context(turns[last].item))
    return true
  }
}

// MARK: Partials, parents and blocks

extension Renderer {
  private mutating func call(_ number: Int, at instruction: Int, backTo target: Int) -> Int? {
    let call = program.calls[number]
    guard let template = call.template else { return target }
    guard push(call.margin, at: instruction, backTo: target) else { return nil }
    if !call.overrides.isEmpty {
      parents.append(Parent(overrides: call.overrides, outer: parent))
      parent = parents.count - 1
    }
    return Int(program.templates[template].entry)
  }

  /// Finds what overrides a block: of several parent tags around it, the outermost that hands it over.
  ///
  /// The override is rendered with what was in force where it was written, so that it cannot override itself.
  private mutating func block(_ number: Int, at instruction: Int, backTo target: Int) -> Int? {
    let site = program.sites[number]
    var found: (override: Override, outer: Int)?
    var index = parent
    while index >= 0 {
      for override in program.overrides[parents[index].overrides] where override.block == site.block {
        found = (override, parents[index].outer)
      }
      index = parents[index].outer
      work -= 1
    }
    guard let found else { return instruction + 1 }
    guard push(site.margin, at: instruction, backTo: target) else { return nil }
    parent = found.outer
    return Int(found.override.entry)
  }

  private mutating func push(_ margin: Margin, at instruction: Int, backTo target: Int) -> Bool {
    guard frames.count < program.limits.depth, !indentation.isTooWide else {
      complaints.addDepth(at: instruction)
      return false
    }
    frames.append(
      Frame(instruction: target, parent: parent, parents: parents.count, indentation: indentation.mark))
    indentation.enter(margin, from: program.bytes)
    return true
  }
}

// MARK: Output

extension Renderer {
  @inline(__always)
  private mutating func writeLiteral(_ start: Int, _ end: Int) {
    guard indentation.isEmpty else {
      writeIndented(program.bytes[start..<end])
      return
    }
    room -= end - start
    guard room >= 0 else { return }
    program.bytes.withUnsafeBufferPointer { out.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  private mutating func writeIndentation() { write(indentation.lineStart()) }

  private mutating func writeIndented(_ text: ArraySlice<UInt8>) {
    var rest = text
    while let end = rest.firstIndex(of: 0x0A) {
      write(rest[...end])
      indentation.lineEnd()
      rest = rest[(end + 1)...]
      if !rest.isEmpty { writeIndentation() }
      guard room >= 0 else { return }
    }
    write(rest)
  }

  private mutating func write(_ bytes: ArraySlice<UInt8>) {
    room -= bytes.count
    if room >= 0 { out += bytes }
  }

  @inline(__always)
  private mutating func writeEscaped(_ value: UnsafePointer<Value>, at number: Int) {
    switch value.pointee {
    case .text(let text):
      // What escaping adds is counted too, but only once it is written: at most six times the text.
      let before = out.count
      room -= text.utf8.count
      guard room >= 0 else { return }
      text.withBytes { out.appendEscaped($0) }
      room -= out.count - before - text.utf8.count
    case .bool(let holds): write(holds ? "true" : "false")
    case .none: break
    case .html: complaints.addEscapedMarkup(at: number)
    case .list, .object: complaints.addNotText(at: number)
    }
  }

  @inline(__always)
  private mutating func writeRaw(_ value: UnsafePointer<Value>, at number: Int) {
    switch value.pointee {
    case .html(let bytes):
      room -= bytes.count
      if room >= 0 { out += bytes }
    case .text(let text): write(text)
    case .bool(let holds): write(holds ? "true" : "false")
    case .none: break
    case .list, .object: complaints.addNotText(at: number)
    }
  }

  private mutating func write(_ text: String) {
    room -= text.utf8.count
    if room >= 0 { text.withBytes { out.append(contentsOf: $0) } }
  }
}

extension String {
  @inline(__always)
  fileprivate func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if utf8.withContiguousStorageIfAvailable(body) == nil { Array(utf8).withUnsafeBufferPointer(body) }
  }
}

extension Value {
  /// Whether a section over it is shown.
  var isTrue: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .bool(let holds): holds
    case .list(let items): !items.isEmpty
    case .object: true
    case .none: false
    }
  }
}
