import Diagnostics
import Library

/// The table of hours for a school's file: which lessons give how many minutes to which topic of the law.
public struct CoverageSheet: Printout {
  /// What may be chosen: one band, one term, one grade; nothing chosen is everything.
  public struct Choice: Sendable {
    /// The bands.
    public var bands = Band.classes
    /// The terms.
    public var terms = Coverage.terms
    /// The grade that it is for.
    public var grade: Int?

    /// Everything.
    public init() {}
  }

  /// Its language.
  public let language: LanguageIndex
  /// The site's own: no page has it.
  public let origin: String
  /// The neutral name of its files.
  public var name: String { "hours-\(library.site.languages[language].tag)" }
  /// What readers call it.
  public var title: String { "" }
  /// It is no text of an author's.
  public var file: String { "Content/registry/curriculum.yml" }
  /// It runs over as many pages as it needs.
  public var frames: [Span?]? { nil }
  /// One size.
  public var sizes: [Double] { [10.5] }

  private let library: Library
  private let words: Words
  private let style: [UInt8]
  private let options: PrintOptions
  private let choice: Choice

  /// Makes the sheet in a language.
  public init(
    _ library: Library, _ theme: Theme, in language: LanguageIndex, origin: String, choice: Choice = .init(),
    options: PrintOptions
  ) {
    self.library = library
    self.language = language
    self.origin = origin
    self.choice = choice
    self.options = options
    words = Words(theme.strings[language])
    style = ["leaflet.css", "page.css", "lesson.css"].flatMap { name in
      theme.sheets.first { $0.name == name }?.bytes ?? []
    }
  }

  /// The sheet as it is printed.
  public func sheet(size: Double) -> [UInt8] {
    let site = library.site
    let factor = options.paper.factor
    var out: [UInt8] = []
    out +=
      "<!doctype html>\n<html lang=\"\(site.languages[language].tag)\" dir=\"\(site.languages[language].direction)\""
      .utf8
    out +=
      " class=\"page lesson hours\(options.isMono ? " mono" : "")\">\n<head>\n<meta charset=\"utf-8\">\n<title>".utf8
    out.write(escaped: words["lesson.coverage"])
    out += "</title>\n<meta name=\"author\" content=\"".utf8
    out.write(escaped: options.organisation?.name.text(in: language) ?? site.name.text(in: language))
    out += "\">\n<style>\n".utf8
    out += style
    out += "html { font-size: \(tenths(size * factor))pt; }\n".utf8
    out +=
      "@page { size: \(tenths(210 * factor))mm \(tenths(297 * factor))mm; margin: \(tenths(15 * factor))mm; }\n"
      .utf8
    out += "</style>\n</head>\n<body>\n<h1>".utf8
    out.write(escaped: words["lesson.coverage"])
    out += "</h1>\n".utf8
    appendLaw(to: &out)
    appendBlanks(to: &out)
    for band in choice.bands {
      for term in choice.terms { append(library.coverage(of: band, term: term), to: &out) }
    }
    out += "<p class=\"figure-note\">".utf8
    out.write(escaped: words["lesson.coverageNote"])
    out += "</p>\n<div class=\"imprint\"><p>".utf8
    out.write(escaped: "\(site.name.text(in: language)) · CC BY 4.0")
    out += "</p></div>\n</body>\n</html>\n".utf8
    return out
  }

  /// A length with one digit behind its point.
  private func tenths(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func appendLaw(to out: inout [UInt8]) {
    guard let law = library.registry.laws["child-act"], let article = law.article("4"), law.record.state.isFit else {
      return
    }
    out += "<p class=\"lead\"><b>".utf8
    out.write(
      escaped: law.name.text(in: language) + " " + words.filled("article", [("number", article.number)]))
    out += "</b> ".utf8
    out.write(escaped: article.summary.text(in: language))
    out += "</p>\n".utf8
  }

  /// What the school fills in.
  private func appendBlanks(to out: inout [UInt8]) {
    out += "<div class=\"fill\">\n".utf8
    for label in words["lesson.toFill"].split(separator: ",") {
      out += "<p><span>".utf8
      out.write(escaped: String(label))
      out += "</span></p>\n".utf8
    }
    out += "</div>\n".utf8
  }

  private func append(_ coverage: Coverage, to out: inout [UInt8]) {
    out += "<h2>".utf8
    let grades = coverage.band.grades ?? 0...0
    let who =
      choice.grade.map { words.filled("lesson.grade", [("grade", String($0))]) }
      ?? words.filled("lesson.grades", [("from", String(grades.lowerBound)), ("to", String(grades.upperBound))])
    out.write(
      escaped:
        "\(words["band.\(coverage.band.rawValue)"])　\(who)　\(words.filled("lesson.termHeading", [("term", String(coverage.term))]))"
    )
    out += "</h2>\n<p class=\"verdict\">".utf8
    out.write(escaped: coverage.verdict(library, words, in: language))
    out += "</p>\n".utf8
    guard !coverage.lessons.isEmpty else { return }
    out += "<table class=\"figure\"><thead><tr><th scope=\"col\">".utf8
    out.write(escaped: words["lesson.lessonColumn"])
    out += "</th>".utf8
    for name in Topic.allCases.map({ name(of: $0) }) + [words["lesson.inMinutes"], words["lesson.inPeriods"]] {
      out += "<th scope=\"col\">".utf8
      out.write(escaped: name)
      out += "</th>".utf8
    }
    out += "</tr></thead>\n<tbody>\n".utf8
    for (place, minutes) in coverage.lessons {
      append(library.pages[place].shown(in: language)?.title ?? "", minutes, coverage, to: &out)
    }
    append(words["lesson.sum"], coverage.sum, coverage, to: &out)
    out += "</tbody></table>\n".utf8
  }

  /// A topic's name in full; one that is not sure stays off paper.
  private func name(of topic: Topic) -> String {
    library.registry.curriculum[topic.rawValue]?.record.state.isFit ?? false
      ? library.registry.fullName(of: topic, in: language) : topic.rawValue
  }

  private func append(_ title: String, _ minutes: TopicMinutes, _ coverage: Coverage, to out: inout [UInt8]) {
    out += "<tr><th scope=\"row\">".utf8
    out.write(escaped: title)
    out += "</th>".utf8
    for topic in Topic.allCases { out += "<td>\(minutes[topic] == 0 ? "–" : String(minutes[topic]))</td>".utf8 }
    out += "<td>\(minutes.counted)</td><td>\(coverage.periods(minutes.counted))</td></tr>\n".utf8
  }
}
