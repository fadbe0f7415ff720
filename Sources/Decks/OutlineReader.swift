import Library
import Markdown

/// Reads blocks of a text as plain values; links are the words that the slide shows.
struct OutlineReader {
  let document: Document
  let dress: DeckDress

  /// What a block of the text is on a slide.
  func blocks(of node: Int) -> [DeckOutline.Block] {
    let entry = document.nodes[node]
    switch entry.kind {
    case .list: return [.list(items(of: node, level: 0), isNumbered: entry.isOrdered)]
    case .table: return [table(node)]
    case .blockQuote, .callout: return document.below(node).flatMap { blocks(of: $0) }
    case .codeBlock: return blocks(ofFence: node)
    case .comment, .thematicBreak: return []
    default:
      let runs = runs(of: node)
      return runs.isEmpty
        ? [] : [.paragraph(entry.kind == .heading ? runs.map { .init($0.text, isStrong: true) } : runs)]
    }
  }

  /// An organisation's own figures as a table.
  func table(of figures: Organisation.Figures) -> DeckOutline.Block {
    .table(
      head: figures.columns.map { $0.text(in: dress.language) },
      rows: figures.rows.map { [$0.label.text(in: dress.language)] + $0.values.map(numeral) })
  }

  private func items(of list: Int, level: Int) -> [DeckOutline.Item] {
    document.below(list).flatMap { item -> [DeckOutline.Item] in
      var found: [DeckOutline.Item] = []
      for child in document.below(item) {
        switch document.nodes[child].kind {
        case .list: found += items(of: child, level: level + 1)
        case .comment: continue
        default: found.append(.init(runs(of: child), level: level))
        }
      }
      return found
    }
  }

  private func table(_ node: Int) -> DeckOutline.Block {
    let rows = (node..<Int(document.nodes[node].end)).filter { document.nodes[$0].kind == .tableRow }.map { row in
      document.below(row).map { cell in runs(of: cell).map(\.text).joined() }
    }
    return .table(head: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  private func blocks(ofFence node: Int) -> [DeckOutline.Block] {
    let fence = Fence(document.string(document.nodes[node].title))
    let body = document.string(document.nodes[node].literal)
    switch fence.name {
    case "chat": return [chat(Chat.read(title: fence.rest, body, file: "", span: nil).0)]
    case "chart":
      let chart = dress.filled(Chart.read(style: fence.rest, body, file: "", span: nil).0).chart
      return [
        .paragraph([.init(chart.title, isStrong: true)]),
        .table(head: chart.columns, rows: chart.rows.map { [$0.label] + $0.values.map(numeral) }),
      ]
    case "contacts": return [.table(head: [], rows: dress.calls(body).map { [$0.number, $0.name, $0.hours] })]
    case "question":
      guard let question = dress.questions[node] else { return [] }
      let options = question.item.options.enumerated().map { place, option in
        DeckOutline.Item([.init("\(letter(of: place)) ", isStrong: true), .init(question.text(of: option.content))])
      }
      let stem = question.item.stem.map { question.document.plainText(of: $0) }.filter { !$0.isEmpty }
      return [.paragraph([.init(question.document.plainText(of: question.item.heading), isStrong: true)])]
        + stem.map { .paragraph([.init($0)]) } + [.list(options, isNumbered: false)]
    case "qr": return dress.address(body).map { [.paragraph([.init($0)])] } ?? []
    case "deadline": return []
    default: return body.split(separator: "\n").map { .paragraph([.init(String($0))]) }
    }
  }

  private func chat(_ chat: Chat) -> DeckOutline.Block {
    .table(
      head: [],
      rows: chat.entries.map { entry in
        switch entry {
        case .pause(let text): ["", text.isEmpty ? dress.words["part.pause"] : text, ""]
        case .message(let message):
          [message.name, message.text, message.sign.map { "\(dress.words["part.sign"]) \($0)" } ?? ""]
        }
      })
  }

  /// The words below a node, strong ones apart.
  private func runs(of node: Int) -> [DeckOutline.Run] {
    var runs: [DeckOutline.Run] = []
    func add(_ text: String, _ isStrong: Bool) {
      guard !text.isEmpty else { return }
      if runs.last?.isStrong == isStrong {
        runs[runs.count - 1].text += text
      } else {
        runs.append(.init(text, isStrong: isStrong))
      }
    }
    var strongEnd = -1
    for index in node..<max(node + 1, Int(document.nodes[node].end)) {
      let entry = document.nodes[index]
      switch entry.kind {
      case .strong: strongEnd = max(strongEnd, Int(entry.end))
      case .text, .code: add(document.string(entry.literal), index < strongEnd)
      case .softBreak, .lineBreak: add(" ", index < strongEnd)
      case .link: add(dress.lead(of: index, document), index < strongEnd)
      default: break
      }
    }
    return runs
  }
}
