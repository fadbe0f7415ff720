import Diagnostics
import Library
import YAML

/// Reads kiosk.yml.
///
/// Names of languages and doors are looked up here; what links lead to is checked with the library at hand.
func readKiosk(_ bytes: [UInt8], file: String, site: Site) -> (Kiosk?, [Diagnostic]) {
  let parsed = parse(bytes, file: file)
  guard let node = parsed.node else { return (nil, parsed.diagnostics) }
  var fields = Fields(node, file: file)
  let languages = places("languages", "language", site.languages.map(\.tag), &fields)
  let doors = places("doors", "audience", site.audiences.map(\.id), &fields)
  var kiosk = Kiosk(languages: languages.map(\.place), doors: doors.map(\.place), file: file)
  kiosk.doorSpans = doors.map(\.span)
  if fields.has("kinds") { kiosk.kinds = Set(fields.choices("kinds", as: PageKind.self)) }
  if fields.has("quizzes") { kiosk.quizzes = names("quizzes", as: .quiz, &fields) }
  kiosk.kept = links("keep", &fields)
  kiosk.leftOut = links("leave-out", &fields)
  kiosk.ownDevice = links("own-device", &fields)
  kiosk.organisation = fields.scalar("org").map { Link($0.text, span: $0.span) }
  kiosk.start = fields.scalar("start").flatMap { $0.text == "home" ? nil : Link($0.text, span: $0.span) }
  kiosk.idleSeconds = fields.int("idle-seconds", in: 15...1800) ?? kiosk.idleSeconds
  kiosk.warningSeconds = fields.int("warning-seconds", in: 5...120) ?? kiosk.warningSeconds
  kiosk.mayPrint = fields.bool("print") ?? false
  kiosk.hasHelper = fields.bool("helper") ?? false
  return (languages.isEmpty || doors.isEmpty ? nil : kiosk, parsed.diagnostics + fields.finish())
}

/// The places of names in a list of those that nightlight.yml knows, each once.
private func places(_ key: String, _ thing: String, _ known: [String], _ fields: inout Fields) -> [(
  place: Int, span: Span
)] {
  var found: [(place: Int, span: Span)] = []
  for name in fields.required(scalars: key) {
    guard let place = known.firstIndex(of: name.text) else {
      let near = nearest(to: name.text, among: known)
      fields.report(
        "kiosk-name", at: name.span, "nightlight.yml names no \(thing) '\(name.text)'",
        fix: near.map { "did you mean '\($0)'?" } ?? "it names: \(known.joined(separator: ", "))")
      continue
    }
    if found.contains(where: { $0.place == place }) {
      fields.report("duplicate-id", at: name.span, "the \(thing) '\(name.text)' is listed twice")
    } else {
      found.append((place, name.span))
    }
  }
  return found
}

private func links(_ key: String, _ fields: inout Fields) -> [Link] {
  fields.scalars(key).map { Link($0.text, span: $0.span) }
}

/// Pages of one kind, named by their folders.
private func names(_ key: String, as kind: PageKind, _ fields: inout Fields) -> [Link] {
  fields.scalars(key).map { Link("\(kind.rawValue):\($0.text)", span: $0.span) }
}
