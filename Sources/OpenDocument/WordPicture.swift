extension WordText {
  /// A picture within the file.
  public struct Picture: Sendable, Hashable {
    /// What it shows.
    public let words: String
    /// Its width, in centimetres.
    public let width: Double
    /// Its height, in centimetres.
    public let height: Double

    let bytes: [UInt8]
    let kind: Kind

    enum Kind: String, Sendable {
      case png
      case svg = "svg+xml"
    }

    /// A picture in PNG or SVG as large as fits into a frame, in centimetres; nil where it is neither.
    public init?(_ bytes: [UInt8], words: String, within frame: (width: Double, height: Double)) {
      guard let (kind, size) = Self.measured(bytes), size.width > 0, size.height > 0 else { return nil }
      let scale = min(frame.width / size.width, frame.height / size.height)
      self.bytes = bytes
      self.kind = kind
      self.words = words
      width = size.width * scale
      height = size.height * scale
    }

    /// What a picture is, and its sides in units of its own.
    private static func measured(_ bytes: [UInt8]) -> (Kind, (width: Double, height: Double))? {
      if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
        // The first part of every PNG tells its size.
        guard bytes.count >= 24 else { return nil }
        let number = { (from: Int) in bytes[from..<from + 4].reduce(0) { $0 << 8 | Int($1) } }
        return (.png, (Double(number(16)), Double(number(20))))
      }
      let text = String(decoding: bytes, as: UTF8.self)
      guard let root = text.firstMatch(of: /<svg\b[^>]*>/) else { return nil }
      if let box = root.0.firstMatch(of: /\bviewBox=["']([^"']*)["']/) {
        let sides = box.1.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
        if sides.count == 4 { return (.svg, (sides[2], sides[3])) }
      }
      guard let width = root.0.firstMatch(of: /\bwidth=["']([0-9.]+)/).flatMap({ Double($0.1) }),
        let height = root.0.firstMatch(of: /\bheight=["']([0-9.]+)/).flatMap({ Double($0.1) })
      else { return nil }
      return (.svg, (width, height))
    }
  }

  /// The pictures, each once, in the order in which they stand.
  var pictures: [Picture] {
    var found: [Picture] = []
    for case .picture(let picture, _) in blocks where !found.contains(where: { $0.bytes == picture.bytes }) {
      found.append(picture)
    }
    return found
  }

  /// Where a picture lies in the file.
  func path(of picture: Picture) -> String? {
    pictures.firstIndex { $0.bytes == picture.bytes }.map {
      "Pictures/\($0 + 1).\(picture.kind == .png ? "png" : "svg")"
    }
  }
}
