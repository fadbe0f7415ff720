import Digest

/// What became of one file when it was produced and compared with what is there.
struct Outcome: Sendable {
  /// How it compares.
  enum Comparison: UInt8, Sendable {
    /// Nothing is there; staged.
    case new
    /// Other bytes of ours are there; staged.
    case changed
    /// The same bytes are there.
    case same
    /// A folder is there, of which it is not yet known whether it may go; staged.
    case overFolder
    /// A file of ours stands where a folder is needed; staged.
    case underFile
    /// Something stands in the way that nightlight did not write.
    case inTheWay
  }

  var comparison = Comparison.new
  var digest: SHA256Digest
  var mark: Remembered.Mark
}

/// The outcomes of all files, filled in by several threads, each for other files.
final class Outcomes: @unchecked Sendable {
  private let memory: UnsafeMutableBufferPointer<Outcome?>

  init(count: Int) {
    memory = .allocate(capacity: count)
    memory.initialize(repeating: nil)
  }

  deinit {
    memory.deinitialize()
    memory.deallocate()
  }

  /// How many there are.
  var count: Int { memory.count }

  /// One file's outcome; while threads are at work each index belongs to one of them.
  subscript(index: Int) -> Outcome? {
    get { memory[index] }
    set { memory[index] = newValue }
  }
}
