/// What gives a site its look: templates, assets, and every word of the interface.
public struct Theme: Sendable {
  /// A file of the theme.
  public struct File: Sendable {
    /// Its name below its folder, without `.mustache` for a template.
    public let name: String
    /// The file as diagnostics name it.
    public let file: String
    /// Its bytes.
    public let bytes: [UInt8]

    /// Makes a file.
    public init(name: String, file: String, bytes: [UInt8]) {
      self.name = name
      self.file = file
      self.bytes = bytes
    }
  }

  /// The templates of the website.
  public var templates: [File]
  /// The templates of the kiosk edition.
  public var kiosk: [File] = []
  /// The templates of sheets for paper, and their style sheets, by name.
  public var sheets: [File] = []
  /// The style sheet and the script of decks, by name.
  public var decks: [File] = []
  /// Style sheets, scripts and pictures, by name.
  public var assets: [File]
  /// The interface's words for each language of the site; a name in a group is `group.name`.
  public var strings: [[String: String]]

  /// Makes a theme.
  public init(templates: [File], assets: [File], strings: [[String: String]]) {
    self.templates = templates
    self.assets = assets
    self.strings = strings
  }
}
