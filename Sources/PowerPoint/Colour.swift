/// A colour of a presentation: where the theme has it, by its place there, so that another theme changes it.
enum Colour: Sendable, Equatable {
  case ink, paper, night, lampSoft, link, lamp, help, care, quiet
  case card, helpSoft, careSoft, line

  /// The element that names it.
  var xml: String {
    switch self {
    case .ink: scheme("tx1")
    case .paper: scheme("bg1")
    case .night: scheme("tx2")
    case .lampSoft: scheme("bg2")
    case .link: scheme("accent1")
    case .lamp: scheme("accent2")
    case .help: scheme("accent3")
    case .care: scheme("accent4")
    case .quiet: scheme("accent5")
    case .card: "<a:srgbClr val=\"FFFFFF\"/>"
    case .helpSoft: "<a:srgbClr val=\"DDF1EB\"/>"
    case .careSoft: "<a:srgbClr val=\"FCE5DA\"/>"
    case .line: "<a:srgbClr val=\"D9D3C3\"/>"
    }
  }

  /// A ground filled with it.
  var fill: String { "<a:solidFill>\(xml)</a:solidFill>" }

  private func scheme(_ name: String) -> String { "<a:schemeClr val=\"\(name)\"/>" }
}
