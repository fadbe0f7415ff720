import Library
import Markdown
import QRCode

/// Dresses a text's HTML for a slide: links are words, and everything that it shows is within the file.
struct DeckDress: HTMLDress {
  let library: Library
  let folder: String
  let language: LanguageIndex
  let words: Words
  let organisation: Organisation?
  /// What has to stand with the statements.
  var notes = PaperNotes()
  /// The questions of the slide, by their nodes.
  var questions: [Int: ClassQuestion] = [:]
  /// How high a chart may be, at 1280 × 720.
  var chartHeight = 380.0
  /// The bytes of a picture below Content.
  let picture: @Sendable (String) -> [UInt8]?

  func openLink(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString? {
    guard !document.nodes[node].isRefused else { return nil }
    out.write("<span class=\"link\(paper(node, of: document))\">")
    if let own = spoken(node, of: document).words { out.write(escaped: own) }
    return "</span>"
  }

  /// The number of whoever is named in words; what is still to be confirmed says so on screen, and stays off paper.
  func closeLink(_ node: Int, of document: Document, into out: inout [UInt8]) {
    notes.append(markOf: document.string(document.nodes[node].destination), to: &out)
    if let number = spoken(node, of: document).number {
      let around = words.aroundNumber
      out.write("<span class=\"around\(paper(node, of: document))\">")
      out.write(escaped: around.before)
      out.write("<b class=\"number\">")
      out.write(escaped: number)
      out.write("</b>")
      out.write(escaped: around.behind)
      out.write("</span>")
    }
    guard target(of: node, of: document).isUnsure else { return }
    out.write("<span class=\"unsure\">")
    out.write(escaped: words["unsure"])
    out.write("</span>")
  }

  private func spoken(_ node: Int, of document: Document) -> SpokenLink {
    library.spoken(node, of: document, from: folder, in: language)
  }

  private func target(of node: Int, of document: Document) -> Resolution {
    library.resolve(document.string(document.nodes[node].destination), from: folder)
  }

  /// The class of what stays off paper.
  private func paper(_ node: Int, of document: Document) -> String {
    target(of: node, of: document).mayBePrinted ? "" : " off-paper"
  }

  func image(_ node: Int, of document: Document, into out: inout [UInt8]) -> Bool {
    guard case .file(let file) = library.resolve(document.string(document.nodes[node].destination), from: folder),
      let bytes = picture(file.path), let type = Self.type(of: file.path)
    else {
      // What is not there is told of by the rules; its words stand for it.
      out.write("<span class=\"link\">")
      out.write(escaped: document.plainText(of: node))
      out.write("</span>")
      return true
    }
    out.write("<img src=\"data:\(type);base64,")
    out += base64(bytes)
    out.write("\" alt=\"")
    out.write(escaped: document.plainText(of: node))
    out.write("\">")
    return true
  }

  /// The type of a picture that may stand within the file.
  static func type(of path: String) -> String? {
    switch path.split(separator: ".").last?.lowercased() {
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "webp": "image/webp"
    default: nil
    }
  }

  func fenced(_ node: Int, of document: Document, into out: inout [UInt8]) -> Bool {
    let fence = Fence(document.string(document.nodes[node].title))
    let body = document.string(document.nodes[node].literal)
    switch fence.name {
    case "chat": append(Chat.read(title: fence.rest, body, file: "", span: nil).0, to: &out)
    case "chart": append(Chart.read(style: fence.rest, body, file: "", span: nil).0, to: &out)
    case "contacts": appendContacts(body, to: &out)
    case "question": if let question = questions[node] { append(question, to: &out) }
    case "qr": appendAddress(body, to: &out)
    case "lines":
      out.write("<ul>\n")
      for entry in WritingLines(body).entries {
        out.write("<li>")
        out.write(escaped: entry.label)
        out.write("</li>\n")
      }
      out.write("</ul>\n")
    case "deadline": break
    default: return false
    }
    return true
  }

  func openTable(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString? {
    out.write("<div class=\"table\">")
    return "</div>\n"
  }

  func openCallout(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString? {
    let kind = document.nodes[node].callout.name.description
    out.write("<div class=\"callout \(kind)\"><p class=\"callout-title\">")
    out.write(escaped: words["part.\(kind)"])
    out.write("</p>\n")
    return "</div>"
  }

  func id(of heading: Heading) -> String? { nil }
}

// What fenced blocks show.
extension DeckDress {
  private func append(_ chat: Chat, to out: inout [UInt8]) {
    out.write("<div class=\"chat\">\n")
    if !chat.title.isEmpty {
      out.write("<p class=\"caption\">")
      out.write(escaped: chat.title)
      out.write("</p>\n")
    }
    var last: String?
    for entry in chat.entries {
      switch entry {
      case .pause(let text):
        last = nil
        out.write("<p class=\"pause\">")
        out.write(escaped: text.isEmpty ? words["part.pause"] : text)
        out.write("</p>\n")
      case .message(let message):
        append(message, isAgain: message.name == last, to: &out)
        last = message.name
      }
    }
    out.write("</div>\n")
  }

  /// A message; who goes on speaking is named once on the slide.
  private func append(_ message: Chat.Message, isAgain: Bool, to out: inout [UInt8]) {
    let side = message.isFromOther ? "other" : "self"
    out.write(
      "<div class=\"message \(side)\(message.sign == nil ? "" : " worrying")\"><p class=\"who\(isAgain ? " again" : "")\">"
    )
    out.write(escaped: message.name)
    out.write("</p><div class=\"row\"><p class=\"said\">")
    for (number, line) in message.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if number > 0 { out.write("<br>") }
      out.write(escaped: String(line))
    }
    out.write("</p>")
    if let sign = message.sign {
      out.write("<p class=\"sign\"><b>")
      out.write(escaped: words["part.sign"])
      out.write("</b> ")
      out.write(escaped: sign)
      out.write("</p>")
    }
    out.write("</div></div>\n")
  }

  private func append(_ chart: Chart, to out: inout [UInt8]) {
    let (chart, source) = library.figure(chart, in: language, words)
    out.write("<figure class=\"chart\">\n<figcaption>")
    out.write(escaped: words.caption(of: chart))
    out.write("</figcaption>\n")
    SlideChart(chart: chart, label: words.filled("part.chart", [("title", chart.title)]), height: chartHeight)
      .append(to: &out)
    appendNumbers(of: chart, to: &out)
    let lines = [source, chart.note]
    out.write("<p class=\"source\">")
    out.write(escaped: lines.filter { !$0.isEmpty }.joined(separator: " · "))
    out.write("</p>\n</figure>\n")
  }

  /// The numbers as a table, for whoever hears the slide or reads the handout.
  private func appendNumbers(of chart: Chart, to out: inout [UInt8]) {
    let rows = chart.rows.map { [$0.label] + $0.values.map(numeral) }
    append(head: chart.columns, rows: rows, name: "numbers", to: &out)
  }

  private func append(head: [String], rows: [[String]], name: String, to out: inout [UInt8]) {
    out.write("<table class=\"\(name)\"><thead><tr>")
    for cell in head {
      out.write("<th scope=\"col\">")
      out.write(escaped: cell)
      out.write("</th>")
    }
    out.write("</tr></thead><tbody>\n")
    for row in rows {
      out.write("<tr>")
      for (place, cell) in row.enumerated() {
        out.write(place == 0 ? "<th scope=\"row\">" : "<td>")
        out.write(escaped: cell)
        out.write(place == 0 ? "</th>" : "</td>")
      }
      out.write("</tr>\n")
    }
    out.write("</tbody></table>\n")
  }

  /// An organisation's own figures.
  func append(_ figures: Organisation.Figures, to out: inout [UInt8]) {
    out.write("<figure class=\"own\"><figcaption>")
    out.write(escaped: figures.title.text(in: language))
    out.write("</figcaption>\n")
    append(
      head: figures.columns.map { $0.text(in: language) },
      rows: figures.rows.map { [$0.label.text(in: language)] + $0.values.map(numeral) }, name: "figures", to: &out)
    out.write("<p class=\"source\">")
    out.write(
      escaped: words.filled("part.chartSource", [("source", figures.source.text(in: language))]) + " "
        + words.filled("sheet.asOf", [("date", words.date(figures.asOf))]))
    out.write("</p></figure>\n")
  }

  /// Whom a block names: an organisation's own offices behind the national numbers.
  func calls(_ body: String) -> [(number: String, name: String, hours: String, isLong: Bool)] {
    let contacts = body.split(whereSeparator: \.isWhitespace).compactMap { library.registry.contacts[String($0)] }
    let national = contacts.filter(\.record.state.isFit).map { contact in
      (
        contact.number ?? contact.url.map(typedAddress) ?? "", contact.name.text(in: language),
        contact.hours.text(in: language), contact.number == nil
      )
    }
    let own = (organisation?.contacts ?? []).map { office in
      (office.number, office.name.text(in: language), office.hours.text(in: language), false)
    }
    // A name that is its number says it once.
    return (national + own).map { number, name, hours, isLong in
      (number, name.hasPrefix(number + " ") ? String(name.dropFirst(number.count + 1)) : name, hours, isLong)
    }
  }

  /// Numbers to call: those of a block, and an organisation's own.
  func appendContacts(_ body: String, to out: inout [UInt8]) {
    out.write("<div class=\"calls\">\n")
    for call in calls(body) { appendCall(call.number, call.name, call.hours, isLong: call.isLong, to: &out) }
    out.write("</div>\n")
  }

  private func appendCall(_ number: String, _ name: String, _ hours: String, isLong: Bool, to out: inout [UInt8]) {
    out.write("<div class=\"call\"><p class=\"number\(isLong ? " long" : "")\">")
    out.write(escaped: number)
    out.write("</p><p class=\"who\">")
    out.write(escaped: name)
    out.write("<span class=\"hours\">")
    out.write(escaped: hours)
    out.write("</span></p></div>\n")
  }

  /// In how many columns the options of a question stand.
  static func columns(of options: Int) -> Int { options > 3 ? 2 : 1 }

  private func append(_ question: ClassQuestion, to out: inout [UInt8]) {
    let (document, item) = (question.document, question.item)
    out.write("<div class=\"question\">\n<p class=\"asked\">")
    document.append(html: &out, within: [item.heading], dress: self)
    out.write("</p>\n")
    for node in item.stem { document.append(html: &out, of: node, dress: self) }
    out.write("<ol class=\"options columns-\(Self.columns(of: item.options.count))\">\n")
    for (place, option) in item.options.enumerated() {
      out.write("<li\(option.isRight ? " class=\"right\"" : "")><b class=\"letter\">\(letter(of: place))</b><span>")
      document.append(html: &out, within: option.content, dress: self)
      out.write("</span></li>\n")
    }
    out.write("</ol>\n<div class=\"told\">")
    appendAnswer(question, to: &out)
    out.write("</div>\n</div>\n")
  }

  /// The answer, and why.
  func appendAnswer(_ question: ClassQuestion, to out: inout [UInt8]) {
    let right = question.item.options.enumerated().filter(\.element.isRight)
    out.write("<p><b class=\"answer\">")
    out.write(
      escaped: words.filled(
        "deck.answer", [("letters", right.map { letter(of: $0.offset) }.joined(separator: words["listComma"]))]))
    out.write("</b> ")
    for option in right {
      for node in option.element.feedback {
        for child in question.document.children(of: node) {
          question.document.append(html: &out, within: [child], dress: self)
          out.write(" ")
        }
      }
    }
    out.write("</p>")
  }

  private func appendAddress(_ body: String, to out: inout [UInt8]) {
    guard let place = library.address(onSlide: body, from: folder, in: language) else { return }
    out.write("<div class=\"address\">")
    if let url = place.url, let symbol = QRSymbol(url) {
      var label: [UInt8] = []
      label.write(escaped: words["sheet.qr"])
      out.write(symbol.svg(label: String(decoding: label, as: UTF8.self)))
    }
    out.write("<p>")
    out.write(escaped: place.words)
    out.write("</p></div>\n")
  }
}
