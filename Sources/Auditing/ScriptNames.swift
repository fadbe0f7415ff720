/// The names by which scripts reach what keeps, sends or remembers something.
enum ScriptNames {
  /// Names that mean one thing wherever they stand, even in a string.
  static let plain: [String: Finding.Kind] = {
    var names: [String: Finding.Kind] = [:]
    for name in [
      "localStorage", "sessionStorage", "indexedDB", "mozIndexedDB", "webkitIndexedDB", "openDatabase", "CacheStorage",
      "webkitStorageInfo", "requestFileSystem", "webkitRequestFileSystem", "serviceWorker", "sharedStorage",
      "showSaveFilePicker", "showOpenFilePicker", "showDirectoryPicker",
    ] {
      names[name] = .storage
    }
    for name in ["cookieStore"] { names[name] = .cookie }
    for name in [
      "XMLHttpRequest", "ActiveXObject", "WebSocket", "WebSocketStream", "EventSource", "sendBeacon", "fetchLater",
      "RTCPeerConnection", "webkitRTCPeerConnection", "WebTransport", "importScripts", "SharedWorker",
    ] {
      names[name] = .network
    }
    for name in ["pushState", "replaceState"] { names[name] = .history }
    return names
  }()

  /// Names that are words too, so that they count as names only, or in brackets behind an object.
  static let common: [String: Finding.Kind] = [
    "caches": .storage, "cookie": .cookie, "fetch": .network, "eval": .code, "execScript": .code,
  ]

  /// Names that count behind `new` only.
  static let made: [String: Finding.Kind] = [
    "Worker": .network, "Image": .network, "Audio": .network, "Function": .code,
  ]

  /// The window by its names.
  static let windows: Set<String> = [
    "window", "self", "globalThis", "top", "parent", "opener", "frames", "defaultView", "contentWindow", "document",
  ]

  /// Namespaces, which look like addresses and are none.
  static let namespaces: Set<String> = [
    "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml", "http://www.w3.org/1999/xlink",
    "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/",
  ]
}
