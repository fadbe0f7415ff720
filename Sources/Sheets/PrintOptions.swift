import Library

/// What may be chosen for sheets.
public struct PrintOptions: Sendable {
  /// The paper.
  public var paper = Paper.a4
  /// How far colour goes over the edge, in millimetres, with marks where to cut; 0 for none.
  public var bleed = 0.0
  /// Whether it is meant for a copier or a stencil duplicator: black only, no tints.
  public var isMono = false
  /// Whose sheet it is.
  public var organisation: Organisation?
  /// Gives the bytes of a picture by its path below Content; nil where it is not there.
  public var picture: @Sendable (_ path: String) -> [UInt8]? = { _ in nil }

  /// A4 in colour, nobody's own, without pictures.
  public init() {}

  /// A picture as an address that holds the picture itself, so that a sheet is complete wherever it is opened; nil
  /// where it is not there, or of no kind that sheets show.
  func address(ofPicture path: String) -> String? {
    let kinds = [
      "svg": "svg+xml", "png": "png", "jpg": "jpeg", "jpeg": "jpeg", "webp": "webp",
    ]
    guard let ending = path.split(separator: ".").last, let kind = kinds[String(ending).lowercased()],
      let bytes = picture(path)
    else { return nil }
    return "data:image/\(kind);base64,\(base64(bytes))"
  }
}
