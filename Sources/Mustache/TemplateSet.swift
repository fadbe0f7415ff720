import Diagnostics

/// Compiled templates that know one another by name; rendering changes nothing in them, so that threads may share one.
public struct TemplateSet: Sendable {
  /// Compiles templates; one with an error renders as nothing.
  public static func compile(
    _ sources: [TemplateSource], missing: Missing = .isError, limits: Limits = Limits()
  ) -> (TemplateSet, [Diagnostic]) {
    (TemplateSet(), [])
  }

  /// Appends a template's output over a stack of data, the innermost last.
  ///
  /// After an error the output is incomplete and not to be used. The capacity of `out` is kept, so that a caller
  /// who renders many pages may empty and reuse it.
  public func render(_ name: String, _ data: [Object], into out: inout [UInt8]) -> [Diagnostic] {
    []
  }

  /// Appends a template's output over a stack of values of any kind, the innermost last.
  public func render(_ name: String, values: [Value], into out: inout [UInt8]) -> [Diagnostic] {
    []
  }
}
