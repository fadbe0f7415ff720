import Library
import Markdown

/// Dresses a text's HTML for paper: links are words, and what may not be printed is not there.
struct SheetDress: HTMLDress {
  let library: Library
  let folder: String
  let language: LanguageIndex

  func openLink(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString? {
    let link = document.nodes[node]
    guard !link.isRefused else { return nil }
    let target = library.resolve(document.string(link.destination), from: folder)
    out += "<span class=\"link\">".utf8
    if link.firstChild < 0 { out.append(escaped: words(for: target)) }
    if case .contact(let contact) = target, let number = contact.number, link.firstChild >= 0,
      !document.plainText(of: node).contains(number)
    {
      out += "<b class=\"number\">".utf8
      out.append(escaped: number)
      out += "</b> ".utf8
    }
    return "</span>"
  }

  func fenced(_ node: Int, of document: Document, into out: inout [UInt8]) -> Bool {
    let fence = Fence(document.string(document.nodes[node].title))
    guard fence.name == "chat" else { return fence.name == "deadline" }
    let chat = Chat.read(title: fence.rest, document.string(document.nodes[node].literal), file: "", span: nil).0
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
    return true
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
