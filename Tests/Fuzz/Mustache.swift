import Diagnostics
import Mustache

/// Compiles any bytes as templates and renders them, and holds the result to what the room promises.
///
/// 0xFF, which no template may hold, parts the templates from one another.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMustache(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let parts = bytes.split(separator: 0xFF, maxSplits: 3, omittingEmptySubsequences: false)
  let sources = parts.enumerated().map { number, part in
    TemplateSource(name: names[number], file: names[number], bytes: Array(part))
  }
  check(sources, missing: .isError)
  check(sources, missing: .isEmpty)
  return 0
}

private let names = ["a", "b", "c", "d"]

private func check(_ sources: [TemplateSource], missing: Missing) {
  var limits = Limits()
  limits.output = 1 << 16
  limits.work = 1 << 16
  let (set, findings) = TemplateSet.compile(sources, missing: missing, limits: limits)
  for finding in findings { check(finding, sources) }
  precondition(findings.count <= 20 * sources.count + 100, "more diagnostics than anyone reads")

  var out: [UInt8] = [1, 2, 3]
  let complaints = set.render("a", data, into: &out)
  for complaint in complaints { check(complaint, sources) }
  precondition(complaints.count <= 52, "more diagnostics than anyone reads")
  precondition(out.starts(with: [1, 2, 3]), "what was written before is lost")
  precondition(out.count <= 3 + limits.output * 6, "the bound on the output does not hold")
  precondition(String(validating: out[3...], as: UTF8.self) != nil, "the output is not UTF-8")
  precondition(!out.contains(0), "the output holds a NUL")
  precondition(missing == .isError || !complaints.contains { $0.id == "template-name-missing" }, "a name is missed")

  var again: [UInt8] = [1, 2, 3]
  precondition(set.render("a", data, into: &again) == complaints && again == out, "two renderings differ")
}

private func check(_ diagnostic: Diagnostic, _ sources: [TemplateSource]) {
  guard let source = sources.first(where: { $0.file == diagnostic.file }) else {
    preconditionFailure("a diagnostic of no file")
  }
  for span in [diagnostic.span] + diagnostic.notes.map(\.span) {
    if let span { precondition(span.range.upperBound <= source.bytes.count, "a diagnostic outside its file") }
  }
}

/// Short names, so that they are guessed, with every kind of value.
private let data: [Object] = {
  let shared: Object = [
    "t": "<a & 'b' \"c\">", "long": "一段超過十五個位元組的文字 & more", "e": "", "y": true, "n": false, "z": .none,
  ]
  var page = Object(on: shared)
  page["h"] = .html(Array("<b>\n</b>".utf8))
  page["l"] = ["x", "yy", ["t": "in", "l": []], ["1", "2"], true, .none]
  page["o"] = ["t": "of o", "o": ["t": "of o.o", "a-name-longer-than-fifteen-bytes": "found"]]
  return [page, ["u": "\u{202E}\n\r\n"]]
}()
