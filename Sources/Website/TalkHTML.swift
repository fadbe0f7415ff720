import Library
import Markdown

/// A talk as a long page: what it takes, the way to its deck, and every slide with what is said to it.
struct TalkHTML {
  let talk: TalkText
  let plan: TalkPlan
  let pieces: PlayPieces<PageDress>
  /// Where the deck lies, without its ending, and its handouts as PDF by their names; nothing where they were not made.
  let deck: String?
  let handouts: [(name: String, href: String)]

  private var words: Words { pieces.words }

  func append(to out: inout [UInt8]) {
    appendTop(to: &out)
    for slide in talk.slides { append(slide, to: &out) }
  }

  private func appendTop(to out: inout [UInt8]) {
    out.write("<div class=\"deck-box\"\(pieces.own)>\n<p class=\"deck-facts\">")
    let facts = [
      words["band.\(plan.band.rawValue)"],
      words.filled("deck.minutes", [("minutes", String(plan.minutes))]),
      words.filled("deck.slides", [("n", String(talk.slides.count))]),
    ]
    out.write(escaped: facts.joined(separator: " · "))
    out.write("</p>\n")
    if let deck {
      out.write("<p><a class=\"deck-open\" href=\"")
      out.write(escaped: deck + ".html")
      out.write("\">")
      out.write(escaped: words["deck.open"])
      out.write("</a></p>\n<p>")
      out.write(escaped: words["deck.deckNote"])
      out.write("</p>\n<p><a href=\"")
      out.write(escaped: deck + ".pptx")
      out.write("\">")
      out.write(escaped: words["deck.powerpoint"])
      out.write("</a></p>\n")
    }
    appendList(words["deck.handouts"], handouts.map { (words["deck.paper-\($0.name)"], $0.href, nil) }, to: &out)
    appendList(words["deck.leaflets"], leaflets, to: &out)
    out.write("</div>\n")
  }

  /// The leaflets' titles and places, and the language of a title that is borrowed.
  private var leaflets: [(String, String, String?)] {
    plan.leaflets.compactMap { link in
      guard case .page(let place, _) = pieces.dress.site.library.resolve(link.destination, from: pieces.dress.folder),
        let text = pieces.dress.site.library.pages[place].shown(in: pieces.dress.language)
      else { return nil }
      let site = pieces.dress.site.library
      let borrowed = text.language == pieces.dress.language ? nil : site.site.languages[text.language].tag
      return (text.title, pieces.dress.depth.toLanguage + site.pages[place].route, borrowed)
    }
  }

  private func appendList(
    _ title: String, _ links: [(words: String, href: String, language: String?)], to out: inout [UInt8]
  ) {
    guard !links.isEmpty else { return }
    out.write("<p class=\"deck-list\"><b>")
    out.write(escaped: title)
    out.write("</b></p>\n<ul>\n")
    for link in links {
      out.write("<li><a href=\"")
      out.write(escaped: link.href)
      if let language = link.language { out.write("\" lang=\"\(language)") }
      out.write("\">")
      out.write(escaped: link.words)
      out.write("</a></li>\n")
    }
    out.write("</ul>\n")
  }

  private func append(_ slide: Slide, to out: inout [UInt8]) {
    out.write("<section class=\"slide-part\">\n<h2 id=\"")
    out.write(escaped: slide.id)
    out.write("\">")
    pieces.append(within: [slide.heading], to: &out)
    out.write("</h2>\n<p class=\"slide-marks\"\(pieces.own)>")
    let marks = [
      words.filled("deck.minutes", [("minutes", minutesText(slide.quarters))]),
      slide.isOptional ? words["deck.optional"] : "", slide.local.map { words["deck.\($0.rawValue)"] } ?? "",
    ]
    out.write(escaped: marks.filter { !$0.isEmpty }.joined(separator: " · "))
    out.write("</p>\n<div class=\"shown\">\n")
    pieces.append(slide.nodes, to: &out)
    out.write("</div>\n<div class=\"spoken\"><p class=\"spoken-title\"\(pieces.own)>")
    out.write(escaped: words["deck.said"])
    out.write("</p>\n")
    for note in slide.notes { pieces.append(note.nodes, to: &out) }
    out.write("</div>\n</section>\n")
  }
}
