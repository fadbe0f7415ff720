import Foundation

/// Something that the page asked the network or the disk for.
public struct Request: Sendable, Hashable {
  /// Its address, without the fragment.
  public let url: String
  /// What it was for, as the protocol names it: a document, a script, an image and so on.
  public let kind: String
  /// Which address it told that the reader comes from, if it told one.
  public let referrer: String?
}

/// Something that a page should not have caused.
public struct Problem: Sendable, Hashable, CustomStringConvertible {
  /// Where a problem shows.
  public enum Kind: String, Sendable {
    /// A script threw and nobody caught it.
    case exception
    /// A script wrote a warning or an error to the console.
    case console
    /// The Content-Security-Policy stopped something.
    case policy
    /// The browser itself complained, for instance of a missing file.
    case browser
  }

  /// Where it showed.
  public let kind: Kind
  /// What was said.
  public let text: String

  /// The kind and the text.
  public var description: String { "\(kind.rawValue): \(text)" }
}

extension Page {
  /// Every request since the page was made, in order.
  public var requests: [Request] {
    session.events.compactMap { event in
      switch event.method {
      case "Network.requestWillBeSent":
        event.parameters["request"]["url"].string.map {
          Request(
            url: $0, kind: event.parameters["type"].string ?? "Other",
            referrer: event.parameters["request"]["headers"]["Referer"].string)
        }
      case "Network.webSocketCreated":
        event.parameters["url"].string.map { Request(url: $0, kind: "WebSocket", referrer: nil) }
      case "Network.webTransportCreated":
        event.parameters["url"].string.map { Request(url: $0, kind: "WebTransport", referrer: nil) }
      default: nil
      }
    }
  }

  /// The frames and workers that the page made, as kind and address.
  public var offspring: [String] {
    session.events.filter { $0.method == "Target.attachedToTarget" }.map {
      let target = $0.parameters["targetInfo"]
      return "\(target["type"].string ?? "?") \(target["url"].string ?? "?")"
    }
  }

  /// What went wrong since the page was made: exceptions, console warnings and errors, policy violations, complaints.
  public var problems: [Problem] { session.events.compactMap(Self.problem) }

  /// What the page's scripts wrote to the console, each call as one text.
  public var consoleMessages: [String] {
    session.events.filter { $0.method == "Runtime.consoleAPICalled" }.map { Self.text($0.parameters) }
  }

  private static func problem(_ event: Event) -> Problem? {
    let parameters = event.parameters
    switch event.method {
    case "Runtime.exceptionThrown":
      let details = parameters["exceptionDetails"]
      let text = details["exception"]["description"].string ?? details["text"].string ?? ""
      return Problem(kind: .exception, text: text)
    case "Runtime.consoleAPICalled":
      guard ["error", "warning", "assert"].contains(parameters["type"].string) else { return nil }
      return Problem(kind: .console, text: text(parameters))
    case "Log.entryAdded":
      let entry = parameters["entry"]
      guard ["error", "warning"].contains(entry["level"].string) else { return nil }
      let text = (entry["text"].string ?? "") + (entry["url"].string.map { " (\($0))" } ?? "")
      return Problem(kind: text.contains("Content Security Policy") ? .policy : .browser, text: text)
    case "Audits.issueAdded":
      guard parameters["issue"]["code"].string == "ContentSecurityPolicyIssue" else { return nil }
      let details = parameters["issue"]["details"]["contentSecurityPolicyIssueDetails"]
      let blocked = details["blockedURL"].string ?? details["contentSecurityPolicyViolationType"].string ?? ""
      return Problem(kind: .policy, text: "\(details["violatedDirective"].string ?? "?") stopped \(blocked)")
    default: return nil
    }
  }

  private static func text(_ call: JSON) -> String {
    call["args"].elements
      .map { $0["value"].string ?? ($0["value"].isNull ? $0["description"].string ?? "" : $0["value"].description) }
      .joined(separator: " ")
  }
}
