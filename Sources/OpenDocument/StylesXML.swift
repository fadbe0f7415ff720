/// How a text looks, as OpenDocument's `styles.xml`.
struct StylesXML {
  /// The file.
  let text: String

  /// Writes the styles for a text's language.
  init(language: String) {
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-styles \(XML.namespaces) office:version="1.3">
      <office:font-face-decls>
      \(["Noto Sans", "Noto Sans CJK TC", "Noto Sans Thai"].map(Self.face).joined(separator: "\n"))
      </office:font-face-decls>
      <office:styles>
      <style:default-style style:family="paragraph">
      <style:paragraph-properties fo:orphans="2" fo:widows="2" style:line-break="strict" \
      style:text-autospace="ideograph-alpha" style:tab-stop-distance="1cm"/>
      <style:text-properties style:font-name="Noto Sans" style:font-name-asian="Noto Sans CJK TC" \
      style:font-name-complex="Noto Sans Thai" \(Self.size(10.5)) \(Self.languages(language))/>
      </style:default-style>
      <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
      \(Self.style("Text_20_body", "Text body", "fo:margin-bottom=\"0.12cm\" fo:line-height=\"135%\""))
      \(Self.style("Note", "Note", "fo:margin-top=\"0.3cm\"", Self.size(8)))
      \(Self.style("Callout", "Callout", """
      fo:margin-bottom="0.12cm" fo:line-height="135%" fo:padding="0.2cm" fo:border-left="3pt solid #000000" \
      fo:border-right="none" fo:border-top="none" fo:border-bottom="none" fo:keep-together="always"
      """))
      \(Self.style("Head", "Head", "", Self.bold))
      \(Self.style("Cell_20_text", "Cell text", ""))
      \(Self.style(
        "Box", "Box", "fo:margin-left=\"0.8cm\" fo:text-indent=\"-0.8cm\" fo:margin-bottom=\"0.08cm\"",
        tabs: "<style:tab-stop style:position=\"0cm\"/>"))
      \(Self.style(
        "Line", "Line to write on", "fo:margin-top=\"0.35cm\" fo:margin-bottom=\"0.1cm\"",
        tabs: Self.writingLine))
      \((1...4).map(Self.heading).joined(separator: "\n"))
      \(Self.list("Dots", of: "bullet", "text:bullet-char=\"•\""))
      \(Self.list("Numbers", of: "number", "style:num-format=\"1\" style:num-suffix=\".\""))
      </office:styles>
      <office:automatic-styles>
      <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" \
      style:print-orientation="portrait" fo:margin="2cm"/></style:page-layout>
      </office:automatic-styles>
      <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
      </office:document-styles>

      """
  }

  private static let bold =
    "fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\""
  /// A line from the label to the right edge.
  private static let writingLine =
    "<style:tab-stop style:position=\"17cm\" style:type=\"right\" style:leader-style=\"solid\" style:leader-text=\"_\"/>"

  private static func face(_ name: String) -> String {
    "<style:font-face style:name=\"\(name)\" svg:font-family=\"'\(name)'\" style:font-family-generic=\"swiss\"/>"
  }

  private static func size(_ points: Double) -> String {
    ["fo:font-size", "style:font-size-asian", "style:font-size-complex"].map { "\($0)=\"\(points)pt\"" }
      .joined(separator: " ")
  }

  /// Word processors keep three languages: of Latin letters, of Chinese, and of Thai and its like.
  private static func languages(_ tag: String) -> String {
    let latin = tag.hasPrefix("vi") ? ("vi", "VN") : tag.hasPrefix("id") ? ("id", "ID") : ("en", "GB")
    return "fo:language=\"\(latin.0)\" fo:country=\"\(latin.1)\" style:language-asian=\"zh\" "
      + "style:country-asian=\"TW\" style:language-complex=\"th\" style:country-complex=\"TH\""
  }

  private static func style(
    _ name: String, _ shown: String, _ paragraph: String, _ words: String = "", tabs: String = ""
  ) -> String {
    "<style:style style:name=\"\(name)\" style:display-name=\"\(shown)\" style:family=\"paragraph\" "
      + "style:parent-style-name=\"Standard\" style:class=\"text\"><style:paragraph-properties \(paragraph)>"
      + (tabs.isEmpty ? "" : "<style:tab-stops>\(tabs)</style:tab-stops>") + "</style:paragraph-properties>"
      + (words.isEmpty ? "" : "<style:text-properties \(words)/>") + "</style:style>"
  }

  private static func heading(_ level: Int) -> String {
    "<style:style style:name=\"Heading_20_\(level)\" style:display-name=\"Heading \(level)\" style:family=\"paragraph\" "
      + "style:parent-style-name=\"Standard\" style:next-style-name=\"Text_20_body\" "
      + "style:default-outline-level=\"\(level)\" style:class=\"text\"><style:paragraph-properties "
      + "fo:margin-top=\"0.3cm\" fo:margin-bottom=\"0.15cm\" fo:keep-with-next=\"always\"/>"
      + "<style:text-properties \(bold) \(size([18, 14, 12, 11][level - 1]))/></style:style>"
  }

  /// A list style of ten levels.
  private static func list(_ name: String, of kind: String, _ attributes: String) -> String {
    let levels = (1...10).map { level in
      "<text:list-level-style-\(kind) text:level=\"\(level)\" \(attributes)>"
        + "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
        + "<style:list-level-label-alignment text:label-followed-by=\"listtab\" "
        + "fo:text-indent=\"-0.6cm\" fo:margin-left=\"\(level * 8 / 10).\(level * 8 % 10)cm\"/>"
        + "</style:list-level-properties></text:list-level-style-\(kind)>"
    }
    return "<text:list-style style:name=\"\(name)\">\(levels.joined())</text:list-style>"
  }
}
