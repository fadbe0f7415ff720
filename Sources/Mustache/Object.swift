/// Names and what they stand for.
public struct Object: Sendable {
  private var own: [String: Value] = [:]

  /// An object without names.
  public init(minimumCapacity: Int = 0) {}

  /// An object on top of another: a name that it lacks is looked up there, and nothing is copied.
  public init(on shared: Object, minimumCapacity: Int = 0) {}

  /// An object of the names given; of a name given twice the last counts.
  public init(_ pairs: some Sequence<(String, Value)>) {}

  /// What a name stands for, nil where neither this object nor one below provides it; setting nil removes it here.
  public subscript(name: String) -> Value? {
    get { own[name] }
    set { own[name] = newValue }
  }
}

extension Object: ExpressibleByDictionaryLiteral {
  /// An object of the names given; of a name given twice the last counts.
  public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}
