import Library
import Markdown
import QRCode

/// Dresses a text's HTML for paper: links are words, and what may not be printed is not there.
struct SheetDress: HTMLDress {
  /// An address to take along.
  struct Address {
    let url: String
  }

  let library: Library
  let folder: String
  let language: LanguageIndex
  var words = Words([:])
  var organisation: Organisation?
  var qr: Address?

  func openLink(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString? {
    let link = document.nodes[node]
    guard !link.isRefused else { return nil }
    let target = library.resolve(document.string(link.destination), from: folder)
    out += "<span class=\"link\">".utf8
    if link.firstChild < 0 { out.append(escaped: words(for: target)) }
    return "</span>"
  }

  /// The number of whoever is named in words: paper cannot be tapped.
  func closeLink(_ node: Int, of document: Document, into out: inout [UInt8]) {
    let link = document.nodes[node]
    guard !link.isRefused, link.firstChild >= 0,
      case .contact(let contact) = library.resolve(document.string(link.destination), from: folder),
      let number = contact.number, !document.plainText(of: node).contains(number)
    else { return }
    let around = words["sheet.call"].split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    out.append(escaped: String(around[0]))
    out += "<b class=\"number\">".utf8
    out.append(escaped: number)
    out += "</b>".utf8
    out.append(escaped: around.dropFirst().joined())
  }

  func fenced(_ node: Int, of document: Document, into out: inout [UInt8]) -> Bool {
    let fence = Fence(document.string(document.nodes[node].title))
    let body = document.string(document.nodes[node].literal)
    switch fence.name {
    case "chat": appendChat(Chat.read(title: fence.rest, body, file: "", span: nil).0, to: &out)
    case "contacts": appendContacts(body, to: &out)
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
        out.append(escaped: text)
        out += " —</p>\n".utf8
      case .message(let message):
        out += "<p class=\"\(message.isFromOther ? "other" : "self")\"><b>".utf8
        out.append(escaped: message.name)
        out += "</b> ".utf8
        out.append(escaped: message.text)
        out += "</p>\n".utf8
      }
    }
    out += "</div>\n".utf8
  }

  /// Numbers to call, large; an organisation's own behind the national ones.
  private func appendContacts(_ body: String, to out: inout [UInt8]) {
    out += "<div class=\"calls\">\n".utf8
    for id in body.split(whereSeparator: \.isWhitespace) {
      guard let contact = library.registry.contacts[String(id)], contact.record.state.isFit else { continue }
      appendCall(
        contact.number ?? contact.url.map(Self.shown) ?? "", contact.name.text(in: language),
        contact.hours.text(in: language), isLong: contact.number == nil,
        link: contact.dial.map { "tel:\($0)" } ?? contact.url,
        to: &out)
    }
    for office in organisation?.contacts ?? [] {
      appendCall(
        office.number, office.name.text(in: language), office.hours.text(in: language), isLong: false,
        link: "tel:" + office.number.filter { $0.isNumber || $0 == "+" }, to: &out)
    }
    out += "</div>\n".utf8
  }

  private func appendCall(
    _ number: String, _ name: String, _ hours: String, isLong: Bool, link: String?, to out: inout [UInt8]
  ) {
    out += "<p class=\"call\"><span class=\"number\(isLong ? " long" : "")\">".utf8
    if let link {
      out += "<a href=\"".utf8
      out.append(escaped: link)
      out += "\">".utf8
    }
    out.append(escaped: number)
    if link != nil { out += "</a>".utf8 }
    out += "</span> <span class=\"who\">".utf8
    // A name that is its number says it once.
    out.append(escaped: name.hasPrefix(number + " ") ? String(name.dropFirst(number.count + 1)) : name)
    out += "</span> <span class=\"hours\">".utf8
    out.append(escaped: hours)
    out += "</span></p>\n".utf8
  }

  private func appendLines(_ lines: WritingLines, to out: inout [UInt8]) {
    out += "<div class=\"lines\">\n".utf8
    for entry in lines.entries {
      out += "<p>".utf8
      out.append(escaped: entry.label)
      out += "</p>".utf8
      for _ in 0..<entry.count { out += "<div class=\"line\"></div>".utf8 }
      out += "\n".utf8
    }
    out += "</div>\n".utf8
  }

  private func appendAddress(to out: inout [UInt8]) {
    guard let qr, let symbol = QRSymbol(qr.url) else { return }
    out += "<div class=\"address\">".utf8
    var label: [UInt8] = []
    label.append(escaped: words["sheet.qr"])
    out += symbol.svg(label: String(decoding: label, as: UTF8.self)).utf8
    out += "<p>".utf8
    out.append(escaped: words["sheet.scan"])
    out += "<br><a href=\"".utf8
    out.append(escaped: qr.url)
    out += "\">".utf8
    out.append(escaped: Self.shown(qr.url))
    out += "</a></p></div>\n".utf8
  }

  private static func shown(_ url: String) -> String {
    var text = Substring(url)
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
    return String(text.hasSuffix("/") ? text.dropLast() : text)
  }

  func id(of heading: Heading) -> String? { nil }

  private func words(for target: Resolution) -> String {
    switch target {
    case .page(let place, _): library.pages[place].shown(in: language)?.title ?? ""
    case .contact(let contact): contact.name.text(in: language) + (contact.number.map { " " + $0 } ?? "")
    case .law(let law, let article):
      law.name.text(in: language) + (article.map { " " + $0.number } ?? "")
    case .fact(let fact): fact.text.text(in: language)
    case .term(let term): term.name.text(in: language)
    case .source(let source): source.title.text(in: language)
    case .statistic(let statistic): statistic.title.text(in: language)
    case .action(let action): action.name.text(in: language)
    case .file, .outside, .anchor, .missing: ""
    }
  }

  /// Whether all that a block speaks of may be printed.
  func mayPrint(_ node: Int, of document: Document) -> Bool {
    document.links.allSatisfy { link in
      link < node || link >= Int(document.nodes[node].end)
        || library.resolve(document.string(document.nodes[link].destination), from: folder).mayBePrinted
    }
  }
}

extension [UInt8] {
  /// Appends a text, escaped for an element or a quoted attribute.
  mutating func append(escaped text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "<"): self += "&lt;".utf8
      case UInt8(ascii: ">"): self += "&gt;".utf8
      case UInt8(ascii: "\""): self += "&quot;".utf8
      default: append(byte)
      }
    }
  }
}
