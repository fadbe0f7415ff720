import Diagnostics
import Library
import YAML

/// Reads the files of Content/registry into one registry.
struct RegistryReader {
  let languages: [Language]
  private(set) var registry = Registry()
  private(set) var diagnostics: [Diagnostic] = []

  init(languages: [Language]) { self.languages = languages }

  /// The files that a registry has, by name.
  static let fileNames = ["contacts", "laws", "sources", "facts", "glossary", "statistics", "actions", "curriculum"]

  /// Reads one file; `table` gives the bytes of a statistic's CSV file by its id, and that file's name.
  mutating func read(_ name: String, _ bytes: [UInt8], file: String, table: (String) -> (file: String, bytes: [UInt8]?))
  {
    let parsed = parse(bytes, file: file)
    diagnostics += parsed.diagnostics
    guard let node = parsed.node else { return }
    if name != "sources" { registry.texts += entryTexts(in: node, bytes, file: file, languages: languages) }
    var top = Fields(node, file: file)
    for entry in top.entries() {
      var fields = Fields(entry.value, file: file)
      switch name {
      case "contacts": registry.contacts.add(contact(entry, &fields))
      case "laws": registry.laws.add(law(entry, &fields))
      case "facts": registry.facts.add(fact(entry, &fields))
      case "sources": registry.sources.add(source(entry, &fields))
      case "glossary": registry.terms.add(term(entry, &fields))
      case "statistics": registry.statistics.add(statistic(entry, &fields, table))
      case "curriculum": registry.curriculum.add(curriculum(entry, &fields))
      default: registry.actions.add(action(entry, &fields))
      }
      diagnostics += fields.finish()
    }
    diagnostics += top.finish()
  }

  private func contact(_ entry: Entry, _ fields: inout Fields) -> Contact {
    let record = dated(entry, &fields)
    let number = fields.scalar("number")
    let digits = number.map { dialled($0.text) }
    if let number, digits?.isEmpty ?? true {
      fields.report("phone-number", at: number.span, "'\(number.text)' is not a telephone number")
    }
    return Contact(
      record: record, name: fields.required(localized: "name", languages), number: number?.text,
      dial: fields.string("dial") ?? digits, hours: fields.required(localized: "hours", languages),
      isAlwaysOpen: fields.bool("always-open") ?? false, byText: fields.localized("by-text", languages),
      who: fields.required(localized: "who", languages), fromAge: fields.int("from-age", in: 0...120),
      toAge: fields.int("to-age", in: 0...120), region: fields.required(string: "region"),
      languages: fields.strings("languages"), url: address("url", &fields), isGeneral: fields.bool("general") ?? false,
      forChildren: fields.localized("for-children", languages))
  }

  private func law(_ entry: Entry, _ fields: inout Fields) -> Law {
    let record = dated(entry, &fields)
    let articles = fields.fields("articles") { group in
      group.entries().map { article in
        var inner = Fields(article.value, file: group.file)
        var made = Law.Article(
          number: article.key, summary: inner.required(localized: "summary", languages),
          effective: inner.date("effective"), isInForce: inner.bool("in-force") ?? true)
        made.title = inner.localized("title", languages)
        made.penalty = inner.localized("penalty", languages)
        made.complaint = inner.choice("complaint", as: Law.Article.Complaint.self)
        made.complaintNote = inner.localized("complaint-note", languages)
        group.take(inner)
        return made
      }
    }
    return Law(
      record: record, name: fields.required(localized: "name", languages),
      shortName: fields.localized("short", languages) ?? Localized(Array(repeating: nil, count: languages.count)),
      url: address("url", &fields) ?? "", amended: fields.date("amended"), articles: articles ?? [])
  }

  private func fact(_ entry: Entry, _ fields: inout Fields) -> Fact {
    Fact(record: dated(entry, &fields), text: fields.required(localized: "text", languages))
  }

  private func source(_ entry: Entry, _ fields: inout Fields) -> Source {
    Source(
      record: Record(id: entry.key, file: fields.file, span: entry.keySpan, state: .external),
      title: fields.required(localized: "title", languages),
      publisher: fields.required(localized: "publisher", languages),
      date: fields.localized("date", languages), url: address("url", &fields))
  }

  private func term(_ entry: Entry, _ fields: inout Fields) -> Term {
    Term(
      record: dated(entry, &fields), name: fields.required(localized: "name", languages),
      meaning: fields.required(localized: "meaning", languages))
  }

  private func action(_ entry: Entry, _ fields: inout Fields) -> Action {
    let state = fields.choice("state", as: Verification.self) ?? .recommendation
    return Action(
      record: Record(
        id: entry.key, file: fields.file, span: entry.keySpan, state: state, sources: links("sources", &fields)),
      name: fields.required(localized: "name", languages))
  }

