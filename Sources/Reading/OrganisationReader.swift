import Diagnostics
import Library
import YAML

/// Reads a school's or a station's own names and contacts: `Content/orgs/<name>.yml`; `files` are all there are.
func readOrganisation(
  _ bytes: [UInt8], file: String, languages: [Language], files: [String]
) -> (Organisation, [Diagnostic]) {
  let parsed = parse(bytes, file: file)
  var fields = Fields(parsed.node, file: file)
  let name = file.split(separator: "/").last.map { String($0.dropLast(".yml".count)) } ?? ""
  let title = fields.required(localized: "name", languages)
  let colour = fields.scalar("colour")
  if let colour, colour.text.wholeMatch(of: #/#[0-9A-Fa-f]{6}/#) == nil {
    fields.report("org-colour", at: colour.span, "'\(colour.text)' is no colour", fix: "write it as \"#24476B\"")
  }
  let logo = fields.scalar("logo")
  if let logo { check(logo: logo.text, at: logo.span, files, &fields) }
  let contacts = fields.list("contacts") { entry -> Organisation.Office in
    let number = entry.required(scalar: "number")
    if let number { check(number.text, at: number.span, &entry) }
    _ = entry.required(date: "as-of")
    let span = entry.span(of: "review-by")
    let reviewBy = entry.required(date: "review-by")
    return Organisation.Office(
      name: entry.required(localized: "name", languages), number: number?.text ?? "",
      hours: entry.required(localized: "hours", languages), reviewBy: reviewBy, reviewBySpan: span)
  }
  var organisation = Organisation(
    id: name, file: file, name: title, colour: colour?.text, logo: logo.map { "orgs/\($0.text)" }, contacts: contacts)
  organisation.figures = readFigures(&fields, languages)
  return (organisation, parsed.diagnostics + fields.finish())
}

/// A picture beside the file, of a kind that every printer takes.
private func check(logo: String, at span: Span, _ files: [String], _ fields: inout Fields) {
  if !logo.hasSuffix(".svg") && !logo.hasSuffix(".png") {
    fields.report("org-logo", at: span, "'\(logo)' is neither an SVG nor a PNG", fix: "save the picture as one of them")
  } else if !files.contains("Content/orgs/\(logo)") {
    let near = nearest(
      to: logo, among: files.filter { $0.hasPrefix("Content/orgs/") }.map { String($0.dropFirst("Content/orgs/".count)) }
        .filter { !$0.hasSuffix(".yml") })
    fields.report(
      "org-logo", at: span, "there is no picture Content/orgs/\(logo)",
      fix: near.map { "did you mean '\($0)'?" } ?? "put it beside this file")
  }
}

/// Offices only: a person's own telephone, or account, does not stand on sheets that are handed out.
private func check(_ number: String, at span: Span, _ fields: inout Fields) {
  let digits = number.filter(\.isNumber)
  if digits.isEmpty {
    fields.report("phone-number", at: span, "'\(number)' is not a telephone number")
  } else if digits.hasPrefix("09") || digits.hasPrefix("8869") {
    fields.report(
      "org-private-number", at: span, "'\(number)' is a mobile telephone", fix: "give an office's own number")
  }
}

/// What an organisation has counted itself.
private func readFigures(_ fields: inout Fields, _ languages: [Language]) -> Organisation.Figures? {
  fields.fields("figures") { figures in
    let title = figures.required(localized: "title", languages)
    let columns = figures.required(list: "columns") { column in
      Localized(languages.map { column.string($0.tag) })
    }
    let rows = figures.required(list: "rows") { row -> Organisation.Figures.Row in
      let label = row.required(localized: "label", languages)
      return Organisation.Figures.Row(label: label, values: readValues(&row, columns: columns.count))
    }
    let source = figures.required(localized: "source", languages)
    let asOf = figures.required(date: "as-of")
    let span = figures.span(of: "review-by")
    let reviewBy = figures.required(date: "review-by")
    guard let asOf else { return nil }
    return Organisation.Figures(
      title: title, columns: columns, rows: rows, source: source, asOf: asOf, reviewBy: reviewBy, reviewBySpan: span)
  }.flatMap(\.self)
}

/// The numbers of a row: so few that somebody could be known by them are not told.
private func readValues(_ row: inout Fields, columns: Int) -> [Double] {
  let values = row.required(scalars: "values")
  if values.count + 1 != columns {
    row.report(
      "org-figures", at: row.span(of: "values") ?? row.span,
      "the row has \(values.count) numbers, and the columns ask for \(max(0, columns - 1))",
      fix: "'columns' names the rows' own column first")
  }
  return values.map { scalar in
    guard let value = Double(scalar.text), value.isFinite, value >= 0 else {
      row.report("org-figures", at: scalar.span, "'\(scalar.text)' is not a number from zero up", fix: nil)
      return 0
    }
    if value > 0, value < 5 {
      row.report(
        "org-figures", at: scalar.span, "by a number under 5 somebody could be known",
        fix: "put rows or years together until there are more")
    }
    return value
  }
}
