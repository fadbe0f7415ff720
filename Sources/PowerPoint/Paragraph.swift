/// A paragraph of a text.
struct Paragraph: Sendable, Equatable {
  /// What stands before it.
  enum Mark: Sendable, Equatable {
    /// Nothing.
    case none
    /// A dot.
    case dot
    /// Its number.
    case number(Int)
    /// A box to tick, or one that is ticked.
    case box(isTicked: Bool)
  }

  /// Its words.
  var runs: [Run]
  /// How deep in lists it stands; 0 is outside of them all.
  var level = 0
  /// What stands before it.
  var mark = Mark.none
  /// Whether it stands in the middle.
  var isCentred = false

  /// Whether its first words, up to a tabulator, stand before the others.
  var isHanging = false

  /// Makes one.
  init(_ runs: [Run], level: Int = 0, mark: Mark = .none, isCentred: Bool = false) {
    self.runs = runs
    self.level = level
    self.mark = mark
    self.isCentred = isCentred
  }

  /// Makes one of plain words.
  init(_ text: String) { self.init([Run(text: text)]) }

  /// The words without their looks.
  var text: String { runs.map(\.text).joined() }
  /// The largest size of its words, as a part of the text's.
  var scale: Double { runs.map(\.scale).max() ?? 1 }
  /// How far it is moved in, in points, at a size of letters.
  func indent(_ size: Double) -> Double { Double(level + (isHanging ? 1 : 0)) * Self.step(size) }
  /// How far its first line is moved out again.
  func hanging(_ size: Double) -> Double { mark == .none && !isHanging ? 0 : Self.step(size) }

  private static func step(_ size: Double) -> Double { (size * 1.3).rounded() }
}
