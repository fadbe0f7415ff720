/// What all slides have in common: the master, and a layout for the first and the last slide and one for all others.
struct MasterXML {
  let typefaces: Typefaces

  private static let colourMap =
    "bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" "
    + "accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\""

  /// The place of the name below a slide.
  static let foot = Frame(x: 56, y: 504, width: 640, height: 24)
  /// The place of a slide's number.
  static let number = Frame(x: 784, y: 504, width: 120, height: 24)

  /// The master.
  var master: String {
    "<p:sldMaster \(XML.namespaces)><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>"
      + "<a:effectLst/></p:bgPr></p:bg><p:spTree>\(ShapeXML.tree)"
      + place(2, "Title", "type=\"title\"", Composition.head, anchor: "b")
      + place(3, "Text", "type=\"body\" idx=\"1\"", Composition.room(isEdge: false))
      + place(4, "Footer", "type=\"ftr\" sz=\"quarter\" idx=\"3\"", Self.foot, anchor: "ctr", style: small("l"))
      + place(
        5, "Slide Number", "type=\"sldNum\" sz=\"quarter\" idx=\"4\"", Self.number, anchor: "ctr", style: small("r"))
      + "</p:spTree></p:cSld><p:clrMap \(Self.colourMap)/><p:sldLayoutIdLst>"
      + "<p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/><p:sldLayoutId id=\"2147483650\" r:id=\"rId2\"/>"
      + "</p:sldLayoutIdLst><p:txStyles><p:titleStyle>\(titleStyle)</p:titleStyle><p:bodyStyle>\(bodyStyle)</p:bodyStyle>"
      + "<p:otherStyle>\(otherStyle)</p:otherStyle></p:txStyles></p:sldMaster>"
  }

  /// A layout.
  func layout(isEdge: Bool) -> String {
    // The band, or a short line of light below the title: drawn here, so that no slide can lose it.
    let band = Frame(x: 0, y: 0, width: Frame.slide.width, height: 118)
    let light =
      isEdge
      ? Frame(x: 0, y: 118, width: Frame.slide.width, height: 4) : Frame(x: 56, y: 111, width: 64, height: 4)
    return
      "<p:sldLayout \(XML.namespaces) type=\"\(isEdge ? "title" : "obj")\" preserve=\"1\">"
      + "<p:cSld name=\"\(isEdge ? "Title" : "Content")\"><p:spTree>\(ShapeXML.tree)"
      + (isEdge ? drawn(6, "Band", band, .night) : "") + drawn(7, "Light", light, .lamp)
      + place(
        2, "Title", "type=\"title\"", Composition.head, anchor: isEdge ? "ctr" : "b",
        style: isEdge ? "<a:lvl1pPr><a:defRPr>\(Colour.paper.fill)</a:defRPr></a:lvl1pPr>" : "")
      + place(3, "Text", "type=\"body\" idx=\"1\"", Composition.room(isEdge: isEdge))
      + place(4, "Footer", "type=\"ftr\" sz=\"quarter\" idx=\"10\"", Self.foot)
      + place(5, "Slide Number", "type=\"sldNum\" sz=\"quarter\" idx=\"11\"", Self.number)
      + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
  }

  /// The master of notes: the slide above, what is said below.
  var notes: String {
    "<p:notesMaster \(XML.namespaces)><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>"
      + "<a:effectLst/></p:bgPr></p:bg><p:spTree>\(ShapeXML.tree)"
      + "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide Image 1\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" "
      + "noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>"
      + "\(NotesXML.image.xml)</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/>"
      + "<a:ln w=\"12700\"><a:solidFill><a:prstClr val=\"black\"/></a:solidFill></a:ln></p:spPr></p:sp>"
      + place(3, "Notes", "type=\"body\" sz=\"quarter\" idx=\"3\"", NotesXML.text)
      + "</p:spTree></p:cSld><p:clrMap \(Self.colourMap)/><p:notesStyle>\(level(1, size: 12))</p:notesStyle></p:notesMaster>"
  }

