import Foundation

/// One page (a tab) with cookies, storage and cache of its own.
public final class Page: Sendable {
  let session: Session
  private let devTools: DevTools
  private let target: String
  let context: String

  private init(session: Session, devTools: DevTools, target: String, context: String) {
    self.session = session
    self.devTools = devTools
    self.target = target
    self.context = context
  }

  /// Makes an empty page in a new browser context and begins to record what happens in it.
  static func open(in devTools: DevTools, isPainted: Bool) async throws -> Page {
    let browser = devTools.browserSession()
    let made = try await browser.send("Target.createBrowserContext")
    let context = try string(made["browserContextId"], of: "Target.createBrowserContext")
    let tab = try await browser.send(
      "Target.createTarget",
      ["url": "about:blank", "browserContextId": .string(context), "hidden": .bool(!isPainted)])
    let target = try string(tab["targetId"], of: "Target.createTarget")
    let attached = try await browser.send("Target.attachToTarget", ["targetId": .string(target), "flatten": true])
    let session = devTools.session(try string(attached["sessionId"], of: "Target.attachToTarget"))
    for domain in ["Page", "Runtime", "Network", "Log", "Audits", "DOM", "DOMStorage", "IndexedDB"] {
      session.post("\(domain).enable", [:])
    }
    session.post("Page.setLifecycleEventsEnabled", ["enabled": true])
    // Frames and workers would speak through sessions of their own: it is enough to know that they exist.
    session.post(
      "Target.setAutoAttach", ["autoAttach": true, "waitForDebuggerOnStart": false, "flatten": true])
    // Each page believes that it is the one in front, as keyboard tests need.
    try await session.send("Emulation.setFocusEmulationEnabled", ["enabled": true])
    let page = Page(session: session, devTools: devTools, target: target, context: context)
    try await page.setViewport(width: 1280, height: 800)
    return page
  }

  /// The windows that this page has opened and that are still there, the newest last.
  public func openedWindows() async throws -> [Page] {
    let targets = try await sendToBrowser("Target.getTargets", [:])
    let opened = targets["targetInfos"].elements.filter {
      $0["openerId"].string == target && $0["type"].string == "page"
    }
    var pages: [Page] = []
    for info in opened {
      let id = try Self.string(info["targetId"], of: "Target.getTargets")
      let attached = try await sendToBrowser("Target.attachToTarget", ["targetId": .string(id), "flatten": true])
      let session = devTools.session(try Self.string(attached["sessionId"], of: "Target.attachToTarget"))
      for domain in ["Page", "Runtime", "Network", "Log", "Audits"] { session.post("\(domain).enable", [:]) }
      try await session.send("Emulation.setFocusEmulationEnabled", ["enabled": true])
      pages.append(Page(session: session, devTools: devTools, target: id, context: context))
    }
    return pages
  }

  /// Closes the page and forgets its cookies and storage.
  func close() async {
    let browser = devTools.browserSession()
    // A browser that is gone has no page to close; the test has already heard of it.
    _ = try? await browser.send("Target.closeTarget", ["targetId": .string(target)])
    _ = try? await browser.send("Target.disposeBrowserContext", ["browserContextId": .string(context)])
    devTools.forget(session)
  }

  /// Speaks to the page in the DevTools protocol, for what has no word of its own here.
  @discardableResult
  public func send(_ command: String, _ parameters: JSON = [:]) async throws -> JSON {
    try await session.send(command, parameters)
  }

  /// Speaks to the browser as a whole.
  func sendToBrowser(_ command: String, _ parameters: JSON) async throws -> JSON {
    try await devTools.browserSession().send(command, parameters)
  }

  private static func string(_ value: JSON, of command: String) throws -> String {
    guard let text = value.string else { throw BrowserFault.refused(command: command, reason: "no id in its answer") }
    return text
  }
}
