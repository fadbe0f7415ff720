import Library
import Markdown

// What pupils and parents get, and the key.
extension LessonSheet {
  /// A slip's size and the blank within, in millimetres of A4.
  static let slip = (width: 105.0, height: 148.5, padding: 10.0)

  func append(tasks: [WorksheetTask], to out: inout [UInt8]) {
    appendTitle(frame.text.outsideTitle ?? frame.text.title, to: &out)
    appendNoName(to: &out)
    for task in tasks {
      if let heading = task.heading {
        out += "<section class=\"job\">\n".utf8
        append(heading: heading, raised: 1, to: &out)
      }
      for node in task.nodes { append(asked: node, withAnswers: false, to: &out) }
      if task.heading != nil { out += "</section>\n".utf8 }
    }
  }

  private func appendNoName(to out: inout [UInt8]) {
    out += "<p class=\"noname\">".utf8
    out.write(escaped: words["lesson.noName"])
    out += "</p>\n".utf8
  }

  func appendKey(to out: inout [UInt8]) {
    appendTitle(frame.text.title, to: &out)
    for (kind, tasks) in [(LessonPart.Kind.worksheet, lesson.tasks), (.worksheetEasy, lesson.easyTasks)] {
      guard let part = lesson[kind], tasks.contains(where: { hasAnswers($0) }) else { continue }
      append(heading: part.heading, to: &out)
      for task in tasks where hasAnswers(task) {
        if let heading = task.heading { append(heading: heading, to: &out) }
        for node in task.nodes where document.nodes[node].kind == .list {
          append(asked: node, withAnswers: true, to: &out)
        }
        append(answers: task.answers, to: &out)
      }
    }
    guard let exit = lesson[.exit] else { return }
    append(heading: exit.heading, to: &out)
    for node in exit.nodes where document.nodes[node].kind == .list {
      append(asked: node, withAnswers: true, to: &out)
    }
  }

  private func hasAnswers(_ task: WorksheetTask) -> Bool {
    !task.answers.isEmpty
      || task.nodes.contains { node in
        lesson.questions.contains { $0.node > node && $0.node < Int(document.nodes[node].end) && !$0.answers.isEmpty }
      }
  }

  func slips(size: Double) -> [UInt8] {
    let slip = Self.slip
    let (width, height) = (slip.width * 2, slip.height * 2)
    let rules = """
      @page { \(frame.pageSize(width, height)) margin: 0; @bottom-center { content: none; } }
      .side { width: \(frame.mm(width)); height: \(frame.mm(height)); }
      .panel { padding: \(frame.mm(slip.padding)); }

      """
    var out = frame.head(
      title: "\(frame.text.outsideTitle ?? frame.text.title) · \(title)", classes: ["sheet", "slips"], size: size,
      rules: rules)
    out += "<div class=\"side\">\n".utf8
    for place in 0..<4 {
      let (x, y) = (Double(place % 2) * slip.width, Double(place / 2) * slip.height)
      let style =
        "left:\(frame.mm(x));top:\(frame.mm(y));width:\(frame.mm(slip.width));height:\(frame.mm(slip.height))"
      appendSlip(style: style, isFirst: place == 0, to: &out)
    }
    out += "<div class=\"cut\" style=\"top:\(frame.mm(slip.height))\"></div>\n".utf8
    out += "<div class=\"cut upright\" style=\"left:\(frame.mm(slip.width))\"></div>\n".utf8
    out += "</div>\n</body>\n</html>\n".utf8
    return out
  }

  func appendSlip(style: String, isFirst: Bool, to out: inout [UInt8]) {
    guard let part = lesson[.exit] else { return }
    out += "<section class=\"panel slip\"".utf8
    if isFirst { out += " id=\"\(Leaflet.id(ofPanel: 0))\"".utf8 }
    if !style.isEmpty { out += " style=\"\(style)\"".utf8 }
    out += ">\n".utf8
    frame.append(heading: 1, to: &out) { document.append(html: &$0, within: [part.heading], dress: dress) }
    appendNoName(to: &out)
    for question in lesson.questions(in: .exit) where !offPaper.contains(question.node) {
      out += "<p class=\"ask\">".utf8
      document.append(html: &out, within: question.content, dress: dress)
      out += "</p>\n<div class=\"line\"></div><div class=\"line\"></div>\n".utf8
    }
    out += "</section>\n".utf8
  }

  /// The letter, and a slip that comes back to school.
  func appendLetter(to out: inout [UInt8]) {
    guard let part = lesson[.home] else { return }
    frame.append(heading: 1, to: &out) { document.append(html: &$0, within: [part.heading], dress: dress) }
    append(part.nodes, to: &out)
    out += "<section class=\"return\">\n<p class=\"scissors\">✂</p>\n".utf8
    frame.append(heading: 2, to: &out) { $0.write(escaped: words["lesson.returnSlip"]) }
    out += "<p>".utf8
    out.write(escaped: words["lesson.returnText"])
    out += "</p>\n<p class=\"tick\">".utf8
    out.write(escaped: words["lesson.returnAsk"])
    out += "</p>\n<div class=\"fill\">\n".utf8
    for label in words["lesson.returnFill"].split(separator: ",") {
      out += "<p><span>".utf8
      out.write(escaped: String(label))
      out += "</span></p>\n".utf8
    }
    out += "</div>\n</section>\n".utf8
  }
}