  private func place(
    _ id: Int, _ name: String, _ place: String, _ frame: Frame, anchor: String = "t", style: String = ""
  ) -> String {
    let text =
      place.contains("sldNum")
      ? "<a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" type=\"slidenum\"><a:rPr \(typefaces.attributes)/>"
        + "<a:t>‹#›</a:t></a:fld>" : ""
    let words = text.isEmpty && (place.contains("title") || place.contains("body")) ? prompt(name) : text
    return "<p:sp><p:nvSpPr><p:cNvPr id=\"\(id)\" name=\"\(name) \(id - 1)\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/>"
      + "</p:cNvSpPr><p:nvPr><p:ph \(place)/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>\(frame.xml)</a:xfrm>"
      + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert=\"horz\" lIns=\"0\" "
      + "tIns=\"0\" rIns=\"0\" bIns=\"0\" rtlCol=\"0\" anchor=\"\(anchor)\"><a:normAutofit/></a:bodyPr>"
      + "<a:lstStyle>\(style)</a:lstStyle><a:p>\(words)<a:endParaRPr \(typefaces.attributes)/></a:p></p:txBody></p:sp>"
  }

  /// What stands in a place of a layout until somebody writes there.
  private func prompt(_ name: String) -> String {
    "<a:r><a:rPr \(typefaces.attributes)/><a:t>\(name)</a:t></a:r>"
  }

  private func drawn(_ id: Int, _ name: String, _ frame: Frame, _ colour: Colour) -> String {
    "<p:sp><p:nvSpPr><p:cNvPr id=\"\(id)\" name=\"\(name)\"/><p:cNvSpPr/><p:nvPr userDrawn=\"1\"/></p:nvSpPr><p:spPr>"
      + "<a:xfrm>\(frame.xml)</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\(colour.fill)"
      + "<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p>"
      + "<a:endParaRPr \(typefaces.attributes)/></a:p></p:txBody></p:sp>"
  }
}

// The looks of texts.
extension MasterXML {
  private func small(_ side: String) -> String {
    "<a:lvl1pPr algn=\"\(side)\"><a:defRPr sz=\"1200\">\(Colour.quiet.fill)</a:defRPr></a:lvl1pPr>"
  }

  private var typeface: String {
    "<a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/>"
  }

  private var titleStyle: String {
    "<a:lvl1pPr algn=\"l\" defTabSz=\"914400\" rtl=\"0\" eaLnBrk=\"1\" latinLnBrk=\"0\" hangingPunct=\"1\">"
      + "<a:lnSpc><a:spcPct val=\"100000\"/></a:lnSpc><a:spcBef><a:spcPct val=\"0\"/></a:spcBef><a:buNone/>"
      + "<a:defRPr sz=\"3600\" b=\"1\" kern=\"1200\">\(Colour.night.fill)<a:latin typeface=\"+mj-lt\"/>"
      + "<a:ea typeface=\"+mj-ea\"/><a:cs typeface=\"+mj-cs\"/></a:defRPr></a:lvl1pPr>"
  }

  private var bodyStyle: String {
    (1...9).map { level in
      "<a:lvl\(level)pPr marL=\"\(342900 * level)\" indent=\"-342900\" algn=\"l\" defTabSz=\"914400\" rtl=\"0\" "
        + "eaLnBrk=\"1\" latinLnBrk=\"0\" hangingPunct=\"1\"><a:lnSpc><a:spcPct val=\"100000\"/></a:lnSpc>"
        + "<a:spcBef><a:spcPts val=\"600\"/></a:spcBef><a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/>"
        + "<a:defRPr sz=\"\(level == 1 ? 2800 : level == 2 ? 2400 : 2000)\" kern=\"1200\">\(Colour.ink.fill)\(typeface)"
        + "</a:defRPr></a:lvl\(level)pPr>"
    }.joined()
  }

  private var otherStyle: String {
    "<a:defPPr><a:defRPr \(typefaces.attributes)/></a:defPPr>" + (1...9).map { level($0, size: 18) }.joined()
  }

  private func level(_ level: Int, size: Int) -> String {
    "<a:lvl\(level)pPr marL=\"\(457200 * (level - 1))\" algn=\"l\" defTabSz=\"914400\" rtl=\"0\" eaLnBrk=\"1\" "
      + "latinLnBrk=\"0\" hangingPunct=\"1\"><a:defRPr sz=\"\(size * 100)\" kern=\"1200\">\(Colour.ink.fill)\(typeface)"
      + "</a:defRPr></a:lvl\(level)pPr>"
  }

  /// What texts look like that no master speaks of.
  var defaults: String { otherStyle }
}
