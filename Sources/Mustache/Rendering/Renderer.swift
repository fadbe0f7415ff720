import Diagnostics

/// Renders one template: runs its instructions with stacks of its own, so that no depth is the machine's.
struct Renderer {
  private let program: Program
  private var output: Output
  private var contexts = Contexts()
  private var frames: [Frame] = []
  private var parents: [Parent] = []
  /// The parent tag whose blocks are in force, as an index of `parents`, or -1.
  private var parent = -1
  private var indentation = Indentation()
  private var work: Int
  private var complaints: Complaints

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
    values.withUnsafeBufferPointer { values in
      var renderer = Renderer(program, template)
      swap(&out, &renderer.output.bytes)
      renderer.contexts.push(values)
      renderer.run(from: program.templates[template].entry)
      swap(&out, &renderer.output.bytes)
      return renderer.complaints.all
    }
  }

  private init(_ program: Program, _ template: Int) {
    self.program = program
    work = program.limits.work
    output = Output(room: program.limits.output)
    complaints = Complaints(program, template)
  }

  private mutating func run(from entry: Int) {
    let code = program.code
    var next = entry
    while true {
      let instruction = code[next]
      work -= 1
      guard work >= 0, output.room >= 0 else {
        complaints.addExhaustion(near: next, ofWork: work < 0)
        return
      }
      switch instruction.operation {
      case .literal:
        output.write(program.bytes[Int(instruction.first)..<Int(instruction.second)], &indentation)
        next += 1
      case .lineStart:
        if !indentation.isEmpty { output.write(indentation.lineStart()) }
        next += 1
      case .escaped:
        if let value = resolve(instruction, at: next) { write(value, escaped: true, at: next) }
        next += 1
      case .raw:
        if let value = resolve(instruction, at: next) { write(value, escaped: false, at: next) }
        next += 1
      case .section:
        let entered = resolve(instruction, at: next).map { contexts.enter($0) } ?? false
        next = entered ? next + 1 : Int(instruction.target)
      case .inverted:
        let holds = resolve(instruction, at: next).map { $0.isTrue } ?? false
        next = holds ? Int(instruction.target) : next + 1
      case .turn:
        next = contexts.takeTurn() ? Int(instruction.target) : next + 1
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

// MARK: Values

extension Renderer {
  @inline(__always)
  private mutating func resolve(_ instruction: Instruction, at number: Int) -> UnsafePointer<Value>? {
    let first = Int(instruction.first)
    let count = Int(instruction.second)
    var value = count == 0 ? contexts.innermost : contexts.find(program.segments[first], &work)
    var part = 1
    while part < count, let holder = value {
      value = Context(holder).find(program.segments[first + part])
      part += 1
    }
    if value == nil, program.missing == .isError { complaints.addMissing(at: number, contexts.all) }
    return value
  }

  @inline(__always)
  private mutating func write(_ value: UnsafePointer<Value>, escaped: Bool, at number: Int) {
    if let bytes = value.longText ?? (escaped ? nil : value.markup) {
      output.write(bytes, escaped: escaped)
      return
    }
    switch value.pointee {
    case .text(let text): text.withBytes { output.write($0, escaped: escaped) }
    case .bool(let holds): (holds ? "true" : "false").withBytes { output.write($0, escaped: false) }
    case .none: break
    case .html: complaints.addEscapedMarkup(at: number)
    case .list, .object: complaints.addNotText(at: number)
    }
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
    return program.templates[template].entry
  }

  /// Finds what overrides a block: of several parent tags around it, the outermost that hands it over.
  ///
  /// The override is rendered with what was in force where it was written, so that it cannot override itself.
  private mutating func block(_ number: Int, at instruction: Int, backTo target: Int) -> Int? {
    let site = program.sites[number]
    var found: (override: Override, outer: Int)?
    var index = parent
    while index >= 0 {
      let handed = parents[index]
      for override in program.overrides[handed.overrides] where override.block == site.block {
        found = (override, handed.outer)
      }
      work -= handed.overrides.count
      index = handed.outer
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
    work -= margin.count / 64
    return true
  }
}
