/// How much a diagnostic weighs.
public enum Severity: String, Hashable, Sendable, Comparable {
  /// Nothing is written.
  case error
  /// Something to put right, and no reason to stop.
  case warning

  /// Errors come first.
  public static func < (left: Severity, right: Severity) -> Bool { left == .error && right == .warning }
}

/// Something an author got wrong: where, what, and the way out.
public struct Diagnostic: Hashable, Sendable {
  /// The rule's name in kebab-case; documented, never renamed.
  public var id: String
  /// How much it weighs.
  public var severity: Severity
  /// The file as the author knows it, relative to the project.
  public var file: String
  /// Where in the file; nil means the file as a whole.
  public var span: Span?
  /// One sentence, without a full stop.
  public var message: String
  /// More to know, each with a place of its own if it has one.
  public var notes: [Note]
  /// What to write instead.
  public var fix: String?

  /// Makes a diagnostic.
  public init(
    _ id: String, _ severity: Severity = .error, file: String, span: Span? = nil, _ message: String,
    notes: [Note] = [], fix: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.file = file
    self.span = span
    self.message = message
    self.notes = notes
    self.fix = fix
  }

  /// A remark beside a diagnostic.
  public struct Note: Hashable, Sendable {
    /// One sentence, without a full stop.
    public var message: String
    /// The file it speaks of, if another or another place.
    public var file: String?
    /// Where in that file.
    public var span: Span?

    /// Makes a note.
    public init(_ message: String, file: String? = nil, span: Span? = nil) {
      self.message = message
      self.file = file
      self.span = span
    }
  }
}

extension Diagnostic {
  /// The order in which diagnostics are printed: by file, place, weight and name.
  public static func inOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.file != right.file { return left.file < right.file }
    let places = (left.span?.start ?? -1, right.span?.start ?? -1)
    if places.0 != places.1 { return places.0 < places.1 }
    if left.severity != right.severity { return left.severity < right.severity }
    if left.id != right.id { return left.id < right.id }
    return left.message < right.message
  }
}

extension Sequence<Diagnostic> {
  /// Whether any of them stops the build.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
