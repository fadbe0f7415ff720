import Library
import Markdown
import QRCode

/// Dresses a text's HTML for paper: links are words, and what may not be printed is not there.
struct SheetDress: HTMLDress {
  /// An address to take along.
  struct Address {
    let url: String
  }

  /// How many rows a table has at most that is kept on one page.
  private static let mostRows = 14

  let library: Library
  let folder: String
  let language: LanguageIndex
  let words: Words
  let options: PrintOptions
  /// The address that a `qr` block shows.
  let qr: Address?
  /// What of the text stays off.
  let offPaper: OffPaper?
  /// What has to stand with its statements.
  let notes: PaperNotes

  func leavesOut(_ node: Int, of document: Document) -> Bool { offPaper?.contains(node) ?? false }

  func openLink(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString? {
    let link = document.nodes[node]
    guard !link.isRefused else { return nil }
    out += "<span class=\"link\">".utf8
    if let own = spoken(node, of: document).words { out.write(escaped: own) }
    return "</span>"
  }

  /// The mark of what the words rest on, and the number of whoever is named in words: paper cannot be tapped.
  func closeLink(_ node: Int, of document: Document, into out: inout [UInt8]) {
    guard !document.nodes[node].isRefused else { return }
    notes.append(markOf: document.string(document.nodes[node].destination), to: &out)
    guard let number = spoken(node, of: document).number else { return }
    let around = words.aroundNumber
    out.write(escaped: around.before)
    // An address may part at the end of a line, a number may not.
    out += (number.contains { $0.isLetter } ? "<b class=\"where\">" : "<b class=\"number\">").utf8
    out.write(escaped: number)
    out += "</b>".utf8
    out.write(escaped: around.behind)
  }

  /// What a link says on paper beside its own words.
  func spoken(_ node: Int, of document: Document) -> SpokenLink {
    library.spoken(node, of: document, from: folder, in: language, withAddress: true)
  }

  func fenced(_ node: Int, of document: Document, into out: inout [UInt8]) -> Bool {
    let fence = Fence(document.string(document.nodes[node].title))
    let body = document.string(document.nodes[node].literal)
    switch fence.name {
    case "chat": appendChat(Chat.read(title: fence.rest, body, file: "", span: nil).0, to: &out)
    case "chart": appendChart(style: fence.rest, body, to: &out)
    case "contacts":
      append(
        contacts: body.split(whereSeparator: \.isWhitespace).compactMap { library.registry.contacts[String($0)] },
        to: &out)
    case "lines": appendLines(WritingLines(body), to: &out)
    case "qr": appendAddress(to: &out)
    // What only a screen can do.
    case "deadline": break
    default: return false
    }
    return true
  }

  private func appendChat(_ chat: Chat, to out: inout [UInt8]) {
    out += "<div class=\"chat\">\n".utf8
    for entry in chat.entries {
      switch entry {
      case .pause(let text):
        out += "<p class=\"pause\">— ".utf8
        out.write(escaped: text)
        out += " —</p>\n".utf8
      case .message(let message):
        out += "<p class=\"\(message.isFromOther ? "other" : "self")\"><b>".utf8
        out.write(escaped: message.name)
        out += "</b> ".utf8
        out.write(escaped: message.text)
        out += "</p>\n".utf8
      }
    }
    out += "</div>\n".utf8
  }

  private func appendChart(style: String, _ body: String, to out: inout [UInt8]) {
    let (read, _) = Chart.read(style: style, body, file: "", span: nil)
    if let statistic = read.statistic.flatMap({ library.registry.statistics[$0] }),
      !Resolution.statistic(statistic).mayBePrinted
    {
      return
    }
    let (chart, source) = library.figure(read, in: language, words)
    SheetChart(chart: chart, words: words, source: source).append(to: &out)
  }

  /// Somebody to turn to, as sheets name them.
  struct Call {
    let number: String
    let name: String
    let hours: String
    /// Whether the number is an address, which is long.
    let isLong: Bool
    let link: String?
  }

  /// Contacts that may be printed; an organisation's own offices behind the national ones.
  func calls(_ contacts: [Contact]) -> [Call] {
    contacts.filter { $0.record.state.isFit }.map { contact in
      let number = contact.number ?? contact.url.map(typedAddress) ?? ""
      let name = contact.name.text(in: language)
      return Call(
        number: number,
        // A name that is its number says it once.
        name: name.hasPrefix(number + " ") ? String(name.dropFirst(number.count + 1)) : name,
        hours: contact.hours.text(in: language), isLong: contact.number == nil,
        link: contact.dial.map { "tel:\($0)" } ?? contact.url)
    }
      + (options.organisation?.contacts ?? []).map { office in
        Call(
          number: office.number, name: office.name.text(in: language), hours: office.hours.text(in: language),
          isLong: false, link: "tel:" + office.number.filter { $0.isNumber || $0 == "+" })
      }
  }

  /// Numbers to call, large.
  func append(contacts: [Contact], to out: inout [UInt8]) {
    out += "<div class=\"calls\">\n".utf8
    for call in calls(contacts) { append(call, to: &out) }
    out += "</div>\n".utf8
  }

  private func append(_ call: Call, to out: inout [UInt8]) {
    out += "<p class=\"call\">".utf8
    // An office next door has no number.
    if !call.number.isEmpty { appendNumber(of: call, to: &out) }
    out += "<span class=\"who\">".utf8
    out.write(escaped: call.name)
    out += "</span> <span class=\"hours\">".utf8
    out.write(escaped: call.hours)
    out += "</span></p>\n".utf8
  }

  private func appendNumber(of call: Call, to out: inout [UInt8]) {
    out += "<span class=\"number\(call.isLong ? " long" : "")\">".utf8
    if let link = call.link {
      out += "<a href=\"".utf8
      out.write(escaped: link)
      out += "\">".utf8
    }
    out.write(escaped: call.number)
    if call.link != nil { out += "</a>".utf8 }
    out += "</span> ".utf8
  }

  private func appendLines(_ lines: WritingLines, to out: inout [UInt8]) {
    out += "<div class=\"lines\">\n".utf8
    for entry in lines.entries {
      out += "<p>".utf8
      out.write(escaped: entry.label)
      out += "</p>".utf8
      for _ in 0..<entry.count { out += "<div class=\"line\"></div>".utf8 }
      out += "\n".utf8
    }
    out += "</div>\n".utf8
  }

  /// The code and the readable address of the page.
  func appendAddress(to out: inout [UInt8]) {
    guard let qr, let symbol = QRSymbol(qr.url) else { return }
    out += "<div class=\"address\">".utf8
    var label: [UInt8] = []
    label.write(escaped: words["sheet.qr"])
    out += symbol.svg(label: String(decoding: label, as: UTF8.self)).utf8
    out += "<p>".utf8
    out.write(escaped: words["sheet.scan"])
    out += "<br><a href=\"".utf8
    out.write(escaped: qr.url)
    out += "\">".utf8
    out.write(escaped: typedAddress(qr.url))
    out += "</a></p></div>\n".utf8
  }

  func id(of heading: Heading) -> String? { nil }

  func image(_ node: Int, of document: Document, into out: inout [UInt8]) -> Bool {
    let picture = document.nodes[node]
    guard !picture.isRefused,
      case .file(let file) = library.resolve(document.string(picture.destination), from: folder)
    else { return false }
    out += "<img class=\"picture\" src=\"".utf8
    // One that cannot be had keeps its name, so that the press says what is missing.
    out.write(escaped: options.address(ofPicture: file.path) ?? file.path)
    out += "\" alt=\"".utf8
    out.write(escaped: document.plainText(of: node))
    out += "\">".utf8
    return true
  }

  func openTable(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString? {
    let rows = (node..<Int(document.nodes[node].end)).count { document.nodes[$0].kind == .tableRow }
    guard rows > Self.mostRows else { return nil }
    out += "<div class=\"long\">\n".utf8
    return "</div>\n"
  }

  func openCallout(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString? {
    let kind = document.nodes[node].callout.name.description
    out += "<aside class=\"callout \(kind)\"><p class=\"callout-title\">".utf8
    out.write(escaped: words["part.\(kind)"])
    out += "</p>\n".utf8
    return "</aside>\n"
  }
}
