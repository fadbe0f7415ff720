import Archive

/// The parts of an Office file, and the lists that Office finds them by.
struct Package {
  /// The parts, without lists.
  let parts: [Part]
  /// The types of those parts that go by their ending.
  private static let endings = [
    ("jpeg", "image/jpeg"), ("png", "image/png"),
    ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), ("xml", "application/xml"),
  ]

  /// What a whole file begins with.
  let beginnings: [Part.Relationship]

  /// The file's bytes: the same parts give the same bytes.
  func bytes() throws -> [UInt8] {
    var files = [ZipFile("[Content_Types].xml", bytes: Array(types.utf8))]
    files.append(ZipFile("_rels/.rels", bytes: Array(list(beginnings, from: "").utf8)))
    for part in parts {
      files.append(ZipFile(part.path, bytes: part.bytes))
      guard !part.relationships.isEmpty else { continue }
      let pieces = part.path.split(separator: "/").map(String.init)
      let folder = pieces.dropLast().joined(separator: "/")
      files.append(
        ZipFile(
          "\(folder)/_rels/\(pieces.last ?? "").rels", bytes: Array(list(part.relationships, from: folder).utf8)))
    }
    return try zip(files)
  }

  private var types: String {
    var out = XML.head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    for (ending, type) in Self.endings { out += "<Default Extension=\"\(ending)\" ContentType=\"\(type)\"/>" }
    for part in parts {
      if let type = part.type { out += "<Override PartName=\"/\(part.path)\" ContentType=\"\(type)\"/>" }
    }
    return out + "</Types>"
  }

  private func list(_ relationships: [Part.Relationship], from folder: String) -> String {
    var out = XML.head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    for (place, one) in relationships.enumerated() {
      let type = one.type.contains(":") ? one.type : "\(XML.relationships)/\(one.type)"
      out += "<Relationship Id=\"rId\(place + 1)\" Type=\"\(type)\" Target=\"\(way(to: one.path, from: folder))\"/>"
    }
    return out + "</Relationships>"
  }

  /// The way from a folder to a part.
  private func way(to path: String, from folder: String) -> String {
    let here = folder.split(separator: "/")
    let there = path.split(separator: "/")
    let common = zip(here, there).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: here.count - common) + there.dropFirst(common)).joined(separator: "/")
  }
}
