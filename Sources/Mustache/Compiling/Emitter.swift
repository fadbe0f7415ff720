import Diagnostics

/// Writes the instructions of one template whose tags are matched.
struct Emitter {
  private let bytes: [UInt8]
  private let tags: [Tag]
  private let template: Int
  private let missing: Missing
  private var draft: Draft
  private var findings: Findings
  private var handovers: Handovers
  private var open: [Open] = []
  /// How far the text is written.
  private var cursor: Int
  private var lines: Lines
  /// Where the last jump leads to: literals on its two sides are not joined.
  private var fence = 0

  /// What is open around the tag at hand.
  private struct Open {
    var tag: Int
    var instruction: Int
    var strip: Range<Int>
    var overrides: [(override: Override, name: Range<Int>)] = []
    var hasIgnoredText = false
  }

  static func emit(
    _ tags: [Tag], of bytes: [UInt8], from first: Int, template: Int, missing: Missing,
    into draft: inout Draft, _ findings: inout Findings, _ handovers: inout Handovers
  ) {
    var emitter = Emitter(
      bytes: bytes, tags: tags, template: template, missing: missing, draft: draft, findings: findings,
      handovers: handovers, cursor: first, lines: Lines(bytes: bytes, first: first))
    // One holder at a time: otherwise every template would copy what those before it wrote.
    draft = Draft()
    handovers = Handovers()
    emitter.run()
    draft = emitter.draft
    findings = emitter.findings
    handovers = emitter.handovers
  }

  private mutating func run() {
    var index = 0
    while index < tags.count {
      let tag = tags[index]
      if tag.isArgument {
        index = visitArgument(index)
      } else if tag.kind == .close, tags[tag.partner].kind == .parent {
        noticeIgnored(upTo: tag.whole.lowerBound)
        closeParent()
        index += 1
      } else {
        writeText(upTo: tag.outerStart)
        if !tag.takesBlanksBefore, cursor == tag.whole.lowerBound, lines.isStart(cursor) { append(.lineStart) }
        visit(index)
        index += 1
      }
      cursor = max(cursor, tag.isArgument ? tags[index - 1].outerEnd : tag.outerEnd)
    }
    writeText(upTo: bytes.count)
    append(.finish)
  }

  private mutating func visit(_ index: Int) {
    let tag = tags[index]
    switch tag.kind {
    case .escaped: append(.escaped, path: tag)
    case .raw: append(.raw, path: tag)
    case .section: begin(index) { $0.append(.section, path: tag) }
    case .inverted: begin(index) { $0.append(.inverted, path: tag) }
    case .partial: append(call(tag), tag, target: draft.code.count + 1)
    case .parent: begin(index) { $0.append($0.call(tag), tag, target: 0) }
    case .block: begin(index) { $0.appendSite(tag) }
    case .close: close(tags[tag.partner].kind)
    case .comment, .delimiters: break
    }
  }

  private mutating func begin(_ index: Int, _ write: (inout Emitter) -> Void) {
    open.append(Open(tag: index, instruction: draft.code.count, strip: lines.strip))
    write(&self)
    fence = draft.code.count
  }

  private mutating func close(_ kind: Tag.Kind) {
    guard let opened = open.popLast() else { return }
    if kind == .section { append(.turn, target: opened.instruction + 1) }
    if kind == .block, tags[opened.tag].isArgument {
      append(.finish)
      lines.strip = opened.strip
      let name = tags[opened.tag].name
      let block = draft.block(bytes.text(name))
      let override = Override(block: block, entry: Int32(clamping: opened.instruction))
      if let outer = open.indices.last { open[outer].overrides.append((override, name)) }
    } else {
      land(opened.instruction)
    }
    fence = draft.code.count
  }

  /// Lets an instruction's jump lead to what is written next.
  private mutating func land(_ instruction: Int) {
    draft.code[instruction].target = Int32(clamping: draft.code.count)
    fence = draft.code.count
  }

  // MARK: Parents and blocks

  /// Reads something that stands directly in a parent tag, where only blocks count, and gives the tag to go on with.
  private mutating func visitArgument(_ index: Int) -> Int {
    let tag = tags[index]
    noticeIgnored(upTo: tag.whole.lowerBound)
    guard tag.kind == .block else {
      if tag.kind != .comment, tag.kind != .delimiters { noticeIgnored(tag.whole) }
      return tag.kind.opens ? tag.partner + 1 : index + 1
    }
    open.append(Open(tag: index, instruction: draft.code.count, strip: lines.strip))
    fence = draft.code.count
    let content = tag.outerEnd..<max(tag.outerEnd, tags[tag.partner].outerStart)
    if tag.takesLineEnd {
      lines.stripIndentation(of: content)
    } else if !content.isEmpty {
      append(.lineStart)
    }
    return index + 1
  }

