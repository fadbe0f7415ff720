import Diagnostics

// Words out of a fixed set.
extension Fields {
  /// One of an enumeration's words.
  public mutating func choice<T: RawRepresentable & CaseIterable>(_ key: String, as type: T.Type) -> T?
  where T.RawValue == String {
    scalar(key).flatMap { chosen($0, key, as: type) }
  }

  /// One of an enumeration's words, which must be there.
  public mutating func required<T: RawRepresentable & CaseIterable>(choice key: String, as type: T.Type) -> T?
  where T.RawValue == String {
    required(scalar: key).flatMap { chosen($0, key, as: type) }
  }

  /// A list of an enumeration's words; one word is a list of one.
  public mutating func choices<T: RawRepresentable & CaseIterable>(_ key: String, as type: T.Type) -> [T]
  where T.RawValue == String {
    scalars(key).compactMap { chosen($0, key, as: type) }
  }

  /// A list of an enumeration's words that must be there and not empty.
  public mutating func required<T: RawRepresentable & CaseIterable>(choices key: String, as type: T.Type) -> [T]
  where T.RawValue == String {
    required(scalars: key).compactMap { chosen($0, key, as: type) }
  }

  private mutating func chosen<T: RawRepresentable & CaseIterable>(_ scalar: Scalar, _ key: String, as: T.Type) -> T?
  where T.RawValue == String {
    if let value = T(rawValue: scalar.text) { return value }
    let words = T.allCases.map(\.rawValue)
    let near = scalar.text.utf8.count <= 80 ? nearest(to: scalar.text, among: words) : nil
    report(
      "unknown-value", at: scalar.span, "'\(key)' cannot be '\(shortened(scalar.text))'",
      fix: near.map { "did you mean '\($0)'?" } ?? "write one of \(words.joined(separator: ", "))")
    return nil
  }
}
