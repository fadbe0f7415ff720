import Library
import Markdown

/// Dresses a text's HTML for the web: project links lead somewhere, chats and charts are drawn.
struct PageDress: HTMLDress {
  let site: Website
  /// The folder of Content that relative links start from.
  let folder: String
  /// The language of the text, for words that come from the registry.
  let textLanguage: LanguageIndex
  /// The language whose pages links lead to.
  let language: LanguageIndex
  let depth: Depth
  /// Whether headings carry their ids: not where the text stands beside another that does.
  var hasIDs = true
  /// The addresses outside that stand below the text as symbols, in a kiosk.
  var takeaways: [String] = []
  /// What has to stand on paper, and in a kiosk, with the statements.
  var notes = PaperNotes()

  func id(of heading: Heading) -> String? { hasIDs ? heading.id : nil }

  private var words: Words { site.words[language] }
  /// The attribute of the interface's own words within a borrowed text.
  var own: String {
    language == textLanguage ? "" : " lang=\"\(site.library.site.languages[language].tag)\""
  }

  func openLink(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString? {
    let link = document.nodes[node]
    guard !link.isRefused else { return nil }
    let target = site.library.resolve(document.string(link.destination), from: folder)
    let place = out.count
    let there = site.kiosk == nil ? nil : openInKiosk(target, marks: marks(target), &out)
    guard let end = there ?? open(target, &out, isNumber: { isNumber(document.plainText(of: node)) }) else {
      return nil
    }
    fitAFinger(node, of: document, from: place, &out)
    if link.firstChild < 0 {
      let borrowed = site.borrowedWords(for: target, in: textLanguage)
      if !borrowed.isEmpty { out.write("<span lang=\"\(borrowed)\">") }
      out.write(escaped: site.words(for: target, in: textLanguage, shownIn: language))
      if !borrowed.isEmpty { out.write("</span>") }
    }
    return end
  }

  /// Writes the opening tag of a link and returns the closing one; nil where the writer's own will do.
  private func open(_ target: Resolution, _ out: inout [UInt8], isNumber: () -> Bool) -> StaticString? {
    switch target {
    case .page(let place, let fragment): open(toPage: site.library.pages[place], fragment, &out)
    case .contact(let contact): open(contact, isNumber(), marks(target), &out)
    case .law(let law, let article):
      open(
        "law" + marks(target),
        Routes.laws + "#" + anchor(article.map { "\(law.record.id)-\($0.number)" } ?? law.record.id), &out)
    case .fact(let fact): open("fact" + marks(target), Routes.sources + "#" + anchor("fact-" + fact.record.id), &out)
    case .term(let term): open("term" + marks(target), Routes.terms + "#" + anchor(term.record.id), &out)
    case .source(let source): open("source", Routes.sources + "#" + anchor("source-" + source.record.id), &out)
    case .statistic(let statistic):
      open("fact" + marks(target), Routes.sources + "#" + anchor("statistic-" + statistic.record.id), &out)
    case .action:
      out.write("<span class=\"action\">")
      return "</span>"
    case .file(let file):
      out.write("<a href=\"")
      out.write(escaped: depth.toTop + site.routes.path(of: file))
      out.write("\">")
    case .outside(let address):
      out.write("<a class=\"outside\" rel=\"noreferrer\" href=\"")
      out.write(escaped: address)
      out.write("\">")
    case .anchor, .missing: return nil
    }
    return "</a>"
  }

  /// What is still to be confirmed says so on screen, and stays off paper.
  func closeLink(_ node: Int, of document: Document, into out: inout [UInt8]) {
    let destination = document.bytes(document.nodes[node].destination)
    let kiosk = site.kiosk
    if !notes.isEmpty {
      notes.append(
        markOf: document.string(document.nodes[node].destination), classes: kiosk == nil ? "on-paper" : "", to: &out)
    }
    if kiosk != nil,
      case .contact(let contact) = site.library.resolve(
        document.string(document.nodes[node].destination), from: folder)
    {
      markOwnDevice(contact, &out)
    }
    guard ["help:", "fact:", "law:", "statistic:"].contains(where: { destination.starts(with: $0.utf8) }),
      site.library.resolve(document.string(document.nodes[node].destination), from: folder).isUnsure
    else { return }
    out.write("<span class=\"mark unsure\"\(own)>")
    out.write(escaped: words["unsure"])
    out.write("</span>")
  }

  /// The classes of a link to what is not sure, or may not be printed.
  private func marks(_ target: Resolution) -> String {
    (target.isUnsure ? " unsure" : "") + (target.mayBePrinted ? "" : " off-paper")
  }

  func image(_ node: Int, of document: Document, into out: inout [UInt8]) -> Bool {
    let picture = document.nodes[node]
    guard !picture.isRefused,
      case .file(let file) = site.library.resolve(document.string(picture.destination), from: folder)
    else { return false }
    out.write("<img src=\"")
    out.write(escaped: depth.toTop + site.routes.path(of: file))
    out.write("\" alt=\"")
    out.write(escaped: document.plainText(of: node))
    if !picture.title.isEmpty {
      out.write("\" title=\"")
      out.write(escaped: document.bytes(picture.title))
    }
    out.write("\" loading=\"lazy\">")
    return true
  }

  func fenced(_ node: Int, of document: Document, into out: inout [UInt8]) -> Bool {
    let block = document.nodes[node]
    let fence = Fence(document.string(block.title))
    switch fence.name {
    case "chat":
      let (chat, _) = Chat.read(title: fence.rest, document.string(block.literal), file: "", span: nil)
      ChatHTML(chat: chat, words: words, own: own).append(to: &out)
    case "chart":
      var (chart, _) = Chart.read(style: fence.rest, document.string(block.literal), file: "", span: nil)
      var source = chart.source.flatMap { site.library.registry.sources[$0] }
      if let statistic = chart.statistic.flatMap({ site.library.registry.statistics[$0] }) {
        chart = chart.filled(from: statistic, in: textLanguage)
        source = source ?? statistic.record.sources.first.flatMap { site.library.registry.sources[$0.destination] }
      }
      ChartHTML(chart: chart, words: words, source: source.map { name(of: $0) } ?? "").append(to: &out)
    case "contacts": appendContacts(document.string(block.literal), to: &out)
    case "lines":
      out.write("<ul class=\"to-write\">\n")
      for entry in WritingLines(document.string(block.literal)).entries {
        out.write("<li>")
        out.write(escaped: entry.label)
        out.write("</li>\n")
      }
      out.write("</ul>\n")
    case "question": append(question: document.string(block.literal), &out)
    // A code for paper; on screen the reader is there already.
    case "qr": break
    case "deadline":
      let (block, _) = DeadlineBlock.read(document.string(block.literal), file: "", span: nil)
      if let block { append(block, to: &out) }
    default: return false
    }
    return true
  }

  /// A leaflet's numbers to call, as links.
  private func appendContacts(_ ids: String, to out: inout [UInt8]) {
    out.write("<ul class=\"numbers\">\n")
    for id in ids.split(whereSeparator: \.isWhitespace) {
      guard let contact = site.library.registry.contacts[String(id)] else { continue }
      out.write("<li><a class=\"call\" href=\"")
      let inside = depth.toLanguage + Routes.contacts
      out.write(
        escaped: site.kiosk != nil
          ? "\(inside)#\(anchor(contact.record.id))" : contact.dial.map { "tel:\($0)" } ?? contact.url ?? inside)
      out.write("\"><b>")
      out.write(escaped: contact.number ?? contact.url.map(typedAddress) ?? "")
      out.write("</b> <span>")
      out.write(escaped: contact.name.text(in: textLanguage))
      out.write("</span></a></li>\n")
    }
    out.write("</ul>\n")
  }

  /// A question of a quiz that a slide asks, with the way to the quiz.
  private func append(question reference: String, _ out: inout [UInt8]) {
    guard let question = try? ClassQuestion.find(reference, in: textLanguage, site.library, site.sources) else {
      return
    }
    let (document, item) = (question.document, question.item)
    out.write("<div class=\"for-hall\"><p><b>")
    document.append(html: &out, within: [item.heading], dress: self)
    out.write("</b></p>\n")
    for node in item.stem { document.append(html: &out, of: node, dress: self) }
    out.write("<ol>\n")
    for option in item.options {
      out.write("<li>")
      document.append(html: &out, within: option.content, dress: self)
      out.write("</li>\n")
    }
    out.write("</ol>\n<p>")
    open(toPage: question.page, item.id, &out)
    out.write(escaped: question.page.shown(in: textLanguage)?.title ?? "")
    out.write("</a></p></div>\n")
  }

  /// It is of no use without a script, and stays hidden then.
  private func append(_ deadline: DeadlineBlock, to out: inout [UInt8]) {
    out.write("<form class=\"deadline\" data-deadline=\"\(deadline.months)\" autocomplete=\"off\"")
    for name in ["Result", "Past", "Wrong"] {
      out.write(" data-t-\(name.lowercased())=\"")
      out.write(escaped: words["play.deadline\(name)"])
      out.write("\"")
    }
    out.write(" hidden>\n<label>")
    out.write(escaped: words["play.deadlineDay"])
    out.write(" <input type=\"date\" required></label>\n<button>")
    out.write(escaped: words["play.deadlineCount"])
    out.write("</button>\n<p data-deadline-result role=\"status\" tabindex=\"-1\"></p></form>\n")
  }

  func openTable(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString? {
    // A table wider than the screen is scrolled in a box of its own, which the keyboard reaches.
    out.write("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"")
    out.write(escaped: words["part.table"])
    // Regions of one name cannot be told apart.
    let tables = document.nodes.indices.filter { document.nodes[$0].kind == .table }
    if tables.count > 1, let place = tables.firstIndex(of: node) { out.write(" \(place + 1)") }
    out.write("\">")
    return "</div>\n"
  }

  func openCallout(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString? {
    let kind = document.nodes[node].callout.name.description
    let title = words["part.\(kind)"]
    guard hasIDs else {
      // It stands beside its translation, which has the landmark.
      out.write("<div class=\"callout \(kind)\">\n")
      return "</div>"
    }
    out.write("<aside class=\"callout \(kind)\" aria-label=\"")
    out.write(escaped: title)
    out.write("\"><p class=\"callout-title\"\(own)>")
    out.write(escaped: title)
    out.write("</p>\n")
    return "</aside>"
  }

  private func name(of source: Source) -> String {
    let date = source.date?.text(in: textLanguage)
    return [source.publisher.text(in: textLanguage), source.title.text(in: textLanguage), date].compactMap(\.self)
      .joined(separator: words["listComma"])
  }
}

extension PageDress {
  private func open(_ name: String, _ route: String, _ out: inout [UInt8]) {
    out.write("<a class=\"\(name)\" href=\"")
    out.write(escaped: depth.toLanguage + route)
    out.write("\">")
  }

  private func open(toPage page: Page, _ fragment: String?, _ out: inout [UInt8]) {
    out.write("<a href=\"")
    out.write(depth.toLanguage)
    out.write(escaped: page.route)
    if let fragment {
      out.write("#")
      out.write(escaped: fragment)
    }
    out.write("\">")
  }

  private func open(_ contact: Contact, _ isNumber: Bool, _ marks: String, _ out: inout [UInt8]) {
    if let dial = contact.dial {
      out.write(isNumber ? "<a class=\"tel number" : "<a class=\"tel")
      out.write(marks)
      out.write("\" href=\"tel:")
      out.write(escaped: dial)
      // A number that the words do not show still has to be readable on paper.
      out.write("\" title=\"")
      out.write(escaped: "\(contact.name.text(in: textLanguage)) \(contact.number ?? dial)")
    } else {
      out.write("<a class=\"outside")
      out.write(marks)
      out.write("\" rel=\"noreferrer\" href=\"")
      out.write(escaped: contact.url ?? (depth.toLanguage + Routes.contacts + "#" + anchor(contact.record.id)))
    }
    out.write("\">")
  }
}

extension Website {
  /// The words that stand for a link that has none of its own.
  func words(for target: Resolution, in text: LanguageIndex, shownIn reader: LanguageIndex) -> String {
    switch target {
    case .page(let place, _): return library.pages[place].shown(in: reader)?.title ?? ""
    case .contact(let contact):
      let name = contact.name.text(in: text)
      return name + (contact.number.map { name.contains($0) ? "" : " " + $0 } ?? "")
    case .law(let law, let article):
      let short = law.shortName.text(in: text)
      return (short.isEmpty ? law.name.text(in: text) : short) + (article.map { " " + $0.number } ?? "")
    case .fact(let fact): return fact.text.text(in: text)
    case .term(let term): return term.name.text(in: text)
    case .source(let source): return source.title.text(in: text)
    case .statistic(let statistic): return statistic.title.text(in: text)
    case .action(let action): return action.name.text(in: text)
    case .file(let file): return file.path
    case .outside(let address): return typedAddress(address)
    case .anchor, .missing: return ""
    }
  }
}

extension Website {
  /// The tag of the language from which the words of a link without its own are borrowed, or nothing.
  func borrowedWords(for target: Resolution, in language: LanguageIndex) -> String {
    switch target {
    case .contact(let contact): borrowed(contact.name, in: language)
    case .law(let law, _): borrowed(law.shortName.isEmpty ? law.name : law.shortName, in: language)
    case .fact(let fact): borrowed(fact.text, in: language)
    case .term(let term): borrowed(term.name, in: language)
    case .source(let source): borrowed(source.title, in: language)
    case .statistic(let statistic): borrowed(statistic.title, in: language)
    case .action(let action): borrowed(action.name, in: language)
    case .page, .file, .outside, .anchor, .missing: ""
    }
  }
}

/// Whether a text is a telephone number, which is not to be broken at a line's end.
private func isNumber(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
}

/// An id from a registry's: lower case, so that it never meets the shell's own.
func anchor(_ id: String) -> String { id.lowercased() }
