import Diagnostics

/// Compiles the sources of a set, one after another, into one program.
struct Compiler {
  private let sources: [TemplateSource]
  private let missing: Missing
  private var draft = Draft()
  private var handovers = Handovers()
  private var broken = Set<Int>()
  private var diagnostics: [Diagnostic] = []
  /// Offsets in a program are 32 bits wide.
  private var room = 256 << 20

  static func compile(_ sources: [TemplateSource], missing: Missing, limits: Limits) -> (Program, [Diagnostic]) {
    var compiler = Compiler(sources: sources, missing: missing)
    compiler.register()
    for index in sources.indices { compiler.compile(index) }
    compiler.diagnostics += compiler.handovers.unused(in: compiler.draft, broken: compiler.broken)
    let program = Program(compiler.draft, missing: missing, limits: limits)
    return (program, compiler.diagnostics.sorted(by: Diagnostic.inOrder))
  }

  private init(sources: [TemplateSource], missing: Missing) {
    self.sources = sources
    self.missing = missing
  }

  private mutating func register() {
    for (index, source) in sources.enumerated() {
      draft.templates.append(Template(name: source.name, file: source.file, entry: 0))
      if let earlier = draft.indices[source.name] {
        diagnostics.append(
          Diagnostic(
            "template-repeated", file: source.file, "there are two templates named '\(source.name)'",
            notes: [.init("the other one", file: sources[earlier].file)]))
      } else {
        draft.indices[source.name] = index
      }
    }
  }

  private mutating func compile(_ index: Int) {
    let bytes = sources[index].bytes
    let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var findings = Findings(file: sources[index].file)
    checkBytes(bytes, &findings)
    var tags: [Tag] = []
    if findings.all.isEmpty { tags = Scanner.tags(of: bytes, from: first, &findings) }
    if findings.all.isEmpty { tags = Matching.match(tags, in: bytes, &findings) }
    draft.templates[index].entry = draft.code.count
    if findings.all.isEmpty {
      Emitter.emit(
        tags, of: bytes, from: first, template: index, missing: missing, into: &draft, &findings, &handovers)
    } else {
      draft.code.append(Instruction(operation: .finish))
      broken.insert(index)
    }
    diagnostics += findings.all
  }

  private mutating func checkBytes(_ bytes: [UInt8], _ findings: inout Findings) {
    room -= bytes.count
    guard room >= 0 else {
      findings.add("template-too-large", at: nil, "the templates together are larger than 256 MB")
      return
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      findings.add(
        "template-not-utf8", at: error.byteOffsets, "these bytes are not UTF-8", fix: "save the file as UTF-8")
      return
    }
    if let zero = bytes.firstIndex(of: 0) {
      findings.add("template-nul", at: zero..<zero + 1, "a template holds no NUL")
    }
  }
}