  private func curriculum(_ entry: Entry, _ fields: inout Fields) -> CurriculumEntry {
    let record = dated(entry, &fields)
    let kind = fields.required(choice: "kind", as: CurriculumEntry.Kind.self) ?? .theme
    if kind == .topic, Topic(rawValue: entry.key) == nil {
      let names = Topic.allCases.map(\.rawValue)
      fields.report(
        "entry-id", at: entry.keySpan, "lessons know no topic '\(entry.key)'",
        fix: nearest(to: entry.key, among: names).map { "did you mean '\($0)'?" }
          ?? "the topics are \(names.joined(separator: ", "))")
    }
    return CurriculumEntry(
      record: record, kind: kind, name: fields.required(localized: "name", languages),
      fullName: fields.localized("full-name", languages))
  }

  private func statistic(
    _ entry: Entry, _ fields: inout Fields, _ table: (String) -> (file: String, bytes: [UInt8]?)
  ) -> Statistic {
    let record = dated(entry, &fields)
    let columns = fields.nodes("columns").map { node in
      let (text, findings) = readLocalized(node, file: fields.file, languages)
      fields.take(findings, at: node.span)
      return text
    }
    var rows: [Statistic.Row] = []
    let (file, bytes) = table(entry.key)
    if let bytes {
      let (read, findings) = readTable(bytes, series: columns.count - 1, file: file)
      rows = read
      // The table is a file of its own: its findings go by its own name.
      for found in findings { fields.report(found.id, at: entry.keySpan, "\(file): \(found.message)") }
    } else {
      fields.report(
        "missing-file", at: entry.keySpan, "the table of '\(entry.key)' is not there",
        fix: "write its numbers to \(file)")
    }
    return Statistic(
      record: record, title: fields.required(localized: "title", languages),
      unit: fields.required(localized: "unit", languages), note: fields.localized("note", languages), columns: columns,
      rows: rows)
  }
}

// What all entries have in common.
extension RegistryReader {
  /// The part of an entry that has sources, dates and a state of verification.
  private func dated(_ entry: Entry, _ fields: inout Fields) -> Record {
    if entry.key.isEmpty
      || entry.key.unicodeScalars.contains(where: { " /#".unicodeScalars.contains($0) || $0.value < 0x21 })
    {
      fields.report(
        "entry-id", at: entry.keySpan, "'\(entry.key)' cannot be used in a link", fix: "leave out blanks, '/' and '#'")
    }
    return Record(
      id: entry.key, file: fields.file, span: entry.keySpan,
      state: fields.required(choice: "state", as: Verification.self) ?? .notVerified,
      sources: links("sources", &fields),
      asOf: fields.required(date: "as-of"), reviewBy: fields.required(date: "review-by"),
      reviewBySpan: fields.span(of: "review-by"), scope: fields.localized("scope", languages))
  }

  private func links(_ key: String, _ fields: inout Fields) -> [Link] {
    fields.scalars(key).map { Link($0.text, span: $0.span) }
  }

  private func address(_ key: String, _ fields: inout Fields) -> String? {
    guard let scalar = fields.scalar(key) else { return nil }
    if !isWebAddress(scalar.text) {
      fields.report(
        "web-address", at: scalar.span, "'\(scalar.text)' is not a web address",
        fix: "write it as 'https://example.org/'")
    }
    return scalar.text
  }
}

/// The digits that a telephone dials, with a leading plus; an extension after `#` is left to the reader.
private func dialled(_ number: String) -> String {
  let main = number.prefix { $0 != "#" && $0 != "轉" }
  return String(main.filter { ("0"..."9").contains($0) || $0 == "+" })
}

/// Reads a table of numbers: a head, then a label and numbers on each line, parted by commas.
func readTable(_ bytes: [UInt8], series: Int, file: String) -> ([Statistic.Row], [Diagnostic]) {
  var rows: [Statistic.Row] = []
  var diagnostics: [Diagnostic] = []
  for (number, line) in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).enumerated().dropFirst() {
    let cells = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self).filter { !$0.isWhitespace } }
    let values = cells.dropFirst().compactMap { Double($0) }.filter(\.isFinite)
    let span = Span(line.startIndex, line.endIndex)
    if cells.count != series + 1 {
      diagnostics.append(
        Diagnostic(
          "table-row", file: file, span: span, "row \(number) has \(cells.count) cells where \(series + 1) are needed"))
    } else if values.count != series {
      diagnostics.append(
        Diagnostic("table-row", file: file, span: span, "row \(number) has a cell that is not a number"))
    } else {
      rows.append(Statistic.Row(label: cells[0], values: values))
    }
  }
  if rows.isEmpty, diagnostics.isEmpty {
    diagnostics.append(Diagnostic("table-row", file: file, "the table has no rows"))
  }
  return (rows, diagnostics)
}
