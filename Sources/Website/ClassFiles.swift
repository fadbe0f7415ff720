import Library
import Markdown
import Mustache

// A quiz for a class: one question filling the screen, answered with cards.
extension Website {
  /// Where the class form of a quiz lies below a language's folder.
  static func classRoute(of page: Page) -> String { "class/\(page.about.slug).html" }

  /// Whether a page has a form for the class in a language.
  func hasClassForm(_ page: Page, in language: LanguageIndex) -> Bool {
    page.about.quiz != nil && (page.shown(in: language)?.play.contains { $0.isForClass } ?? false)
  }

  func classFiles(in language: LanguageIndex) -> [OutputFile] {
    library.pages.indices.filter { hasClassForm(library.pages[$0], in: language) }.map { place in
      OutputFile(routes.path(Self.classRoute(of: library.pages[place]), in: language)) { out in
        try appendClassPage(place, in: language, to: &out)
      }
    }
  }

  private func appendClassPage(_ place: Int, in language: LanguageIndex, to out: inout [UInt8]) throws {
    let page = library.pages[place]
    guard let text = page.shown(in: language) else { return }
    let bytes = try sources.bytes(of: text.file)
    guard fingerprint(bytes) == text.fingerprint else { throw SourceChanged(file: text.file) }
    let document = Markdown.parse(bytes, from: text.bodyStart, file: text.file, isPlain: text.isPlain).document
    let route = Self.classRoute(of: page)
    let depth = Depth(ofRoute: route)
    let dress = PageDress(
      site: self, folder: page.folder, textLanguage: text.language, language: language, depth: depth)
    let pieces = PlayPieces(document: document, dress: dress, words: words[language])
    var reader = QuizReader(document, file: text.file)
    let quiz = reader.read(goals: text.goals.map(\.key))
    var data = Object(on: shells[language][depth.folders].data, minimumCapacity: 10)
    data["title"] = .text("\(text.outsideTitle ?? text.title) · \(library.site.name.text(in: language))")
    data["heading"] = .text(text.title)
    data["back"] = .text("../" + page.route)
    data["bodyLang"] = text.language == language ? false : .text(library.site.languages[text.language].tag)
    data["play"] = .object(Object(words[language].group("play").map { ($0, .text($1)) }))
    data["help"] = boxes.value(forPage: place, in: language)
    data["cards"] = .list(
      quiz.questions.filter(\.isForClass).enumerated().map { number, item in
        func html(_ write: (inout [UInt8]) -> Void) -> Value {
          var bytes: [UInt8] = []
          write(&bytes)
          return .html(bytes)
        }
        return [
          "number": .text(String(number + 1)),
          "question": html { pieces.append(within: [item.heading], to: &$0) },
          "stem": html { pieces.append(item.stem, to: &$0) },
          "options": .list(
            item.options.enumerated().map { place, option in
              [
                "letter": .text(letter(of: place)), "isRight": .bool(option.isRight),
                "words": html { pieces.append(within: option.content, to: &$0) },
                "why": html { out in for node in option.feedback { pieces.append(within: [node], to: &out) } },
              ]
            }),
          "explanation": html { pieces.append(item.explanation, to: &$0) },
        ]
      })
    try render("class", data, into: &out)
  }
}
