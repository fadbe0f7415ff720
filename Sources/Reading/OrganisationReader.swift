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
  let organisation = Organisation(
    id: name, file: file, name: title, colour: colour?.text, logo: logo.map { "orgs/\($0.text)" }, contacts: contacts)
  return (organisation, parsed.diagnostics + fields.finish())
}

/// A picture beside the file, of a kind that every printer takes.
private func check(logo: String, at span: Span, _ files: [String], _ fields: inout Fields) {
  if !logo.hasSuffix(".svg") && !logo.hasSuffix(".png") {
    fields.report("org-logo", at: span, "'\(logo)' is neither an SVG nor a PNG", fix: "save the picture as one of them")
  } else if !files.contains("Content/orgs/\(logo)") {
    let near = nearest(
      to: logo,
      among: files.filter { $0.hasPrefix("Content/orgs/") }.map { String($0.dropFirst("Content/orgs/".count)) }
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
