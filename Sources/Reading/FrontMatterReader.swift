import Diagnostics
import Library
import YAML

/// What a text's front matter says.
struct Front {
  /// What it says for all languages; nil in a translation.
  var about: About?
  /// What it says of this text.
  var text: PageText
  var diagnostics: [Diagnostic]
}

/// Reads the front matter of a page's text in a language.
func readFront(
  _ bytes: [UInt8], file: String, kind: PageKind, name: String, language: LanguageIndex, site: Site
) -> Front {
  let (place, found) = FrontMatter.find(in: bytes, file: file)
  var front = Front(about: nil, text: PageText(), diagnostics: found)
  front.text.file = file
  front.text.language = language
  front.text.bodyStart = place.body
  guard let range = place.yaml else {
    if found.isEmpty {
      front.diagnostics.append(
        Diagnostic(
          "missing-front-matter", file: file, span: Span(0, 0), "the file has no front matter",
          fix: "begin it with a line '---', then 'title: …' and the other fields, then a line '---'"))
    }
    if language == 0 { front.about = About() }
    return front
  }
  front.text.frontMatter = Span(range.lowerBound, range.upperBound)
  let parsed = parse(bytes, in: range, file: file)
  var fields = Fields(parsed.node, file: file)
  read(&fields, into: &front.text)
  if kind == .quiz { front.text.goals = readGoals(&fields) }
  if language == 0 {
    front.about = readAbout(&fields, kind: kind, name: name, site: site)
  } else {
    readTranslation(&fields, into: &front.text)
  }
  front.diagnostics += parsed.diagnostics + fields.finish()
  return front
}

private func read(_ fields: inout Fields, into text: inout PageText) {
  text.titleSpan = fields.span(of: "title")
  text.title = fields.required(string: "title")
  text.summary = fields.required(string: "summary")
  text.outsideTitle = fields.string("outside-title")
  text.updated = fields.date("updated")
  text.awaitsReview = fields.bool("awaits-review") ?? false
}

private func readTranslation(_ fields: inout Fields, into text: inout PageText) {
  text.translatesSpan = fields.span(of: "translates")
  text.translates = fields.required(string: "translates")
  for key in [
    "audience", "bands", "slug", "order", "sources", "reviewed", "review-by", "sensitive", "help", "region",
    "fictional", "stage", "quiz", "story", "leaflet", "lesson", "talk",
  ]
  where fields.has(key) {
    fields.report(
      "field-of-source", at: fields.keySpan(of: key) ?? fields.span,
      "'\(key)' is said once, in the source language's file",
      fix: "remove it here")
  }
}

private func readAbout(_ fields: inout Fields, kind: PageKind, name: String, site: Site) -> About {
  var about = About()
  about.slugSpan = fields.span(of: "slug")
  about.slug = fields.string("slug") ?? name
  if let span = about.slugSpan, !isSlug(about.slug) {
    checkSlug(about.slug, at: span, &fields)
    // Whatever goes on with the page must not meet a path in its place.
    about.slug = name
  }
  about.audiences = readAudience(&fields, site)
  about.bands = fields.required(choices: "bands", as: Band.self)
  about.isSensitive = fields.bool("sensitive") ?? false
  about.region = fields.string("region")
  about.sources = fields.required(scalars: "sources").map { Link($0.text, span: $0.span) }
  about.help = fields.scalars("help").map { Link($0.text, span: $0.span) }
  about.reviewed = fields.required(date: "reviewed")
  about.reviewBy = fields.required(date: "review-by")
  about.reviewBySpan = fields.span(of: "review-by")
  about.order = fields.int("order", in: 0...1_000_000) ?? 1000
  about.stage = fields.choice("stage", as: Stage.self) ?? .now
  if kind == .quiz { readPlans(&fields, into: &about) }
  if kind == .leaflet { about.leaflet = readLeaflet(&fields) }
  if kind == .lesson { about.lesson = readLesson(&fields) }
  if kind == .talk { about.talk = readTalk(&fields) }
  let fictional = fields.bool("fictional")
  about.isFictional = fictional ?? false
  if kind == .case, fictional != true {
    fields.report(
      "case-not-fictional", at: "fictional", "a case must say that its people are made up",
      fix: "write 'fictional: true', and make sure that it is")
  }
  return about
}

