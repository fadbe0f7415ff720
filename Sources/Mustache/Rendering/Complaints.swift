import Diagnostics

/// What went wrong while rendering, each place once.
struct Complaints {
  private let program: Program
  private let template: Int
  private var seen = Set<Int>()
  private(set) var all: [Diagnostic] = []
  private static let most = 50

  init(_ program: Program, _ template: Int) {
    self.program = program
    self.template = template
  }

  mutating func addMissing(at number: Int, _ contexts: [Context]) {
    guard isNew(number) else { return }
    let gap = Gap(path(at: number).map(\.text), contexts)
    let listed = gap.others.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    add(
      "template-name-missing", at: number, gap.message, notes: listed.isEmpty ? [] : [.init("there are \(listed)")],
      fix: gap.suggestion.map { "did you mean '\($0)'?" })
  }

  mutating func addEscapedMarkup(at number: Int) {
    guard isNew(number) else { return }
    let name = name(at: number)
    add(
      "template-html-escaped", at: number, "'\(name)' is markup, which {{\(name)}} would show as text",
      fix: "write {{{\(name)}}}")
  }

  mutating func addNotText(at number: Int) {
    guard isNew(number) else { return }
    let name = name(at: number)
    add(
      "template-value-not-text", at: number, "'\(name)' is a list or an object, which cannot be written as text",
      fix: "open a section, {{#\(name)}}…{{/\(name)}}")
  }

  mutating func addDepth(at number: Int) {
    add(
      "template-too-deep", at: number,
      "templates lie more than \(program.limits.depth) deep in one another here, or too far indented",
      fix: "put the tag into a section that the data ends")
  }

  /// Rendering stopped somewhere after the last tag before an instruction.
  mutating func addExhaustion(near number: Int, ofWork: Bool) {
    let tag = program.code[...number].lastIndex { $0.place >= 0 } ?? number
    if ofWork {
      add("template-too-slow", at: tag, "rendering took more than \(program.limits.work) steps and stopped here")
    } else {
      add(
        "template-output-too-large", at: tag,
        "the output grew larger than \(program.limits.output) bytes, and rendering stopped here")
    }
  }

  private mutating func isNew(_ number: Int) -> Bool {
    all.count < Complaints.most && seen.insert(number).inserted
  }

  private mutating func add(
    _ id: String, at number: Int, _ message: String, notes: [Diagnostic.Note] = [], fix: String? = nil
  ) {
    let index = Int(program.code[number].place)
    let place = program.places.indices.contains(index) ? program.places[index] : nil
    let file = program.templates[place?.template ?? template].file
    all.append(Diagnostic(id, file: file, span: place?.span, message, notes: notes, fix: fix))
  }

  private func path(at number: Int) -> Slice<UnsafeBufferPointer<Name>> {
    let first = Int(program.code[number].first)
    return program.segments[first..<first + Int(program.code[number].second)]
  }

  private func name(at number: Int) -> String {
    let path = path(at: number)
    return path.isEmpty ? "." : path.map(\.text).joined(separator: ".")
  }
}
