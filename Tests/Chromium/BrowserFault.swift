/// What can go wrong between a test and the browser.
public enum BrowserFault: Error, CustomStringConvertible {
  /// The browser could not be started.
  case notStarted(String)
  /// The browser ended, or its pipe broke, while an answer was awaited.
  case gone(while: String, lastWords: String)
  /// What was awaited did not come in time.
  case timedOut(waitingFor: String, seconds: Double, seen: [String])
  /// The browser refused a command.
  case refused(command: String, reason: String)
  /// A script in the page threw.
  case scriptFailed(String, script: String)
  /// A page could not be opened.
  case notOpened(String, reason: String)
  /// An element to act on is missing, invisible or covered.
  case unreachable(selector: String, reason: String)

  /// One line that says what happened and what was under way.
  public var description: String {
    switch self {
    case .notStarted(let reason): "the browser did not start: \(reason)"
    case .gone(let what, let words):
      "the browser went away while waiting for \(what)" + (words.isEmpty ? "" : "; its last words: \(words)")
    case .timedOut(let what, let seconds, let seen):
      "waited \(seconds) s for \(what)" + (seen.isEmpty ? "" : "; last seen: \(seen.joined(separator: ", "))")
    case .refused(let command, let reason): "\(command) was refused: \(reason)"
    case .scriptFailed(let reason, let script): "script failed: \(reason) in: \(script.prefix(200))"
    case .notOpened(let address, let reason): "\(address) did not open: \(reason)"
    case .unreachable(let selector, let reason): "cannot act on \(selector): \(reason)"
    }
  }
}
