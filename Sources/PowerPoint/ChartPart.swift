import Library

/// A chart as Office draws it.
struct ChartPart: Sendable {
  let chart: Chart

  private static let colours = [Colour.link, .lamp, .help]

  /// Describes a chart.
  init(_ chart: Chart) { self.chart = chart }

  /// The figures in words, for whoever hears the slide.
  var words: String {
    let head = chart.columns.dropFirst()
    return chart.rows.map { row in
      let values = row.values.enumerated().map { place, value in
        head.count > 1 ? "\(head[head.startIndex + min(place, head.count - 1)]) \(numeral(value))" : numeral(value)
      }
      return "\(row.label) \(values.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  /// The part's text; the sheet of figures is its only relationship.
  func xml(_ typefaces: Typefaces) -> String {
    let series = (0..<count).map { self.series($0, typefaces) }.joined()
    let axes = "<c:axId val=\"111111111\"/><c:axId val=\"222222222\"/>"
    let drawing =
      chart.style == .line
      ? "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>\(series)<c:marker val=\"1\"/>\(axes)"
        + "</c:lineChart>"
      : "<c:barChart><c:barDir val=\"\(isLying ? "bar" : "col")\"/><c:grouping val=\"clustered\"/>"
        + "<c:varyColors val=\"0\"/>\(series)<c:gapWidth val=\"50\"/>\(axes)</c:barChart>"
    let legend =
      count > 1
      ? "<c:legend><c:legendPos val=\"t\"/><c:overlay val=\"0\"/>\(text(typefaces, size: 16))</c:legend>" : ""
    return
      "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
      + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"\(XML.relationships)\">"
      + "<c:date1904 val=\"0\"/><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea>"
      + "<c:layout/>\(drawing)\(categoryAxis(typefaces))\(valueAxis(typefaces))</c:plotArea>\(legend)"
      + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
      + "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>\(text(typefaces, size: 16))"
      + "<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>"
  }

  private var count: Int { max(1, chart.columns.count - 1) }

  /// Bars lie where the names of their rows would run into each other.
  private var isLying: Bool {
    guard chart.style != .line, chart.rows.count <= 8 else { return false }
    let slot = 780 / Double(max(1, chart.rows.count))
    return chart.rows.contains { TextMeasure.width(of: $0.label) * 16 > slot - 12 }
  }

  private func series(_ place: Int, _ typefaces: Typefaces) -> String {
    let colour = Self.colours[place % Self.colours.count]
    let letter = Workbook.letter(ofColumn: place + 1)
    let last = chart.rows.count + 1
    let name = place + 1 < chart.columns.count ? chart.columns[place + 1] : chart.title
    let labels = chart.rows.enumerated().map { point($0, XML.escaped($1.label)) }.joined()
    let values = chart.rows.enumerated().map { row, line in
      place < line.values.count ? point(row, plain(line.values[place])) : ""
    }.joined()
    let look =
      chart.style == .line
      ? "<c:spPr><a:ln w=\"38100\">\(colour.fill)</a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/>"
        + "<c:size val=\"9\"/><c:spPr>\(colour.fill)</c:spPr></c:marker>"
      : "<c:spPr>\(colour.fill)</c:spPr><c:invertIfNegative val=\"0\"/>"
    return "<c:ser><c:idx val=\"\(place)\"/><c:order val=\"\(place)\"/><c:tx><c:strRef><c:f>Sheet1!$\(letter)$1</c:f>"
      + "<c:strCache><c:ptCount val=\"1\"/>\(point(0, XML.escaped(name)))</c:strCache></c:strRef></c:tx>\(look)"
      + "<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>\(text(typefaces, size: 16))"
      + "<c:dLblPos val=\"\(chart.style == .line ? "t" : "outEnd")\"/><c:showLegendKey val=\"0\"/>"
      + "<c:showVal val=\"\(chart.rows.count * count <= 24 ? 1 : 0)\"/><c:showCatName val=\"0\"/>"
      + "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>"
      + "<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$\(last)</c:f><c:strCache><c:ptCount val=\"\(chart.rows.count)\"/>"
      + "\(labels)</c:strCache></c:strRef></c:cat>"
      + "<c:val><c:numRef><c:f>Sheet1!$\(letter)$2:$\(letter)$\(last)</c:f><c:numCache>"
      + "<c:formatCode>General</c:formatCode><c:ptCount val=\"\(chart.rows.count)\"/>\(values)</c:numCache></c:numRef>"
      + "</c:val>\(chart.style == .line ? "<c:smooth val=\"0\"/>" : "")</c:ser>"
  }

  private func point(_ place: Int, _ text: String) -> String {
    "<c:pt idx=\"\(place)\"><c:v>\(text)</c:v></c:pt>"
  }

  private func text(_ typefaces: Typefaces, size: Int) -> String {
    "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"\(size * 100)\">\(Colour.ink.fill)</a:defRPr></a:pPr>"
      + "<a:endParaRPr \(typefaces.attributes)/></a:p></c:txPr>"
  }

  private func categoryAxis(_ typefaces: Typefaces) -> String {
    "<c:catAx><c:axId val=\"111111111\"/><c:scaling><c:orientation val=\"\(isLying ? "maxMin" : "minMax")\"/>"
      + "</c:scaling><c:delete val=\"0\"/><c:axPos val=\"\(isLying ? "l" : "b")\"/>"
      + "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
      + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>"
      + "<c:spPr><a:ln w=\"12700\">\(Colour.quiet.fill)</a:ln></c:spPr>\(text(typefaces, size: 16))"
      + "<c:crossAx val=\"222222222\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/>"
      + "<c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>"
  }

  private func valueAxis(_ typefaces: Typefaces) -> String {
    let grid = "<c:majorGridlines><c:spPr><a:ln w=\"9525\">\(Colour.line.fill)</a:ln></c:spPr></c:majorGridlines>"
    return
      "<c:valAx><c:axId val=\"222222222\"/><c:scaling><c:orientation val=\"minMax\"/><c:min val=\"0\"/></c:scaling>"
      + "<c:delete val=\"\(isLying ? 1 : 0)\"/><c:axPos val=\"\(isLying ? "b" : "l")\"/>\(isLying ? "" : grid)"
      + "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
      + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>"
      + "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>\(text(typefaces, size: 14))<c:crossAx val=\"111111111\"/>"
      + "<c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>"
  }
}
