import Diagnostics
import Library
import Markdown
import OpenDocument

/// A leaflet, poster, card, form or letter as HTML for the press, or for any browser's print.
public struct Leaflet: Printout {
  /// The neutral name of its files.
  public let name: String
  /// Its text's file, for diagnostics.
  public let file: String
  /// Where each panel begins in it.
  public let frames: [Span?]?
  /// Whether a booklet's pages come one after the other, and not two and two for folding.
  public let isInReadingOrder: Bool

  private let frame: SheetFrame
  private let document: Document
  private let plan: LeafletPlan
  private let panels: [[Int]]
  private let imposition: Imposition
  private let offPaper: OffPaper

  /// Its page as project links name it.
  public var origin: String { "leaflet:\(frame.page.name)" }
  /// Its language.
  public var language: LanguageIndex { frame.language }
  /// What readers call it; empty where that goes without saying.
  public let title: String

  /// Opens a leaflet in one language: one printout, or two of a booklet; none where its text cannot be laid out, and
  /// the diagnostics say why.
  public static func open(
    _ page: Page, in language: LanguageIndex, _ library: Library, _ theme: Theme, bytes: [UInt8], options: PrintOptions
  ) -> ([Leaflet], [Diagnostic]) {
    guard let plan = page.about.leaflet, let text = page.texts[language] else { return ([], []) }
    let document = Markdown.parse(bytes, from: text.bodyStart, file: text.file, isPlain: text.isPlain).document
    let panels = PanelText(document).panels
    guard plan.layout.panels.contains(panels.count) else {
      let fix = "'nightlight check' says how many it needs"
      return (
        [], [Diagnostic("leaflet-form", file: text.file, "the leaflet has \(panels.count) panels", fix: fix)]
      )
    }
    var leadsTo: Page?
    if let link = plan.page, case .page(let place, _) = library.resolve(link.destination, from: page.folder) {
      leadsTo = library.pages[place]
    }
    let frame = SheetFrame(
      library: library, page: page, text: text, language: language, words: Words(theme.strings[language]),
      style: theme.sheets.first { $0.name == "leaflet.css" }?.bytes ?? [], options: options, leadsTo: leadsTo)
    let orders = plan.layout == .booklet ? [false, true] : [false]
    return (orders.map { Leaflet(frame, document, plan, panels, isInReadingOrder: $0) }, [])
  }

  private init(
    _ frame: SheetFrame, _ document: Document, _ plan: LeafletPlan, _ panels: [[Int]], isInReadingOrder: Bool
  ) {
    let isBooklet = plan.layout == .booklet
    name =
      "\(frame.page.about.slug)\(isInReadingOrder ? "-pages" : "")-\(frame.library.site.languages[frame.language].tag)"
    title = isBooklet ? frame.words[isInReadingOrder ? "sheet.pages" : "sheet.folded"] : ""
    file = frame.text.file
    frames = panels.map { $0.first.flatMap { document.nodes[$0].span } }
    self.document = document
    self.plan = plan
    self.panels = panels
    self.isInReadingOrder = isInReadingOrder
    imposition = Imposition(plan.layout, panels: panels.count, isInReadingOrder: isInReadingOrder)
    offPaper = OffPaper(document) {
      frame.library.resolve($0, from: frame.page.folder).mayBePrinted
    }
    var frame = frame
    frame.notes = frame.notes(to: document, without: offPaper)
    self.frame = frame
  }

  /// The sizes of its text that may be tried, in points, the largest first.
  public var sizes: [Double] {
    let smallest = max(9, plan.smallest)
    return stride(from: imposition.largest, through: min(smallest, imposition.largest), by: -0.25).map { $0 }
  }

  /// The id of a panel's element.
  public static func id(ofPanel panel: Int) -> String { "panel-\(panel + 1)" }

  /// Each panel as a page of its own, in reading order: what does not fit runs over onto another page, and is seen.
  public func proof(size: Double) -> [UInt8] {
    var rules = ""
    for (place, panel) in imposition.panels.enumerated() {
      rules += "@page p\(place) { size: \(mm(panel.width)) \(mm(panel.height)); margin: \(mm(imposition.padding)); }\n"
      rules += "#\(Self.id(ofPanel: place)) { page: p\(place); }\n"
    }
    var out = head(size, rules, kind: "proof")
    for panel in panels.indices { append(panel, style: "", isFirst: true, to: &out) }
    out += "</body>\n</html>\n".utf8
    return out
  }

