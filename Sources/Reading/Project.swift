import System

/// A folder with nightlight.yml and Content, and the templates that go with it.
public struct Project: Sendable {
  /// The project's folder.
  public let root: String
  /// The templates' folder: the project's own, else the tool's.
  public let templates: String
  /// The configuration file, below the root.
  let configuration: String

  /// Whether something describes a kiosk edition.
  public var hasKiosk: Bool { Self.kioskNames.contains { isThere("\(root)/\($0)") } }

  /// Where the kiosk edition is described: beside nightlight.yml.
  static let kioskNames = ["kiosk.yml", "Content/kiosk.yml"]

  /// Opens a project; `ownTemplates` is where the tool's templates lie.
  public init(root: String, ownTemplates: String?) {
    self.root = root
    let here = root + "/Templates"
    templates = isThere(here) ? here : ownTemplates ?? here
    configuration = isThere(root + "/nightlight.yml") ? "nightlight.yml" : "Content/nightlight.yml"
  }

  /// The path on disk of a file as diagnostics name it.
  public func path(of file: String) -> String {
    if file == "Templates" { return templates }
    if file.hasPrefix("Templates/") { return templates + file.dropFirst("Templates".count) }
    return "\(root)/\(file)"
  }

  /// The file as diagnostics name it of a path on disk, or nil where it is none of the project's.
  public func file(ofPath path: String) -> String? {
    if path == templates || path.hasPrefix(templates + "/") { return "Templates" + path.dropFirst(templates.count) }
    guard path.hasPrefix(root + "/") else { return nil }
    return String(path.dropFirst(root.count + 1))
  }

  /// The bytes of a file as diagnostics name it.
  public func bytes(of file: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try Folder.working.read(path(of: file), into: &bytes)
    return bytes
  }
}

private func isThere(_ path: String) -> Bool { ((try? Folder.working.status(of: path)) ?? nil) != nil }
