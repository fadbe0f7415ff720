import Library
import Markdown
import OpenDocument
import QuizEngine

/// A worksheet of a quiz as a text for word processors.
struct QuizWorksheet {
  private let frame: SheetFrame
  private let quiz: QuizText
  private let writer: EditableText
  private var words: Words { frame.words }

  /// Opens a quiz.
  init(_ frame: SheetFrame, _ document: Document, _ offPaper: OffPaper, _ quiz: QuizText) {
    self.frame = frame
    self.quiz = quiz
    writer = EditableText(frame: frame, document: document, offPaper: offPaper)
  }

  /// The worksheet of a version.
  func text(_ version: SheetVersion) -> WordText {
    let kind = "\(words["sheet.worksheet"]) \(version.name)"
    var blocks: [WordText.Block] = [
      .heading(level: 1, [.init(frame.text.outsideTitle ?? frame.text.title)]),
      .paragraph([.init("\(kind)　\(words["sheet.noName"])")]),
    ]
    blocks = frame.editableLetterhead + blocks
    blocks += writer.blocks(quiz.opening, rise: 0)
    for (place, drawn) in version.drawn.enumerated() { blocks += question(drawn, number: place + 1) }
    if let closing = quiz.closing {
      blocks.append(.heading(level: 2, writer.runs(closing.heading)))
      blocks += writer.blocks(closing.nodes)
    }
    return frame.editable(blocks, kind: kind)
  }

  private func question(_ drawn: Drawn, number: Int) -> [WordText.Block] {
    let item = quiz.questions[Int(drawn.question)]
    let kind = QuizReader.kinds.first { $0.kind == item.kind }?.word ?? ""
    var blocks: [WordText.Block] = [.heading(level: 2, [.init("\(number). ")] + writer.runs(item.heading))]
    blocks += writer.blocks(item.stem)
    blocks.append(.paragraph([.init(words["sheet.how.\(kind)"], isItalic: false)]))
    func lettered(_ place: Int) -> [WordText.Run] {
      let option = item.options[Int(drawn.options[place])]
      return [.init("\(letter(of: place))　", isBold: true)]
        + (option.partner.map { [$0] } ?? option.content).flatMap(writer.runs)
    }
    switch item.kind {
    case .spot:
      blocks += item.messages.enumerated().map { place, message in
        .box([.init("\(place + 1)　"), .init(message.name, isBold: true), .init(" \(message.text)")])
      }
    case .match:
      blocks.append(
        .table(
          head: [],
          rows: item.options.indices.map { place in
            [[.init("＿＿ \(place + 1). ")] + item.options[place].content.flatMap(writer.runs), lettered(place)]
          }))
    case .order:
      blocks += drawn.options.indices.map { .paragraph(lettered($0)) }
      blocks.append(.lines(label: "", count: 1))
    case .single, .multiple, .trueFalse: blocks += drawn.options.indices.map { .box(lettered($0)) }
    }
    return blocks
  }
}
