import Diagnostics
import Library
import Markdown
import Mustache
import OpenDocument
import QuizEngine

/// A quiz on paper: worksheets in several versions, the key to them, an answer sheet, and cards to show.
public struct QuizSheets {
  /// What may be chosen.
  public struct Options: Sendable {
    /// How many versions, 1 to 4.
    public var versions = 1
    /// What brings the same versions about again.
    public var seed: UInt64 = 1
    /// The paper, whose sheets they are, and so on.
    public var print = PrintOptions()

    /// The usual: one version.
    public init() {}
  }

  private let frame: SheetFrame
  private let document: Document
  private let offPaper: OffPaper
  private let quiz: QuizText
  private let definition: Quiz
  private let templates: TemplateSet
  private let options: Options

  private var library: Library { frame.library }
  private var page: Page { frame.page }
  private var text: PageText { frame.text }
  private var language: LanguageIndex { frame.language }
  private var words: Words { frame.words }

  /// Opens a quiz in one language; the diagnostics say what is wrong with the templates, or why it is not printed.
  public static func open(
    _ page: Page, in language: LanguageIndex, _ library: Library, _ theme: Theme, bytes: [UInt8], options: Options
  ) -> (QuizSheets?, [Diagnostic]) {
    guard let plan = page.about.quiz, let text = page.texts[language] else { return (nil, []) }
    let sources = theme.sheets.filter { !$0.name.hasSuffix(".css") }
    let (templates, found) = TemplateSet.compile(
      sources.map { TemplateSource(name: $0.name, file: $0.file, bytes: $0.bytes) })
    if found.hasErrors { return (nil, found) }
    let document = Markdown.parse(bytes, from: text.bodyStart, file: text.file, isPlain: text.isPlain).document
    var reader = QuizReader(document, file: text.file)
    let quiz = reader.read(goals: text.goals.map(\.key))
    let definition = quiz.definition(plan)
    if definition.fault != nil {
      let fix = "'nightlight check' says what is wrong with it"
      return (
        nil, [Diagnostic("quiz-form", file: text.file, "the quiz cannot be played, and not be printed", fix: fix)]
      )
    }
    var frame = SheetFrame(
      library: library, page: page, text: text, language: language, words: Words(theme.strings[language]),
      style: theme.sheets.first { $0.name == "sheet.css" }?.bytes ?? [], options: options.print, leadsTo: page)
    let offPaper = OffPaper(document) { library.resolve($0, from: page.folder).mayBePrinted }
    frame.notes = frame.notes(to: document, without: offPaper)
    let sheets = QuizSheets(
      frame: frame, document: document, offPaper: offPaper, quiz: quiz,
      definition: definition, templates: templates, options: options)
    return (sheets, found)
  }

  /// The files, each complete in itself, named within the quiz.
  public func files() throws -> [OutputFile] {
    try sheets().map { OutputFile("\($0.kind.name).html", bytes: $0.html) }
  }

  /// The sheets.
  public func sheets() throws -> [QuizSheet] {
    let versions = SheetVersion.all(definition, count: options.versions, seed: options.seed)
    var sheets: [QuizSheet] = []
    for version in versions {
      for isLarge in [false, true] {
        var data = frame(title: words["sheet.worksheet"], version: version)
        data["isLarge"] = .bool(isLarge)
        data["opening"] = html { blocks(quiz.opening, to: &$0) }
        data["questions"] = .list(version.drawn.enumerated().map { question($1, number: $0 + 1) })
        data["hasClosing"] = .bool(quiz.closing != nil)
        data["closing"] = html { closing(to: &$0) }
        let text = isLarge ? nil : QuizWorksheet(frame, document, offPaper, quiz).text(version)
        sheets.append(try sheet(.worksheet(version: version.name, isLarge: isLarge), "worksheet", data, text))
      }
    }
    sheets.append(try sheet(.answers, "answers", answers(versions)))
    sheets.append(try sheet(.key, "key", key(versions)))
    sheets.append(try sheet(.cards, "cards", frame(title: words["sheet.cards"], version: nil)))
    return sheets
  }

  private func sheet(
    _ kind: QuizSheet.Kind, _ template: String, _ data: Object, _ editable: WordText? = nil
  ) throws -> QuizSheet {
    var bytes: [UInt8] = []
    var data = data
    data["notes"] = ""
    var found = templates.render(template, [data], into: &bytes)
    // Only now is it known which notes the sheet needs.
    let notes = frame.notes.marked(in: bytes)
    if !notes.isEmpty {
      data["notes"] = html { notes.append(to: &$0) }
      bytes = []
      found = templates.render(template, [data], into: &bytes)
    }
    if let first = found.first(where: { $0.severity == .error }) { throw SheetFailure(diagnostic: first) }
    let tag = library.site.languages[language].tag
    return QuizSheet(
      kind: kind, name: "\(page.about.slug)-\(kind.name.lowercased())-\(tag)", origin: "quiz:\(page.name)",
      title: title(kind), file: text.file, language: language, editable: editable, html: bytes)
  }

  private func title(_ kind: QuizSheet.Kind) -> String {
    switch kind {
    case .worksheet(let version, let isLarge):
      "\(words["sheet.worksheet"]) \(version)" + (isLarge ? " \(words["sheet.large"])" : "")
    case .answers: words["sheet.answers"]
    case .key: words["sheet.key"]
    case .cards: words["sheet.cards"]
    }
  }