private func readAudience(_ fields: inout Fields, _ site: Site) -> [Int] {
  var places: [Int] = []
  for scalar in fields.required(scalars: "audience") {
    guard let place = site.audiences.firstIndex(where: { $0.id == scalar.text }) else {
      let names = site.audiences.map(\.id)
      let near = nearest(to: scalar.text, among: names)
      fields.report(
        "unknown-audience", at: scalar.span, "\(site.file) names no audience '\(scalar.text)'",
        fix: near.map { "did you mean '\($0)'?" } ?? "write one of \(names.joined(separator: ", "))")
      continue
    }
    if !places.contains(place) { places.append(place) }
  }
  return places.sorted()
}

/// How a quiz or a decision story is played: the front matter says one of them.
private func readPlans(_ fields: inout Fields, into about: inout About) {
  let quizSpan = fields.keySpan(of: "quiz")
  about.quiz = fields.fields("quiz") { nested in
    QuizPlan(
      minutes: nested.required(int: "minutes", in: 1...120) ?? 10, draw: nested.int("draw", in: 1...100),
      perGoal: nested.int("per-goal", in: 0...20) ?? 0, pass: nested.int("pass", in: 0...100) ?? 60,
      showsAll: nested.choice("show", as: Show.self) == .all, span: quizSpan)
  }
  let storySpan = fields.keySpan(of: "story")
  about.story = fields.fields("story") { nested in
    StoryPlan(
      minutes: nested.required(int: "minutes", in: 1...120) ?? 10, isHelper: nested.bool("helper") ?? false,
      span: storySpan)
  }
  if (about.quiz == nil) == (about.story == nil) {
    fields.report(
      "quiz-form", at: quizSpan ?? fields.span, "the page says not whether it is a quiz or a story",
      fix: "write 'quiz:' or 'story:', and below it 'minutes:'")
  }
}

/// How a leaflet comes onto paper.
private func readLeaflet(_ fields: inout Fields) -> LeafletPlan? {
  let span = fields.keySpan(of: "leaflet")
  return fields.required(fields: "leaflet") { nested in
    let layout = nested.required(choice: "layout", as: LeafletPlan.Layout.self) ?? .poster
    let page = nested.scalar("page").map { Link($0.text, span: $0.span) }
    return LeafletPlan(layout: layout, page: page, smallest: nested.double("smallest") ?? 9, span: span)
  }
}

/// What a lesson is for.
private func readLesson(_ fields: inout Fields) -> LessonPlan? {
  let span = fields.keySpan(of: "lesson")
  return fields.required(fields: "lesson") { nested in
    LessonPlan(
      form: nested.choice("form", as: LessonPlan.Form.self) ?? .lesson,
      band: nested.required(choice: "band", as: Band.self) ?? .professionals,
      minutes: nested.required(int: "minutes", in: 5...240) ?? 45, term: nested.int("term", in: 1...2),
      themes: links("themes", &nested), quiz: nested.scalar("quiz").map { Link($0.text, span: $0.span) },
      leaflets: links("leaflets", &nested), span: span)
  }
}

/// What a talk is for.
private func readTalk(_ fields: inout Fields) -> TalkPlan? {
  let span = fields.keySpan(of: "talk")
  return fields.required(fields: "talk") { nested in
    TalkPlan(
      band: nested.required(choice: "band", as: Band.self) ?? .professionals,
      minutes: nested.required(int: "minutes", in: 5...240) ?? 40, leaflets: links("leaflets", &nested), span: span)
  }
}

private func links(_ key: String, _ fields: inout Fields) -> [Link] {
  fields.scalars(key).map { Link($0.text, span: $0.span) }
}

private enum Show: String, CaseIterable {
  case one, all
}

private func readGoals(_ fields: inout Fields) -> [Goal] {
  fields.entries("goals").compactMap { entry in
    guard case .scalar(let words, _) = entry.value.content else {
      fields.report(
        "wrong-type", at: entry.keySpan, "a goal is a key and a sentence", fix: "write 'notice: See the signs'")
      return nil
    }
    return Goal(key: entry.key, words: words, span: entry.keySpan)
  }
}
