/// What is said to a slide, on a page of its own.
struct NotesXML {
  let typefaces: Typefaces
  /// What is said.
  let paragraphs: [Paragraph]

  /// How large a page of notes is: A4.
  static let page = Frame(x: 0, y: 0, width: 595, height: 842)
  /// The place of the slide on it.
  static let image = Frame(x: 57.5, y: 50, width: 480, height: 270)
  /// The place of the text on it.
  static let text = Frame(x: 57.5, y: 340, width: 480, height: 460)

  /// The part's text.
  var xml: String {
    let text = TextXML(typefaces: typefaces, size: 12).paragraphs(paragraphs)
    return "<p:notes \(XML.namespaces)><p:cSld><p:spTree>\(ShapeXML.tree)<p:sp><p:nvSpPr>"
      + "<p:cNvPr id=\"2\" name=\"Slide Image 1\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/>"
      + "</p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr>"
      + "<p:cNvPr id=\"3\" name=\"Notes 2\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>"
      + "<p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>\(text)"
      + "</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
  }
}
