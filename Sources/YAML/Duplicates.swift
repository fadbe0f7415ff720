import Diagnostics

extension Builder {
  /// Reports each key that a mapping has had before, and keeps the first.
  mutating func dropDuplicates(from pairs: inout [Pair]) {
    // Comparing each with each is the fastest for as many keys as people write.
    let repeated = pairs.count <= 24 ? repeatedAmongFew(pairs) : repeatedAmongMany(pairs)
    guard !repeated.isEmpty else { return }
    for (index, first) in repeated { findings.add(duplicateKey(pairs[index].key, first: pairs[first].key)) }
    let dropped = Set(repeated.map(\.index))
    pairs = pairs.indices.filter { !dropped.contains($0) }.map { pairs[$0] }
  }

  private func repeatedAmongFew(_ pairs: [Pair]) -> [(index: Int, first: Int)] {
    var repeated: [(index: Int, first: Int)] = []
    for index in pairs.indices.dropFirst() {
      let key = pairs[index].key.text
      for earlier in 0..<index where pairs[earlier].key.text == key {
        repeated.append((index, earlier))
        break
      }
    }
    return repeated
  }

  private func repeatedAmongMany(_ pairs: [Pair]) -> [(index: Int, first: Int)] {
    var places: [String: Int] = [:]
    var repeated: [(index: Int, first: Int)] = []
    for (index, pair) in pairs.enumerated() {
      if let first = places[pair.key.text] {
        repeated.append((index, first))
      } else {
        places[pair.key.text] = index
      }
    }
    return repeated
  }

  private func duplicateKey(_ key: Scalar, first: Scalar) -> Diagnostic {
    Diagnostic(
      "duplicate-key", file: file, span: key.span, "the field '\(shortened(key.text))' is given twice",
      notes: [Diagnostic.Note("it is first given here", span: first.span)], fix: "remove one of them")
  }
}
