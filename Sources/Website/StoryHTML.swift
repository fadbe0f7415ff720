import Library
import Markdown
import QuizEngine

/// Writes a decision story as scenes that are linked to each other, and that `quiz.js` shows one by one.
struct StoryHTML<Dress: HTMLDress> {
  let story: StoryText
  let plan: StoryPlan
  let pieces: PlayPieces<Dress>
  /// Whether the list at the end may be printed.
  var mayPrint = true

  private var words: Words { pieces.words }

  func append(to out: inout [UInt8]) {
    pieces.append(story.opening, to: &out)
    out.write("<div class=\"play story\(plan.isHelper ? " helper" : "")\" data-play=\"")
    out.write(hexadecimal(Definition.story(story.definition).bytes))
    out.write("\"")
    pieces.append(words: ["step"], to: &out)
    out.write(">\n")
    for (place, scene) in story.scenes.enumerated() { append(scene, place, to: &out) }
    out.write("<nav class=\"play-bar\" data-bar\(pieces.own) aria-label=\"")
    out.write(escaped: words["play.bar"])
    out.write("\" hidden>\n<p data-progress></p>\n")
    for name in ["undo", "again"] { pieces.append(button: name, to: &out) }
    if plan.isHelper && mayPrint { appendPrinting(to: &out) }
    out.write("</nav>\n</div>\n")
  }

  private func append(_ scene: StoryScene, _ place: Int, to out: inout [UInt8]) {
    out.write(
      "<section class=\"scene\(scene.ending == .none ? "" : " ending")\" data-scene=\"\(place)\" aria-labelledby=\"")
    out.write(escaped: scene.id)
    out.write("\">\n")
    pieces.append(heading: scene.heading, id: scene.id, to: &out)
    for part in scene.parts {
      out.write("<div data-part>\n")
      pieces.append(part.nodes, to: &out)
      out.write("</div>\n")
    }
    if !scene.choices.isEmpty {
      out.write("<ul class=\"ways\">\n")
      for choice in scene.choices {
        out.write("<li><a data-choice href=\"#")
        out.write(escaped: choice.target)
        out.write("\">")
        var child = Int(pieces.document.nodes[choice.link].firstChild)
        while child >= 0 {
          pieces.document.append(html: &out, of: child, dress: pieces.dress)
          child = Int(pieces.document.nodes[child].nextSibling)
        }
        out.write("</a></li>\n")
      }
      out.write("</ul>\n")
    }
    out.write("</section>\n")
  }

  /// Printing asks first whether such a paper is safe to have.
  private func appendPrinting(to out: inout [UInt8]) {
    pieces.append(button: "paper", to: &out)
    out.write(
      "<div data-paper-ask\(pieces.own) role=\"group\" aria-labelledby=\"Pq\" hidden><p id=\"Pq\" tabindex=\"-1\">")
    out.write(escaped: words["play.paperAsk"])
    out.write("</p>\n")
    for name in ["paperYes", "paperNo"] {
      out.write("<button type=\"button\" data-\(name == "paperYes" ? "paper-yes" : "paper-no")>")
      out.write(escaped: words["play.\(name)"])
      out.write("</button>\n")
    }
    out.write("</div>\n")
  }
}
