/// Our colours and typefaces as a theme.
enum ThemeXML {
  private static let colours = [
    ("dk1", "1F2440"), ("lt1", "FFFBF2"), ("dk2", "2B3163"), ("lt2", "FCEBC4"), ("accent1", "2F4AA8"),
    ("accent2", "F2B544"), ("accent3", "0B6E5B"), ("accent4", "9A3412"), ("accent5", "4A4F6A"),
    ("accent6", "7FD9C3"), ("hlink", "2F4AA8"), ("folHlink", "4A4F6A"),
  ]

  /// The theme's text.
  static func text(_ typefaces: Typefaces) -> String {
    let colours = colours.map { "<a:\($0.0)><a:srgbClr val=\"\($0.1)\"/></a:\($0.0)>" }.joined()
    let fonts =
      "<a:latin typeface=\"\(typefaces.latin)\"/><a:ea typeface=\"\(typefaces.eastAsian)\"/>"
      + "<a:cs typeface=\"\(typefaces.complex)\"/><a:font script=\"Hant\" typeface=\"微軟正黑體\"/>"
      + "<a:font script=\"Thai\" typeface=\"Leelawadee UI\"/><a:font script=\"Khmr\" typeface=\"Khmer UI\"/>"
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    let lines = [6350, 12700, 19050].map { "<a:ln w=\"\($0)\">\(fill)</a:ln>" }.joined()
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return
      "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Nightlight\"><a:themeElements>"
      + "<a:clrScheme name=\"Nightlight\">\(colours)</a:clrScheme>"
      + "<a:fontScheme name=\"Nightlight\"><a:majorFont>\(fonts)</a:majorFont><a:minorFont>\(fonts)</a:minorFont>"
      + "</a:fontScheme><a:fmtScheme name=\"Nightlight\"><a:fillStyleLst>\(fill)\(fill)\(fill)</a:fillStyleLst>"
      + "<a:lnStyleLst>\(lines)</a:lnStyleLst><a:effectStyleLst>\(effect)\(effect)\(effect)</a:effectStyleLst>"
      + "<a:bgFillStyleLst>\(fill)\(fill)\(fill)</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
  }
}
