import Library
import Markdown

// The plan: facts, parts, and the steps with their time beside them.
extension LessonSheet {
  func appendPlan(to out: inout [UInt8]) {
    appendTitle(frame.text.title, to: &out)
    out += "<p class=\"lead\">".utf8
    out.write(escaped: frame.text.summary)
    out += "</p>\n".utf8
    appendFacts(to: &out)
    append(lesson.opening, to: &out)
    var from = 0
    for section in sections {
      switch section {
      case .part(let part): append(part, to: &out)
      case .step(let step):
        append(step, from: from, to: &out)
        from += step.minutes.total
      }
    }
  }

  private enum Section {
    case part(LessonPart)
    case step(LessonStep)
  }

  /// Parts and steps in the order of the text; what has a sheet of its own is not there.
  private var sections: [Section] {
    let parts = lesson.parts.filter { ![.worksheet, .worksheetEasy, .home].contains($0.kind) }
      .map { (start: $0.span.start, section: Section.part($0)) }
    let steps = lesson.steps.map { (start: $0.span.start, section: Section.step($0)) }
    return (parts + steps).sorted { $0.start < $1.start }.map(\.section)
  }

  private func appendFacts(to out: inout [UInt8]) {
    let registry = frame.library.registry
    let minutes = lesson.minutes
    var rows = [
      (
        words["lesson.for"],
        [words["band.\(plan.band.rawValue)"], grades].filter { !$0.isEmpty }.joined(separator: "　")
      ),
      (
        words["lesson.time"],
        words.filled("lesson.minutes", [("count", String(plan.minutes))]) + "　"
          + words["lesson.form.\(plan.form.rawValue)"]
      ),
    ]
    if let term = plan.term {
      rows.append((words["lesson.term"], words.filled("lesson.termText", [("term", String(term))])))
    }
    let topics = minutes.topics.map { topic in
      let entry = registry.curriculum[topic.rawValue]
      // A name that is not sure stays off paper; what it counts does not.
      let name = entry?.record.state.isFit ?? false ? registry.fullName(of: topic, in: language) : topic.rawValue
      return "\(name) \(count(minutes[topic]))"
    }
    rows.append((words["lesson.topics"], topics.joined(separator: words["listComma"])))
    let themes = plan.themes.compactMap { registry.curriculum[$0.destination] }.filter { $0.record.state.isFit }
    if !themes.isEmpty {
      let names = themes.map { $0.name.text(in: language) }
      rows.append((words["lesson.themes"], names.joined(separator: words["listComma"])))
    }
    out += "<table class=\"facts\"><tbody>\n".utf8
    for (label, value) in rows {
      out += "<tr><th scope=\"row\">".utf8
      out.write(escaped: label)
      out += "</th><td>".utf8
      out.write(escaped: value)
      out += "</td></tr>\n".utf8
    }
    out += "</tbody></table>\n".utf8
  }

  private var grades: String {
    guard let grades = plan.band.grades else { return "" }
    return words.filled("lesson.grades", [("from", String(grades.lowerBound)), ("to", String(grades.upperBound))])
  }

  private func count(_ minutes: Int) -> String { words.filled("lesson.minutesShort", [("count", String(minutes))]) }

  private func append(_ part: LessonPart, to out: inout [UInt8]) {
    guard !offPaper.contains(part.heading) else { return }
    out += "<section class=\"part \(part.kind.rawValue)\">\n".utf8
    append(heading: part.heading, to: &out)
    if part.kind == .exit {
      for node in part.nodes { append(asked: node, withAnswers: true, to: &out) }
    } else {
      append(part.nodes, to: &out)
    }
    out += "</section>\n".utf8
  }

  private func append(_ step: LessonStep, from: Int, to out: inout [UInt8]) {
    out += "<section class=\"step\">\n<p class=\"when\"><b>".utf8
    out.write(escaped: count(step.minutes.total))
    out += "</b> <span>\(from)–\(from + step.minutes.total)</span></p>\n".utf8
    append(heading: step.heading, to: &out)
    for piece in step.pieces {
      switch piece {
      case .saying(let node):
        let said = document.children(of: node).filter { !offPaper.contains($0) }
        guard !offPaper.contains(node), !said.isEmpty else { continue }
        out += "<div class=\"say\"><p class=\"who\">".utf8
        out.write(escaped: words["lesson.say"])
        out += "</p>\n".utf8
        append(said, to: &out)
        out += "</div>\n".utf8
      case .questions(let node): append(asked: node, withAnswers: true, to: &out)
      case .slide(let place): append(lesson.slides[place], place, to: &out)
      case .block(let node): append([node], to: &out)
      }
    }
    out += "</section>\n".utf8
  }

  private func append(_ slide: Slide, _ place: Int, to out: inout [UInt8]) {
    out += "<div class=\"slide\"><p class=\"who\">".utf8
    out.write(escaped: words.filled("lesson.slide", [("number", String(place + 1))]))
    out += "</p>\n".utf8
    append([slide.heading] + slide.nodes, to: &out)
    out += "</div>\n".utf8
  }
}
