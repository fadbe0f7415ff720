/// What a text says, as OpenDocument's `content.xml`.
struct ContentXML {
  /// The file.
  private(set) var text = ""
  /// How many lists are open: word processors know ten levels.
  private var depth = 0
  private var tables = 0
  private var pictures = 0
  private let source: WordText

  /// Writes a text.
  init(_ source: WordText) {
    self.source = source
    text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content \(XML.namespaces) office:version=\"1.3\">\n"
      + Self.automaticStyles + "<office:body><office:text>\n"
    append(source.blocks)
    text += "</office:text></office:body>\n</office:document-content>\n"
  }

  /// How words look that are bold, in italics or both, and how a page is begun.
  private static let automaticStyles = """
    <office:automatic-styles>
    <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" \
    style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>
    <style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic" \
    style:font-style-complex="italic"/></style:style>
    <style:style style:name="BI" style:family="text"><style:text-properties fo:font-weight="bold" \
    style:font-weight-asian="bold" style:font-weight-complex="bold" fo:font-style="italic" \
    style:font-style-complex="italic"/></style:style>
    <style:style style:name="Next" style:family="paragraph" style:parent-style-name="Standard">\
    <style:paragraph-properties fo:break-before="page" fo:margin-bottom="0cm"/>\
    <style:text-properties fo:font-size="2pt" style:font-size-asian="2pt" style:font-size-complex="2pt"/></style:style>
    <style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" \
    fo:border="0.5pt solid #000000"/></style:style>
    <style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/>\
    </style:style>
    <style:style style:name="Table" style:family="table"><style:table-properties style:width="17cm" \
    table:align="margins" fo:margin-bottom="0.3cm" style:may-break-between-rows="true"/></style:style>
    </office:automatic-styles>

    """

  private mutating func append(_ blocks: [WordText.Block]) {
    for block in blocks { append(block) }
  }

  private mutating func append(_ block: WordText.Block) {
    switch block {
    case .heading(let level, let runs):
      let level = min(max(level, 1), 4)
      text += "<text:h text:style-name=\"Heading_20_\(level)\" text:outline-level=\"\(level)\">"
      append(runs)
      text += "</text:h>\n"
    case .paragraph(let runs): append(runs, style: "Text_20_body")
    case .note(let runs): append(runs, style: "Note")
    case .callout(let runs): append(runs, style: "Callout")
    case .list(let start, let items): append(items, start)
    case .box(let runs): append([.init("☐\t")] + runs, style: "Box")
    case .table(let head, let rows): append(head, rows)
    case .lines(let label, let count):
      append([.init(label + "\t")], style: "Line")
      for _ in 0..<max(0, count - 1) { append([.init("\t")], style: "Line") }
    case .picture(let picture, let runs): append(picture, runs)
    case .pageBreak: append([], style: "Next")
    }
  }

  private mutating func append(_ runs: [WordText.Run], style: String) {
    text += "<text:p text:style-name=\"\(style)\">"
    append(runs)
    text += "</text:p>\n"
  }

  private mutating func append(_ picture: WordText.Picture, _ runs: [WordText.Run]) {
    text += "<text:p text:style-name=\"Text_20_body\">"
    if let path = source.path(of: picture) {
      pictures += 1
      text +=
        "<draw:frame draw:name=\"Picture\(pictures)\" text:anchor-type=\"as-char\" "
        + "svg:width=\"\(length(picture.width))\" svg:height=\"\(length(picture.height))\">"
        + "<draw:image xlink:href=\"\(path)\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>"
        + "<svg:title>\(XML.escaped(picture.words))</svg:title></draw:frame>"
      if !runs.isEmpty { text += "<text:tab/>" }
    }
    append(runs)
    text += "</text:p>\n"
  }

  /// A length with two digits behind its point.
  private func length(_ centimetres: Double) -> String {
    let hundredths = Int((centimetres * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)cm"
  }

  private mutating func append(_ items: [[WordText.Block]], _ start: Int?) {
    guard depth < 10 else { return items.forEach { append($0) } }
    depth += 1
    text += "<text:list text:style-name=\"\(start == nil ? "Dots" : "Numbers")\">\n"
    for (place, item) in items.enumerated() {
      text += "<text:list-item\(place == 0 ? start.map { " text:start-value=\"\($0)\"" } ?? "" : "")>\n"
      append(item)
      text += "</text:list-item>\n"
    }
    text += "</text:list>\n"
    depth -= 1
  }

  private mutating func append(_ head: [[WordText.Run]], _ rows: [[[WordText.Run]]]) {
    let columns = max(head.count, rows.map(\.count).max() ?? 0)
    guard columns > 0 else { return }
    tables += 1
    text += "<table:table table:name=\"Table\(tables)\" table:style-name=\"Table\">"
    text += "<table:table-column table:number-columns-repeated=\"\(columns)\"/>\n"
    if !head.isEmpty {
      text += "<table:table-header-rows>\n"
      append(head, columns, style: "Head")
      text += "</table:table-header-rows>\n"
    }
    for row in rows { append(row, columns, style: "Cell_20_text") }
    text += "</table:table>\n"
  }

  private mutating func append(_ row: [[WordText.Run]], _ columns: Int, style: String) {
    text += "<table:table-row table:style-name=\"Row\">\n"
    for place in 0..<columns {
      text += "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">"
      append(place < row.count ? row[place] : [], style: style)
      text += "</table:table-cell>\n"
    }
    text += "</table:table-row>\n"
  }

  private mutating func append(_ runs: [WordText.Run]) {
    for run in runs {
      let style = (run.isBold ? "B" : "") + (run.isItalic ? "I" : "")
      if let link = run.link { text += "<text:a xlink:type=\"simple\" xlink:href=\"\(XML.escaped(link))\">" }
      if !style.isEmpty { text += "<text:span text:style-name=\"\(style)\">" }
      append(words: run.text)
      if !style.isEmpty { text += "</text:span>" }
      if run.link != nil { text += "</text:a>" }
    }
  }

  /// Blanks in a row and tabs would be taken for one blank.
  private mutating func append(words: String) {
    var blanks = 0
    for character in words {
      if character == " " {
        blanks += 1
        text += blanks == 1 ? " " : "<text:s/>"
        continue
      }
      blanks = 0
      switch character {
      case "\t": text += "<text:tab/>"
      case "\n": text += "<text:line-break/>"
      default: text += XML.escaped(String(character))
      }
    }
  }
}
