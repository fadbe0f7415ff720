import Diagnostics
import Markdown
import QuizEngine

/// Reads a decision story from its tree.
///
/// A scene is a heading; its choices are a list whose items are links to scenes, and a link's title says more:
/// `"safe"`, or what is remembered (`"who=me"`). `<!-- ending: good -->` ends the story; `<!-- for: who=me -->` shows a
/// scene to some readers only, `<!-- when: who=me -->` what follows it, up to `<!-- always -->`.
public struct StoryReader {
  /// The diagnostics of what cannot be read.
  public private(set) var diagnostics: [Diagnostic] = []

  private let document: Document
  private let file: String

  /// Opens a text.
  public init(_ document: Document, file: String) {
    self.document = document
    self.file = file
  }

  /// Reads the scenes.
  public mutating func read() -> StoryText {
    let parts = PlaySections(document)
    var story = StoryText(opening: parts.opening)
    for section in parts.sections { story.scenes.append(scene(section)) }
    if story.scenes.isEmpty {
      report("quiz-form", Span(0, 0), "the story has no scene", fix: "begin one with a heading of the second level")
    }
    for choice in story.scenes.flatMap(\.choices) {
      guard let memory = choice.remembers else { continue }
      let place = story.variables.firstIndex { $0.name == memory.name } ?? story.variables.endIndex
      if place == story.variables.endIndex { story.variables.append((memory.name, [])) }
      if !story.variables[place].values.contains(memory.value) { story.variables[place].values.append(memory.value) }
    }
    for term in story.scenes.flatMap({ $0.audience + $0.parts.flatMap(\.audience) }) { check(term, story) }
    return story
  }

  private mutating func scene(_ section: PlaySections.Section) -> StoryScene {
    let heading = section.heading
    var scene = StoryScene(
      id: heading.id, hasOwnID: heading.isWrittenByHand, heading: heading.node, span: heading.span)
    var audience: [StoryTerm] = []
    var part = StoryPart(audience: [], nodes: [])
    var comments = section.comments[...]
    func close() {
      if !part.nodes.isEmpty { scene.parts.append(part) }
      part = StoryPart(audience: audience, nodes: [])
    }
    for place in 0...section.nodes.count {
      while let next = comments.first, next.before == place {
        comments = comments.dropFirst()
        switch meaning(of: next.comment) {
        case .ending(let ending): scene.ending = ending
        case .scene(let terms): scene.audience = terms
        case .part(let terms):
          audience = terms
          close()
        case nil: break
        }
      }
      guard place < section.nodes.count else { break }
      let node = section.nodes[place]
      if let choices = choices(node) { scene.choices += choices } else { part.nodes.append(node) }
    }
    close()
    return scene
  }

  private enum Meaning {
    case ending(Story.Ending)
    case scene([StoryTerm])
    case part([StoryTerm])
  }

  private mutating func meaning(of comment: Comment) -> Meaning? {
    let parts = comment.text.split(separator: ":", maxSplits: 1).map { $0.trimmed }
    let rest = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "ending" where rest == "good": return .ending(.good)
    case "ending" where rest == "turn": return .ending(.turn)
    case "ending":
      report(
        "quiz-form", comment.span, "an ending is 'good' or 'turn', not '\(rest)'",
        fix: "write 'good' where help has arrived, 'turn' where the way out begins")
    case "for": return .scene(terms(rest, comment.span))
    case "when": return .part(terms(rest, comment.span))
    case "always" where rest.isEmpty: return .part([])
    default:
      let words = ["ending: good", "for: …", "when: …", "always"]
      report(
        "quiz-form", comment.span, "'\(comment.text)' says nothing of a scene",
        fix: "known are \(words.map { "'\($0)'" }.joined(separator: ", "))")
    }
    return nil
  }

  private mutating func terms(_ text: String, _ span: Span) -> [StoryTerm] {
    text.split(separator: ",").compactMap { part -> StoryTerm? in
      let isTurned = part.contains("!=")
      let sides = part.split(separator: "=", maxSplits: 1).map { $0.trimmed }
      guard sides.count == 2 else {
        report("quiz-form", span, "'\(part.trimmed)' is no condition", fix: "write it as 'who=me|child'")
        return nil
      }
      let name = isTurned ? String(sides[0].dropLast()).trimmed : sides[0]
      return StoryTerm(
        name: name, values: sides[1].split(separator: "|").map { $0.trimmed }, isTurned: isTurned, span: span)
    }
  }

  private mutating func check(_ term: StoryTerm, _ story: StoryText) {
    guard let variable = story.variables.first(where: { $0.name == term.name }) else {
      let near = nearest(to: term.name, among: story.variables.map(\.name))
      report(
        "quiz-form", term.span, "no choice says '\(term.name)'", fix: near.map { "did you mean '\($0)'?" })
      return
    }
    for value in term.values where !variable.values.contains(value) {
      let near = nearest(to: value, among: variable.values)
      report(
        "quiz-form", term.span, "no choice says '\(term.name)=\(value)'", fix: near.map { "did you mean '\($0)'?" })
    }
  }

  /// The choices of a list, if all its items are links to scenes.
  private mutating func choices(_ node: Int) -> [StoryChoice]? {
    guard document.nodes[node].kind == .list else { return nil }
    let links = document.children(of: node).map { item -> Int? in
      let blocks = document.children(of: item)
      guard blocks.count == 1, document.nodes[blocks[0]].kind == .paragraph else { return nil }
      let inlines = document.children(of: blocks[0])
      guard inlines.count == 1, document.nodes[inlines[0]].kind == .link else { return nil }
      return document.string(document.nodes[inlines[0]].destination).hasPrefix("#") ? inlines[0] : nil
    }
    guard links.contains(where: { $0 != nil }) else { return nil }
    return links.compactMap { link in
      guard let link else {
        report(
          "quiz-form", document.nodes[node].span ?? Span(0, 0), "a choice is one link to a scene and nothing else",
          fix: "write '- [what one does](#scene)'")
        return nil
      }
      return choice(link)
    }
  }

  private mutating func choice(_ link: Int) -> StoryChoice {
    let node = document.nodes[link]
    let span = node.span ?? Span(0, 0)
    var choice = StoryChoice(link: link, target: String(document.string(node.destination).dropFirst()), span: span)
    for word in document.string(node.title).split(separator: " ") {
      let sides = word.split(separator: "=", omittingEmptySubsequences: false)
      if word == "safe" {
        choice.isSafe = true
      } else if sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty {
        choice.remembers = (String(sides[0]), String(sides[1]))
      } else {
        report("quiz-form", span, "'\(word)' says nothing of a choice", fix: "known are 'safe' and 'name=value'")
      }
    }
    return choice
  }

  private mutating func report(_ rule: String, _ span: Span, _ message: String, fix: String?) {
    diagnostics.append(Diagnostic(rule, file: file, span: span, message, fix: fix))
  }
}