  /// The sheets as they are printed.
  public func sheet(size: Double) -> [UInt8] {
    let (width, height) = imposition.sheet
    let isBleeding = frame.options.bleed > 0
    let rules =
      "@page { \(frame.pageSize(width, height)) margin: 0; }\n.side { width: \(mm(width)); height: \(mm(height)); }\n.panel { padding: \(mm(imposition.padding)); }\n"
      + (isBleeding ? ".side { overflow: visible; }\n" : "")
    var out = head(size, rules, kind: "sheet")
    var shown: Set<Int> = []
    for side in imposition.sides {
      out += "<div class=\"side\">\n".utf8
      if isBleeding { appendGround(side, to: &out) }
      for place in side {
        let size = imposition.panels[place.panel]
        append(
          place.panel,
          style: "left:\(mm(place.x));top:\(mm(place.y));width:\(mm(size.width));height:\(mm(size.height))",
          isFirst: shown.insert(place.panel).inserted, to: &out)
      }
      if plan.layout == .card { appendMarks(side, to: &out) }
      if plan.layout == .letter, side.count == 2 {
        out += "<div class=\"cut\" style=\"top:\(mm(148.5))\"></div>\n".utf8
      }
      out += "</div>\n".utf8
    }
    out += "</body>\n</html>\n".utf8
    return out
  }

  private func head(_ size: Double, _ rules: String, kind: String) -> [UInt8] {
    frame.head(
      title: frame.text.outsideTitle ?? frame.text.title, classes: [kind, plan.layout.rawValue], size: size,
      rules: rules)
  }

  private func append(_ panel: Int, style: String, isFirst: Bool, to out: inout [UInt8]) {
    var classes = "panel"
    if isCover(panel) { classes += " cover" }
    if panel == 5, plan.layout == .trifold { classes += " back" }
    out += "<section class=\"\(classes)\"".utf8
    if isFirst { out += " id=\"\(Self.id(ofPanel: panel))\"".utf8 }
    if !style.isEmpty { out += " style=\"\(style)\"".utf8 }
    out += ">\n".utf8
    if plan.layout == .letter, panel == 0 { frame.appendLetterhead(to: &out) }
    let dress = frame.dress(offPaper)
    for node in panels[panel] where !offPaper.contains(node) {
      let heading = document.nodes[node].kind == .heading ? document.nodes[node].level : 0
      guard heading > 1 else {
        document.append(html: &out, of: node, dress: dress)
        continue
      }
      // A sheet has no title of its own above its panels: theirs are the first.
      frame.append(heading: heading - 1, to: &out) { document.append(html: &$0, within: [node], dress: dress) }
    }
    let isLast = panel == panels.count - 1
    if isLast || plan.layout == .form { frame.appendImprint(withNotes: isLast, to: &out) }
    out += "</section>\n".utf8
  }

  private func isCover(_ panel: Int) -> Bool { panel == 0 && [.trifold, .booklet].contains(plan.layout) }

  /// The colour of a cover, over the edges where the paper is cut.
  private func appendGround(_ side: [Imposition.Place], to out: inout [UInt8]) {
    let factor = frame.options.paper.factor
    for place in side where isCover(place.panel) {
      let panel = imposition.panels[place.panel]
      let left = place.x == 0 ? frame.options.bleed : 0
      let right = place.x + panel.width == imposition.sheet.width ? frame.options.bleed : 0
      let over = frame.options.bleed
      out += "<div class=\"ground\" style=\"left:\(frame.number(place.x * factor - left))mm;".utf8
      out += "top:\(frame.number(place.y * factor - over))mm;".utf8
      out += "width:\(frame.number(panel.width * factor + left + right))mm;".utf8
      out += "height:\(frame.number(panel.height * factor + 2 * over))mm\"></div>\n".utf8
    }
  }

  /// A letter with its return slip, which schools write anew; nil of any other layout.
  public var editable: WordText? {
    guard plan.layout == .letter else { return nil }
    let writer = EditableText(frame: frame, document: document, offPaper: offPaper)
    var blocks: [WordText.Block] = []
    blocks += frame.editableLetterhead
    for (place, panel) in panels.enumerated() {
      if place > 0 { blocks.append(.pageBreak) }
      blocks += writer.blocks(panel, rise: 1)
    }
    return frame.editable(blocks)
  }

  /// Where to cut: short lines beside the corners.
  private func appendMarks(_ side: [Imposition.Place], to out: inout [UInt8]) {
    let xs = Set(side.flatMap { [$0.x, $0.x + 85] }).sorted()
    let ys = Set(side.flatMap { [$0.y, $0.y + 54] }).sorted()
    for x in xs {
      for y in [ys[0] - 8, (ys.last ?? 0) + 2] {
        out += "<span class=\"mark\" style=\"left:\(mm(x));top:\(mm(y));height:\(mm(6))\"></span>\n".utf8
      }
    }
    for y in ys {
      for x in [xs[0] - 8, (xs.last ?? 0) + 2] {
        out += "<span class=\"mark flat\" style=\"left:\(mm(x));top:\(mm(y));width:\(mm(6))\"></span>\n".utf8
      }
    }
  }

  private func mm(_ length: Double) -> String { frame.mm(length) }
}
