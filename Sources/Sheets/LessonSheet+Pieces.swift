import Library
import Markdown

// What several sheets of a lesson have in common.
extension LessonSheet {
  /// Which sheet this is, and of which lesson.
  func appendTitle(_ title: String, to out: inout [UInt8]) {
    out += "<p class=\"which\">".utf8
    out.write(escaped: "\(self.title) · \(words["band.\(plan.band.rawValue)"])")
    out += "</p>\n".utf8
    frame.append(heading: 1, to: &out) { $0.write(escaped: title) }
  }

  /// A heading of the text, one level higher than it was written.
  func append(heading node: Int, raised by: UInt8 = 0, to out: inout [UInt8]) {
    guard !offPaper.contains(node) else { return }
    frame.append(heading: max(2, document.nodes[node].level - by), to: &out) {
      document.append(html: &$0, within: [node], dress: dress)
    }
  }

  func append(_ nodes: [Int], to out: inout [UInt8]) {
    for node in nodes where !offPaper.contains(node) {
      if let question = questions[node] {
        append(question, to: &out)
      } else if document.nodes[node].kind == .heading {
        append(heading: node, to: &out)
      } else {
        document.append(html: &out, of: node, dress: dress)
      }
    }
  }

  /// A list that asks; the answers below its items stand there, or are left for the key.
  func append(asked node: Int, withAnswers: Bool, to out: inout [UInt8]) {
    guard !offPaper.contains(node) else { return }
    guard document.nodes[node].kind == .list else { return append([node], to: &out) }
    let tag = document.nodes[node].isOrdered ? "ol" : "ul"
    out += "<\(tag) class=\"asks\">\n".utf8
    for item in document.children(of: node) where !offPaper.contains(item) {
      let children = document.children(of: item)
      let answers = children.filter { document.nodes[$0].kind == .blockQuote }
      let isTask = document.nodes[item].task != .none
      out += (isTask ? "<li class=\"task\">" : "<li>").utf8
      for child in children where document.nodes[child].kind != .blockQuote {
        if document.nodes[child].kind == .paragraph {
          // A box to tick stands in the line of its words.
          let isInLine = isTask && child == children.first
          out += (isInLine ? "<span class=\"ticked\">" : "<p>").utf8
          document.append(html: &out, within: [child], dress: dress)
          out += (isInLine ? "</span>\n" : "</p>\n").utf8
        } else {
          append(asked: child, withAnswers: withAnswers, to: &out)
        }
      }
      if withAnswers { append(answers: answers, to: &out) }
      out += "</li>\n".utf8
    }
    out += "</\(tag)>\n".utf8
  }

  func append(answers: [Int], to out: inout [UInt8]) {
    let answers = answers.filter { !offPaper.contains($0) }
    guard !answers.isEmpty else { return }
    out += "<div class=\"reply\"><p class=\"who\">".utf8
    out.write(escaped: words["lesson.answer"])
    out += "</p>\n".utf8
    for answer in answers { append(document.children(of: answer), to: &out) }
    out += "</div>\n".utf8
  }

  /// A question for the whole class, and what is right.
  private func append(_ question: ClassQuestion, to out: inout [UInt8]) {
    let item = question.item
    out += "<div class=\"vote\"><p class=\"who\">".utf8
    out.write(escaped: words["lesson.classQuestion"])
    out += "</p>\n<p><b>".utf8
    question.document.append(html: &out, within: [item.heading], dress: frame.dress(nil))
    out += "</b></p>\n".utf8
    for node in item.stem { question.document.append(html: &out, of: node, dress: frame.dress(nil)) }
    out += "<ul class=\"options\">\n".utf8
    for (place, option) in item.options.enumerated() {
      out += (option.isRight ? "<li class=\"right\">" : "<li>").utf8
      out += "<b>\(letter(of: place))\(option.isRight ? " ✓" : "")</b> ".utf8
      question.document.append(html: &out, within: option.content, dress: frame.dress(nil))
      out += "</li>\n".utf8
    }
    out += "</ul></div>\n".utf8
  }
}
