import Library
import Markdown
import QRCode

/// Reads what stands on a slide: as decks show it, in pieces that an Office can change.
struct BlockReader {
  let document: Document
  let wording: Wording
  let organisation: Organisation?
  let questions: [Int: ClassQuestion]
  /// The pictures, by their files below Content.
  let pictures: [String: Picture]

  private var language: LanguageIndex { wording.language }
  private var library: Library { wording.library }
  private var words: Words { wording.words }

  /// The blocks of a slide; paragraphs and lists that follow each other are one.
  func blocks(of slide: Slide) -> [Block] {
    var blocks: [Block] = []
    for node in slide.nodes {
      for block in self.blocks(of: node) {
        if case .text(let more) = block, case .text(let before)? = blocks.last {
          blocks[blocks.count - 1] = .text(before + more)
        } else {
          blocks.append(block)
        }
      }
    }
    switch slide.local {
    case nil: break
    case .figures: if let figures = organisation?.figures { blocks += self.blocks(of: figures) }
    case .offices: blocks.append(.calls(calls("")))
    }
    let notes = wording.notes.lines.map { Paragraph.small($0) }
    if case .text(let before)? = blocks.last, !notes.isEmpty {
      blocks[blocks.count - 1] = .text(before + notes)
    } else if !notes.isEmpty {
      blocks.append(.text(notes))
    }
    return blocks
  }

  private func blocks(of index: Int) -> [Block] {
    let node = document.nodes[index]
    switch node.kind {
    case .comment, .thematicBreak, .htmlBlock: return []
    case .table: return [table(index)]
    case .blockQuote:
      return [.box(.init(title: "", isWarning: false, paragraphs: paragraphs(document.children(of: index))))]
    case .callout:
      return [
        .box(
          .init(
            title: words["part.\(node.callout.name)"], isWarning: [.warning, .caution].contains(node.callout),
            paragraphs: paragraphs(document.children(of: index))))
      ]
    case .codeBlock: return fenced(index)
    default:
      if let block = picture(index) { return [block] }
      let found = paragraphs([index])
      return found.isEmpty ? [] : [.text(found)]
    }
  }

  private func paragraphs(_ nodes: [Int]) -> [Paragraph] {
    ParagraphReader.paragraphs(of: nodes, in: document, wording)
  }

  private func table(_ index: Int) -> Block {
    let rows = (index..<Int(document.nodes[index].end)).filter { document.nodes[$0].kind == .tableRow }
    return .table(
      .init(
        label: words["part.table"],
        rows: rows.map { row in
          document.children(of: row).map { cell in
            var paragraph = Paragraph(RunReader.runs(below: cell, of: document, wording))
            paragraph.isCentred = document.nodes[cell].alignment == .center
            return paragraph
          }
        }))
  }

  /// A paragraph that is nothing but a picture; one that an Office cannot show is its words.
  private func picture(_ index: Int) -> Block? {
    guard document.nodes[index].kind == .paragraph, let image = document.children(of: index).first,
      document.children(of: index).count == 1, document.nodes[image].kind == .image
    else { return nil }
    let alt = document.plainText(of: image)
    if case .file(let file) = wording.target(of: document.string(document.nodes[image].destination)),
      let picture = pictures[file.path]
    {
      return .picture(picture, alt: alt)
    }
    return alt.isEmpty ? nil : .text([Paragraph(alt)])
  }

  private func fenced(_ index: Int) -> [Block] {
    let fence = Fence(document.string(document.nodes[index].title))
    let body = document.string(document.nodes[index].literal)
    switch fence.name {
    case "chat": return [.chat(Chat.read(title: fence.rest, body, file: "", span: nil).0)]
    case "chart": return chart(Chart.read(style: fence.rest, body, file: "", span: nil).0)
    case "contacts": return [.calls(calls(body))]
    case "question": return questions[index].map { [block(of: $0)] } ?? []
    case "qr": return code(body).map { [$0] } ?? []
    case "deadline": return []
    default:
      let found = paragraphs([index])
      return found.isEmpty ? [] : [.text(found)]
    }
  }
}

