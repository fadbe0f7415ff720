import Diagnostics
import Library
import Markdown
import Mustache
import QRCode

/// A leaflet, poster, card, form or letter as HTML for the press, or for any browser's print.
public struct Leaflet: Sendable {
  /// What may be chosen.
  public struct Options: Sendable {
    /// The paper.
    public var paper = Paper.a4
    /// How far colour goes over the edge, in millimetres, with marks where to cut; 0 for none.
    public var bleed = 0.0
    /// Whether it is meant for a copier or a stencil duplicator: black only, no tints.
    public var isMono = false
    /// Whose sheet it is.
    public var organisation: Organisation?

    /// A4 in colour.
    public init() {}
  }

  /// The neutral name of its files.
  public let name: String
  /// Its text's file, for diagnostics.
  public let file: String
  /// Where each panel begins in it.
  public let panelSpans: [Span?]

  private let library: Library
  private let page: Page
  private let text: PageText
  /// Its language.
  public let language: LanguageIndex
  private let document: Document
  private let plan: LeafletPlan
  private let panels: [[Int]]
  private let imposition: Imposition
  private let words: Words
  private let style: [UInt8]
  private let options: Options

  /// Opens a leaflet in one language; nil where its text cannot be laid out, and the diagnostics say why.
  public static func open(
    _ page: Page, in language: LanguageIndex, _ library: Library, _ theme: Theme, bytes: [UInt8], options: Options
  ) -> (Leaflet?, [Diagnostic]) {
    guard let plan = page.about.leaflet, let text = page.texts[language] else { return (nil, []) }
    let document = Markdown.parse(bytes, from: text.bodyStart, file: text.file, isPlain: text.isPlain).document
    let panels = PanelText(document).panels
    guard plan.layout.panels.contains(panels.count) else {
      let fix = "'nightlight check' says how many it needs"
      return (
        nil, [Diagnostic("leaflet-form", file: text.file, "the leaflet has \(panels.count) panels", fix: fix)]
      )
    }
    return (
      Leaflet(
        name: "\(page.about.slug)-\(library.site.languages[language].tag)", file: text.file,
        panelSpans: panels.map { $0.first.flatMap { document.nodes[$0].span } }, library: library, page: page,
        text: text, language: language, document: document, plan: plan, panels: panels,
        imposition: Imposition(plan.layout, panels: panels.count), words: Words(theme.strings[language]),
        style: theme.sheets.first { $0.name == "leaflet.css" }?.bytes ?? [], options: options),
      []
    )
  }

  /// The sizes of its text that may be tried, in points, the largest first.
  public var sizes: [Double] {
    let smallest = max(9, plan.smallest)
    return stride(from: imposition.largest, through: min(smallest, imposition.largest), by: -0.25).map { $0 }
  }

  /// How many panels it has.
  public var panelCount: Int { panels.count }

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
    var page = "size: \(mm(width)) \(mm(height)); margin: 0;"
    if options.bleed > 0 { page += " bleed: \(number(options.bleed))mm; marks: crop cross;" }
    let rules =
      "@page { \(page) }\n.side { width: \(mm(width)); height: \(mm(height)); }\n.panel { padding: \(mm(imposition.padding)); }\n"
    var out = head(size, rules, kind: "sheet")
    var shown: Set<Int> = []
    for side in imposition.sides {
      out += "<div class=\"side\">\n".utf8
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
    let site = library.site
    var classes = [kind, plan.layout.rawValue]
    if options.isMono { classes.append("mono") }
    var out: [UInt8] = []
    out +=
      "<!doctype html>\n<html lang=\"\(site.languages[language].tag)\" dir=\"\(site.languages[language].direction)\""
      .utf8
    out += " class=\"\(classes.joined(separator: " "))\">\n<head>\n<meta charset=\"utf-8\">\n<title>".utf8
    out.append(escaped: text.outsideTitle ?? text.title)
    out += "</title>\n<meta name=\"author\" content=\"".utf8
    out.append(escaped: options.organisation?.name.text(in: language) ?? site.name.text(in: language))
    out += "\">\n<style>\n".utf8
    out += style
    out += "html { font-size: \(number(size * options.paper.factor))pt; }\n".utf8
    // Numbers to call are read by whoever is in a hurry: never under 14 points.
    out += ":root { --call: \(number(max(14, size * 1.6) * options.paper.factor))pt; }\n".utf8
    if let colour = options.organisation?.colour, !options.isMono { out += ":root { --night: \(colour); }\n".utf8 }
    out += rules.utf8
    out += "</style>\n</head>\n<body>\n".utf8
    return out
  }

  private func append(_ panel: Int, style: String, isFirst: Bool, to out: inout [UInt8]) {
    var classes = "panel"
    if panel == 0, [.trifold, .booklet].contains(plan.layout) { classes += " cover" }
    if panel == 5, plan.layout == .trifold { classes += " back" }
    out += "<section class=\"\(classes)\"".utf8
    if isFirst { out += " id=\"\(Self.id(ofPanel: panel))\"".utf8 }
    if !style.isEmpty { out += " style=\"\(style)\"".utf8 }
    out += ">\n".utf8
    let dress = SheetDress(
      library: library, folder: page.folder, language: language, words: words, organisation: options.organisation,
      qr: qr)
    for node in panels[panel] where dress.mayPrint(node, of: document) {
      let heading = document.nodes[node].kind == .heading ? document.nodes[node].level : 0
      guard heading > 1 else {
        document.append(html: &out, of: node, dress: dress)
        continue
      }
      // A sheet has no title of its own above its panels: theirs are the first.
      out += "<h\(heading - 1)>".utf8
      document.append(html: &out, within: [node], dress: dress)
      out += "</h\(heading - 1)>\n".utf8
    }
    if panel == panels.count - 1 || plan.layout == .form { appendImprint(to: &out) }
    out += "</section>\n".utf8
  }

  /// The address of the page that it leads to, where the site has an address.
  private var qr: SheetDress.Address? {
    guard let base = library.site.baseURL, let link = plan.page,
      case .page(let place, _) = library.resolve(link.destination, from: page.folder)
    else { return nil }
    return .init(url: "\(base)\(library.site.languages[language].tag)/\(library.pages[place].route)")
  }

  private func appendImprint(to out: inout [UInt8]) {
    let site = library.site.name.text(in: language)
    out += "<div class=\"imprint\">".utf8
    if let organisation = options.organisation {
      out += "<p><b>".utf8
      out.append(escaped: organisation.name.text(in: language))
      out += "</b></p>".utf8
    }
    let checked = page.about.reviewed.map { words.filled("sheet.asOf", [("date", words.date($0))]) } ?? ""
    let again = page.about.reviewBy.map { words.filled("sheet.reviewBy", [("date", words.date($0))]) } ?? ""
    out += "<p>".utf8
    out.append(
      escaped: [site, checked, again, "\(words["sheet.edition"]) \(text.revisionShown)", "CC BY 4.0"]
        .filter { !$0.isEmpty }.joined(separator: " · "))
    out += "</p></div>\n".utf8
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

  private func mm(_ length: Double) -> String { number(length * options.paper.factor) + "mm" }

  private func number(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let rest = String(abs(thousandths % 1000))
    let digits = String(repeating: "0", count: 3 - rest.count) + rest
    return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(digits)"
  }
}

extension PageText {
  /// What names this version of a text on paper: the source's own revision, or the one that it translates.
  fileprivate var revisionShown: String { String((revision.isEmpty ? translates ?? "" : revision).prefix(6)) }
}
