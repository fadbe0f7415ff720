/// Writes paragraphs as DrawingML has them.
///
/// Everything is said of every paragraph, so that no PC's own settings come in between.
struct TextXML {
  let typefaces: Typefaces
  /// How large letters are, in points.
  var size = 24.0
  /// The colour of words that have none of their own.
  var colour: Colour?
  /// Whether all words are strong.
  var isStrong = false

  /// A text's paragraphs; a text has at least one.
  func paragraphs(_ paragraphs: [Paragraph]) -> String {
    guard !paragraphs.isEmpty else { return "<a:p><a:endParaRPr \(typefaces.attributes)/></a:p>" }
    // Numbers go on by themselves until something stands between them; then each says its own.
    var starts: [Int: (first: Int, next: Int)] = [:]
    return paragraphs.enumerated().map { place, paragraph in
      for level in starts.keys where level > paragraph.level { starts[level] = nil }
      var start = 1
      if case .number(let number) = paragraph.mark {
        if let before = starts[paragraph.level], before.next == number { start = before.first } else { start = number }
        starts[paragraph.level] = (start, number + 1)
      } else {
        starts[paragraph.level] = nil
      }
      return xml(paragraph, start: start, isLast: place == paragraphs.count - 1)
    }.joined()
  }

  private func xml(_ paragraph: Paragraph, start: Int, isLast: Bool) -> String {
    let letter = size * paragraph.scale
    let indent = Frame.units(paragraph.indent(size))
    let hanging = Frame.units(paragraph.hanging(size))
    let level = min(8, max(0, paragraph.level - 1))
    let after = isLast ? 0 : Int((letter * TextRoom.gap * 100).rounded())
    var out = "<a:p><a:pPr marL=\"\(indent)\" indent=\"\(-hanging)\""
    if level > 0 { out += " lvl=\"\(level)\"" }
    if paragraph.isCentred { out += " algn=\"ctr\"" }
    out += "><a:lnSpc><a:spcPct val=\"100000\"/></a:lnSpc><a:spcBef><a:spcPts val=\"0\"/></a:spcBef>"
    out += "<a:spcAft><a:spcPts val=\"\(after)\"/></a:spcAft>\(mark(paragraph.mark, start: start))</a:pPr>"
    for run in paragraph.runs { out += xml(run) }
    return out + "</a:p>"
  }

  private func mark(_ mark: Paragraph.Mark, start: Int) -> String {
    switch mark {
    case .none: "<a:buNone/>"
    case .dot: "<a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/>"
    case .number:
      "<a:buFont typeface=\"+mj-lt\"/><a:buAutoNum type=\"arabicPeriod\"\(start > 1 ? " startAt=\"\(start)\"" : "")/>"
    case .box(let isTicked):
      "<a:buFont typeface=\"Segoe UI Symbol\"/><a:buChar char=\"\(isTicked ? "☑" : "☐")\"/>"
    }
  }

  private func xml(_ run: Run) -> String {
    let properties = properties(run)
    return run.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? "" : "<a:r><a:rPr \(properties)</a:rPr><a:t>\(XML.escaped(String(line)))</a:t></a:r>"
    }.joined(separator: "<a:br><a:rPr \(properties)</a:rPr></a:br>")
  }

  /// The attributes and elements of words; Chinese is never slanted.
  private func properties(_ run: Run) -> String {
    let isStrong = isStrong || run.isStrong || (run.isStressed && typefaces.isEastAsian)
    var out = "\(typefaces.attributes) sz=\"\(Int((size * run.scale).rounded()) * 100)\""
    if isStrong { out += " b=\"1\"" }
    if run.isStressed, !typefaces.isEastAsian { out += " i=\"1\"" }
    return out + ">" + ((run.colour ?? colour)?.fill ?? "")
  }
}
