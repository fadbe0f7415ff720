import Library

/// A slide and its notes as XML.
///
/// Sizes are in English Metric Units, 12,700 to a point.
struct SlidePart {
  private let content: DeckOutline.Slide
  private let language: String

  private static let left = 838_200
  private static let width = 10_515_600
  private static let top = 1_500_000
  private static let bottom = 6_450_000
  private static let point = 12_700

  init(_ content: DeckOutline.Slide, language: String) {
    self.content = content
    self.language = language
  }

  /// The slide.
  var slide: String {
    var shapes = title
    var y = Self.top
    var number = 3
    var hasBody = false
    for group in groups {
      let height = min(height(of: group, size: size), max(400_000, Self.bottom - y))
      if case .table(let head, let rows) = group[0] {
        shapes += table(head, rows, number: number, y: y, height: height)
      } else {
        shapes += box(group, number: number, y: y, height: height, isPlaceholder: !hasBody)
        hasBody = true
      }
      y += height + 120_000
      number += 1
    }
    let ground = content.isEdge ? Self.fill("2B3163") : Self.fill("FFFBF2")
    return FixedParts.declaration
      + "<p:sld \(FixedParts.namespaces)><p:cSld><p:bg><p:bgPr>\(ground)<a:effectLst/></p:bgPr></p:bg><p:spTree>"
      + FixedParts.group + shapes + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
  }

  /// Its notes.
  var notes: String {
    let paragraphs = content.notes.isEmpty ? [""] : content.notes
    return FixedParts.declaration
      + "<p:notes \(FixedParts.namespaces)><p:cSld><p:spTree>" + FixedParts.group
      + "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/>"
      + "</p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"
      + "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>"
      + "<p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
      + paragraphs.map { "<a:p>\(run(.init($0), size: nil))</a:p>" }.joined()
      + "</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
  }

  /// Text that follows text stands in one box; each table stands by itself.
  private var groups: [[DeckOutline.Block]] {
    var groups: [[DeckOutline.Block]] = []
    for block in content.blocks {
      if case .table = block {
        groups.append([block])
      } else if let last = groups.last?.last, !last.isTable {
        groups[groups.count - 1].append(block)
      } else {
        groups.append([block])
      }
    }
    return groups
  }

  /// The largest of a few sizes, in points, at which everything fits.
  private var size: Int {
    let room = Self.bottom - Self.top
    return [36, 32, 28, 24, 22, 20, 18, 16].first { size in
      groups.map { height(of: $0, size: size) + 120_000 }.reduce(0, +) <= room
    } ?? 14
  }
}

// Shapes.
extension SlidePart {
  private var title: String {
    "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>"
      + "<p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>"
      + run(.init(content.title, isStrong: true), size: 36) + "</a:p></p:txBody></p:sp>"
  }

  private func box(
    _ blocks: [DeckOutline.Block], number: Int, y: Int, height: Int, isPlaceholder: Bool
  ) -> String {
    let kind = isPlaceholder ? "<p:ph idx=\"1\"/>" : ""
    let locks = isPlaceholder ? "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>" : "<p:cNvSpPr txBox=\"1\"/>"
    return
      "<p:sp><p:nvSpPr><p:cNvPr id=\"\(number)\" name=\"Text \(number)\"/>\(locks)<p:nvPr>\(kind)</p:nvPr></p:nvSpPr>"
      + "<p:spPr>\(frame("a", y, height))<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>"
      + "<p:txBody><a:bodyPr wrap=\"square\"><a:normAutofit/></a:bodyPr><a:lstStyle/>"
      + blocks.map(paragraphs).joined() + "</p:txBody></p:sp>"
  }

  private func paragraphs(_ block: DeckOutline.Block) -> String {
    switch block {
    case .paragraph(let runs):
      return
        "<a:p><a:pPr marL=\"0\" indent=\"0\"><a:spcBef><a:spcPts val=\"600\"/></a:spcBef><a:buNone/></a:pPr>\(runs.map { run($0, size: size) }.joined())</a:p>"
    case .list(let items, let isNumbered):
      let bullet =
        isNumbered
        ? "<a:buFont typeface=\"+mj-lt\"/><a:buAutoNum type=\"arabicPeriod\"/>"
        : "<a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/>"
      return items.map { item in
        let level = min(item.level, 4)
        return
          "<a:p><a:pPr marL=\"\(457_200 * (level + 1))\" lvl=\"\(level)\" indent=\"-457200\"><a:spcBef><a:spcPts val=\"600\"/></a:spcBef>\(bullet)</a:pPr>"
          + item.runs.map { run($0, size: size) }.joined() + "</a:p>"
      }.joined()
    case .table: return ""
    }
  }

