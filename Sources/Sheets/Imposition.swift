import Library

/// How a leaflet's panels lie on sheets of paper, in millimetres of A4.
struct Imposition: Sendable {
  /// Where a panel lies on a side.
  struct Place: Sendable {
    let panel: Int
    let x: Double
    let y: Double
  }

  /// The size of a sheet.
  let sheet: (width: Double, height: Double)
  /// The size of each panel.
  let panels: [(width: Double, height: Double)]
  /// The blank around a panel's text.
  let padding: Double
  /// The sides, and what lies on each.
  let sides: [[Place]]
  /// The size at which the author's text is first tried, in points.
  let largest: Double

  /// `isInReadingOrder` lays a booklet's pages one after the other.
  init(_ layout: LeafletPlan.Layout, panels count: Int, isInReadingOrder: Bool = false) {
    let upright = (width: 210.0, height: 297.0)
    let lying = (width: 297.0, height: 210.0)
    switch layout {
    case .trifold:
      sheet = lying
      panels = Array(repeating: (99, 210), count: count)
      padding = 9
      // The cover is read first, then the flap, then what the cover and the flap hide; last the back.
      sides = [
        [Place(panel: 0, x: 198, y: 0), Place(panel: 4, x: 0, y: 0), Place(panel: 5, x: 99, y: 0)],
        [Place(panel: 1, x: 0, y: 0), Place(panel: 2, x: 99, y: 0), Place(panel: 3, x: 198, y: 0)],
      ]
      largest = 13
    case .booklet:
      sheet = isInReadingOrder ? (width: 148.5, height: 210.0) : lying
      panels = Array(repeating: (148.5, 210), count: count)
      padding = 14
      sides =
        isInReadingOrder
        ? (0..<count).map { [Place(panel: $0, x: 0, y: 0)] }
        : [[7, 0], [1, 6], [5, 2], [3, 4]].map { pair in
          [Place(panel: pair[0], x: 0, y: 0), Place(panel: pair[1], x: 148.5, y: 0)]
        }
      largest = 11
    case .poster:
      sheet = upright
      panels = [upright]
      padding = 18
      sides = [[Place(panel: 0, x: 0, y: 0)]]
      largest = 24
    case .card:
      sheet = upright
      panels = Array(repeating: (85, 54), count: count)
      padding = 4
      // The cards are all alike, so that their backs meet their fronts whichever way the sheet is turned.
      sides = (0..<count).map { side in
        (0..<8).map { Place(panel: side, x: 20 + Double($0 % 2) * 85, y: 40.5 + Double($0 / 2) * 54) }
      }
      largest = 9.5
    case .form, .handout:
      sheet = upright
      panels = Array(repeating: upright, count: count)
      padding = 16
      sides = (0..<count).map { [Place(panel: $0, x: 0, y: 0)] }
      largest = 11.5
    case .letter:
      sheet = upright
      panels = [upright, (210, 148.5)]
      padding = 18
      // Two return slips on a sheet, to be cut apart.
      sides = [[Place(panel: 0, x: 0, y: 0)], [Place(panel: 1, x: 0, y: 0), Place(panel: 1, x: 0, y: 148.5)]]
      largest = 12
    }
  }
}
