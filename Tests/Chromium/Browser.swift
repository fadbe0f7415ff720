import Foundation

/// A real Chromium without a window, driven over its DevTools pipe.
///
/// It has a profile of its own, resolves no host name, and ends with the last holder of the value or with the test run,
/// whichever is first.
public final class Browser: Sendable {
  /// Where the program is, or nil where it is not installed.
  public static let program: String? = {
    let named = ProcessInfo.processInfo.environment["CHROMIUM"].map { [$0] } ?? []
    let usual = [
      "/usr/lib/chromium/chromium", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
    ]
    return (named + usual).first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Whether there is a browser to test with; for `.enabled(if:)`.
  public static var isInstalled: Bool { program != nil }

  /// One browser for the whole test run, started at its first use.
  private static let shared = Result { try Browser.launch() }

  // More pages at a time than this make each other late on two cores.
  private let turnstile = Turnstile(places: 3)
  private let process: BrowserProcess
  private let devTools: DevTools

  private init(_ process: BrowserProcess) {
    self.process = process
    devTools = DevTools(process)
  }

  deinit { close() }

  /// Starts a browser of one's own.
  public static func launch(program: String? = Browser.program) throws -> Browser {
    guard let program else { throw BrowserFault.notStarted("Chromium is not installed") }
    return Browser(try BrowserProcess(program: program, arguments: arguments))
  }

  /// Opens an empty page in the shared browser, hands it to the body and closes it, whatever the body did.
  ///
  /// A page that is not painted costs half: scripts, styles and layout are as ever, but it takes no keys, clicks or
  /// pictures and no frame is ever drawn.
  public static func page<Outcome: Sendable>(
    isPainted: Bool = true, _ body: (Page) async throws -> Outcome
  ) async throws -> Outcome {
    try await shared.get().page(isPainted: isPainted, body)
  }

  /// Opens an empty page with cookies, storage and cache of its own, and closes it after the body, whatever that did.
  public func page<Outcome: Sendable>(
    isPainted: Bool = true, _ body: (Page) async throws -> Outcome
  ) async throws -> Outcome {
    await turnstile.enter()
    defer { turnstile.leave() }
    let page = try await Page.open(in: devTools, isPainted: isPainted)
    do {
      let outcome = try await body(page)
      await page.close()
      return outcome
    } catch {
      await page.close()
      throw error
    }
  }

  /// Kills the browser and all its processes and removes its profile; a second call does nothing.
  public func close() { process.end() }

  /// The browser's process group, for the tests of its end.
  var processGroup: Int32 { process.group }

  private static var arguments: [String] {
    var arguments = [
      "--headless=new", "--remote-debugging-pipe", "--no-first-run", "--no-default-browser-check",
      "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-sync",
      "--disable-extensions", "--disable-breakpad", "--disable-crash-reporter", "--disable-dev-shm-usage",
      "--disable-gpu", "--mute-audio", "--metrics-recording-only", "--password-store=basic", "--use-mock-keychain",
      "--disable-features=\(unneeded.joined(separator: ","))",
      // Pages of other tests are in front or behind by chance; that must not slow their timers.
      "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows",
      "--disable-renderer-backgrounding",
      // No test may reach the network, not even by mistake.
      "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pings", "--lang=en-US", "--force-color-profile=srgb",
      "--hide-scrollbars",
    ]
    // Chromium's sandbox refuses to work for root.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    return arguments
  }

  // Parts of the browser's own window that each cost more than the page to be tested, and what would go to the network.
  private static let unneeded = [
    "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "SpareRendererForSitePerProcess",
    "Translate", "OptimizationHints", "MediaRouter", "AutofillServerCommunication", "InterestFeedContentSuggestions",
  ]
}
