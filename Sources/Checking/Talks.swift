import Diagnostics
import Library
import Markdown

/// A talk can be held: every slide has its time and its words, and the parts that keep a hall safe are there.
struct Talks: TextRule {
  static let descriptions = [
    RuleDescription("talk-form", "A talk's slides begin with a heading with an id, and say how long they take"),
    RuleDescription("talk-minutes", "The slides add up to the talk's minutes, and enough of them can be left out"),
    RuleDescription("talk-notes", "Every slide has notes, in which directions to the speaker end where they should"),
    RuleDescription("talk-part", "A talk has its ground rules, a content note, and who helps at both ends"),
  ]

  /// How many minutes of a talk can be left out at least, in quarters.
  private static let leastOptional = 8 * 4

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    guard open.kind == .talk, let plan = open.about.talk else { return [] }
    var reader = TalkReader(open.document, notes: open.notes, file: open.text.file)
    let talk = reader.read()
    // A slide that cannot be read is told of once, and not missed everywhere else as well.
    guard reader.diagnostics.isEmpty else { return reader.diagnostics }
    // A translation has the same slides, or is told of that.
    let times = open.text.language == 0 ? minutes(talk, plan, open) : []
    return times + notes(talk, open) + directions(talk, open) + parts(talk, open) + unsure(talk, open, known)
  }

  private func minutes(_ talk: TalkText, _ plan: TalkPlan, _ open: OpenText) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func report(_ message: String, fix: String) {
      found.append(
        Diagnostic("talk-minutes", file: open.text.file, span: plan.span ?? open.text.frontMatter, message, fix: fix))
    }
    if abs(talk.quarters - plan.minutes * 4) * 10 > plan.minutes * 4 {
      report(
        "the slides take \(minutesText(talk.quarters)) minutes, and the talk \(plan.minutes)",
        fix: "within a tenth is near enough")
    }
    let optional = talk.quarters - talk.shortestQuarters
    if optional < Self.leastOptional {
      report(
        "slides of \(minutesText(optional)) minutes can be left out, and 8 are the least",
        fix: "mark some with '<!-- slide: 2, optional -->'")
    } else if plan.minutes <= 44, talk.shortestQuarters > 33 * 4 {
      report(
        "what cannot be left out takes \(minutesText(talk.shortestQuarters)) minutes, too long for half an hour",
        fix: "mark more slides optional")
    }
    return found
  }

  private func notes(_ talk: TalkText, _ open: OpenText) -> [Diagnostic] {
    talk.slides.filter { slide in
      slide.notes.allSatisfy { note in note.nodes.allSatisfy { note.document.plainText(of: $0).isEmpty } }
    }.map {
      Diagnostic(
        "talk-notes", file: open.text.file, span: $0.span, "the slide has no notes",
        fix: "write what is said to it in a comment, '<!--' and '-->' on lines of their own")
    }
  }

  /// A direction that runs over two paragraphs is none: its marks are left over, and the hall hears it.
  private func directions(_ talk: TalkText, _ open: OpenText) -> [Diagnostic] {
    talk.slides.flatMap(\.notes).flatMap { note in
      note.nodes.flatMap { $0..<max($0 + 1, Int(note.document.nodes[$0].end)) }.filter { node in
        guard note.document.nodes[node].kind == .paragraph else { return false }
        let words = note.document.plainText(of: node)
        return words.hasPrefix("*") || words.hasSuffix("*")
      }.map {
        Diagnostic(
          "talk-notes", file: open.text.file, span: note.document.nodes[$0].span,
          "a '*' is left over: what is meant for the speaker would be read aloud",
          fix: "mark each paragraph and each item by itself: '*text*'")
      }
    }
  }

  private func parts(_ talk: TalkText, _ open: OpenText) -> [Diagnostic] {
    guard let first = talk.slides.first, let last = talk.slides.last else { return [] }
    var found: [Diagnostic] = []
    func report(_ span: Span, _ message: String, fix: String) {
      found.append(Diagnostic("talk-part", file: open.text.file, span: span, message, fix: fix))
    }
    for (slide, id, place) in [(first, "help", "first"), (last, "help-again", "last")] {
      if slide.id != id {
        report(slide.span, "the \(place) slide is '#\(slide.id)', and not '#\(id)'", fix: "say there who helps")
      } else if !slide.nodes.contains(where: { isContacts($0, open.document) }) {
        report(slide.span, "the \(place) slide names nobody who helps", fix: "add a block '```contacts'")
      }
    }
    for id in ["ground-rules", "content-note"] where !talk.slides.contains(where: { $0.id == id }) {
      report(first.span, "the talk has no slide '#\(id)'", fix: "add it near the beginning")
    }
    if !open.document.headings.contains(where: { $0.id == "if-told" }) {
      report(
        last.span, "nothing says what to do when somebody comes up afterwards",
        fix: "write a slide, or a heading in the notes, with the id '{#if-told}'")
    }
    return found
  }

  private func isContacts(_ node: Int, _ document: Document) -> Bool {
    document.nodes[node].kind == .codeBlock && Fence(document.string(document.nodes[node].title)).name == "contacts"
  }

  /// Whom a hall is told to call must be sure.
  private func unsure(_ talk: TalkText, _ open: OpenText, _ known: Known) -> [Diagnostic] {
    let document = open.document
    return document.links.compactMap { link in
      let destination = document.string(document.nodes[link].destination)
      guard destination.hasPrefix("help:"), let contact = known.registry.contacts[String(destination.dropFirst(5))],
        !Resolution.contact(contact).mayBePrinted,
        talk.slides.contains(where: { slide in
          slide.nodes.contains { $0 <= link && link < Int(document.nodes[$0].end) }
        })
      else { return nil }
      return Diagnostic(
        "slide-links", file: open.text.file, span: document.nodes[link].span,
        "'\(destination)' still has to be confirmed, and does not go on a slide", fix: "take it out of the slide")
    }
  }
}
