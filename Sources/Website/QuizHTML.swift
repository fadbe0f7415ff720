import Library
import Markdown
import QuizEngine

/// Writes a quiz as forms that can be read and answered without a script, and that `quiz.js` plays.
struct QuizHTML<Dress: HTMLDress> {
  let quiz: QuizText
  let plan: QuizPlan
  let goals: [Goal]
  let pieces: PlayPieces<Dress>

  private var words: Words { pieces.words }

  func append(to out: inout [UInt8]) {
    pieces.append(quiz.opening, to: &out)
    out.write("<div class=\"play\" data-play=\"")
    out.write(hexadecimal(Definition.quiz(quiz.definition(plan)).bytes))
    out.write("\" data-show=\"\(plan.showsAll ? "all" : "one")\"")
    pieces.append(
      words: ["right", "partly", "notYet", "plain", "progress", "choose", "moved", "score", "passed", "below"], to: &out
    )
    out.write(">\n")
    for (place, item) in quiz.questions.enumerated() { append(item, place, to: &out) }
    appendBar(to: &out)
    appendSummary(to: &out)
    out.write("</div>\n")
    if let closing = quiz.closing {
      pieces.append([closing.heading] + closing.nodes, to: &out)
    }
  }

  private func append(_ item: QuizItem, _ place: Int, to out: inout [UInt8]) {
    out.write("<form class=\"question\" data-question=\"\(place)\" data-kind=\"\(word(item.kind))\"")
    out.write(" autocomplete=\"off\" aria-labelledby=\"")
    out.write(escaped: item.id)
    out.write("\">\n<fieldset><legend>")
    pieces.append(heading: item.heading, id: item.id, to: &out)
    out.write("</legend>\n")
    pieces.append(item.stem, to: &out)
    switch item.kind {
    case .single, .multiple, .trueFalse: appendOptions(of: item, to: &out)
    case .order: appendSteps(of: item, to: &out)
    case .match: appendPairs(of: item, to: &out)
    case .spot: appendMessages(of: item, to: &out)
    }
    out.write("</fieldset>\n")
    out.write("<p class=\"acts\"><button class=\"check\" data-check\(pieces.own) hidden>")
    out.write(escaped: words["play.check"])
    out.write("</button></p>\n<div class=\"result\" data-result role=\"status\" tabindex=\"-1\"></div>\n")
    appendAnswer(of: item, to: &out)
    out.write("</form>\n")
  }

  private func word(_ kind: Question.Kind) -> String { QuizReader.kinds.first { $0.kind == kind }?.word ?? "" }

  private func appendOptions(of item: QuizItem, to out: inout [UInt8]) {
    let input = item.kind == .multiple ? "checkbox" : "radio"
    out.write("<ul class=\"options\">\n")
    for (place, option) in item.options.enumerated() {
      out.write("<li data-option=\"\(place)\"><label><input type=\"\(input)\" name=\"a\" value=\"\(place)\"> ")
      out.write("<b class=\"letter\">\(letter(of: place))</b> <span>")
      pieces.append(within: option.content, to: &out)
      out.write("</span></label></li>\n")
    }
    out.write("</ul>\n")
  }

  /// The order in which steps or right sides stand where no script shuffles them.
  private func shuffled(_ item: QuizItem) -> [Int] {
    var random = SplitMix64(seed: seed(of: item.id))
    var question = item.definition(quiz.goals)
    question.kind = .order
    return question.arranged(by: &random).map(Int.init)
  }

  private func appendSteps(of item: QuizItem, to out: inout [UInt8]) {
    out.write("<ol class=\"options steps\">\n")
    for (position, place) in shuffled(item).enumerated() {
      out.write("<li data-option=\"\(place)\"><b class=\"letter\">\(letter(of: position))</b> <span data-words>")
      pieces.append(within: item.options[place].content, to: &out)
      out.write("</span><span class=\"movers\">")
      for (name, sign) in [("up", "↑"), ("down", "↓")] {
        out.write("<button type=\"button\" data-\(name)\(pieces.own) aria-label=\"")
        out.write(escaped: words["play.\(name)"])
        out.write("\" hidden>\(sign)</button>")
      }
      out.write("</span></li>\n")
    }
    out.write("</ol>\n")
  }

  private func appendPairs(of item: QuizItem, to out: inout [UInt8]) {
    let order = shuffled(item)
    out.write("<ul class=\"options pairs\">\n")
    for (place, option) in item.options.enumerated() {
      out.write("<li data-option=\"\(place)\"><label><span>")
      pieces.append(within: option.content, to: &out)
      out.write("</span> <select data-pair><option value=\"255\"\(pieces.own)>")
      out.write(escaped: words["play.choose"])
      out.write("</option>")
      for other in order {
        out.write("<option value=\"\(other)\">")
        out.write(escaped: item.options[other].partner.map { pieces.document.plainText(of: $0) } ?? "")
        out.write("</option>")
      }
      out.write("</select></label></li>\n")
    }
    out.write("</ul>\n")
  }

