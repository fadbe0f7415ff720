import Library

/// Which page comes before and after each among its kind, for the same readers.
struct Neighbours: Sendable {
  private let pages: [Page]
  private let kinds: [Range<Int>]

  init(_ library: Library) {
    pages = library.pages
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

  /// The place of the nearest page before this one that is of the same kind and fits its readers.
  func previous(_ place: Int) -> Int? {
    guard let kind = kinds.first(where: { $0.contains(place) }) else { return nil }
    return (kind.lowerBound..<place).last { fits($0, after: place) }
  }

  /// The place of the nearest page after this one that is of the same kind and fits its readers.
  func next(_ place: Int) -> Int? {
    guard let kind = kinds.first(where: { $0.contains(place) }) else { return nil }
    return (place + 1..<kind.upperBound).first { fits($0, after: place) }
  }

  /// Whether whoever reads one page is led well to another: no page for minors leads to one that is not.
  private func fits(_ other: Int, after place: Int) -> Bool {
    let (here, there) = (pages[place].about.bands, pages[other].about.bands)
    return here.filter(\.isMinor).allSatisfy(there.contains) && (here.isEmpty || here.contains(where: there.contains))
  }
}
