import Diagnostics
import Library
import Markdown

/// Whether a lesson's slides can be read from the last row, and spoken to.
struct LessonSlides {
  private let lesson: OpenLesson
  private let isReadable: Bool

  init(_ lesson: OpenLesson, _ found: [Diagnostic]) {
    self.lesson = lesson
    isReadable = !found.contains { $0.id == "lesson-slide" }
  }

  private static let most = (lines: 5, messages: 5, rows: 4, figures: 1)

  func check() -> [Diagnostic] {
    let slides = lesson.lesson.slides
    var found = slides.flatMap { check($0) }
    guard isReadable, lesson.open.text.language == 0 else { return found }
    if lesson.plan.form == .lesson, !(6...10).contains(slides.count) {
      found.append(
        lesson.report(
          "lesson-slide", nil, "the lesson has \(slides.count) slides, where 6 to 10 fit",
          fix: "write '<!-- slide -->' and '<!-- /slide -->' around what is shown"))
    }
    if let last = slides.last, !last.nodes.contains(where: { name(of: $0) == "contacts" }) {
      found.append(
        lesson.report(
          "lesson-slide", last.span, "the last slide does not say where to get help",
          fix: "end with a slide that has a block '```contacts'"))
    }
    return found
  }

  private func check(_ slide: Slide) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if slide.notes.isEmpty {
      found.append(
        lesson.report(
          "lesson-slide", slide.span, "nothing is said or asked to the slide",
          fix: "write what the teacher says, '> …', behind '<!-- /slide -->'"))
    }
    if slide.nodes.isEmpty { found.append(lesson.report("lesson-slide", slide.span, "the slide shows only a heading")) }
    let figures = slide.nodes.filter { ["chat", "chart"].contains(name(of: $0)) || kind(of: $0) == .table }.count
    for node in slide.nodes {
      guard let (count, most, what) = size(of: node), count > most else { continue }
      found.append(
        lesson.report(
          "lesson-slide", lesson.document.nodes[node].span ?? slide.span,
          "\(count) \(what) on a slide, where \(most) are the most", fix: "make two slides of it"))
    }
    if figures > Self.most.figures {
      found.append(
        lesson.report(
          "lesson-slide", slide.span, "a slide shows one chat, chart or table, and here are \(figures)",
          fix: "make two slides of it"))
    }
    return found
  }

  private func size(of node: Int) -> (count: Int, most: Int, what: String)? {
    let document = lesson.document
    switch kind(of: node) {
    case .list: return (document.children(of: node).count, Self.most.lines, "lines")
    case .table:
      let body = document.children(of: node).first { document.nodes[$0].kind == .tableBody }
      return (body.map { document.children(of: $0).count } ?? 0, Self.most.rows, "rows")
    case .codeBlock where name(of: node) == "chat":
      let chat = Chat.read(title: "", document.string(document.nodes[node].literal), file: "", span: nil).0
      let messages = chat.entries.count { entry in
        guard case .message = entry else { return false }
        return true
      }
      return (messages, Self.most.messages, "messages")
    default: return nil
    }
  }

  private func kind(of node: Int) -> Kind { lesson.document.nodes[node].kind }

  private func name(of node: Int) -> String {
    guard kind(of: node) == .codeBlock else { return "" }
    return Fence(lesson.document.string(lesson.document.nodes[node].title)).name
  }
}
