/// What a name stands for in a template's data.
public enum Value: Sendable {
  /// Text; `{{name}}` escapes it, `{{{name}}}` and `{{&name}}` do not. Empty counts as false, as does empty markup.
  case text(String)
  /// Markup that is already safe; only `{{{name}}}` and `{{&name}}` may write it, `{{name}}` is an error.
  case html([UInt8])
  /// A condition for a section; as text it is `true` or `false`, and it adds no context of its own.
  case bool(Bool)
  /// One turn of a section for each; empty counts as false.
  case list([Value])
  /// Names of its own; a section over it adds them to the context.
  case object(Object)
  /// Provided, and nothing: false as a condition, empty as text.
  case none
}

extension Value: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
}

extension Value: ExpressibleByBooleanLiteral {
  /// A condition.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension Value: ExpressibleByArrayLiteral {
  /// A list.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
}

extension Value: ExpressibleByDictionaryLiteral {
  /// An object; of a name given twice the last counts.
  public init(dictionaryLiteral elements: (String, Value)...) { self = .object(Object(elements)) }
}
