/// A place on a slide, in points from its upper left corner.
struct Frame: Sendable, Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  /// How wide and how high slides are: 16 to 9.
  static let slide = Frame(x: 0, y: 0, width: 960, height: 540)

  /// A length as the file has it.
  static func units(_ points: Double) -> Int { Int((points * 12700).rounded()) }

  /// Where it stands and how large it is, as elements.
  var xml: String {
    "<a:off x=\"\(Self.units(x))\" y=\"\(Self.units(y))\"/>"
      + "<a:ext cx=\"\(Self.units(width))\" cy=\"\(Self.units(height))\"/>"
  }
}
