import Diagnostics
import Library
import Markdown

/// A page of the site on paper: its text, who helps, where it stands on the web and when it was checked.
public struct PageSheet: Printout {
  /// The neutral name of its files.
  public let name: String
  /// Its text's file, for diagnostics.
  public var file: String { frame.text.file }
  /// What readers call it: it goes without saying.
  public var title: String { "" }
  /// Its language.
  public var language: LanguageIndex { frame.language }
  /// Its page as project links name it.
  public var origin: String { "\(frame.page.kind.rawValue):\(frame.page.name)" }
  /// Its text runs over as many pages as it needs.
  public var frames: [Span?]? { nil }
  /// Somewhat smaller where that saves a page.
  public var sizes: [Double] { [11, 10.5, 10] }

  private let frame: SheetFrame
  private let document: Document
  private let offPaper: OffPaper

  /// Opens a page in one language; nil where it is no text to be read, or has none that may be printed.
  public static func open(
    _ page: Page, in language: LanguageIndex, _ library: Library, _ theme: Theme, bytes: [UInt8], options: PrintOptions
  ) -> PageSheet? {
    guard let text = page.texts[language], !text.awaitsReview, page.about.isText else { return nil }
    let style = ["leaflet.css", "page.css"].flatMap { name in theme.sheets.first { $0.name == name }?.bytes ?? [] }
    let frame = SheetFrame(
      library: library, page: page, text: text, language: language, words: Words(theme.strings[language]),
      style: style, options: options, leadsTo: page)
    return PageSheet(frame, bytes)
  }

  private init(_ frame: SheetFrame, _ bytes: [UInt8]) {
    name = "\(frame.page.about.slug)-\(frame.library.site.languages[frame.language].tag)"
    let text = frame.text
    document = Markdown.parse(bytes, from: text.bodyStart, file: text.file, isPlain: text.isPlain).document
    offPaper = OffPaper(document) { frame.library.resolve($0, from: frame.page.folder).mayBePrinted }
    var frame = frame
    frame.notes = frame.notes(to: document, without: offPaper)
    self.frame = frame
  }

  /// Whether it holds a list to tick off.
  public var hasChecklist: Bool {
    document.nodes.indices.contains {
      document.nodes[$0].kind == .item && document.nodes[$0].task != .none && !offPaper.contains($0)
    }
  }

  /// The pages as they are printed.
  public func sheet(size: Double) -> [UInt8] {
    let (text, words) = (frame.text, frame.words)
    // Nothing within 8 mm of the edge, which no copier reaches.
    let rules = """
      @page { \(frame.pageSize(210, 297)) margin: \(frame.mm(16)) \(frame.mm(16)) \(frame.mm(18)); }

      """
    var out = frame.head(title: text.outsideTitle ?? text.title, classes: ["page"], size: size, rules: rules)
    frame.append(heading: 1, to: &out) { $0.write(escaped: text.title) }
    out += "<p class=\"lead\">".utf8
    out.write(escaped: text.summary)
    out += "</p>\n".utf8
    if frame.page.about.isFictional {
      out += "<p class=\"fictional\">".utf8
      out.write(escaped: words["fictional"])
      out += "</p>\n".utf8
    }
    let dress = frame.dress(offPaper)
    for node in document.blocks where !offPaper.contains(node) {
      guard document.nodes[node].kind == .heading else {
        document.append(html: &out, of: node, dress: dress)
        continue
      }
      frame.append(heading: document.nodes[node].level, to: &out) {
        document.append(html: &$0, within: [node], dress: dress)
      }
    }
    appendHelp(dress, to: &out)
    dress.appendAddress(to: &out)
    appendSources(to: &out)
    frame.appendImprint(to: &out)
    out += "</body>\n</html>\n".utf8
    return out
  }

  private func appendHelp(_ dress: SheetDress, to out: inout [UInt8]) {
    let library = frame.library
    let contacts = library.helpers(for: HelpNeed(frame.page, site: library.site)).prefix(5)
    out += "<section class=\"help\">\n".utf8
    frame.append(heading: 2, to: &out) { $0.write(escaped: frame.words["help"]) }
    dress.append(contacts: Array(contacts), to: &out)
    out += "</section>\n".utf8
  }

  private func appendSources(to out: inout [UInt8]) {
    let sources = frame.page.about.sources.compactMap { frame.library.registry.sources[$0.destination] }
    guard !sources.isEmpty else { return }
    out += "<p class=\"sources\">".utf8
    out.write(escaped: frame.words["sources"] + ": ")
    out.write(escaped: sources.map { $0.title.text(in: frame.language) }.joined(separator: "; "))
    out += "</p>\n".utf8
  }
}

extension About {
  /// Whether a page is a text to be read, and not something to be played or laid out.
  fileprivate var isText: Bool { quiz == nil && story == nil && leaflet == nil }
}
