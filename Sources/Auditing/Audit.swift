/// Reads a file of a build, found by its ending, and lists what it could tell the world outside.
///
/// `path` is the way from the build's top, with `/`. Nil if files of this ending are not read.
public func audit(_ path: String, _ bytes: [UInt8]) -> [Finding]? {
  guard let form = FileForm(path) else { return nil }
  let bytes = inUTF8(bytes)
  var report = Findings(path, bytes)
  audit(bytes[...], as: form, Origin(exactFrom: 0), depth: 0, &report)
  return report.sorted
}

/// Reads some bytes of a form, which may lie within a file of another.
func audit(_ bytes: ArraySlice<UInt8>, as form: FileForm, _ origin: Origin, depth: Int, _ findings: inout Findings) {
  guard depth < 8 else { return findings.add(.code, "…", "too many things within each other", origin.offset(0)) }
  switch form {
  case .page: MarkupAuditor(bytes, isXML: false, isPage: depth == 0, origin, depth: depth).run(&findings)
  case .markup: MarkupAuditor(bytes, isXML: true, isPage: false, origin, depth: depth).run(&findings)
  case .style: StyleAuditor(bytes, origin, depth: depth).run(&findings)
  case .script: ScriptAuditor(bytes, origin).run(&findings)
  case .text: findings.add(textIn: bytes, "text", origin)
  }
}

// Browsers believe a byte order mark before anything else.
private func inUTF8(_ bytes: [UInt8]) -> [UInt8] {
  let isLittle = bytes.starts(with: [0xFF, 0xFE])
  guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
  let units = stride(from: 2, to: bytes.count - 1, by: 2).map { at -> UInt16 in
    let (high, low) = isLittle ? (bytes[at + 1], bytes[at]) : (bytes[at], bytes[at + 1])
    return UInt16(high) << 8 | UInt16(low)
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}