  private func appendMessages(of item: QuizItem, to out: inout [UInt8]) {
    guard let chat = item.chat?.chat else { return }
    out.write("<div class=\"chat\" role=\"group\" aria-label=\"")
    out.write(escaped: words.filled("part.chat", [("title", chat.title)]))
    out.write("\">\n<ul class=\"options\">\n")
    var place = 0
    for entry in chat.entries {
      switch entry {
      case .pause(let text):
        out.write("<li class=\"pause\"><p class=\"text\">")
        out.write(escaped: text.isEmpty ? words["part.pause"] : text)
        out.write("</p></li>\n")
      case .message(let message):
        out.write("<li class=\"\(message.isFromOther ? "from-other" : "from-self")\" data-option=\"\(place)\">")
        out.write("<label><span class=\"name\">")
        out.write(escaped: message.name)
        out.write("</span> <span class=\"text\"><input type=\"checkbox\" value=\"\(place)\"> ")
        out.write(escaped: message.text)
        out.write("</span></label></li>\n")
        place += 1
      }
    }
    out.write("</ul></div>\n")
  }

  /// What is right, and why: folded without a script, and taken apart by it.
  private func appendAnswer(of item: QuizItem, to out: inout [UInt8]) {
    out.write("<details class=\"answer\" data-answer><summary\(pieces.own)>")
    out.write(escaped: words["play.answer"])
    out.write("</summary>\n")
    switch item.kind {
    case .single, .multiple, .trueFalse:
      out.write("<ul class=\"whys\">\n")
      for (place, option) in item.options.enumerated() {
        out.write("<li data-why=\"\(place)\"\(option.isRight ? " class=\"is-right\"" : "")><b class=\"letter\">")
        out.write("\(letter(of: place))</b> ")
        if option.isRight { appendMark("right", to: &out) }
        appendFeedback(option, to: &out)
        out.write("</li>\n")
      }
      out.write("</ul>\n")
    case .order:
      out.write("<ol class=\"whys\">\n")
      for (place, option) in item.options.enumerated() {
        out.write("<li data-why=\"\(place)\"><b>")
        pieces.append(within: option.content, to: &out)
        out.write("</b> ")
        appendFeedback(option, to: &out)
        out.write("</li>\n")
      }
      out.write("</ol>\n")
    case .match:
      out.write("<ul class=\"whys\">\n")
      for (place, option) in item.options.enumerated() {
        out.write("<li data-why=\"\(place)\"><b>")
        pieces.append(within: option.content, to: &out)
        out.write("</b> → <b>")
        if let partner = option.partner { pieces.append(within: [partner], to: &out) }
        out.write("</b> ")
        appendFeedback(option, to: &out)
        out.write("</li>\n")
      }
      out.write("</ul>\n")
    case .spot:
      out.write("<ul class=\"whys\">\n")
      for (place, message) in item.messages.enumerated() {
        guard let sign = message.sign else { continue }
        out.write("<li data-why=\"\(place)\" class=\"is-right\"><b>")
        out.write(escaped: message.text)
        out.write("</b> ")
        appendMark("sign", to: &out)
        out.write("<p>")
        out.write(escaped: sign)
        out.write("</p></li>\n")
      }
      out.write("</ul>\n")
    }
    out.write("<div data-explanation>\n")
    pieces.append(item.explanation, to: &out)
    out.write("</div></details>\n")
  }

  private func appendMark(_ name: String, to out: inout [UInt8]) {
    out.write("<span class=\"mark\"\(pieces.own)>")
    out.write(escaped: words[name == "sign" ? "part.sign" : "play.right"])
    out.write("</span> ")
  }

  private func appendFeedback(_ option: QuizOption, to out: inout [UInt8]) {
    for node in option.feedback {
      if pieces.document.nodes[node].kind == .blockQuote {
        pieces.append(within: [node], to: &out)
      } else {
        out.write("<p>")
        pieces.append(within: [node], to: &out)
        out.write("</p>")
      }
    }
  }

  private func appendBar(to out: inout [UInt8]) {
    out.write("<nav class=\"play-bar\" data-bar\(pieces.own) aria-label=\"")
    out.write(escaped: words["play.bar"])
    out.write("\" hidden>\n<p data-progress></p>\n")
    for name in ["back", "next", "finish", "again"] { pieces.append(button: name, to: &out) }
    out.write("</nav>\n")
  }

  private func appendSummary(to out: inout [UInt8]) {
    out.write(
      "<section class=\"summary\" data-summary aria-labelledby=\"Qs\" hidden>\n<h2 id=\"Qs\" tabindex=\"-1\"\(pieces.own)>"
    )
    out.write(escaped: words["play.summary"])
    out.write("</h2>\n<p data-score\(pieces.own)></p>\n<ul data-goals>\n")
    for goal in goals {
      out.write("<li><span>")
      out.write(escaped: goal.words)
      out.write("</span> <span data-goal></span></li>\n")
    }
    out.write("</ul>\n<div data-more hidden><h3\(pieces.own)>")
    out.write(escaped: words["play.more"])
    out.write("</h3><ul></ul></div>\n</section>\n")
  }
}
