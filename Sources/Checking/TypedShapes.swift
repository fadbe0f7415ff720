import Diagnostics
import Library
import Markdown

/// Citations, penalties and figures come from the registry, with their source and date.
struct TypedShapes: TextRule {
  static let descriptions = [
    RuleDescription("hand-typed-figure", "Shares and counts are linked to a fact or a table of the registry")
  ]

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    let rules = known.registry.guidance.typed
    let language = open.text.language
    let laws = rules.laws.indices.contains(language) ? rules.laws[language] : []
    let figures =
      rules.figures.indices.contains(language) && rules.figureKinds.contains(open.kind) ? rules.figures[language] : []
    let numbers = rules.numbers.indices.contains(language) ? rules.numbers[language] : []
    var found = gone(rules, open)
    guard !laws.isEmpty || !figures.isEmpty else { return found }
    for block in open.document.nodes.indices {
      let node = open.document.nodes[block]
      guard [.paragraph, .heading, .tableCell].contains(node.kind) else { continue }
      let line = Line(block, open.document, numbers)
      for hit in line.hits(of: laws, outside: ["law:", "source:", "fact:", "page:", "guide:"]) {
        found.append(
          Diagnostic(
            "hand-typed-fact", file: open.text.file, span: span(of: hit, node.span, open),
            "'\(hit)' is typed by hand, and laws come from the registry", fix: "write '[\(hit)](law:...)'"))
      }
      for hit in line.hits(of: figures, outside: ["fact:", "statistic:", "law:", "source:"]) {
        found.append(
          Diagnostic(
            "hand-typed-figure", .warning, file: open.text.file, span: span(of: hit, node.span, open),
            "the figure '\(hit)' is typed by hand, without a source or a date",
            fix: "write '[\(hit)](fact:...)', or draw the table with a chart"))
      }
    }
    return found
  }

  /// Addresses that are gone.
  private func gone(_ rules: TypedRules, _ open: OpenText) -> [Diagnostic] {
    rules.gone.flatMap { gone -> [Diagnostic] in
      let wanted = Array(gone.address.utf8)
      let bytes = open.bytes
      let last = bytes.count - wanted.count
      guard last >= open.text.bodyStart else { return [] }
      return (open.text.bodyStart...last).filter {
        bytes[$0] == wanted[0] && bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
      }.prefix(1).map { place in
        Diagnostic(
          "hand-typed-fact", file: open.text.file, span: Span(place, place + wanted.count),
          "the address '\(gone.address)' is gone", fix: "write '\(gone.entry)' in its place")
      }
    }
  }

  /// Words have no place of their own: they are looked for in the block that holds them.
  private func span(of words: String, _ block: Span?, _ open: OpenText) -> Span? {
    guard let block else { return nil }
    let wanted = Array(words.utf8)
    let range = block.range.clamped(to: 0..<open.bytes.count)
    guard let first = wanted.first, range.count >= wanted.count else { return block }
    for start in range.lowerBound...(range.upperBound - wanted.count)
    where open.bytes[start] == first && open.bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return Span(start, start + wanted.count)
    }
    return block
  }
}

/// The words of a block, and for each character the link that it stands in.
private struct Line {
  private var shown: [Character] = []
  private var text: [Character] = []
  private var links: [String] = []
  /// What each character of the text is: Unicode is asked once, not for every shape.
  private var kinds: [Kind] = []

  /// What a character may be to a shape.
  private enum Kind {
    case figure, letter, blank, other

    init(_ character: Character) {
      if let ascii = character.asciiValue {
        switch ascii {
        case 0x30...0x39: self = .figure
        case 0x41...0x5A, 0x61...0x7A: self = .letter
        case 0x20, 0x09...0x0D: self = .blank
        default: self = .other
        }
      } else if Line.spelled.contains(character) || character.isWholeNumber && character.isNumber {
        self = .figure
      } else if character.isLetter {
        self = .letter
      } else {
        self = character.isWhitespace ? .blank : .other
      }
    }
  }

  /// Words that count as numbers.
  private let numbers: Set<String>

  init(_ block: Int, _ document: Document, _ numbers: Set<String>) {
    self.numbers = numbers
    var link = (end: 0, destination: "")
    for index in block..<max(block + 1, Int(document.nodes[block].end)) {
      let node = document.nodes[index]
      if index >= link.end { link = (0, "") }
      switch node.kind {
      case .link: link = (Int(node.end), document.string(node.destination))
      case .text: shown += Array(document.string(node.literal))
      case .softBreak, .lineBreak: shown.append(" ")
      default: break
      }
      while links.count < shown.count { links.append(link.destination) }
    }
    text = shown.map { $0.isASCII || $0.isCased ? $0.lowercased().first ?? $0 : $0 }
    kinds = text.map { Kind($0) }
  }

