/// Writes the things on a slide.
struct ShapeXML {
  let typefaces: Typefaces
  /// Whether the title stands in a dark band.
  let isEdge: Bool

  /// What slides and notes begin their things with.
  static let tree =
    "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>"
    + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/>"
    + "</a:xfrm></p:grpSpPr>"

  /// A thing with its number on the slide; `relationship` names the picture's or chart's part.
  func xml(_ shape: Shape, id: Int, relationship: String = "") -> String {
    switch shape.kind {
    case .title:
      placed(shape, id, "Title", "<p:ph type=\"title\"/>", colour: isEdge ? .paper : .night, isStrong: true)
    case .body: placed(shape, id, "Text", "<p:ph type=\"body\" idx=\"1\"/>")
    case .text(let ground, let edge, let isRound): box(shape, id, ground, edge, isRound)
    case .table(let rows, let widths, let heights): table(shape, id, rows, widths, heights)
    case .picture: picture(shape, id, relationship)
    case .chart:
      frame(
        shape, id, "Chart", uri: "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"\(relationship)\"/>")
    }
  }

  private func properties(_ shape: Shape, _ id: Int, _ name: String) -> String {
    let alt = shape.alt.isEmpty ? "" : " descr=\"\(XML.escaped(shape.alt))\""
    return "<p:cNvPr id=\"\(id)\" name=\"\(name) \(id)\"\(alt)/>"
  }

  private func text(_ shape: Shape, colour: Colour? = nil, isStrong: Bool = false) -> String {
    TextXML(typefaces: typefaces, size: shape.size, colour: colour, isStrong: isStrong).paragraphs(shape.paragraphs)
  }

  /// A text in a place of the layout.
  private func placed(
    _ shape: Shape, _ id: Int, _ name: String, _ place: String, colour: Colour? = nil, isStrong: Bool = false
  ) -> String {
    "<p:sp><p:nvSpPr>\(properties(shape, id, name))<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"
      + "<p:nvPr>\(place)</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>\(shape.frame.xml)</a:xfrm></p:spPr>"
      + "<p:txBody><a:bodyPr><a:noAutofit/></a:bodyPr><a:lstStyle/>"
      + "\(text(shape, colour: colour, isStrong: isStrong))</p:txBody></p:sp>"
  }

  private func box(_ shape: Shape, _ id: Int, _ ground: Colour?, _ edge: Colour?, _ isRound: Bool) -> String {
    let inset = Frame.units(shape.inset)
    let form =
      isRound
      ? "<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val \(corner(shape.frame))\"/></a:avLst>"
        + "</a:prstGeom>"
      : "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
    let line = edge.map { "<a:ln w=\"12700\">\($0.fill)</a:ln>" } ?? "<a:ln><a:noFill/></a:ln>"
    return "<p:sp><p:nvSpPr>\(properties(shape, id, "Text"))<p:cNvSpPr\(ground == nil ? " txBox=\"1\"" : "")/><p:nvPr/>"
      + "</p:nvSpPr><p:spPr><a:xfrm>\(shape.frame.xml)</a:xfrm>\(form)\(ground?.fill ?? "<a:noFill/>")\(line)</p:spPr>"
      + "<p:txBody><a:bodyPr wrap=\"square\" lIns=\"\(inset)\" tIns=\"\(inset)\" rIns=\"\(inset)\" bIns=\"\(inset)\" "
      + "rtlCol=\"0\" anchor=\"\(ground == nil ? "t" : "ctr")\"><a:noAutofit/></a:bodyPr><a:lstStyle/>"
      + "\(text(shape, colour: .ink))</p:txBody></p:sp>"
  }

  /// Corners of 10 points, as a part of the shorter side.
  private func corner(_ frame: Frame) -> Int {
    min(50000, Int(10 / max(1, min(frame.width, frame.height)) * 100_000))
  }

  private func picture(_ shape: Shape, _ id: Int, _ relationship: String) -> String {
    "<p:pic><p:nvPicPr>\(properties(shape, id, "Picture"))<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr>"
      + "<p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"\(relationship)\"/><a:stretch><a:fillRect/></a:stretch>"
      + "</p:blipFill><p:spPr><a:xfrm>\(shape.frame.xml)</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
      + "</p:spPr></p:pic>"
  }

  private func frame(_ shape: Shape, _ id: Int, _ name: String, uri: String, _ content: String) -> String {
    "<p:graphicFrame><p:nvGraphicFramePr>\(properties(shape, id, name))<p:cNvGraphicFramePr>"
      + "<a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>"
      + "<p:xfrm>\(shape.frame.xml)</p:xfrm><a:graphic><a:graphicData uri=\"\(uri)\">\(content)"
      + "</a:graphicData></a:graphic></p:graphicFrame>"
  }

  private func table(
    _ shape: Shape, _ id: Int, _ rows: [[Paragraph]], _ widths: [Double], _ heights: [Double]
  ) -> String {
    var out = "<a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>"
    for width in widths { out += "<a:gridCol w=\"\(Frame.units(width))\"/>" }
    out += "</a:tblGrid>"
    for (place, row) in rows.enumerated() {
      out += "<a:tr h=\"\(Frame.units(heights[place]))\">"
      for column in widths.indices {
        out += cell(column < row.count ? row[column] : nil, shape, isHead: place == 0)
      }
      out += "</a:tr>"
    }
    return frame(
      shape, id, "Table", uri: "http://schemas.openxmlformats.org/drawingml/2006/table", out + "</a:tbl>")
  }

  private func cell(_ paragraph: Paragraph?, _ shape: Shape, isHead: Bool) -> String {
    let inset = Frame.units(shape.inset)
    let text = TextXML(
      typefaces: typefaces, size: shape.size, colour: isHead ? .paper : .ink, isStrong: isHead)
    let none = ["lnL", "lnR", "lnT"].map { "<a:\($0) w=\"0\"><a:noFill/></a:\($0)>" }.joined()
    return "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>\(text.paragraphs(paragraph.map { [$0] } ?? []))</a:txBody>"
      + "<a:tcPr marL=\"\(inset)\" marR=\"\(inset)\" marT=\"\(inset)\" marB=\"\(inset)\" anchor=\"ctr\">\(none)"
      + "<a:lnB w=\"12700\">\(Colour.line.fill)</a:lnB>\((isHead ? Colour.night : .card).fill)</a:tcPr></a:tc>"
  }
}
