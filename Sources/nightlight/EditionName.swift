import Usage

/// The editions of a site by their names on the command line.
enum EditionName: String, CaseIterable {
  /// For readers' own devices.
  case web
  /// For a touch screen without network or keyboard.
  case kiosk

  /// The edition that a command was asked for.
  init(_ invocation: Invocation) {
    self = invocation.value("edition").flatMap(EditionName.init(rawValue:)) ?? .web
  }

  /// Where it goes in the project, where nothing else is said.
  var folder: String {
    switch self {
    case .web: "site"
    case .kiosk: "kiosk"
    }
  }

  /// The option by which it is asked for.
  static let option = Option(
    "edition", short: "e", value: "EDITION", completion: .choice(allCases.map(\.rawValue)),
    "which edition: web, or kiosk for a touch screen, as kiosk.yml describes it (default: web)")
}