  /// What every sheet has.
  private func frame(title: String, version: SheetVersion?) -> Object {
    var data = Object(minimumCapacity: 24)
    data["lang"] = .text(library.site.languages[language].tag)
    data["dir"] = .text(library.site.languages[language].direction)
    data["site"] = .text(library.site.name.text(in: language))
    data["kind"] = .text(title)
    data["title"] = .text(text.outsideTitle ?? text.title)
    let print = options.print
    data["style"] = .html(frame.style)
    data["rules"] = .text(
      "@page { \(frame.pageSize(210, 297)) margin: \(frame.mm(16)) \(frame.mm(15)) \(frame.mm(18)); } "
        + "html { font-size: \(frame.number(12 * print.paper.factor))pt; } "
        + ".large { font-size: \(frame.number(18 * print.paper.factor))pt; }")
    data["whose"] = html { frame.appendLetterhead(to: &$0) }
    data["author"] = .text((print.organisation?.name ?? library.site.name).text(in: language))
    data["isLarge"] = false
    data["version"] = version.map { .text($0.name) } ?? false
    data["seed"] = .text("\(options.seed)")
    data["reviewed"] = .text(page.about.reviewed.map { words.date($0) } ?? "")
    data["t"] = .object(Object(words.group("sheet").map { ($0, .text($1)) }))
    return data
  }

  private func html(_ write: (inout [UInt8]) -> Void) -> Value {
    var bytes: [UInt8] = []
    write(&bytes)
    return .html(bytes)
  }

  private var dress: SheetDress { frame.dress(offPaper) }

  /// Blocks, without those that speak of what may not be printed.
  private func blocks(_ nodes: [Int], to out: inout [UInt8]) {
    let dress = dress
    for node in nodes where !offPaper.contains(node) { document.append(html: &out, of: node, dress: dress) }
  }

  /// Who helps, as the quiz's own end says it.
  private func closing(to out: inout [UInt8]) {
    guard let closing = quiz.closing else { return }
    frame.append(heading: 2, to: &out) { inner([closing.heading], to: &$0) }
    blocks(closing.nodes, to: &out)
  }

  private func inner(_ nodes: [Int], to out: inout [UInt8]) {
    let dress = dress
    document.append(html: &out, within: nodes.filter { !offPaper.contains($0) }, dress: dress)
  }

  private func heading(_ item: QuizItem) -> Value {
    var bytes: [UInt8] = []
    inner([item.heading], to: &bytes)
    return .html(frame.held(bytes))
  }

  private func question(_ drawn: Drawn, number: Int) -> Value {
    let item = quiz.questions[Int(drawn.question)]
    var data = Object(minimumCapacity: 12)
    data["number"] = .text(String(number))
    data["question"] = heading(item)
    data["stem"] = html { blocks(item.stem, to: &$0) }
    data["how"] = .text(words["sheet.how.\(QuizReader.kinds.first { $0.kind == item.kind }?.word ?? "")"])
    data["options"] = .list(
      item.kind == .spot
        ? []
        : drawn.options.enumerated().map { place, option in
          let own = item.options[Int(option)]
          return [
            "letter": .text(letter(of: place)),
            "words": html { inner(own.partner.map { [$0] } ?? own.content, to: &$0) },
          ]
        })
    data["isOrder"] = .bool(item.kind == .order)
    data["lefts"] = .list(
      item.kind == .match
        ? item.options.enumerated().map { place, option in
          ["number": .text(String(place + 1)), "words": html { inner(option.content, to: &$0) }]
        } : [])
    data["messages"] = .list(
      (item.kind == .spot ? item.messages : []).enumerated().map { place, message in
        ["number": .text(String(place + 1)), "name": .text(message.name), "words": .text(message.text)]
      })
    data["hasOptions"] = .bool(item.kind != .spot)
    data["hasLefts"] = .bool(item.kind == .match)
    data["hasMessages"] = .bool(item.kind == .spot)
    return .object(data)
  }

  private func answers(_ versions: [SheetVersion]) -> Object {
    var data = frame(title: words["sheet.answers"], version: nil)
    let most = versions.map(\.drawn.count).max() ?? 0
    data["rows"] = .list((1...max(1, most)).map { ["number": .text(String($0))] })
    return data
  }

  private func key(_ versions: [SheetVersion]) -> Object {
    var data = frame(title: words["sheet.key"], version: nil)
    let most = versions.map(\.drawn.count).max() ?? 0
    data["versions"] = .list(versions.map { ["name": .text($0.name)] })
    data["rows"] = .list(
      (0..<most).map { place in
        [
          "number": .text(String(place + 1)),
          "cells": .list(
            versions.map { version in
              guard place < version.drawn.count else { return ["right": "", "id": ""] }
              let drawn = version.drawn[place]
              return [
                "right": .text(SheetVersion.key(definition.questions[Int(drawn.question)], drawn)),
                "id": .text(quiz.questions[Int(drawn.question)].id),
              ]
            }),
        ]
      })
    let used = Set(versions.flatMap(\.drawn).map(\.question)).sorted()
    data["explanations"] = .list(
      used.map { place in
        let item = quiz.questions[Int(place)]
        return [
          "id": .text(item.id), "question": heading(item), "right": .list(right(item)),
          "explanation": html { blocks(item.explanation, to: &$0) },
        ]
      })
    return data
  }

  /// What is right, in words, and why.
  private func right(_ item: QuizItem) -> [Value] {
    if item.kind == .spot {
      return item.messages.filter { $0.sign != nil }.map { message in
        ["words": .text(message.text), "why": .text(message.sign ?? "")]
      }
    }
    return item.options.filter { item.kind == .order || item.kind == .match || $0.isRight }.map { option in
      [
        "words": html { out in
          inner(option.content, to: &out)
          if let partner = option.partner {
            out += " → ".utf8
            inner([partner], to: &out)
          }
        },
        "why": html { inner(option.feedback, to: &$0) },
      ]
    }
  }
}

/// A template of a sheet that failed.
public struct SheetFailure: Error, Sendable {
  /// What is wrong, and where.
  public let diagnostic: Diagnostic
}
