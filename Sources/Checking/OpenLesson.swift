import Diagnostics
import Library
import Markdown

/// A lesson as its rules look at it: what was written, what it was read as, and what holds for it.
struct OpenLesson {
  let open: OpenText
  let plan: LessonPlan
  let lesson: LessonText
  let known: Known

  var document: Document { open.document }

  func report(_ rule: String, _ span: Span?, _ message: String, fix: String? = nil) -> Diagnostic {
    Diagnostic(rule, file: open.text.file, span: span ?? plan.span ?? open.text.frontMatter, message, fix: fix)
  }

  /// What is shown, said and asked, and what pupils are given: blocks of words, answers left out.
  var words: [(node: Int, band: Band)] {
    let own = plan.band
    var nodes: [Int] = []
    for slide in lesson.slides { nodes += [slide.heading] + slide.nodes }
    for step in lesson.steps {
      for piece in step.pieces {
        switch piece {
        case .saying(let node), .questions(let node): nodes.append(node)
        case .slide, .block: continue
        }
      }
    }
    for task in lesson.tasks + lesson.easyTasks { nodes += (task.heading.map { [$0] } ?? []) + task.nodes }
    nodes += lesson[.exit]?.nodes ?? []
    // The letter goes home to parents.
    let home = lesson[.home]?.nodes ?? []
    return nodes.flatMap { blocks(in: $0) }.map { ($0, own) } + home.flatMap { blocks(in: $0) }.map { ($0, .adults) }
  }

  /// The blocks of words below a node; a quote below an item is an answer.
  private func blocks(in node: Int) -> [Int] {
    var found: [Int] = []
    var index = node
    while index < max(node + 1, Int(document.nodes[node].end)) {
      if index > node, document.nodes[index].kind == .blockQuote {
        index = Int(document.nodes[index].end)
        continue
      }
      if BlockText.holdsWords(document.nodes[index].kind) { found.append(index) }
      index += 1
    }
    return found
  }
}
