import Diagnostics

/// A document, and what is wrong with it.
public struct Parsed: Sendable {
  /// The tree.
  public let document: Document
  /// What the author got wrong, in order.
  public let diagnostics: [Diagnostic]
  /// Whether the bytes are as simple as most are, so that they need not be surveyed a second time.
  public let isPlain: Bool
}

/// Reads a Markdown text whose body begins at a byte of a file; every span counts from the file's first byte.
///
/// Of bytes that an earlier reading has found plain, `isPlain` spares the survey.
public func parse(
  _ source: [UInt8], from bodyStart: Int = 0, file: String, mode: Mode = .normal, isPlain: Bool = false
) -> Parsed {
  var base = min(max(0, bodyStart), source.count)
  // libcmark skips one byte order mark without counting it in its columns.
  while source[base...].starts(with: [0xEF, 0xBB, 0xBF]) { base += 3 }
  return source.withUnsafeBufferPointer { source in
    let raw = UnsafeBufferPointer(rebasing: source[base...])
    let survey = isPlain ? Survey(plain: raw) : Survey(raw)
    if survey.refusal == nil, !survey.faults.isEmpty {
      let body = Body(base: base, repairing: raw, faults: survey.faults)
      if let repaired = body.repaired {
        return repaired.withUnsafeBufferPointer { clean in
          parse(clean, body, Survey(clean), faults: survey.faults, file: file, mode: mode)
        }
      }
    }
    return parse(raw, Body(base: base), survey, faults: [], file: file, mode: mode)
  }
}

private func parse(
  _ bytes: UnsafeBufferPointer<UInt8>, _ body: Body, _ survey: Survey, faults: [Survey.Fault], file: String, mode: Mode
) -> Parsed {
  let lines = Lines(bytes: bytes, starts: survey.lines)
  var builder = TreeBuilder(lines: lines, body: body, file: file, mode: mode)
  builder.setSpan(0, 0..<bytes.count)
  if mode == .normal { builder.report(survey, faults: faults) }
  if let refusal = survey.refusal {
    builder.report(refusal)
  } else if let tree = CMarkTree(bytes) {
    builder.build(tree, survey)
  }
  builder.close(0)
  let isPlain = survey.isPlain && survey.refusal == nil && faults.isEmpty && survey.bidiControls.isEmpty
  return Parsed(document: builder.document, diagnostics: builder.findings.finished(), isPlain: isPlain)
}

extension TreeBuilder {
  fileprivate mutating func build(_ tree: borrowing CMarkTree, _ survey: Survey) {
    if isNormal, !survey.delimiterRows.isEmpty,
      case (let plans, var pieces)? = TreeBuilder.plans(in: tree, lines, delimiterRows: survey.delimiterRows)
    {
      if lines.find("]:", in: 0..<lines.bytes.count) != nil { pieces.append(definitionsOf: lines.bytes) }
      pieces.text.withUnsafeBufferPointer { text in
        if let words = CMarkTree(text) { build(tree, plans, pieces, words) }
      }
    } else {
      walk(tree.root.firstChild, under: 0)
    }
    marked = nil
    if isNormal {
      nameHeadings()
      if survey.bidiControls.isEmpty { reportEncodedBidiControls() }
    }
  }

  /// Builds with tables; their words come from a tree of their own, of which nothing is kept.
  private mutating func build(
    _ tree: borrowing CMarkTree, _ plans: [TablePlan], _ pieces: TablePieces, _ words: borrowing CMarkTree
  ) {
    self.plans = plans
    self.pieces = pieces.nodes(in: words)
    walk(tree.root.firstChild, under: 0)
    self.plans = []
    self.pieces = []
  }
}
