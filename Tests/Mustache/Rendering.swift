import Diagnostics
import Mustache

/// What a template gave: its output and every diagnostic, those of compiling first.
struct Rendering {
  var text: String
  var diagnostics: [Diagnostic]

  var ids: [String] { diagnostics.map(\.id) }
  var fixes: [String?] { diagnostics.map(\.fix) }

  /// Where each diagnostic stands, as `file:line:column`.
  let places: [String]

  /// Compiles the texts given and renders `main`.
  init(
    _ main: String, _ others: [String: String] = [:], over data: [Object] = [[:]], missing: Missing = .isError,
    limits: Limits = Limits()
  ) {
    var texts = others
    texts["main"] = main
    self.init(
      bytes: texts.mapValues { Array($0.utf8) }, over: data.map(Value.object), missing: missing, limits: limits)
  }

  init(
    bytes: [String: [UInt8]], over values: [Value] = [.object([:])], missing: Missing = .isError,
    limits: Limits = Limits()
  ) {
    let sources = bytes.sorted { $0.key < $1.key }.map { name, bytes in
      TemplateSource(name: name, file: "\(name).mustache", bytes: bytes)
    }
    let (set, findings) = TemplateSet.compile(sources, missing: missing, limits: limits)
    var out: [UInt8] = []
    diagnostics = findings + set.render("main", values: values, into: &out)
    text = String(decoding: out, as: UTF8.self)
    places = diagnostics.map { diagnostic in
      let name = String(diagnostic.file.dropLast(".mustache".count))
      guard let span = diagnostic.span, let bytes = bytes[name] else { return diagnostic.file }
      let position = SourceText(bytes).position(of: Int(span.start))
      return "\(diagnostic.file):\(position.line):\(position.column)"
    }
  }
}
