import Diagnostics
import Markdown

/// Reads a talk from its tree.
///
/// Slides are parted by lines across. Each begins with a heading of the second level and a comment with its minutes
/// (`<!-- slide: 2, optional -->`); every other comment is a note.
public struct TalkReader {
  /// The diagnostics of what cannot be read.
  public private(set) var diagnostics: [Diagnostic] = []

  private let document: Document
  private let notes: [Span]
  private let file: String

  /// Opens a text.
  public init(_ tree: TextTree, file: String) { self.init(tree.document, notes: tree.notes, file: file) }

  /// Opens a text whose notes stand in its tree.
  public init(_ document: Document, notes: [Span], file: String) {
    self.document = document
    self.notes = notes
    self.file = file
  }

  /// Reads the slides.
  public mutating func read() -> TalkText {
    var talk = TalkText()
    let comments = Dictionary(document.comments.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
    var draft = Draft()
    for node in document.blocks {
      let note = document.nodes[node].span.flatMap { span in
        notes.firstIndex { $0.range.contains(span.range.lowerBound) }
      }
      if let note {
        draft.add(node, toNote: note)
      } else if let comment = comments[node] {
        if SlideDirective.name(in: comment.text) != "allow" { draft.comments.append(comment) }
      } else if document.nodes[node].kind == .thematicBreak {
        take(draft, into: &talk)
        draft = Draft(before: document.nodes[node].span)
      } else {
        draft.nodes.append(node)
      }
    }
    take(draft, into: &talk)
    for comment in document.comments where document.nodes[comment.node].parent != 0 {
      if let name = SlideDirective.name(in: comment.text), ["allow", "todo"].contains(name) { continue }
      report(comment.span, "this comment stands within something else", fix: "let it begin a line of its own")
    }
    return talk
  }

  /// What stands between two lines across.
  private struct Draft {
    var before: Span?
    var nodes: [Int] = []
    var comments: [Comment] = []
    var notes: [(place: Int, nodes: [Int])] = []

    init(before: Span? = nil) { self.before = before }

    mutating func add(_ node: Int, toNote place: Int) {
      if notes.last?.place == place {
        notes[notes.count - 1].nodes.append(node)
      } else {
        notes.append((place, [node]))
      }
    }
  }

  private mutating func take(_ draft: Draft, into talk: inout TalkText) {
    guard let first = draft.nodes.first,
      let heading = document.headings.first(where: { $0.node == first }), heading.level == 2
    else {
      report(
        draft.nodes.first.flatMap { document.nodes[$0].span } ?? draft.before ?? Span(0, 0),
        draft.nodes.isEmpty ? "the slide is empty" : "the slide does not begin with a heading",
        fix: "begin it with '## … {#a-name}', or remove the line '---'")
      return
    }
    if !heading.isWrittenByHand {
      report(heading.span, "the slide has no id of its own", fix: "write '{#a-short-name}' behind its heading")
    }
    for other in document.headings
    where other.level <= 2 && other.node != first && draft.nodes.contains(other.node) {
      report(other.span, "a second heading begins within the slide", fix: "part the slides by a line '---'")
    }
    let directive = directive(draft.comments, heading)
    talk.slides.append(
      Slide(
        id: heading.id, heading: first, nodes: Array(draft.nodes.dropFirst()), quarters: directive.quarters ?? 0,
        isOptional: directive.isOptional, local: directive.local,
        notes: draft.notes.map { SlideNote(document: document, nodes: $0.nodes) }, span: heading.span))
  }

  private mutating func directive(_ comments: [Comment], _ heading: Heading) -> SlideDirective {
    var found: SlideDirective?
    for comment in comments {
      switch SlideDirective.name(in: comment.text) {
      case "todo", nil: continue
      case "slide":
        if found != nil { report(comment.span, "the slide says twice how long it takes", fix: "remove one of them") }
        let directive = SlideDirective(comment.text.dropFirst("slide:".count))
        check(directive, comment)
        found = directive
      case let name?:
        let near = nearest(to: name, among: ["slide", "allow", "todo"])
        report(
          comment.span, "there is no directive '\(name)'",
          fix: near.map { "did you mean '\($0)'?" } ?? "a note may not begin with a word in small letters and a colon")
      }
    }
    if let found { return found }
    report(
      heading.span, "the slide does not say how many minutes it takes", fix: "write '<!-- slide: 2 -->' below it")
    return SlideDirective("")
  }

  private mutating func check(_ directive: SlideDirective, _ comment: Comment) {
    if directive.quarters == nil {
      report(comment.span, "the slide's minutes are no number in quarters", fix: "write '<!-- slide: 1.5 -->'")
    }
    for word in directive.unknown {
      let near = nearest(to: word, among: SlideDirective.words)
      report(
        comment.span, "'\(word)' says nothing of a slide",
        fix: near.map { "did you mean '\($0)'?" } ?? "known are 'optional' and 'local'")
    }
  }

  private mutating func report(_ span: Span, _ message: String, fix: String?) {
    diagnostics.append(Diagnostic("talk-form", file: file, span: span, message, fix: fix))
  }
}
