// Rooms: YAML Diagnostics
// Libraries: yaml
import Diagnostics
import YAML

/// Takes any bytes for a Markdown file, and reads its front matter if it has one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFrontMatter(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  check(bytes)
  // Most inputs do not begin as front matter does; these all do.
  check(Array("---\n".utf8) + bytes)
  check(Array("---\r\n".utf8) + bytes + Array("\r\n---\r\nbody".utf8))
  return 0
}

private func check(_ bytes: [UInt8]) {
  let (matter, diagnostics) = FrontMatter.find(in: bytes, file: "f.md")
  precondition((0...bytes.count).contains(matter.body), "the body begins outside the file")
  for diagnostic in diagnostics { check(diagnostic, within: 0..<bytes.count) }
  guard let yaml = matter.yaml else {
    precondition(diagnostics.hasErrors || matter.body == 0 || matter.body == 3, "bytes belong to nothing")
    return
  }
  precondition(diagnostics.isEmpty, "front matter and a fault of its borders")
  precondition(yaml.upperBound < matter.body, "front matter reaches into the body")
  precondition(bytes[yaml.upperBound..<matter.body].starts(with: Array("---".utf8)), "front matter has no end")
  let parsed = parse(bytes, in: yaml, file: "f.md")
  precondition(parsed.node != nil || parsed.diagnostics.hasErrors, "no value and no reason")
  for diagnostic in parsed.diagnostics { check(diagnostic, within: yaml) }
  var fields = Fields(parsed, file: "f.md")
  _ = (fields.required(string: "title"), fields.strings("tags"), fields.date("date"), fields.int("weight"))
  for diagnostic in fields.finish() { check(diagnostic, within: yaml) }
}

private func check(_ diagnostic: Diagnostic, within range: Range<Int>) {
  guard let span = diagnostic.span else { preconditionFailure("a diagnostic without a place") }
  precondition(span.start >= range.lowerBound && span.end <= range.upperBound, "a diagnostic outside its text")
}
