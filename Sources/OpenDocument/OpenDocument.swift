import Archive

extension WordText {
  /// The kind of file, which stands plain at its beginning.
  static let kind = "application/vnd.oasis.opendocument.text"

  /// The text as an OpenDocument file (`.odt`): the same text gives the same bytes.
  public func openDocument() throws -> [UInt8] {
    try storedZip([
      ZipFile("mimetype", bytes: Array(Self.kind.utf8)),
      ZipFile("content.xml", bytes: Array(ContentXML(self).text.utf8)),
      ZipFile("styles.xml", bytes: Array(StylesXML(language: language).text.utf8)),
      ZipFile("meta.xml", bytes: Array(meta.utf8)),
      ZipFile("META-INF/manifest.xml", bytes: Array(Self.manifest.utf8)),
    ])
  }

  private var meta: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document-meta \(XML.namespaces) office:version="1.3"><office:meta>\
    <dc:title>\(XML.escaped(title))</dc:title><dc:language>\(XML.escaped(language))</dc:language>\
    <meta:generator>Nightlight</meta:generator></office:meta></office:document-meta>

    """
  }

  private static let manifest = """
    <?xml version="1.0" encoding="UTF-8"?>
    <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
    <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="\(kind)"/>
    <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
    <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
    <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
    </manifest:manifest>

    """
}
