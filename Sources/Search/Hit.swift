/// A page that a query finds, and what its place among the others depends on.
struct Hit: Comparable {
  let page: Int
  /// How many of the query's runs stand in the title, and in headings.
  private var titles = 0
  private var headings = 0
  private var count = 0

  init(page: Int, runs: [[Int]]) {
    self.page = page
    for starts in runs {
      if starts.contains(where: { $0 < Zone.heading.start }) { titles += 1 }
      if starts.contains(where: { (Zone.heading.start..<Zone.body.start).contains($0) }) { headings += 1 }
      count += starts.count
    }
  }

  static func < (left: Hit, right: Hit) -> Bool {
    (right.titles, right.headings, right.count, left.page) < (left.titles, left.headings, left.count, right.page)
  }
}