  private func table(_ head: [String], _ rows: [[String]], number: Int, y: Int, height: Int) -> String {
    let all = (head.isEmpty ? [] : [head]) + rows
    let shares = widths(of: all)
    let columns = shares.count
    let grid = shares.map { "<a:gridCol w=\"\($0)\"/>" }.joined()
    let lines = all.enumerated().map { place, row in
      let isHead = place == 0 && !head.isEmpty
      let cells = (0..<columns).map { column in
        "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>"
          + run(.init(column < row.count ? row[column] : "", isStrong: isHead), size: size, isOnCard: true)
          + "</a:p></a:txBody><a:tcPr>\(Self.fill(isHead ? "FCEBC4" : "FFFFFF"))</a:tcPr></a:tc>"
      }
      return "<a:tr h=\"\(height / max(1, all.count))\">\(cells.joined())</a:tr>"
    }
    return "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"\(number)\" name=\"Table \(number)\"/>"
      + "<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>"
      + frame("p", y, height)
      + "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>"
      + "<a:tblPr\(head.isEmpty ? "" : " firstRow=\"1\"")/><a:tblGrid>\(grid)</a:tblGrid>\(lines.joined())</a:tbl>"
      + "</a:graphicData></a:graphic></p:graphicFrame>"
  }

  private func frame(_ space: String, _ y: Int, _ height: Int) -> String {
    "<\(space):xfrm><a:off x=\"\(Self.left)\" y=\"\(y)\"/><a:ext cx=\"\(Self.width)\" cy=\"\(height)\"/></\(space):xfrm>"
  }

  private func run(_ run: DeckOutline.Run, size: Int?, isOnCard: Bool = false) -> String {
    let isChinese = language.hasPrefix("zh")
    let tag = isChinese ? "zh-TW" : language
    let points = size.map { " sz=\"\($0 * 100)\"" } ?? ""
    let colour = size == nil ? "" : Self.fill(content.isEdge && !isOnCard ? "FFFFFF" : "1F2440")
    return "<a:r><a:rPr lang=\"\(tag)\" altLang=\"en-US\"\(points)\(run.isStrong ? " b=\"1\"" : "")>\(colour)</a:rPr>"
      + "<a:t>\(run.text.asXML)</a:t></a:r>"
  }

  private static func fill(_ colour: String) -> String { "<a:solidFill><a:srgbClr val=\"\(colour)\"/></a:solidFill>" }
}

// How much room words take.
extension SlidePart {
  private func height(of group: [DeckOutline.Block], size: Int) -> Int {
    group.map { block in
      switch block {
      case .paragraph(let runs): return lines(runs, Self.width, size) * line(size) + 76_200
      case .list(let items, _):
        return items.map { lines($0.runs, Self.width - 457_200 * ($0.level + 1), size) * line(size) + 76_200 }.reduce(
          0, +)
      case .table(let head, let rows):
        let all = (head.isEmpty ? [] : [head]) + rows
        let shares = widths(of: all)
        return all.map { row in
          (zip(row, shares).map { lines([.init($0)], $1, size) }.max() ?? 1) * line(size) + 130_000
        }.reduce(0, +)
      }
    }.reduce(0, +) + (group.first?.isTable ?? false ? 0 : 100_000)
  }

  /// The widths of a table's columns: by the longest words in each, none narrower than half an even share.
  private func widths(of rows: [[String]]) -> [Int] {
    let columns = max(1, rows.map(\.count).max() ?? 1)
    let longest = (0..<columns).map { column in
      max(4, rows.map { column < $0.count ? letters($0[column]) : 0 }.max() ?? 0)
    }
    let whole = longest.reduce(0, +)
    let least = Double(Self.width) / Double(columns) / 2
    let rest = Double(Self.width) - least * Double(columns)
    return longest.map { Int(least + rest * $0 / whole) }
  }

  private func letters(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 1 : 0.55) }
  }

  private func line(_ size: Int) -> Int { size * Self.point * 15 / 10 }

  private func lines(_ runs: [DeckOutline.Run], _ width: Int, _ size: Int) -> Int {
    let width = max(1, width - 200_000)
    let count = runs.map { letters($0.text) }.reduce(0, +)
    return max(1, Int((count * Double(size * Self.point) / Double(width)).rounded(.up)))
  }
}

extension DeckOutline.Block {
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }
}
