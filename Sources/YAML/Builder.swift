import Diagnostics

/// Builds the tree of one document out of libyaml's events, without recursion.
struct Builder: ~Copyable {
  let file: String
  /// Where in the file the text begins.
  let offset: Int
  var characters: Characters
  var findings = Findings()
  private let events: Events
  private var frames: [Frame] = []
  private var anchors = Anchors()
  private var root: Node?
  private var nodes = 0
  private var textBytes = 0
  private var repeatedText = 0
  /// Something was found after which the rest cannot be read.
  private var isStopped = false

  /// `text` is UTF-8 and not empty, and outlives the builder.
  init(_ text: UnsafeBufferPointer<UInt8>, isASCII: Bool, file: String, offset: Int) {
    self.file = file
    self.offset = offset
    characters = Characters(text, isASCII: isASCII)
    events = Events(text)
  }

  /// Reads the text to its end, or to the first thing that it cannot go on from.
  mutating func build() -> Node? {
    if let directive = directive(from: 0) {
      findings.add(directive)
      return nil
    }
    while !isStopped {
      let event = events.next()
      let start = characters.byte(of: event.start)
      let end = characters.byte(of: event.end)
      switch event.kind {
      case .streamStart: break
      case .documentStart: if root != nil { stop(anotherDocument(at: start)) }
      case .documentEnd: checkRest(from: end)
      case .streamEnd: return root ?? Node(span: span(0, 0), content: .null)
      case .problem(let problem): stop(syntaxError(problem))
      case .alias(let name): addAlias(name, start, end)
      case .scalar(let text, let style): addScalar(text, style, start, end, event.properties)
      case .sequenceStart(let isFlow): open(start, isMapping: false, isFlow: isFlow, event.properties)
      case .mappingStart(let isFlow): open(start, isMapping: true, isFlow: isFlow, event.properties)
      case .sequenceEnd, .mappingEnd: close(end)
      }
    }
    return nil
  }

  func span(_ start: Int, _ end: Int) -> Span { Span(offset + start, offset + end) }

  mutating func stop(_ finding: Diagnostic) {
    findings.add(finding)
    isStopped = true
  }
}

// Values.
extension Builder {
  private mutating func addScalar(
    _ text: String, _ style: Event.Style, _ start: Int, _ eventEnd: Int, _ properties: Event.Properties?
  ) {
    // libyaml ends a block scalar behind the line breaks that follow it.
    let end = style == .block ? endOfText(before: eventEnd, after: start) : eventEnd
    if properties?.tag != nil { refuseTag(from: start) }
    if style == .doubleQuoted { refuseControls(in: text, start, end) }
    let bytes = text.utf8.count
    textBytes += bytes
    let isPlain = style == .plain
    let isNull = isPlain && bytes <= 4 && isNullWord(text)
    let scalar = Content.scalar(text, quoted: !isPlain)
    let node = Node(span: span(start, end), content: isNull ? .null : scalar)
    if let anchor = properties?.anchor { anchors.add(anchor, node, textBytes: bytes) }
    if awaitsKey {
      // A key is a text, so that the word null is one too; nothing at all is not.
      setKey(isNull && bytes == 0 ? nil : text, isPlain: isPlain, start, end)
    } else {
      add(node, height: 0, end: end)
    }
  }

  private func isNullWord(_ text: String) -> Bool {
    switch text {
    case "", "~", "null", "Null", "NULL": true
    default: false
    }
  }

  private mutating func addAlias(_ name: String, _ start: Int, _ end: Int) {
    switch anchors.find(name) {
    case .anchored(let anchored): repeatValue(anchored, start, end)
    case .recursive:
      findings.add(recursiveAlias(name, start, end))
      addNothing(start, end)
    case .unknown:
      findings.add(unknownAlias(name, among: anchors.names, start, end))
      addNothing(start, end)
    }
  }

