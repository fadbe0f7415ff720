import Diagnostics

/// All templates of a set as one flat list of instructions, with the tables that these point into.
///
/// The tables are blocks of memory that this class owns and frees, and never changes: an array would have its references
/// counted at every step, on the same counter by every thread.
final class Program: @unchecked Sendable {
  let code: UnsafeBufferPointer<Instruction>
  /// The bytes of every literal and every indentation.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The parts of every dotted name, one after another.
  let segments: UnsafeBufferPointer<Name>
  let calls: UnsafeBufferPointer<Call>
  let sites: UnsafeBufferPointer<Site>
  let overrides: UnsafeBufferPointer<Override>
  let places: [Place]
  let templates: [Template]
  let indices: [String: Int]
  let missing: Missing
  let limits: Limits

  init(_ draft: Draft, missing: Missing, limits: Limits) {
    code = held(draft.code)
    bytes = held(draft.bytes)
    segments = held(draft.segments)
    calls = held(draft.calls)
    sites = held(draft.sites)
    overrides = held(draft.overrides)
    places = draft.places
    templates = draft.templates
    indices = draft.indices
    self.missing = missing
    self.limits = limits
  }

  deinit {
    release(code)
    release(bytes)
    release(segments)
    release(calls)
    release(sites)
    release(overrides)
  }
}

private func held<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
  let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
  _ = buffer.initialize(from: elements)
  return UnsafeBufferPointer(buffer)
}

private func release<Element>(_ buffer: UnsafeBufferPointer<Element>) {
  UnsafeMutableBufferPointer(mutating: buffer).deinitialize()
  buffer.deallocate()
}

/// One step of rendering; what `first`, `second`, `target` and `place` mean depends on the operation.
struct Instruction: Sendable {
  enum Operation: UInt8, Sendable {
    /// Writes the bytes from `first` to `second`.
    case literal
    /// Begins a line of the template: writes the indentation in force.
    case lineStart
    /// Writes the value of a name (`second` segments from `first`; none is the context itself), escaped.
    case escaped
    /// Writes the value of a name as it is.
    case raw
    /// Enters the section of a name, or goes on at `target`.
    case section
    /// Goes on at `target` if the name's value counts as true.
    case inverted
    /// Takes the section's next turn, which begins at `target`, or leaves it.
    case turn
    /// Renders the template of call `first`, then goes on at `target`.
    case call
    /// Renders what overrides site `first`, if anything does, then goes on at `target`; otherwise the default follows.
    case block
    /// Goes back to where the template or the override was asked for.
    case finish
  }

  var operation: Operation
  var place: Int32 = -1
  var first: Int32 = 0
  var second: Int32 = 0
  var target: Int32 = 0
}

/// Where a tag stands.
struct Place: Sendable {
  var template: Int
  var span: Span
}

/// A template in a program.
struct Template: Sendable {
  var name: String
  var file: String
  /// Its first instruction.
  var entry: Int
}

/// A partial or a parent tag.
struct Call: Sendable {
  /// Nil where there is no such template.
  var template: Int?
  var margin: Margin
  /// The blocks that a parent tag hands over.
  var overrides: Range<Int> = 0..<0
}

/// A block that may be overridden.
struct Site: Sendable {
  var block: Int
  var margin: Margin
}

/// What a parent tag hands over for one block: code that ends in `finish`.
struct Override: Sendable {
  var block: Int
  var entry: Int32
}

/// How the lines of something inserted are indented.
enum Margin: Sendable {
  /// It stands among other things on its line: not at all.
  case none
  /// These bytes stand before it already, so that every line is indented by them but the first.
  case laterLines(Range<Int>)
  /// It has lines of its own, every one of which is indented by these bytes.
  case allLines(Range<Int>)

  /// How many bytes it adds.
  var count: Int {
    switch self {
    case .none: 0
    case .laterLines(let range), .allLines(let range): range.count
    }
  }
}
