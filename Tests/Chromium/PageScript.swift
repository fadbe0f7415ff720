import Foundation

extension Page {
  /// Evaluates JavaScript in the page and returns its value, awaiting it when it is a promise.
  @discardableResult
  public func evaluate(_ script: String) async throws -> JSON {
    try await evaluate(script, seconds: Session.patience)
  }

  private func evaluate(_ script: String, seconds: Double) async throws -> JSON {
    let answer = try await session.send(
      "Runtime.evaluate", ["expression": .string(script), "returnByValue": true, "awaitPromise": true],
      seconds: seconds)
    let details = answer["exceptionDetails"]
    guard details.isNull else {
      let reason = details["exception"]["description"].string ?? details["text"].string ?? "an exception"
      throw BrowserFault.scriptFailed(reason, script: script)
    }
    return answer["result"]["value"]
  }

  /// Calls a JavaScript function with values as its arguments.
  @discardableResult
  public func call(_ function: String, _ arguments: JSON...) async throws -> JSON {
    try await evaluate("(\(function))(\(arguments.map(\.description).joined(separator: ",")))")
  }

  /// Waits until an expression is true in the page, looked at with every frame, or often where no frame is drawn.
  public func wait(for what: String, until condition: String, seconds: Double = 15) async throws {
    let script = """
      new Promise((done) => {
        const end = performance.now() + \(seconds * 1000);
        const look = () => {
          if (\(condition)) done(true);
          else if (performance.now() > end) done(false);
          else next();
        };
        const next = () => {
          let isDue = true;
          const go = () => { if (isDue) { isDue = false; look(); } };
          requestAnimationFrame(go);
          setTimeout(go, 50);
        };
        look();
      })
      """
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      do {
        // The page itself gives up first, so that the error names what was awaited.
        if try await evaluate(script, seconds: seconds + 10).bool == true { return }
      } catch BrowserFault.refused(_, let reason) where reason.contains("context") || reason.contains("navigated") {
        // The document was replaced while it was looked at: look at the new one.
        continue
      }
    }
    throw BrowserFault.timedOut(waitingFor: what, seconds: seconds, seen: [])
  }

  /// Waits until two frames were drawn, so that what a script changed is laid out; in a page that is painted.
  public func settle() async throws {
    try await evaluate(
      "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")
  }

  /// Runs a script in every document from now on, before the document's own scripts.
  public func prepare(_ script: String) async throws {
    try await send("Page.addScriptToEvaluateOnNewDocument", ["source": .string(script)])
  }
}