  private mutating func repeatValue(_ anchored: Anchors.Anchored, _ start: Int, _ end: Int) {
    nodes += anchored.nodes - 1
    textBytes += anchored.textBytes
    repeatedText += anchored.textBytes
    if frames.count + anchored.height > Limits.depth {
      stop(tooDeep(start, end))
    } else if nodes >= Limits.nodes || repeatedText > Limits.repeatedText {
      stop(tooLarge(start, end))
    } else if !awaitsKey {
      add(anchored.node, height: anchored.height, end: end)
    } else if case .scalar(let text, _) = anchored.node.content {
      setKey(text, isPlain: false, start, end)
    } else {
      setKey(nil, isPlain: false, start, end)
    }
  }

  private mutating func addNothing(_ start: Int, _ end: Int) {
    if awaitsKey {
      frames[frames.count - 1].key = .refused
    } else {
      add(Node(span: span(start, end), content: .null), height: 0, end: end)
    }
  }

  /// Puts a whole value where it belongs.
  private mutating func add(_ node: Node, height: Int, end: Int) {
    nodes += 1
    guard nodes <= Limits.nodes else {
      stop(tooLarge(Int(node.span.start) - offset, Int(node.span.end) - offset))
      return
    }
    guard let top = frames.indices.last else {
      root = node
      return
    }
    frames[top].end = max(frames[top].end, end)
    frames[top].height = max(frames[top].height, height)
    guard frames[top].isMapping else {
      frames[top].items.append(node)
      return
    }
    if case .read(let key) = frames[top].key {
      if frames[top].pairs.isEmpty { frames[top].pairs.reserveCapacity(8) }
      frames[top].pairs.append(Pair(key: key, value: node))
    }
    frames[top].key = .awaited
  }
}

// Keys.
extension Builder {
  private var awaitsKey: Bool { frames.last?.awaitsKey ?? false }

  /// Takes a key; nil is one that is not a text.
  private mutating func setKey(_ text: String?, isPlain: Bool, _ start: Int, _ end: Int) {
    nodes += 1
    let top = frames.count - 1
    frames[top].end = max(frames[top].end, end)
    frames[top].key = .refused
    guard let text else {
      findings.add(keyNotText(start, end))
      return
    }
    if isPlain, text == "<<" {
      findings.add(mergeKey(start, end))
    } else {
      frames[top].key = .read(Scalar(text: text, span: span(start, end)))
    }
  }
}

// Lists and mappings.
extension Builder {
  private mutating func open(_ start: Int, isMapping: Bool, isFlow: Bool, _ properties: Event.Properties?) {
    if properties?.tag != nil { refuseTag(from: start) }
    guard frames.count < Limits.depth else {
      stop(tooDeep(start, start + 1))
      return
    }
    let isKey = awaitsKey
    if isKey { findings.add(keyNotText(start, start + 1)) }
    if let anchor = properties?.anchor { anchors.open(anchor) }
    frames.append(
      Frame(
        isMapping: isMapping, isKey: isKey, isFlow: isFlow, start: start, end: start + 1, anchor: properties?.anchor,
        nodesBefore: nodes, textBefore: textBytes))
  }

  private mutating func close(_ eventEnd: Int) {
    guard var frame = frames.popLast() else { return }
    if frame.isFlow {
      // The end of `[key: value]`'s mapping is the list's bracket, which is not its own.
      let bracket = UInt8(ascii: frame.isMapping ? "}" : "]")
      if eventEnd > 0, characters.bytes[eventEnd - 1] == bracket { frame.end = eventEnd }
    }
    if frame.isMapping { dropDuplicates(from: &frame.pairs) }
    let node = Node(
      span: span(frame.start, frame.end), content: frame.isMapping ? .mapping(frame.pairs) : .sequence(frame.items))
    let height = frame.height + 1
    if let anchor = frame.anchor {
      let anchored = Anchors.Anchored(
        node: node, height: height, nodes: nodes - frame.nodesBefore + 1, textBytes: textBytes - frame.textBefore)
      anchors.close(anchor, anchored)
    }
    if frame.isKey {
      frames[frames.count - 1].key = .refused
    } else {
      add(node, height: height, end: frame.end)
    }
  }
}
