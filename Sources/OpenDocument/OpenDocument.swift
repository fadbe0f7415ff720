import Archive

extension WordText {
  /// The kind of file, which stands plain at its beginning.
  static let kind = "application/vnd.oasis.opendocument.text"

  /// The text as an OpenDocument file (`.odt`): the same text gives the same bytes.
  public func openDocument() throws -> [UInt8] {
    let pictures = pictures
    return try storedZip(
      [
        ZipFile("mimetype", bytes: Array(Self.kind.utf8)),
        ZipFile("content.xml", bytes: Array(ContentXML(self).text.utf8)),
        ZipFile("styles.xml", bytes: Array(StylesXML(language: language).text.utf8)),
        ZipFile("meta.xml", bytes: Array(meta.utf8)),
        ZipFile("META-INF/manifest.xml", bytes: Array(manifest.utf8)),
      ] + pictures.compactMap { picture in path(of: picture).map { ZipFile($0, bytes: picture.bytes) } })
  }

  private var meta: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document-meta \(XML.namespaces) office:version="1.3"><office:meta>\
    <dc:title>\(XML.escaped(title))</dc:title><dc:language>\(XML.escaped(language))</dc:language>\
    <meta:generator>Nightlight</meta:generator></office:meta></office:document-meta>

    """
  }

  private var manifest: String {
    let pictures = pictures.compactMap { picture in
      path(of: picture).map {
        "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"image/\(picture.kind.rawValue)\"/>\n"
      }
    }.joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
      <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="\(Self.kind)"/>
      <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
      <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
      <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
      \(pictures)</manifest:manifest>

      """
  }
}
