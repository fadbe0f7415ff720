import Foundation

/// What becomes of a request that leaves the served site.
public enum Outside: Sendable {
  /// It gets an empty page.
  case answeredEmpty
  /// It is called off, so that a navigation ends where it began, with everything that the page did on leaving.
  case calledOff
}

extension Page {
  /// Answers every request under an origin with the files of a folder, and no other one truly.
  ///
  /// Nothing listens on any port: the browser is answered before it would look for the host. The page has what only
  /// `https:` has, such as the back-forward cache and storage.
  public func serve(folder: String, at origin: String, others: Outside = .answeredEmpty) async throws {
    let session = session
    session.listen { event in
      guard event.method == "Fetch.requestPaused", let id = event.parameters["requestId"].string else { return }
      let url = event.parameters["request"]["url"].string ?? ""
      if others == .calledOff, !url.hasPrefix(origin + "/") {
        session.post("Fetch.failRequest", ["requestId": .string(id), "errorReason": "Aborted"])
        return
      }
      let (status, type, body) = Self.answer(to: url, folder: folder, origin: origin)
      session.post(
        "Fetch.fulfillRequest",
        [
          "requestId": .string(id), "responseCode": .number(Double(status)),
          "responseHeaders": [["name": "Content-Type", "value": .string(type)]],
          "body": .string(body.base64EncodedString()),
        ])
    }
    try await send("Fetch.enable", ["patterns": [["urlPattern": "*"]]])
  }

  private static func answer(to url: String, folder: String, origin: String) -> (Int, String, Data) {
    guard url.hasPrefix(origin + "/") else {
      return (200, "text/html; charset=utf-8", Data("<!doctype html><title>outside</title>".utf8))
    }
    var path = url.dropFirst(origin.count).prefix { $0 != "?" && $0 != "#" }.removingPercentEncodingOrEmpty
    if path.hasSuffix("/") { path += "index.html" }
    let isInside = !path.split(separator: "/").contains("..")
    guard isInside, let data = FileManager.default.contents(atPath: folder + path) else {
      let page = FileManager.default.contents(atPath: folder + "/404.html")
      return (404, "text/html; charset=utf-8", page ?? Data("<!doctype html><title>not found</title>".utf8))
    }
    return (200, type(of: path), data)
  }

  private static func type(of path: String) -> String {
    switch path.split(separator: ".").last.map(String.init) ?? "" {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "ico": "image/x-icon"
    case "xml": "application/xml"
    case "txt": "text/plain; charset=utf-8"
    default: "application/octet-stream"
    }
  }
}

extension Substring {
  fileprivate var removingPercentEncodingOrEmpty: String { String(self).removingPercentEncoding ?? "" }
}
