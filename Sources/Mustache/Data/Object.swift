/// Names and what they stand for.
public struct Object: Sendable {
  private(set) var storage: ObjectStorage

  /// An object without names.
  public init(minimumCapacity: Int = 0) {
    storage = ObjectStorage(room: minimumCapacity, below: nil)
  }

  /// An object on top of another: a name that it lacks is looked up there, and nothing is copied.
  public init(on shared: Object, minimumCapacity: Int = 0) {
    storage = ObjectStorage(room: minimumCapacity, below: shared.storage)
  }

  /// An object of the names given; of a name given twice the last counts.
  public init(_ pairs: some Sequence<(String, Value)>) {
    self.init(minimumCapacity: pairs.underestimatedCount)
    for (name, value) in pairs { self[name] = value }
  }

  /// What a name stands for, nil where neither this object nor one below provides it; setting nil removes it here.
  public subscript(name: String) -> Value? {
    get { storage.find(Name(name))?.pointee }
    set {
      guard let newValue else {
        storage = storage.copied(room: 0, without: name)
        return
      }
      if storage.isFull || !isKnownUniquelyReferenced(&storage) {
        storage = storage.copied(room: storage.isFull ? storage.count * 2 : storage.count + 1)
      }
      storage.insert(Name(name), newValue)
    }
  }

  /// Every name provided here and below, in order.
  public var names: [String] { storage.allNames.sorted() }
}

extension Object: ExpressibleByDictionaryLiteral {
  /// An object of the names given; of a name given twice the last counts.
  public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}
