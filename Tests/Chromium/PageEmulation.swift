/// Whether the reader's system is set to light or dark.
public enum ColorScheme: String, Sendable, CaseIterable {
  case light, dark
}

/// The medium that a page is drawn for.
public enum Medium: String, Sendable {
  case screen, print
}

extension Page {
  /// Sets the size of the window; `isMobile` obeys the viewport's meta tag, hides scroll bars and has touch.
  public func setViewport(width: Int, height: Int, isMobile: Bool = false) async throws {
    try await send(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(width)), "height": .number(Double(height)), "deviceScaleFactor": 1,
        "mobile": .bool(isMobile),
      ])
    try await send("Emulation.setTouchEmulationEnabled", ["enabled": .bool(isMobile), "maxTouchPoints": 1])
  }

  /// Pretends settings of the reader's system and the medium; what is not named is as on a new machine.
  public func emulate(
    medium: Medium = .screen, colorScheme: ColorScheme = .light, reducedMotion: Bool = false, forcedColors: Bool = false
  ) async throws {
    func feature(_ name: String, _ value: String) -> JSON { ["name": .string(name), "value": .string(value)] }
    try await send(
      "Emulation.setEmulatedMedia",
      [
        "media": .string(medium.rawValue),
        "features": [
          feature("prefers-color-scheme", colorScheme.rawValue),
          feature("prefers-reduced-motion", reducedMotion ? "reduce" : "no-preference"),
          feature("forced-colors", forcedColors ? "active" : "none"),
        ],
      ])
  }

  /// Switches JavaScript off for documents opened from now on; `evaluate` still works in them, promises and timers not.
  public func switchScriptsOff() async throws {
    try await send("Emulation.setScriptExecutionDisabled", ["value": true])
  }

  /// Cuts or restores the network.
  public func setNetwork(isCut: Bool) async throws {
    try await send(
      "Network.emulateNetworkConditions",
      ["offline": .bool(isCut), "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1])
  }

  /// Lets the page's clock run ahead: its timers fire at once, in order, as if that much time had passed.
  ///
  /// Afterwards the clock stands still until the next call, so the page cannot load another document. Events carry the
  /// real time in their `timeStamp`; `Date.now()`, `performance.now()` and timers follow this clock.
  public func passTime(milliseconds: Int) async throws {
    let mark = session.mark
    try await send(
      "Emulation.setVirtualTimePolicy", ["policy": "advance", "budget": .number(Double(milliseconds))])
    try await session.wait(for: "\(milliseconds) ms of virtual time", from: mark) { event in
      event.method == "Emulation.virtualTimeBudgetExpired" ? () : nil
    }
  }
}