  /// The stretches that have one of some shapes, outside of links with some beginnings.
  func hits(of shapes: [TypedRules.Shape], outside schemes: [String]) -> [String] {
    var hits: [Range<Int>] = []
    // Most places begin no shape, and that shows at their first character.
    let worded = Dictionary(grouping: shapes.filter { !$0.before.isEmpty }, by: { $0.before[0] })
    let numbered = shapes.filter(\.before.isEmpty)
    var index = 0
    while index < text.count {
      var fit = worded[text[index]] ?? []
      if mayBeginNumber(index) { fit += numbered }
      guard !fit.isEmpty, let range = longest(of: fit, at: index) else {
        index += 1
        continue
      }
      if !schemes.contains(where: { links[range.lowerBound].hasPrefix($0) }) {
        // "One to seven years" is one penalty.
        if let last = hits.last, range.lowerBound - last.upperBound <= Self.nearby {
          hits[hits.count - 1] = last.lowerBound..<range.upperBound
        } else {
          hits.append(range)
        }
      }
      index = range.upperBound
    }
    return hits.map { String(shown[$0]) }
  }

  /// The longest stretch from a place on that has one of some shapes.
  private func longest(of shapes: [TypedRules.Shape], at start: Int) -> Range<Int>? {
    var longest: Range<Int>?
    for shape in shapes {
      guard let range = match(shape, at: start), range.count > longest?.count ?? 0 else { continue }
      longest = range
    }
    return longest
  }

  /// Whether a number, in figures or in words, may begin at a place.
  private func mayBeginNumber(_ index: Int) -> Bool {
    switch kinds[index] {
    case .figure, .blank: true
    case .letter: !numbers.isEmpty && (index == 0 || !isLetter(index - 1))
    case .other: false
    }
  }

  /// How many characters apart two numbers belong together.
  private static let nearby = 3

  private func match(_ shape: TypedRules.Shape, at start: Int) -> Range<Int>? {
    // What begins with a number begins where that begins.
    if shape.before.isEmpty, start > 0, isFigure(start - 1) || text[start - 1] == "." { return nil }
    if let first = shape.before.first, first.isASCII, first.isLetter, start > 0, isLetter(start - 1) { return nil }
    guard var index = passed(shape.before, from: start) else { return nil }
    index = blanksPassed(index)
    let number = index
    while index < text.count, isFigure(index) || isPoint(index) { index += 1 }
    if index == number, shape.least == 1 { index = wordPassed(number) }
    guard index > number, (number..<index).count >= shape.least else { return nil }
    if shape.behind.isEmpty { return start..<index }
    guard let end = passed(shape.behind, from: blanksPassed(index)) else { return nil }
    let rest = text[end...].prefix(8)
    return shape.unless.contains { rest.starts(with: $0) } ? nil : start..<end
  }

  /// The end of some words from a place on, whatever blanks stand between them.
  private func passed(_ words: [Character], from start: Int) -> Int? {
    var index = start
    for (place, character) in words.enumerated() {
      if place > 0 { index = blanksPassed(index) }
      guard index < text.count, text[index] == character else { return nil }
      index += 1
    }
    return index
  }

  /// The end of a word that counts as a number, or the place itself.
  private func wordPassed(_ start: Int) -> Int {
    guard !numbers.isEmpty, start < text.count, start == 0 || !isLetter(start - 1) else { return start }
    var end = start
    while end < text.count, isLetter(end) { end += 1 }
    return end > start && numbers.contains(String(text[start..<end])) ? end : start
  }

  private func blanksPassed(_ start: Int) -> Int {
    var index = start
    while index < text.count, kinds[index] == .blank { index += 1 }
    return index
  }

  private static let spelled = Set<Character>("一二三四五六七八九十百千萬兩")

  private func isFigure(_ index: Int) -> Bool { kinds[index] == .figure }

  /// Chinese figures are letters as well.
  private func isLetter(_ index: Int) -> Bool {
    kinds[index] == .letter || kinds[index] == .figure && Self.spelled.contains(text[index])
  }

  private func isPoint(_ index: Int) -> Bool {
    (text[index] == "." || text[index] == "," || text[index] == " ") && index + 1 < text.count && isFigure(index + 1)
      && text[index] != " "
  }
}
