// Rooms: Auditing
import Auditing

/// Reads any bytes as files of a build, and holds the findings to what the room promises.
///
/// The first byte says which form the others have.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAuditing(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let all = Array(UnsafeBufferPointer(start: start, count: count))
  guard let form = all.first else { return 0 }
  let name = names[Int(form) % names.count]
  let bytes = Array(all.dropFirst())
  guard let findings = audit(name, bytes) else { preconditionFailure("a form that is not read") }
  let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
  for finding in findings {
    precondition(finding.file == name && (1...lines).contains(finding.line), "a finding outside its file")
    precondition(!finding.subject.unicodeScalars.contains { $0.value < 0x20 }, "a finding that steers the terminal")
    precondition(finding.subject.unicodeScalars.count <= 201, "a finding that is too long")
  }
  precondition(audit(name, bytes) == findings, "two readings differ")
  return 0
}

private let names = ["a/page.html", "picture.svg", "style.css", "script.js", "text.txt"]
