import Foundation

/// Where a navigation arrived.
public struct Arrival: Sendable {
  /// The address of the new document.
  public let url: String
  /// Whether it came back from the back-forward cache, as it was left, rather than being loaded.
  public let isRestored: Bool
}

/// The page's history as the back button sees it.
public struct History: Sendable {
  /// The addresses, oldest first.
  public let urls: [String]
  /// Which of them is shown.
  public let current: Int
  let ids: [Int]
}

extension Page {
  /// Opens an address and waits for the end of its loading.
  public func open(_ address: String) async throws {
    let mark = session.mark
    let answer = try await send("Page.navigate", ["url": .string(address)])
    if let reason = answer["errorText"].string { throw BrowserFault.notOpened(address, reason: reason) }
    // No loader means that only the fragment changed.
    guard let loader = answer["loaderId"].string else { return }
    try await waitForLoad(of: loader, at: address, from: mark)
  }

  /// Opens a file of this machine and waits for the end of its loading.
  public func open(file path: String) async throws { try await open(Self.address(ofFile: path)) }

  /// The `file:` address of a path.
  public static func address(ofFile path: String) -> String { URL(filePath: path).absoluteString }

  /// Loads the page again.
  public func reload() async throws {
    try await arrival(by: "reloading") { try await send("Page.reload") }
  }

  /// Does something that leads to another document and waits until that is there.
  @discardableResult
  public func arrival(by what: String, _ action: () async throws -> Void) async throws -> Arrival {
    let mark = session.mark
    try await action()
    let frame = try await session.wait(for: "a new document by \(what)", from: mark) { event in
      event.method == "Page.frameNavigated" && event.parameters["frame"]["parentId"].isNull ? event.parameters : nil
    }
    let url = (frame["frame"]["url"].string ?? "") + (frame["frame"]["urlFragment"].string ?? "")
    if frame["type"].string == "BackForwardCacheRestore" { return Arrival(url: url, isRestored: true) }
    if let loader = frame["frame"]["loaderId"].string { try await waitForLoad(of: loader, at: url, from: mark) }
    return Arrival(url: url, isRestored: false)
  }

  /// The page's address now, with its fragment.
  public func url() async throws -> String { try await evaluate("location.href").string ?? "" }

  /// The page's history.
  public func history() async throws -> History {
    let answer = try await send("Page.getNavigationHistory")
    let entries = answer["entries"].elements
    return History(
      urls: entries.map { $0["url"].string ?? "" }, current: answer["currentIndex"].int ?? 0,
      ids: entries.map { $0["id"].int ?? 0 })
  }

  /// Goes one step back, as the back button does.
  @discardableResult
  public func goBack() async throws -> Arrival { try await travel(by: -1) }

  /// Goes one step forward, as the forward button does.
  @discardableResult
  public func goForward() async throws -> Arrival { try await travel(by: 1) }

  private func travel(by steps: Int) async throws -> Arrival {
    let history = try await history()
    let place = history.current + steps
    guard history.ids.indices.contains(place) else {
      throw BrowserFault.notOpened("the history's entry \(place)", reason: "there are \(history.ids.count)")
    }
    return try await arrival(by: "going to \(history.urls[place])") {
      try await send("Page.navigateToHistoryEntry", ["entryId": .number(Double(history.ids[place]))])
    }
  }

  private func waitForLoad(of loader: String, at address: String, from mark: Int) async throws {
    try await session.wait(for: "the load of \(address)", from: mark) { event in
      event.method == "Page.lifecycleEvent" && event.parameters["name"] == "load"
        && event.parameters["loaderId"].string == loader ? () : nil
    }
  }
}
