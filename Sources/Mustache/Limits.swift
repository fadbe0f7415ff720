/// How much a template may ask for before rendering stops with a diagnostic.
public struct Limits: Sendable {
  /// Partials, parents and blocks inside one another.
  public var depth = 200
  /// Bytes that one rendering may write.
  public var output = 64 << 20
  /// Steps that one rendering may take: a tag, a turn of a section, a context searched for a name.
  public var work = 20_000_000

  /// The limits for a site's templates.
  public init() {}
}
