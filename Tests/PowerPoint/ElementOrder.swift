/// The elements that may stand in others, in the order that ECMA-376 gives them: those that a presentation of ours uses.
enum ElementOrder {
  private static let fills = ["a:noFill", "a:solidFill"]

  static let children: [String: [String]] = [
    // PresentationML
    "p:presentation": [
      "p:sldMasterIdLst", "p:notesMasterIdLst", "p:sldIdLst", "p:sldSz", "p:notesSz", "p:defaultTextStyle",
    ],
    "p:sldMaster": ["p:cSld", "p:clrMap", "p:sldLayoutIdLst", "p:txStyles"],
    "p:sldLayout": ["p:cSld", "p:clrMapOvr"],
    "p:notesMaster": ["p:cSld", "p:clrMap", "p:notesStyle"],
    "p:sld": ["p:cSld", "p:clrMapOvr"],
    "p:notes": ["p:cSld", "p:clrMapOvr"],
    "p:cSld": ["p:bg", "p:spTree"],
    "p:bgPr": fills + ["a:effectLst"],
    "p:txStyles": ["p:titleStyle", "p:bodyStyle", "p:otherStyle"],
    "p:sp": ["p:nvSpPr", "p:spPr", "p:txBody"],
    "p:nvSpPr": ["p:cNvPr", "p:cNvSpPr", "p:nvPr"],
    "p:pic": ["p:nvPicPr", "p:blipFill", "p:spPr"],
    "p:nvPicPr": ["p:cNvPr", "p:cNvPicPr", "p:nvPr"],
    "p:blipFill": ["a:blip", "a:stretch"],
    "p:graphicFrame": ["p:nvGraphicFramePr", "p:xfrm", "a:graphic"],
    "p:nvGraphicFramePr": ["p:cNvPr", "p:cNvGraphicFramePr", "p:nvPr"],
    "p:spPr": ["a:xfrm", "a:prstGeom"] + fills + ["a:ln"],
    "p:txBody": ["a:bodyPr", "a:lstStyle", "a:p"],
    // DrawingML
    "a:txBody": ["a:bodyPr", "a:lstStyle", "a:p"],
    "a:xfrm": ["a:off", "a:ext", "a:chOff", "a:chExt"],
    "a:ln": fills,
    "a:bodyPr": ["a:noAutofit", "a:normAutofit"],
    "a:pPr": ["a:lnSpc", "a:spcBef", "a:spcAft", "a:buFont", "a:buNone", "a:buAutoNum", "a:buChar", "a:defRPr"],
    "a:lvl1pPr": ["a:lnSpc", "a:spcBef", "a:spcAft", "a:buFont", "a:buNone", "a:buChar", "a:defRPr"],
    "a:rPr": ["a:solidFill", "a:latin", "a:ea", "a:cs"],
    "a:defRPr": ["a:solidFill", "a:latin", "a:ea", "a:cs"],
    "a:r": ["a:rPr", "a:t"],
    "a:br": ["a:rPr"],
    "a:fld": ["a:rPr", "a:t"],
    "a:tbl": ["a:tblPr", "a:tblGrid", "a:tr"],
    "a:tc": ["a:txBody", "a:tcPr"],
    "a:tcPr": ["a:lnL", "a:lnR", "a:lnT", "a:lnB"] + fills,
    "a:theme": ["a:themeElements"],
    "a:themeElements": ["a:clrScheme", "a:fontScheme", "a:fmtScheme"],
    "a:clrScheme": [
      "a:dk1", "a:lt1", "a:dk2", "a:lt2", "a:accent1", "a:accent2", "a:accent3", "a:accent4", "a:accent5", "a:accent6",
      "a:hlink", "a:folHlink",
    ],
    "a:fontScheme": ["a:majorFont", "a:minorFont"],
    "a:majorFont": ["a:latin", "a:ea", "a:cs", "a:font"],
    "a:minorFont": ["a:latin", "a:ea", "a:cs", "a:font"],
    "a:fmtScheme": ["a:fillStyleLst", "a:lnStyleLst", "a:effectStyleLst", "a:bgFillStyleLst"],
    // Charts
    "c:chartSpace": ["c:date1904", "c:roundedCorners", "c:chart", "c:spPr", "c:txPr", "c:externalData"],
    "c:chart": ["c:autoTitleDeleted", "c:plotArea", "c:legend", "c:plotVisOnly", "c:dispBlanksAs"],
    "c:plotArea": ["c:layout", "c:barChart", "c:lineChart", "c:catAx", "c:valAx"],
    "c:barChart": ["c:barDir", "c:grouping", "c:varyColors", "c:ser", "c:gapWidth", "c:axId"],
    "c:lineChart": ["c:grouping", "c:varyColors", "c:ser", "c:marker", "c:axId"],
    "c:ser": [
      "c:idx", "c:order", "c:tx", "c:spPr", "c:invertIfNegative", "c:marker", "c:dLbls", "c:cat", "c:val", "c:smooth",
    ],
    "c:dLbls": [
      "c:spPr", "c:txPr", "c:dLblPos", "c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName",
      "c:showPercent",
      "c:showBubbleSize",
    ],
    "c:catAx": [
      "c:axId", "c:scaling", "c:delete", "c:axPos", "c:numFmt", "c:majorTickMark", "c:minorTickMark", "c:tickLblPos",
      "c:spPr", "c:txPr", "c:crossAx", "c:crosses", "c:auto", "c:lblAlgn", "c:lblOffset", "c:noMultiLvlLbl",
    ],
    "c:valAx": [
      "c:axId", "c:scaling", "c:delete", "c:axPos", "c:majorGridlines", "c:numFmt", "c:majorTickMark",
      "c:minorTickMark",
      "c:tickLblPos", "c:spPr", "c:txPr", "c:crossAx", "c:crosses", "c:crossBetween",
    ],
    "c:scaling": ["c:orientation", "c:max", "c:min"],
    "c:legend": ["c:legendPos", "c:overlay", "c:txPr"],
    "c:strCache": ["c:ptCount", "c:pt"],
    "c:numCache": ["c:formatCode", "c:ptCount", "c:pt"],
  ]
}
