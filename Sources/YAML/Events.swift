import CYAML

/// One step of libyaml through a text; places are in characters from the text's first, as libyaml counts them.
struct Event {
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(String, style: Style)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    case sequenceEnd
    case mappingEnd
    case problem(Problem)
  }

  enum Style {
    case plain
    case singleQuoted
    case doubleQuoted
    case block
  }

  /// What may stand before a value; almost none has any, so that this is kept apart.
  final class Properties {
    let anchor: String?
    let tag: String?

    init(anchor: String?, tag: String?) {
      self.anchor = anchor
      self.tag = tag
    }
  }

  var kind: Kind
  var start = 0
  var end = 0
  var properties: Properties?
}

/// What libyaml says is wrong; `at` and `contextAt` are in characters.
struct Problem {
  var message: String
  var at: Int
  var context: String?
  var contextAt: Int
}

/// libyaml's event parser over bytes that stay the caller's and must outlive it.
///
/// The parser and every event are freed here: an event once its Swift value is made, the parser with this value.
struct Events: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let isReady: Bool

  /// `text` is UTF-8 and not empty.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    let isReady = yaml_parser_initialize(parser) == 1
    if isReady, let start = text.baseAddress {
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, start, text.count)
    }
    self.isReady = isReady
  }

  deinit {
    // A parser that could not be initialised holds nothing to delete.
    if isReady { yaml_parser_delete(parser) }
    parser.deallocate()
  }

  /// The next event; after a problem or the stream's end there is none to ask for.
  func next() -> Event {
    guard isReady else {
      return Event(kind: .problem(Problem(message: "there is no memory left", at: 0, context: nil, contextAt: 0)))
    }
    var raw = yaml_event_t()
    guard yaml_parser_parse(parser, &raw) == 1 else { return Event(kind: .problem(problem())) }
    defer { yaml_event_delete(&raw) }
    return event(raw)
  }

  private func event(_ raw: yaml_event_t) -> Event {
    var event = Event(kind: .streamEnd, start: Int(raw.start_mark.index), end: Int(raw.end_mark.index))
    switch raw.type {
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      event.kind = .scalar(text(scalar.value, scalar.length), style: style(scalar.style))
      event.properties = properties(scalar.anchor, scalar.tag)
    case YAML_MAPPING_START_EVENT:
      let mapping = raw.data.mapping_start
      event.kind = .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
      event.properties = properties(mapping.anchor, mapping.tag)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = raw.data.sequence_start
      event.kind = .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
      event.properties = properties(sequence.anchor, sequence.tag)
    case YAML_MAPPING_END_EVENT: event.kind = .mappingEnd
    case YAML_SEQUENCE_END_EVENT: event.kind = .sequenceEnd
    case YAML_ALIAS_EVENT: event.kind = .alias(text(raw.data.alias.anchor) ?? "")
    case YAML_DOCUMENT_START_EVENT: event.kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: event.kind = .documentEnd
    case YAML_STREAM_START_EVENT: event.kind = .streamStart
    default: event.kind = .streamEnd
    }
    return event
  }

  private func style(_ style: yaml_scalar_style_t) -> Event.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }

  private func text(_ start: UnsafeMutablePointer<yaml_char_t>?, _ count: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: start, count: start == nil ? 0 : count), as: UTF8.self)
  }

  private func properties(
    _ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> Event.Properties? {
    anchor == nil && tag == nil ? nil : Event.Properties(anchor: text(anchor), tag: text(tag))
  }

  /// Anchors and tags hold no NUL, so that they end at the first.
  private func text(_ start: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    start.map { String(cString: $0) }
  }

  private func problem() -> Problem {
    let raw = parser.pointee
    return Problem(
      message: raw.problem.map { String(cString: $0) } ?? "there is no memory left",
      at: Int(raw.problem_mark.index),
      context: raw.context.map { String(cString: $0) },
      contextAt: Int(raw.context_mark.index))
  }
}
