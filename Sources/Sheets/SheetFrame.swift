import Library
import Markdown
import OpenDocument

/// What all sheets of a page have in common: the head of the HTML, the letterhead, the address and the imprint.
struct SheetFrame: Sendable {
  let library: Library
  let page: Page
  let text: PageText
  let language: LanguageIndex
  let words: Words
  let style: [UInt8]
  let options: PrintOptions
  /// The page whose address is on the sheet.
  let leadsTo: Page?
  /// What has to stand with the text's statements.
  var notes = PaperNotes()

  private var factor: Double { options.paper.factor }

  /// A dress for a text of the page; `offPaper` is what of it stays off.
  func dress(_ offPaper: OffPaper?) -> SheetDress {
    SheetDress(
      library: library, folder: page.folder, language: language, words: words, options: options, qr: address,
      offPaper: offPaper, notes: notes)
  }

  /// The notes that what is printed of a text asks for.
  func notes(to document: Document, without offPaper: OffPaper) -> PaperNotes {
    let links = document.links.filter { document.nodes[$0].kind == .link && !offPaper.covers($0, of: document) }
    return PaperNotes(
      links.map { document.string(document.nodes[$0].destination) }, of: library, in: language, words)
  }

  /// The address of the page that the sheet leads to, where the site has one.
  var address: SheetDress.Address? {
    guard let base = library.site.baseURL, let leadsTo else { return nil }
    return .init(url: "\(base)\(library.site.languages[language].tag)/\(leadsTo.route)")
  }

  /// Everything before the first panel; `size` is that of the text in points, on A4.
  func head(title: String, classes: [String], size: Double, rules: String) -> [UInt8] {
    let site = library.site
    let classes = (classes + (options.isMono ? ["mono"] : [])).joined(separator: " ")
    var out: [UInt8] = []
    out +=
      "<!doctype html>\n<html lang=\"\(site.languages[language].tag)\" dir=\"\(site.languages[language].direction)\""
      .utf8
    out += " class=\"\(classes)\">\n<head>\n<meta charset=\"utf-8\">\n<title>".utf8
    out.write(escaped: title)
    out += "</title>\n<meta name=\"author\" content=\"".utf8
    out.write(escaped: options.organisation?.name.text(in: language) ?? site.name.text(in: language))
    out += "\">\n<style>\n".utf8
    out += style
    out += "html { font-size: \(number(size * factor))pt; }\n".utf8
    // Numbers to call are read by whoever is in a hurry: never under 14 points.
    out += ":root { --call: \(number(max(14, size * 1.6) * factor))pt; }\n".utf8
    if let colour = options.organisation?.colour, !options.isMono { out += ":root { --night: \(colour); }\n".utf8 }
    out += rules.utf8
    out += "</style>\n</head>\n<body>\n".utf8
    return out
  }

  /// The size of a page, and how far colour goes over its edge.
  func pageSize(_ width: Double, _ height: Double) -> String {
    "size: \(mm(width)) \(mm(height));"
      + (options.bleed > 0 ? " bleed: \(number(options.bleed))mm; marks: crop cross;" : "")
  }

  /// A heading, whose own words are written by `write`.
  func append(heading level: UInt8, to out: inout [UInt8], write: (inout [UInt8]) -> Void) {
    var html: [UInt8] = []
    write(&html)
    out += "<h\(level)>".utf8
    out += held(html)
    out += "</h\(level)>\n".utf8
  }

  /// A heading's HTML, so that no line of it ends inside a word.
  func held(_ html: [UInt8]) -> [UInt8] {
    library.site.languages[language].tag.hasPrefix("zh") ? HeadingBreaks(library, in: language).marked(html) : html
  }

  /// Whose sheet it is: its picture and its name.
  func appendLetterhead(to out: inout [UInt8]) {
    guard let organisation = options.organisation else { return }
    out += "<p class=\"whose\">".utf8
    appendLogo(of: organisation, to: &out)
    out += "<b>".utf8
    out.write(escaped: organisation.name.text(in: language))
    out += "</b></p>\n".utf8
  }

  /// The same for word processors.
  var editableLetterhead: [WordText.Block] {
    guard let organisation = options.organisation else { return [] }
    let name = organisation.name.text(in: language)
    let words = [WordText.Run(name, isBold: true)]
    let logo = organisation.logo.flatMap(options.picture).flatMap {
      WordText.Picture($0, words: name, within: (width: 4, height: 1.2))
    }
    return [logo.map { .picture($0, words) } ?? .paragraph(words)]
  }

  private func appendLogo(of organisation: Organisation, to out: inout [UInt8]) {
    guard let logo = organisation.logo else { return }
    out += "<img class=\"logo\" src=\"".utf8
    // One that cannot be had keeps its name, so that the press says what is missing.
    out.write(escaped: options.address(ofPicture: logo) ?? logo)
    out += "\" alt=\"".utf8
    out.write(escaped: organisation.name.text(in: language))
    out += "\"> ".utf8
  }

  /// Whose sheet it is, when it was checked, and which edition it is.
  func appendImprint(withNotes hasNotes: Bool = true, to out: inout [UInt8]) {
    out += "<div class=\"imprint\">\n".utf8
    if hasNotes { notes.append(to: &out) }
    appendLetterhead(to: &out)
    out += "<p>".utf8
    out.write(escaped: imprint)
    out += "</p></div>\n".utf8
  }

  /// A text for word processors with the imprint below it.
  func editable(_ blocks: [WordText.Block], kind: String = "") -> WordText {
    let title = text.outsideTitle ?? text.title
    return WordText(
      title: kind.isEmpty ? title : "\(title) · \(kind)", language: library.site.languages[language].tag,
      blocks: blocks + notes(below: blocks) + [.note([.init(imprint)])])
  }

  /// The notes whose marks stand in some blocks.
  private func notes(below blocks: [WordText.Block]) -> [WordText.Block] {
    guard !notes.isEmpty else { return [] }
    let words = blocks.flatMap(\.runs).map(\.text)
    return notes.lines.filter { line in words.contains { line.hasPrefix($0 + " ") } }.map { .note([.init($0)]) }
  }

  private var imprint: String {
    let checked = page.about.reviewed.map { words.filled("sheet.asOf", [("date", words.date($0))]) } ?? ""
    let again = page.about.reviewBy.map { words.filled("sheet.reviewBy", [("date", words.date($0))]) } ?? ""
    return [
      library.site.name.text(in: language), checked, again, "\(words["sheet.edition"]) \(text.revisionShown)",
      "CC BY 4.0",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// A length on A4 as one on this paper.
  func mm(_ length: Double) -> String { number(length * factor) + "mm" }

  /// A number with three digits behind its point.
  func number(_ value: Double) -> String {
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
