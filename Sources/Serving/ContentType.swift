/// What kind of content a path's ending stands for.
public enum ContentType {
  /// The media type, with UTF-8 named for every text.
  public static func of(_ path: String) -> String { "application/octet-stream" }
}
