import Library

/// Which page comes before and after each among its kind.
struct Neighbours: Sendable {
  private let kinds: [Range<Int>]

  init(_ library: Library) {
    // Pages are sorted by kind, so each kind is one stretch.
    var kinds: [Range<Int>] = []
    var start = 0
    for place in library.pages.indices where library.pages[place].kind != library.pages[start].kind {
      kinds.append(start..<place)
      start = place
    }
    if !library.pages.isEmpty { kinds.append(start..<library.pages.count) }
    self.kinds = kinds
  }

  /// The place of the page before this one, if it is of the same kind.
  func previous(_ place: Int) -> Int? { kinds.contains { $0.lowerBound == place } ? nil : place - 1 }

  /// The place of the page after this one, if it is of the same kind.
  func next(_ place: Int) -> Int? { kinds.contains { $0.upperBound == place + 1 } ? nil : place + 1 }
}
