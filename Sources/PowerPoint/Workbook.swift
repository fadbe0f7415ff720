import Library

/// The sheet of figures that stands behind a chart, so that it can be changed.
struct Workbook {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let type = "vnd.openxmlformats-officedocument.spreadsheetml"

  let chart: Chart

  /// The letter of a column: a chart has few.
  static func letter(ofColumn column: Int) -> String { String(UnicodeScalar(UInt8(65 + min(25, max(0, column))))) }

  /// The file's bytes.
  func bytes() throws -> [UInt8] {
    try Package(
      parts: [
        Part(
          "xl/workbook.xml", "\(Self.type).sheet.main",
          "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(XML.relationships)\"><sheets>"
            + "<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
          [.init(type: "worksheet", path: "xl/worksheets/sheet1.xml")]),
        Part("xl/worksheets/sheet1.xml", "\(Self.type).worksheet", sheet),
      ], beginnings: [.init(type: "officeDocument", path: "xl/workbook.xml")]
    ).bytes()
  }

  private var sheet: String {
    let head = chart.columns.enumerated().map { text($1, column: $0, row: 1) }.joined()
    let rows = chart.rows.enumerated().map { place, row in
      let values = row.values.enumerated().map { column, value in
        "<c r=\"\(Self.letter(ofColumn: column + 1))\(place + 2)\"><v>\(plain(value))</v></c>"
      }.joined()
      return "<row r=\"\(place + 2)\">\(text(row.label, column: 0, row: place + 2))\(values)</row>"
    }.joined()
    return "<worksheet xmlns=\"\(Self.main)\"><sheetData><row r=\"1\">\(head)</row>\(rows)</sheetData></worksheet>"
  }

  private func text(_ text: String, column: Int, row: Int) -> String {
    "<c r=\"\(Self.letter(ofColumn: column))\(row)\" t=\"inlineStr\"><is><t>\(XML.escaped(text))</t></is></c>"
  }
}

/// A number as files have it: no signs between thousands.
func plain(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
}
