import Diagnostics
import Markdown

/// A text, read as a page's would be.
struct Reading {
  let source: [UInt8]
  let document: Document
  let diagnostics: [Diagnostic]

  init(_ source: [UInt8], from start: Int = 0, mode: Mode = .normal) {
    self.source = source
    let parsed = parse(source, from: start, file: "page.md", mode: mode)
    document = parsed.document
    diagnostics = parsed.diagnostics
  }

  init(_ source: String, from start: Int = 0, mode: Mode = .normal) {
    self.init(Array(source.utf8), from: start, mode: mode)
  }

  var html: String { String(decoding: document.html(), as: UTF8.self) }

  var searchText: String {
    var out: [UInt8] = []
    document.appendSearchText(into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  var ids: [String] { diagnostics.map(\.id) }

  /// What a span marks in the source.
  func marked(_ span: Span?) -> String? {
    guard let span, span.range.upperBound <= source.count else { return nil }
    return String(decoding: source[span.range], as: UTF8.self)
  }

  /// What each diagnostic marks in the source.
  var marks: [String?] { diagnostics.map { marked($0.span) } }

  /// The nodes of a kind.
  func nodes(_ kind: Kind) -> [Node] { document.nodes.filter { $0.kind == kind } }

  /// What the nodes of a kind mark in the source.
  func sources(_ kind: Kind) -> [String?] { nodes(kind).map { marked($0.span) } }
}

/// Numbers that are the same in every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var mixed = state
    mixed ^= mixed >> 33
    mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ mixed >> 33
  }
}
