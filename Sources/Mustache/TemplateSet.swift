import Diagnostics

/// Compiled templates that know one another by name; rendering changes nothing in them, so that threads may share one.
public struct TemplateSet: Sendable {
  private let program: Program

  /// Compiles templates; one that cannot be read renders as nothing.
  public static func compile(
    _ sources: [TemplateSource], missing: Missing = .isError, limits: Limits = Limits()
  ) -> (TemplateSet, [Diagnostic]) {
    let (program, diagnostics) = Compiler.compile(sources, missing: missing, limits: limits)
    return (TemplateSet(program: program), diagnostics)
  }

  /// Whether there is a template of this name.
  public func contains(_ name: String) -> Bool { program.indices[name] != nil }

  /// Appends a template's output over a stack of data, the innermost last.
  ///
  /// After an error the output is incomplete and not to be used. The capacity of `out` is kept, so that a caller
  /// who renders many pages may empty and reuse it.
  public func render(_ name: String, _ data: [Object], into out: inout [UInt8]) -> [Diagnostic] {
    render(name, values: data.map(Value.object), into: &out)
  }

  /// Appends a template's output over a stack of values of any kind, the innermost last.
  public func render(_ name: String, values: [Value], into out: inout [UInt8]) -> [Diagnostic] {
    guard let template = program.indices[name] else {
      let near = nearest(to: name, among: program.indices.keys).map { "did you mean '\($0)'?" }
      return [Diagnostic("template-missing", file: name, "there is no template '\(name)'", fix: near)]
    }
    return Renderer.render(program, template, over: values, into: &out)
  }
}
