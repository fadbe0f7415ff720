/// Which positions a page's parts take: where a hit lies says whether it is in the title, a heading or the text.
enum Zone: Int, Comparable {
  case title
  case heading
  case body

  /// Its first position.
  var start: Int {
    switch self {
    case .title: 0
    case .heading: 96
    case .body: 768
    }
  }

  static func < (left: Zone, right: Zone) -> Bool { left.rawValue < right.rawValue }

  /// What its positions stay below, so that nothing in it touches the next zone.
  var end: Int {
    switch self {
    case .title: Zone.heading.start - Gap.broken.step
    case .heading: Zone.body.start - Gap.broken.step
    case .body: .max
    }
  }
}
