import Foundation

extension Page {
  /// Writes a picture of the window, or of the whole page, as PNG.
  public func screenshot(to path: String, wholePage: Bool = false) async throws {
    var parameters: [String: JSON] = ["format": "png"]
    if wholePage { parameters["captureBeyondViewport"] = true }
    if wholePage {
      let size = try await send("Page.getLayoutMetrics")["cssContentSize"]
      parameters["clip"] = ["x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1]
    }
    let answer = try await send("Page.captureScreenshot", .object(parameters))
    guard let data = answer["data"].string.flatMap({ Data(base64Encoded: $0) }) else {
      throw BrowserFault.refused(command: "Page.captureScreenshot", reason: "no picture in its answer")
    }
    try data.write(to: URL(filePath: path))
  }

  /// The cookies that the page's browser context holds, for any site.
  public func cookies() async throws -> [String] {
    try await sendToBrowser("Storage.getCookies", ["browserContextId": .string(context)])["cookies"].elements
      .map { "\($0["domain"].string ?? "")/\($0["name"].string ?? "")" }
  }

  /// How many bytes of storage of any kind the browser keeps for an origin.
  public func storedBytes(of origin: String) async throws -> Double {
    try await send("Storage.getUsageAndQuota", ["origin": .string(origin)])["usage"].number ?? 0
  }
}