  private mutating func closeParent() {
    guard let opened = open.popLast() else { return }
    land(opened.instruction)
    let number = Int(draft.code[opened.instruction].first)
    let start = draft.overrides.count
    var names: [Int: Range<Int>] = [:]
    for (override, name) in opened.overrides {
      if let earlier = names.updateValue(name, forKey: override.block) {
        findings.add(
          "template-block-repeated", at: name, "this parent is handed the block '\(bytes.text(name))' twice",
          notes: [.init("the first time", span: Span(earlier.lowerBound, earlier.upperBound))])
      }
      draft.overrides.append(override)
      if let target = draft.calls[number].template {
        let span = Span(name.lowerBound, name.upperBound)
        handovers.add(block: override.block, to: target, Place(template: template, span: span))
      }
    }
    draft.calls[number].overrides = start..<draft.overrides.count
  }

  private mutating func noticeIgnored(upTo end: Int) {
    guard cursor < end else { return }
    let text = bytes.trimmed(cursor..<end)
    if !text.isEmpty { noticeIgnored(text) }
  }

  private mutating func noticeIgnored(_ range: Range<Int>) {
    guard let parent = open.indices.last, !open[parent].hasIgnoredText else { return }
    open[parent].hasIgnoredText = true
    let name = bytes.text(tags[open[parent].tag].name)
    findings.add(
      "template-text-ignored", .warning, at: range, "only blocks count in the parent '\(name)'; this is not shown",
      fix: "move it into a block, or out of {{<\(name)}}…{{/\(name)}}")
  }

  private mutating func call(_ tag: Tag) -> Int {
    let name = bytes.text(tag.name)
    let target = draft.indices[name]
    if let target {
      handovers.link(template, to: target)
    } else if missing == .isError, !findings.isFull {
      let near = nearest(to: name, among: draft.indices.keys).map { "did you mean '\($0)'?" }
      findings.add("template-missing", at: tag.name, "there is no template '\(name)'", fix: near)
    }
    let margin: Margin = tag.takesBlanksBefore ? .allLines(indentation(before: tag)) : .none
    draft.calls.append(Call(template: target, margin: margin))
    return draft.calls.count - 1
  }

  private mutating func appendSite(_ tag: Tag) {
    let content = tag.outerEnd..<max(tag.outerEnd, tags[tag.partner].outerStart)
    let block = draft.block(bytes.text(tag.name))
    let margin: Margin =
      if tag.takesBlanksBefore {
        .allLines(lines.firstIndentation(in: content).map { copyBlanks($0) } ?? indentation(before: tag))
      } else if tag.lineStart != nil {
        .laterLines(indentation(before: tag))
      } else {
        .none
      }
    handovers.declare(block, in: template)
    draft.sites.append(Site(block: block, margin: margin))
    append(.block, first: draft.sites.count - 1, place: tag.name)
  }

  private mutating func indentation(before tag: Tag) -> Range<Int> {
    copyBlanks((tag.lineStart ?? tag.whole.lowerBound)..<tag.whole.lowerBound)
  }

  private mutating func copyBlanks(_ range: Range<Int>) -> Range<Int> {
    let start = draft.bytes.count
    draft.bytes += bytes[lines.kept(of: range)]
    return start..<draft.bytes.count
  }

  // MARK: Instructions

  private mutating func writeText(upTo end: Int) {
    guard cursor < end else { return }
    let text = cursor..<end
    cursor = end
    let joins = draft.code.count > fence && draft.code.last?.operation == .literal
    let endsLine = joins && draft.bytes.last == 0x0A
    let start = draft.bytes.count
    let isBare = lines.append(text, to: &draft.bytes)
    guard draft.bytes.count > start else {
      append(.lineStart)
      return
    }
    if lines.isStart(text.lowerBound), !endsLine { append(.lineStart) }
    if joins, let last = draft.code.indices.last, draft.code[last].operation == .literal,
      Int(draft.code[last].second) == start
    {
      draft.code[last].second = Int32(clamping: draft.bytes.count)
    } else {
      append(.literal, first: start, second: draft.bytes.count)
    }
    if isBare { append(.lineStart) }
  }

  private mutating func append(_ operation: Instruction.Operation, path tag: Tag) {
    let text = bytes.text(tag.name)
    let parts = text == "." ? [] : text.split(separator: ".").map(String.init)
    append(operation, first: Int(draft.path(text, parts)), second: parts.count, place: tag.name)
  }

  private mutating func append(_ call: Int, _ tag: Tag, target: Int) {
    append(.call, first: call, target: target, place: tag.name)
  }

  private mutating func append(
    _ operation: Instruction.Operation, first: Int = 0, second: Int = 0, target: Int = 0, place: Range<Int>? = nil
  ) {
    var instruction = Instruction(operation: operation)
    instruction.first = Int32(clamping: first)
    instruction.second = Int32(clamping: second)
    instruction.target = Int32(clamping: target)
    if let place {
      let span = Span(place.lowerBound, place.upperBound)
      instruction.place = draft.place(Place(template: template, span: span))
    }
    draft.code.append(instruction)
  }
}
