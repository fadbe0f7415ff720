import Diagnostics
import Foundation
import Library
import Markdown
import QuizEngine
import Reading
import TestSupport
import Testing

/// Every way through every story of the real Content is walked, in every language that has it.
@Suite struct StoryWalkTests {
  /// A story that was opened.
  struct Opened: CustomTestStringConvertible {
    let name: String
    let tag: String
    let plan: StoryPlan
    let text: PageText
    let document: Document
    let story: StoryText

    var testDescription: String { "\(name) \(tag)" }

    /// The words of what a reader sees, and the links and pieces of advice in it.
    func shown(_ session: StorySession) -> (words: String, links: [String], advice: [Advice]) {
      let scene = story.scenes[Int(session.scene)]
      let numbers = story.definition.scenes[Int(session.scene)].blocks
      let nodes = zip(scene.parts, numbers).filter { $1.holds(for: session.values) }.flatMap { $0.0.nodes }
      let spans = nodes.compactMap { document.nodes[$0].span }
      func isShown(_ span: Span?) -> Bool {
        span.map { inner in spans.contains { $0.start <= inner.start && inner.end <= $0.end } } ?? false
      }
      return (
        nodes.map { document.plainText(of: $0) }.joined(separator: "\n"),
        text.links.filter { isShown($0.span) }.map(\.destination), text.advice.filter { isShown($0.span) }
      )
    }

    /// What was said of a thing, or nil.
    func said(_ name: String, _ session: StorySession) -> String? {
      guard let variable = story.variables.firstIndex(where: { $0.name == name }) else { return nil }
      let value = Int(session.values[variable])
      return story.variables[variable].values.indices.contains(value) ? story.variables[variable].values[value] : nil
    }
  }

  static let library: Library? = {
    let project = Project(root: RealContent.root, ownTemplates: Place.repository + "/Templates")
    var reader = ProjectReader(project) { _, _ in { _ in [] } }
    return (try? reader.read(project.inputs()))?.library
  }()

  static let stories: [Opened] = {
    guard let library else { return [] }
    let project = Project(root: RealContent.root, ownTemplates: Place.repository + "/Templates")
    return library.pages.filter { $0.about.story != nil }.flatMap { page in
      page.texts.compactMap(\.self).compactMap { text in
        guard let plan = page.about.story, let bytes = try? project.bytes(of: text.file) else { return nil }
        let document = parse(bytes, from: text.bodyStart, file: text.file).document
        var reader = StoryReader(document, file: text.file)
        return Opened(
          name: page.name, tag: library.site.languages[text.language].tag, plan: plan, text: text, document: document,
          story: reader.read())
      }
    }
  }()

  @Test func thereAreFourStoriesAndAHelperInTwoLanguages() {
    #expect(Self.stories.count { !$0.plan.isHelper } >= 8)
    #expect(Self.stories.count { $0.plan.isHelper } >= 2)
  }

  @Test(arguments: stories)
  func everyWayEndsWithSomebodyWhoHelpsAtThatHour(_ opened: Opened) throws {
    #expect(opened.story.definition.fault == nil)
    let library = try #require(Self.library)
    var ends = 0
    Self.walk(opened.story.definition) { session in
      guard opened.story.scenes[Int(session.scene)].ending != .none else { return }
      ends += 1
      let isOpen = opened.shown(session).links.contains { link in
        if case .contact(let contact) = library.resolve(link, from: "") {
          contact.isAlwaysOpen && contact.record.state.isFit
        } else {
          false
        }
      }
      if !isOpen {
        Issue.record("\(opened.name) \(opened.tag): nobody is there at night in \(session.scene) \(session.values)")
      }
    }
    #expect(ends > 0)
  }

