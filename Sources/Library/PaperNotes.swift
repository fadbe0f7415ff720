import Markdown

/// What has to stand beside statements that hold no further than their source, or come from outside.
///
/// A note says the place and year, and who says so; its mark stands behind the words that rest on it.
public struct PaperNotes: Sendable {
  private struct Note {
    var mark: String
    var text: String
  }

  private var notes: [Note] = []
  /// The places of notes, by where links lead.
  private var places: [String: Int] = [:]

  /// No notes.
  public init() {}

  /// The notes that some links ask for, in the order of the links.
  ///
  /// - Parameter isShort: whether the title of a source is left out, as on a wall.
  public init(
    _ destinations: some Sequence<String>, of library: Library, in language: LanguageIndex, _ words: Words,
    isShort: Bool = false
  ) {
    for destination in destinations where places[destination] == nil {
      guard let text = library.note(for: destination, in: language, words, isShort: isShort) else { continue }
      let known = notes.firstIndex { $0.text == text }
      places[destination] = known ?? notes.count
      if known == nil { notes.append(Note(mark: Self.mark(notes.count), text: text)) }
    }
  }

  /// Whether there are none.
  public var isEmpty: Bool { notes.isEmpty }

  /// The mark that stands behind the words of a link, if it needs one.
  public func mark(of destination: String) -> String? { places[destination].map { notes[$0].mark } }

  /// All notes with their marks.
  public var lines: [String] { notes.map { "\($0.mark) \($0.text)" } }

  /// The notes whose marks stand in some HTML.
  public func marked(in html: [UInt8]) -> PaperNotes {
    guard !isEmpty else { return self }
    let text = String(decoding: html, as: UTF8.self)
    let kept = notes.indices.filter { text.contains(Self.html(notes[$0].mark)) }
    var marked = PaperNotes()
    marked.notes = kept.map { notes[$0] }
    marked.places = places.compactMapValues { kept.firstIndex(of: $0) }
    return marked
  }

  /// The same notes, counted from one again.
  public var countedAnew: PaperNotes {
    var notes = self
    for place in self.notes.indices { notes.notes[place].mark = Self.mark(place) }
    return notes
  }

  /// Writes the mark of a link, if it needs one; `classes` are further names of its element.
  public func append(markOf destination: String, classes: String = "", to out: inout [UInt8]) {
    guard let mark = mark(of: destination) else { return }
    out += Self.html(mark, classes).utf8
  }

  /// Writes all notes as a paragraph, or nothing.
  public func append(classes: String = "", to out: inout [UInt8]) {
    guard !isEmpty else { return }
    out += "<p class=\"rests-on\(classes.isEmpty ? "" : " \(classes)")\">".utf8
    for (place, line) in lines.enumerated() {
      if place > 0 { out += "<br>".utf8 }
      out.write(escaped: line)
    }
    out += "</p>\n".utf8
  }

  private static func html(_ mark: String, _ classes: String = "") -> String {
    "<span class=\"rests\(classes.isEmpty ? "" : " \(classes)")\">\(mark)</span>"
  }

  /// Raised figures, which word processors and slides have as well.
  private static func mark(_ place: Int) -> String {
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(place + 1).compactMap { $0.wholeNumberValue.map { raised[$0] } })
  }
}

extension Library {
  fileprivate func note(
    for destination: String, in language: LanguageIndex, _ words: Words, isShort: Bool
  ) -> String? {
    let record: Record? =
      switch Library.entryScheme(of: destination) {
      case "fact": registry.facts[String(destination.dropFirst(5))]?.record
      case "statistic": registry.statistics[String(destination.dropFirst(10))]?.record
      default: nil
      }
    return record.flatMap { note(for: $0, in: language, words, isShort: isShort) }
  }

  /// What has to be said of an entry of only one source, or of one from outside; nil of any other.
  public func note(
    for record: Record, in language: LanguageIndex, _ words: Words, isShort: Bool = false
  ) -> String? {
    guard [.sourceOnly, .external].contains(record.state) else { return nil }
    let scope = record.scope?.text(in: language) ?? ""
    let source = record.sources.first.flatMap { registry.sources[$0.destination] }.map { source in
      let date = source.date?.text(in: language)
      // The place and year of a scope are enough of a date on a wall.
      let parts =
        isShort
        ? [source.publisher.text(in: language), scope.isEmpty ? date : nil]
        : [source.publisher.text(in: language), source.title.text(in: language), date]
      return parts.compactMap(\.self).filter { !$0.isEmpty && !scope.contains($0) }
        .joined(separator: words["listComma"])
    }
    guard let source, !source.isEmpty else { return scope.isEmpty ? nil : scope }
    return scope.isEmpty ? source : words.filled("sheet.rests", [("scope", scope), ("source", source)])
  }
}
