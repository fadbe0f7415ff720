/// How a page that is open in a browser learns of changes.
public enum LiveReload {
  /// What an open page is told.
  public enum Event: Sendable, Equatable {
    /// To load itself again.
    case reload
    /// What is wrong at present, one JSON object a line as `Report(.json)` prints it; empty when all is well.
    case diagnostics(String)
  }

  /// The folder of paths that the server answers by itself.
  public static let folder = "__nightlight/"

  /// The element to put at the end of a served page's head; takes the stamp of the request that it answers.
  public static func tag(stamp: UInt64) -> String {
    "<script src=\"/\(folder)live.js?since=\(stamp)\" defer></script>"
  }

  static let events = folder + "events"

  /// What lies in the folder beside the events.
  static func file(_ path: String) -> Response {
    switch path {
    case folder + "live.js": .file(Array(liveScript.utf8), path: path)
    case folder + "live.css": .file(Array(liveStyle.utf8), path: path)
    default: .text(404, "There is no such file")
    }
  }
}
