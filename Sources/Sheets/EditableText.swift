import Library
import Markdown
import OpenDocument

/// Turns a text's nodes into what word processors open: links are words, and what may not be printed is not there.
struct EditableText {
  let frame: SheetFrame
  let document: Document
  let offPaper: OffPaper

  /// Deeper than this, lists and quotes are flat text: no letter needs more.
  private static let deepest = 8

  private var dress: SheetDress { frame.dress(offPaper) }

  /// The blocks of some nodes; headings stand `rise` levels higher than in the text.
  func blocks(_ nodes: [Int], rise: Int = 0, depth: Int = 0) -> [WordText.Block] {
    nodes.filter { !offPaper.contains($0) }.flatMap { blocks(of: $0, rise, depth) }
  }

  private func blocks(of node: Int, _ rise: Int, _ depth: Int) -> [WordText.Block] {
    let own = document.nodes[node]
    guard depth < Self.deepest else {
      let words = document.plainText(of: node)
      return words.isEmpty ? [] : [.paragraph([.init(words)])]
    }
    switch own.kind {
    case .heading: return [.heading(level: max(1, Int(own.level) - rise), runs(node))]
    case .paragraph: return [.paragraph(runs(node))]
    case .list: return list(node, depth)
    case .blockQuote, .callout:
      return blocks(document.children(of: node), rise: rise, depth: depth + 1).map { block in
        if case .paragraph(let runs) = block { .callout(runs) } else { block }
      }
    case .table: return [table(node)]
    case .codeBlock: return fenced(node)
    default: return []
    }
  }

  private func list(_ node: Int, _ depth: Int) -> [WordText.Block] {
    let items = document.children(of: node).filter { !offPaper.contains($0) }
    guard items.contains(where: { document.nodes[$0].task == .none }) else {
      // Boxes to tick need no dot before them.
      return items.flatMap { item in
        blocks(document.children(of: item), depth: depth + 1).enumerated().map { place, block in
          if place == 0, case .paragraph(let runs) = block { .box(runs) } else { block }
        }
      }
    }
    let start = document.nodes[node].isOrdered ? Int(document.nodes[node].number) : nil
    return [.list(start: start, items: items.map { blocks(document.children(of: $0), depth: depth + 1) })]
  }

  private func table(_ node: Int) -> WordText.Block {
    var head: [[WordText.Run]] = []
    var rows: [[[WordText.Run]]] = []
    for part in document.children(of: node) {
      for row in document.children(of: part) where !offPaper.contains(row) {
        let cells = document.children(of: row).map { runs($0) }
        if document.nodes[part].kind == .tableHead { head = cells } else { rows.append(cells) }
      }
    }
    return .table(head: head, rows: rows)
  }

  private func fenced(_ node: Int) -> [WordText.Block] {
    let fence = Fence(document.string(document.nodes[node].title))
    let body = document.string(document.nodes[node].literal)
    switch fence.name {
    case "contacts":
      let contacts = body.split(whereSeparator: \.isWhitespace).compactMap {
        frame.library.registry.contacts[String($0)]
      }
      return dress.calls(contacts).map { call in
        .paragraph([.init(call.number, isBold: true, link: call.link), .init(" \(call.name)　\(call.hours)")])
      }
    case "lines": return WritingLines(body).entries.map { .lines(label: $0.label, count: $0.count) }
    case "chat":
      return Chat.read(title: fence.rest, body, file: "", span: nil).0.entries.map { entry in
        switch entry {
        case .pause(let text): .paragraph([.init("— \(text) —")])
        case .message(let message): .paragraph([.init(message.name, isBold: true), .init(" \(message.text)")])
        }
      }
    case "qr": return frame.address.map { [.note([.init($0.url, link: $0.url)])] } ?? []
    case "deadline", "chart": return []
    default: return [.paragraph([.init(body)])]
    }
  }

  /// The words of a block, or of what is within it.
  func runs(_ node: Int) -> [WordText.Run] {
    var runs: [WordText.Run] = []
    append(node, isBold: false, isItalic: false, 0, to: &runs)
    return runs
  }

  private func append(_ node: Int, isBold: Bool, isItalic: Bool, _ depth: Int, to runs: inout [WordText.Run]) {
    guard depth < Self.deepest else {
      return runs.append(.init(document.plainText(of: node), isBold: isBold, isItalic: isItalic))
    }
    func add(_ text: String, isBold bold: Bool = false) {
      runs.append(.init(text, isBold: isBold || bold, isItalic: isItalic))
    }
    for child in document.children(of: node) {
      let own = document.nodes[child]
      switch own.kind {
      case .text, .code: add(document.string(own.literal))
      case .softBreak: add(" ")
      case .lineBreak: add("\n")
      case .strong: append(child, isBold: true, isItalic: isItalic, depth + 1, to: &runs)
      case .emphasis: append(child, isBold: isBold, isItalic: true, depth + 1, to: &runs)
      case .link:
        let spoken = dress.spoken(child, of: document)
        if let words = spoken.words { add(words) }
        append(child, isBold: isBold, isItalic: isItalic, depth + 1, to: &runs)
        if let mark = frame.notes.mark(of: document.string(own.destination)) { add(mark) }
        if let number = spoken.number {
          add(dress.words.aroundNumber.before)
          add(number, isBold: true)
          add(dress.words.aroundNumber.behind)
        }
      case .image: add(document.plainText(of: child))
      case .paragraph: append(child, isBold: isBold, isItalic: isItalic, depth + 1, to: &runs)
      default: continue
      }
    }
  }
}
