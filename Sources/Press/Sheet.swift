/// A sheet to be pressed: a page of HTML, and the folder that its pictures lie in.
public struct Sheet: Sendable {
  /// What messages call it.
  public var name: String
  /// The whole page, in UTF-8.
  ///
  /// Its title and language become those of the PDF.
  public var html: [UInt8]
  /// The only folder that pictures, styles and fonts are taken from.
  public var folder: String
  /// The typefaces that style sheets may name beside those of the machine.
  public var typefaces: Typefaces?
  /// The standard that the PDF keeps.
  public var standard: Standard

  /// A standard for PDF.
  public enum Standard: String, Sendable {
    /// None in particular.
    case plain = ""
    /// Tagged, so that a screen reader can read it.
    case accessible = "pdf/ua-1"
  }

  /// Makes a sheet.
  public init(
    _ name: String, html: [UInt8], folder: String, typefaces: Typefaces? = nil, standard: Standard = .accessible
  ) {
    self.name = name
    self.html = html
    self.folder = folder
    self.typefaces = typefaces
    self.standard = standard
  }
}
