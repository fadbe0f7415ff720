/// The parts of a PowerPoint file that are the same for all decks.
enum FixedParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let namespaces =
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    + "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
  /// What every tree of shapes begins with.
  static let group =
    "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>"
    + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>"

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let package = "http://schemas.openxmlformats.org/package/2006/"
  private static let format = "application/vnd.openxmlformats-officedocument."

  static func relation(_ number: Int, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"rId\(number)\" Type=\"\(office)\(kind)\" Target=\"\(target)\"/>"
  }

  static func relations(_ links: String) -> String {
    declaration + "<Relationships xmlns=\"\(package)relationships\">\(links)</Relationships>"
  }

  static func override(_ part: String, _ kind: String) -> String {
    "<Override PartName=\"\(part)\" ContentType=\"\(format)\(kind)+xml\"/>"
  }

  static func types(_ slides: String) -> String {
    declaration + "<Types xmlns=\"\(package)content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + override("/ppt/presentation.xml", "presentationml.presentation.main")
      + override("/ppt/slideMasters/slideMaster1.xml", "presentationml.slideMaster")
      + override("/ppt/slideLayouts/slideLayout1.xml", "presentationml.slideLayout")
      + override("/ppt/notesMasters/notesMaster1.xml", "presentationml.notesMaster")
      + override("/ppt/theme/theme1.xml", "theme") + override("/ppt/theme/theme2.xml", "theme")
      + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
      + slides + "</Types>"
  }

  static func presentation(_ slides: String) -> String {
    declaration
      + "<p:presentation \(namespaces)><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>"
      + "<p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>\(slides)</p:sldIdLst>"
      + "<p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>"
  }

  /// Master, layout, notes' master, themes and properties.
  static func all(title: String, owner: String) -> [(String, String)] {
    [
      (
        "_rels/.rels",
        relations(
          relation(1, "officeDocument", "ppt/presentation.xml")
            + "<Relationship Id=\"rId2\" Type=\"\(package)relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
        )
      ),
      ("docProps/core.xml", core(title, owner)),
      ("ppt/theme/theme1.xml", theme), ("ppt/theme/theme2.xml", theme),
      ("ppt/slideMasters/slideMaster1.xml", master),
      (
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        relations(
          relation(1, "slideLayout", "../slideLayouts/slideLayout1.xml") + relation(2, "theme", "../theme/theme1.xml"))
      ),
      ("ppt/slideLayouts/slideLayout1.xml", layout),
      (
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
        relations(relation(1, "slideMaster", "../slideMasters/slideMaster1.xml"))
      ),
      ("ppt/notesMasters/notesMaster1.xml", notesMaster),
      ("ppt/notesMasters/_rels/notesMaster1.xml.rels", relations(relation(1, "theme", "../theme/theme2.xml"))),
    ]
  }

  private static func core(_ title: String, _ owner: String) -> String {
    declaration + "<cp:coreProperties xmlns:cp=\"\(package)metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(title.asXML)</dc:title>"
      + "<dc:creator>\(owner.asXML)</dc:creator></cp:coreProperties>"
  }

  private static let map =
    "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" "
    + "accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"

  private static func placeholder(
    _ number: Int, _ name: String, _ kind: String, _ x: Int, _ y: Int, _ width: Int, _ height: Int
  ) -> String {
    "<p:sp><p:nvSpPr><p:cNvPr id=\"\(number)\" name=\"\(name)\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph \(kind)/></p:nvPr></p:nvSpPr>"
      + "<p:spPr><a:xfrm><a:off x=\"\(x)\" y=\"\(y)\"/><a:ext cx=\"\(width)\" cy=\"\(height)\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>"
      + "<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"en-US\"/></a:p></p:txBody></p:sp>"
  }

  private static let shapes =
    placeholder(2, "Title", "type=\"title\"", 838_200, 420_000, 10_515_600, 900_000)
    + placeholder(3, "Text", "type=\"body\" idx=\"1\"", 838_200, 1_500_000, 10_515_600, 4_950_000)

  private static let master =
    declaration
    + "<p:sldMaster \(namespaces)><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg><p:spTree>"
    + group + shapes
    + "</p:spTree></p:cSld>\(map)<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst>"
    + "<p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"3600\" b=\"1\"><a:latin typeface=\"+mj-lt\"/><a:ea typeface=\"+mj-ea\"/></a:defRPr></a:lvl1pPr></p:titleStyle>"
    + "<p:bodyStyle><a:lvl1pPr marL=\"457200\" indent=\"-457200\"><a:spcBef><a:spcPts val=\"600\"/></a:spcBef><a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/>"
    + "<a:defRPr sz=\"2800\"><a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/></a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>"

  private static let layout =
    declaration + "<p:sldLayout \(namespaces) type=\"obj\" preserve=\"1\"><p:cSld name=\"Title and text\"><p:spTree>"
    + group
    + placeholder(2, "Title", "type=\"title\"", 838_200, 420_000, 10_515_600, 900_000)
    + placeholder(3, "Text", "idx=\"1\"", 838_200, 1_500_000, 10_515_600, 4_950_000)
    + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"

  private static let notesMaster =
    declaration
    + "<p:notesMaster \(namespaces)><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg><p:spTree>"
    + group
    + "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr>"
    + "<p:spPr><a:xfrm><a:off x=\"685800\" y=\"1143000\"/><a:ext cx=\"5486400\" cy=\"3086100\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:sp>"
    + placeholder(3, "Notes", "type=\"body\" sz=\"quarter\" idx=\"3\"", 685_800, 4_400_550, 5_486_400, 3_600_450)
    + "</p:spTree></p:cSld>\(map)</p:notesMaster>"

  private static let theme: String = {
    let colours = [
      ("dk1", "1F2440"), ("lt1", "FFFFFF"), ("dk2", "2B3163"), ("lt2", "FFFBF2"), ("accent1", "2F4AA8"),
      ("accent2", "F2B544"), ("accent3", "0B6E5B"), ("accent4", "9A3412"), ("accent5", "4A4F6A"), ("accent6", "FCEBC4"),
      ("hlink", "2F4AA8"), ("folHlink", "4A4F6A"),
    ].map { "<a:\($0)><a:srgbClr val=\"\($1)\"/></a:\($0)>" }.joined()
    let fonts = ["major", "minor"].map {
      "<a:\($0)Font><a:latin typeface=\"Calibri\"/><a:ea typeface=\"Microsoft JhengHei\"/><a:cs typeface=\"\"/></a:\($0)Font>"
    }.joined()
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    let line = "<a:ln w=\"6350\">\(fill)</a:ln>"
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return declaration
      + "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Nightlight\"><a:themeElements>"
      + "<a:clrScheme name=\"Nightlight\">\(colours)</a:clrScheme><a:fontScheme name=\"Nightlight\">\(fonts)</a:fontScheme>"
      + "<a:fmtScheme name=\"Nightlight\"><a:fillStyleLst>\(fill)\(fill)\(fill)</a:fillStyleLst><a:lnStyleLst>\(line)\(line)\(line)</a:lnStyleLst>"
      + "<a:effectStyleLst>\(effect)\(effect)\(effect)</a:effectStyleLst><a:bgFillStyleLst>\(fill)\(fill)\(fill)</a:bgFillStyleLst></a:fmtScheme>"
      + "</a:themeElements></a:theme>"
  }()
}