// What fenced blocks show.
extension BlockReader {
  private func calls(_ body: String) -> [Block.Call] {
    let ids = body.split(whereSeparator: \.isWhitespace).map(String.init)
    let own = ids.compactMap { library.registry.contacts[$0] }.filter(\.record.state.isFit).map { contact in
      Block.Call(
        number: contact.number ?? contact.url.map(typedAddress) ?? "", name: contact.name.text(in: language),
        hours: contact.hours.text(in: language))
    }
    let offices = (organisation?.contacts ?? []).map { office in
      Block.Call(
        number: office.number, name: office.name.text(in: language), hours: office.hours.text(in: language))
    }
    return (own + offices).map { call in
      var call = call
      // A name that is its number says it once.
      if call.name.hasPrefix(call.number + " ") { call.name.removeFirst(call.number.count + 1) }
      return call
    }
  }

  private func block(of question: ClassQuestion) -> Block {
    let (text, item) = (question.document, question.item)
    let asked = Paragraph(RunReader.runs(below: item.heading, of: text, wording).map(\.strong))
    return .question(
      asked: [asked] + ParagraphReader.paragraphs(of: item.stem, in: text, wording),
      options: item.options.map { ParagraphReader.paragraphs(of: $0.content, in: text, wording) })
  }

  /// The answer, and why: what is said when everybody has chosen.
  func answer(to question: ClassQuestion) -> [Paragraph] {
    let right = question.item.options.enumerated().filter(\.element.isRight)
    let letters = right.map { letter(of: $0.offset) }.joined(separator: words["listComma"])
    let told = right.flatMap { option in
      ParagraphReader.paragraphs(of: option.element.feedback, in: question.document, wording)
    }
    return [Paragraph([Run(text: words.filled("deck.answer", [("letters", letters)]), isStrong: true)])] + told
  }

  private func chart(_ read: Chart) -> [Block] {
    let (chart, source) = library.figure(read, in: language, words)
    let caption = words.caption(of: chart)
    let lines = [source, chart.note]
    return [
      .text([Paragraph([Run(text: caption, isStrong: true, scale: 0.8)])]),
      .chart(chart, label: words.filled("part.chart", [("title", chart.title)])),
      .text([Paragraph.small(lines.filter { !$0.isEmpty }.joined(separator: " · "))]),
    ]
  }

  /// An organisation's own figures.
  private func blocks(of figures: Organisation.Figures) -> [Block] {
    let title = figures.title.text(in: language)
    let head = figures.columns.map { Paragraph($0.text(in: language)) }
    let rows = figures.rows.map { row in
      [Paragraph(row.label.text(in: language))] + row.values.map { Paragraph(numeral($0)) }
    }
    let source =
      words.filled("part.chartSource", [("source", figures.source.text(in: language))]) + " "
      + words.filled("sheet.asOf", [("date", words.date(figures.asOf))])
    return [
      .text([Paragraph([Run(text: title, isStrong: true, scale: 0.8)])]),
      .table(.init(label: title, rows: [head] + rows)), .text([Paragraph.small(source)]),
    ]
  }

  /// A code to scan; the page's name where the site has no address.
  private func code(_ body: String) -> Block? {
    guard let place = library.address(onSlide: body, from: wording.folder, in: language) else { return nil }
    guard let symbol = place.url.flatMap({ QRSymbol($0) }) else { return .text([Paragraph(place.words)]) }
    return .code(symbol, label: words["sheet.qr"], address: place.words)
  }
}

extension Paragraph {
  /// Small print below a figure.
  static func small(_ text: String) -> Paragraph { Paragraph([Run(text: text, colour: .quiet, scale: 0.6)]) }
}
