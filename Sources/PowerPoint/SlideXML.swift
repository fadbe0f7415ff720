/// A slide's part: its things, the name below it, and its number.
struct SlideXML {
  let typefaces: Typefaces
  /// Its place among all slides, from 1.
  let number: Int
  let isEdge: Bool
  /// Whose slides they are.
  let owner: String
  let shapes: [Shape]
  /// The ids of the relationships of pictures and charts, by the places of their shapes.
  let relationships: [Int: String]

  /// The part's text.
  var xml: String {
    let writer = ShapeXML(typefaces: typefaces, isEdge: isEdge)
    let things = shapes.enumerated().map { place, shape in
      writer.xml(shape, id: place + 2, relationship: relationships[place] ?? "")
    }.joined()
    let foot =
      place(
        "Footer", "type=\"ftr\" sz=\"quarter\" idx=\"10\"", shapes.count + 2, side: "l",
        "<a:r>\(look)<a:t>\(XML.escaped(owner))</a:t></a:r>")
      + place(
        "Slide Number", "type=\"sldNum\" sz=\"quarter\" idx=\"11\"", shapes.count + 3, side: "r",
        "<a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" type=\"slidenum\">\(look)<a:t>\(number)</a:t></a:fld>")
    return "<p:sld \(XML.namespaces)><p:cSld><p:spTree>\(ShapeXML.tree)\(things)\(foot)</p:spTree></p:cSld>"
      + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
  }

  private var look: String {
    "<a:rPr \(typefaces.attributes) sz=\"1200\">\(Colour.quiet.fill)<a:latin typeface=\"+mn-lt\"/>"
      + "<a:ea typeface=\"+mn-ea\"/></a:rPr>"
  }

  private func place(_ name: String, _ place: String, _ id: Int, side: String, _ words: String) -> String {
    "<p:sp><p:nvSpPr><p:cNvPr id=\"\(id)\" name=\"\(name) \(id)\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"
      + "<p:nvPr><p:ph \(place)/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn=\"\(side)\"/>\(words)</a:p>"
      + "</p:txBody></p:sp>"
  }
}
