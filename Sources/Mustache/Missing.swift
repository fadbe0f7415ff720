/// What a template gets for a name that no data provides.
public enum Missing: Sendable {
  /// A diagnostic at the tag; the rule for every template of a site.
  case isError
  /// An empty text, as the Mustache specification has it; only its conformance tests ask for this.
  case isEmpty
}