  @Test(arguments: stories.filter { $0.plan.isHelper })
  func theHelpersPlanFitsWhoeverReadsIt(_ opened: Opened) throws {
    let library = try #require(Self.library)
    let family = ["家人", "家長", "爸", "媽", "family", "parent", "mother", "father"]
    var plans = 0
    var told: Set<String> = []
    Self.walk(opened.story.definition) { session in
      guard opened.story.scenes[Int(session.scene)].ending != .none else { return }
      plans += 1
      let shown = opened.shown(session)
      let who = opened.said("who", session), age = opened.said("age", session), by = opened.said("by", session)
      func wrong(_ what: String) {
        guard told.insert(what).inserted else { return }
        Issue.record("\(opened.tag): \(what), who=\(who ?? "-") age=\(age ?? "-") by=\(by ?? "-")")
      }
      if age != "adult" {
        // The image is of somebody under 18, or nobody is sure.
        func isForAdultsOnly(_ link: String) -> Bool {
          if case .contact(let contact) = library.resolve(link, from: "") { contact.isForAdultsOnly } else { false }
        }
        let leads = shown.links.contains { link in
          guard case .page(let place, _) = library.resolve(link, from: "") else { return isForAdultsOnly(link) }
          return library.pages[place].source?.links.contains { isForAdultsOnly($0.destination) } ?? false
        }
        if leads { wrong("a service or page for adults only") }
        if shown.links.contains("guide:evidence-adults") { wrong("evidence as adults keep it") }
        if shown.links.contains(where: { $0.hasPrefix("fact:complaint") }) { wrong("a deadline that is none") }
      }
      let copies = shown.advice.filter { ["capture", "forward", "view"].contains($0.action) && $0.polarity == .toDo }
      if !copies.isEmpty { wrong("told to look at, copy or pass on an image") }
      if by == "home", who == "me", family.contains(where: { shown.words.lowercased().contains($0) }) {
        wrong("the family is named as a helper")
      }
      if who == "me", age == "young" {
        let tasks = Set(shown.advice.filter { $0.polarity == .toDo }.map(\.action))
        if tasks != ["tell"] { wrong("a child is given tasks: \(tasks.sorted())") }
        let lines: Set = ["help:110", "help:113", "help:1925", "action:tell"]
        if !Set(shown.links).isSubset(of: lines) { wrong("a child is sent on: \(shown.links)") }
      }
      if by == "power", who != "me", !shown.words.contains("那個人"), !shown.words.contains("that person"),
        who != "friend"
      {
        wrong("nothing is said of not going to a teacher or coach first")
      }
      if by == "home", who == "friend", shown.words.contains("大人"), !shown.words.contains("家裡") {
        wrong("a friend is sent to the family")
      }
      for paying in shown.advice where ["pay", "meet", "send-more"].contains(paying.action) && paying.polarity == .toDo
      {
        wrong("told to \(paying.action)")
      }
      if who == "me", age == "adult" || age == "teen" || age == "grown" {
        let actions = shown.advice.filter { $0.polarity == .toDo }.map(\.action)
        if let block = actions.firstIndex(of: "block"), let evidence = actions.firstIndex(of: "evidence"),
          block < evidence
        {
          wrong("blocks before evidence")
        }
      }
    }
    #expect(plans > 1_000, "ways that were walked")
  }

  @Test(arguments: stories.filter { $0.plan.isHelper })
  func whereToReadOnStandsByItselfSoThatPaperCanLeaveItOut(_ opened: Opened) {
    for scene in opened.story.scenes where scene.ending != .none {
      for node in scene.parts.flatMap(\.nodes) where opened.document.nodes[node].kind == .paragraph {
        let inlines = opened.document.children(of: node)
        let pages = inlines.filter { inline in
          guard opened.document.nodes[inline].kind == .link else { return false }
          let target = opened.document.string(opened.document.nodes[inline].destination)
          return ["guide:", "page:", "case:", "tactic:"].contains { target.hasPrefix($0) }
        }
        #expect(pages.isEmpty || inlines.count == 1, "\(opened.tag): \(opened.document.plainText(of: node))")
      }
    }
  }

  @Test func theHelpersMonthsAreThoseOfTheRegistry() throws {
    // The form is told how many months; the registry says it in words.
    let library = try #require(Self.library)
    let words = library.registry.facts["complaint-period"]?.text
    #expect(words?.text(in: 0) == "六個月")
    for opened in Self.stories where opened.plan.isHelper {
      let blocks = opened.document.nodes.filter { $0.kind == .codeBlock }.compactMap {
        DeadlineBlock.read(opened.document.string($0.literal), file: "", span: nil).0
      }
      #expect(blocks.map(\.months) == [6])
    }
  }

  /// Visits every state that a reader can come to, once for each set of answers.
  private static func walk(_ story: Story, _ visit: (StorySession) -> Void) {
    var seen: Set<[UInt8]> = []
    var waiting = [StorySession(story)]
    while let session = waiting.popLast() {
      guard session.steps.count < 40, seen.insert([session.scene] + session.values).inserted else { continue }
      visit(session)
      for choice in story.scenes[Int(session.scene)].choices.indices {
        var next = session
        if (try? next.take(.choose(UInt8(choice)), story)) != nil { waiting.append(next) }
      }
    }
  }
}
