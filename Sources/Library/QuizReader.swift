import Diagnostics
import Markdown
import QuizEngine

/// Reads a quiz from its tree.
///
/// A question is a heading, a comment that names its kind, and a task list (`- [x]` is right), whose nested quotes are
/// the feedback; an order is a numbered list, pairs are a table of three columns, messages to mark a `chat`.
public struct QuizReader {
  /// The diagnostics of what cannot be read.
  public private(set) var diagnostics: [Diagnostic] = []

  private let document: Document
  private let file: String

  /// Opens a text.
  public init(_ document: Document, file: String) {
    self.document = document
    self.file = file
  }

  /// The words by which authors name the kinds.
  public static let kinds: [(word: String, kind: Question.Kind)] = [
    ("single", .single), ("multiple", .multiple), ("true-false", .trueFalse), ("order", .order), ("match", .match),
    ("spot", .spot),
  ]

  /// Reads the questions.
  public mutating func read(goals: [String]) -> QuizText {
    let parts = PlaySections(document)
    var quiz = QuizText(opening: parts.opening, goals: goals)
    for section in parts.sections {
      if section.comments.contains(where: { $0.comment.text == "end" }) {
        quiz.closing = QuizClosing(heading: section.heading.node, nodes: section.nodes)
      } else if let item = question(section) {
        quiz.questions.append(item)
      }
    }
    if quiz.questions.isEmpty {
      report("quiz-form", Span(0, 0), "the quiz has no question", fix: "ask under a heading of the second level")
    }
    return quiz
  }

  private mutating func question(_ section: PlaySections.Section) -> QuizItem? {
    guard let mark = section.comments.first else {
      report(
        "quiz-form", section.heading.span, "the question does not say of which kind it is",
        fix: "write '<!-- single, goal … -->' below the heading, or '<!-- end -->' where the questions are over")
      return nil
    }
    guard var item = marks(mark.comment, section.heading) else { return nil }
    for other in section.comments.dropFirst() {
      report("quiz-form", other.comment.span, "a second comment says nothing here", fix: "remove it")
    }
    guard let place = section.nodes.firstIndex(where: { holds(item.kind, $0) }) else {
      report(
        "quiz-form", section.heading.span, "the question has no \(Self.thing(item.kind))",
        fix: "write one below it, or name another kind in its comment")
      return nil
    }
    item.stem = Array(section.nodes[..<place])
    item.explanation = Array(section.nodes[(place + 1)...])
    take(section.nodes[place], into: &item, section.heading)
    return item
  }

  /// Reads what the comment below a heading says.
  private mutating func marks(_ comment: Comment, _ heading: Heading) -> QuizItem? {
    let parts = comment.text.split(separator: ",").map { $0.trimmed }
    guard let kind = Self.kinds.first(where: { $0.word == parts.first }) else {
      let near = nearest(to: parts.first ?? "", among: Self.kinds.map(\.word))
      report(
        "quiz-form", comment.span, "there is no kind of question '\(parts.first ?? "")'",
        fix: near.map { "did you mean '\($0)'?" } ?? "write one of \(Self.kinds.map(\.word).joined(separator: ", "))")
      return nil
    }
    var item = QuizItem(
      id: heading.id, hasOwnID: heading.isWrittenByHand, heading: heading.node, span: heading.span, kind: kind.kind)
    for part in parts.dropFirst() {
      let words = part.split(separator: " ")
      switch (words.first, words.count) {
      case ("goal", 2): item.goal = String(words[1])
      case ("weight", 2):
        guard let weight = Int(words[1]), (1...Int(QuizEngine.Limits.weight)).contains(weight) else {
          report(
            "quiz-form", comment.span, "a weight is a number from 1 to \(QuizEngine.Limits.weight)",
            fix: "write 'weight 2', or leave it out")
          continue
        }
        item.weight = weight
      case ("class", 1): item.isForClass = true
      default:
        report(
          "quiz-form", comment.span, "'\(part)' says nothing of a question",
          fix: "known are 'goal …', 'weight …' and 'class'")
      }
    }
    return item
  }

  private static func thing(_ kind: Question.Kind) -> String {
    switch kind {
    case .single, .multiple, .trueFalse: "list of options ('- [x] …' and '- [ ] …')"
    case .order: "numbered list of steps"
    case .match: "table of pairs"
    case .spot: "conversation ('```chat')"
    }
  }

  /// Whether a node holds what a kind of question asks about.
  private func holds(_ kind: Question.Kind, _ node: Int) -> Bool {
    let entry = document.nodes[node]
    switch kind {
    case .single, .multiple, .trueFalse:
      return entry.kind == .list && document.children(of: node).contains { document.nodes[$0].task != .none }
    case .order: return entry.kind == .list && entry.isOrdered
    case .match: return entry.kind == .table
    case .spot: return entry.kind == .codeBlock && Fence(document.string(entry.title)).name == "chat"
    }
  }

  private mutating func take(_ node: Int, into item: inout QuizItem, _ heading: Heading) {
    switch item.kind {
    case .single, .multiple, .trueFalse, .order:
      item.options = document.children(of: node).map { option($0, heading) }
    case .match:
      item.options = pairs(node, heading)
    case .spot:
      let fence = Fence(document.string(document.nodes[node].title))
      let (chat, _) = Chat.read(
        title: fence.rest, document.string(document.nodes[node].literal), file: file, span: document.nodes[node].span)
      item.chat = (node, chat)
    }
  }

  private func option(_ node: Int, _ heading: Heading) -> QuizOption {
    let children = document.children(of: node)
    return QuizOption(
      content: children.filter { ![.blockQuote, .comment].contains(document.nodes[$0].kind) },
      feedback: children.filter { document.nodes[$0].kind == .blockQuote },
      isRight: document.nodes[node].task == .done,
      isLast: document.comments(in: node).contains { $0.text == "last" },
      span: document.place(of: node, or: heading))
  }

  private mutating func pairs(_ table: Int, _ heading: Heading) -> [QuizOption] {
    guard let body = document.children(of: table).first(where: { document.nodes[$0].kind == .tableBody }) else {
      return []
    }
    return document.children(of: body).compactMap { row in
      let cells = document.children(of: row)
      guard cells.count == 3 else {
        report(
          "quiz-form", document.place(of: row, or: heading), "a pair has three cells: left, right, and why",
          fix: "write the row as '| left | right | why |'")
        return nil
      }
      let why = document.plainText(of: cells[2]).isEmpty ? [] : [cells[2]]
      return QuizOption(
        content: [cells[0]], partner: cells[1], feedback: why, span: document.place(of: row, or: heading))
    }
  }

  private mutating func report(_ rule: String, _ span: Span, _ message: String, fix: String?) {
    diagnostics.append(Diagnostic(rule, file: file, span: span, message, fix: fix))
  }
}
