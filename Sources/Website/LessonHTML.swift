import Library
import Markdown

/// Writes a lesson's plan: its parts, and its steps as a line of time with what is said, asked and shown.
struct LessonHTML<Dress: HTMLDress> {
  let lesson: LessonText
  let registry: Registry
  let language: LanguageIndex
  let pieces: PlayPieces<Dress>
  /// The questions for the whole class, by the nodes of their blocks.
  let questions: [Int: ClassQuestion]

  private var words: Words { pieces.words }
  private var document: Document { pieces.document }

  func append(to out: inout [UInt8]) {
    pieces.append(lesson.opening, to: &out)
    var from = 0
    var isInTime = false
    for section in sections {
      if isInTime != section.isStep {
        out.write(isInTime ? "</div>\n" : "<div class=\"timeline\">\n")
        isInTime.toggle()
      }
      switch section {
      case .part(let part): append(part, to: &out)
      case .step(let place):
        append(lesson.steps[place], place, from: from, to: &out)
        from += lesson.steps[place].minutes.total
      }
    }
    if isInTime { out.write("</div>\n") }
  }

  private enum Section {
    case part(LessonPart)
    case step(Int)

    var isStep: Bool {
      guard case .step = self else { return false }
      return true
    }
  }

  /// Parts and steps in the order of the text.
  private var sections: [Section] {
    let parts = lesson.parts.map { (start: $0.span.start, section: Section.part($0)) }
    let steps = lesson.steps.enumerated().map { (start: $1.span.start, section: Section.step($0)) }
    return (parts + steps).sorted { $0.start < $1.start }.map(\.section)
  }

  private func append(_ part: LessonPart, to out: inout [UInt8]) {
    // The class `exit` is that of the way out of the page.
    out.write("<section class=\"part \(part.kind == .exit ? "slip" : part.kind.rawValue)\">\n")
    document.append(html: &out, of: part.heading, dress: pieces.dress)
    switch part.kind {
    case .exit: for node in part.nodes { appendAsked(node, to: &out) }
    case .worksheet, .worksheetEasy: appendTasks(part.kind == .worksheet ? lesson.tasks : lesson.easyTasks, to: &out)
    default: pieces.append(part.nodes, to: &out)
    }
    out.write("</section>\n")
  }

  private func append(_ step: LessonStep, _ place: Int, from: Int, to out: inout [UInt8]) {
    let until = from + step.minutes.total
    out.write("<section class=\"step\">\n<p class=\"when\"\(pieces.own)><b>")
    out.write(escaped: words.filled("lesson.minutesShort", [("count", String(step.minutes.total))]))
    out.write("</b> <span>")
    out.write(escaped: words.filled("lesson.span", [("from", String(from)), ("to", String(until))]))
    out.write("</span></p>\n<div class=\"doing\">\n")
    document.append(html: &out, of: step.heading, dress: pieces.dress)
    appendTopics(step.minutes, to: &out)
    for piece in step.pieces {
      switch piece {
      case .saying(let node):
        out.write("<div class=\"say\"><p class=\"who\"\(pieces.own)>")
        out.write(escaped: words["lesson.say"])
        out.write("</p>\n")
        for child in document.children(of: node) { pieces.append([child], to: &out) }
        out.write("</div>\n")
      case .questions(let node): appendAsked(node, to: &out)
      case .slide(let slide): append(lesson.slides[slide], slide, to: &out)
      case .block(let node): pieces.append([node], to: &out)
      }
    }
    out.write("</div></section>\n")
  }

  private func appendTopics(_ minutes: TopicMinutes, to out: inout [UInt8]) {
    guard !minutes.topics.isEmpty else { return }
    out.write("<p class=\"topics\">")
    for topic in minutes.topics {
      out.write("<span class=\"topic\">")
      out.write(escaped: registry.name(of: topic, in: language))
      if minutes.topics.count > 1 || minutes[nil] > 0 {
        out.write(" <span\(pieces.own)>")
        out.write(escaped: words.filled("lesson.minutesShort", [("count", String(minutes[topic]))]))
        out.write("</span>")
      }
      out.write("</span> ")
    }
    out.write("</p>\n")
  }

  private func append(_ slide: Slide, _ place: Int, to out: inout [UInt8]) {
    out.write("<figure class=\"slide\" aria-labelledby=\"")
    out.write(escaped: slide.id)
    out.write("\"><p class=\"which\"\(pieces.own)>")
    out.write(escaped: words.filled("lesson.slide", [("number", String(place + 1))]))
    out.write("</p>\n")
    pieces.append([slide.heading], to: &out)
    for node in slide.nodes {
      if let question = questions[node] { append(question, to: &out) } else { pieces.append([node], to: &out) }
    }
    out.write("</figure>\n")
  }

  /// A question for the whole class, and what is right.
  private func append(_ question: ClassQuestion, to out: inout [UInt8]) {
    let item = question.item
    out.write("<p class=\"who\"\(pieces.own)>")
    out.write(escaped: words["lesson.classQuestion"])
    out.write("</p>\n<p><b>")
    question.document.append(html: &out, within: [item.heading], dress: pieces.dress)
    out.write("</b></p>\n")
    for node in item.stem { question.document.append(html: &out, of: node, dress: pieces.dress) }
    out.write("<ul class=\"vote\">\n")
    for (place, option) in item.options.enumerated() {
      out.write(option.isRight ? "<li class=\"is-right\">" : "<li>")
      out.write("<b>\(letter(of: place))\(option.isRight ? " ✓" : "")</b> ")
      question.document.append(html: &out, within: option.content, dress: pieces.dress)
      out.write("</li>\n")
    }
    out.write("</ul>\n")
  }

  /// A list whose items may have suggested answers; any other block as it is.
  private func appendAsked(_ node: Int, to out: inout [UInt8]) {
    guard document.nodes[node].kind == .list else { return pieces.append([node], to: &out) }
    let tag = document.nodes[node].isOrdered ? "ol" : "ul"
    out.write("<\(tag) class=\"asks\">\n")
    for item in document.children(of: node) {
      let children = document.children(of: item)
      out.write("<li>")
      for child in children where document.nodes[child].kind != .blockQuote {
        guard document.nodes[child].kind == .paragraph else {
          pieces.append([child], to: &out)
          continue
        }
        out.write("<p>")
        pieces.append(within: [child], to: &out)
        out.write("</p>\n")
      }
      appendAnswers(children.filter { document.nodes[$0].kind == .blockQuote }, to: &out)
      out.write("</li>\n")
    }
    out.write("</\(tag)>\n")
  }

  private func appendTasks(_ tasks: [WorksheetTask], to out: inout [UInt8]) {
    for task in tasks {
      if let heading = task.heading { pieces.append([heading], to: &out) }
      for node in task.nodes { appendAsked(node, to: &out) }
      appendAnswers(task.answers, to: &out)
    }
  }

  private func appendAnswers(_ answers: [Int], to out: inout [UInt8]) {
    guard !answers.isEmpty else { return }
    out.write("<div class=\"reply\"><p class=\"who\"\(pieces.own)>")
    out.write(escaped: words["lesson.answer"])
    out.write("</p>\n")
    for answer in answers { pieces.append(document.children(of: answer), to: &out) }
    out.write("</div>\n")
  }
}
