import Chromium

/// What a page could leave behind on the reader's device or send away.
enum Traces {
  /// Makes every attempt to store, send or rewrite the address an error on the console.
  ///
  /// It runs before the page's own scripts; `page.problems` then tells of each attempt, also of one that fails.
  static let watch = """
    (() => {
      const tell = (what) => console.error('attempt: ' + what);
      const wrap = (owner, name, what = name) => {
        const own = owner && owner[name];
        if (own) owner[name] = function (...rest) { tell(what); return own.apply(this, rest); };
      };
      const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
      Object.defineProperty(document, 'cookie', { get: () => cookie.get.call(document),
        set: (value) => { tell('cookie'); cookie.set.call(document, value); } });
      wrap(Storage.prototype, 'setItem', 'storage');
      wrap(IDBFactory.prototype, 'open', 'indexedDB');
      if (window.CacheStorage) wrap(CacheStorage.prototype, 'open', 'caches');
      if (window.ServiceWorkerContainer) wrap(ServiceWorkerContainer.prototype, 'register', 'service worker');
      wrap(Navigator.prototype, 'sendBeacon');
      wrap(window, 'fetch');
      wrap(window, 'open', 'a new window');
      wrap(XMLHttpRequest.prototype, 'open', 'XMLHttpRequest');
      wrap(History.prototype, 'pushState');
      wrap(History.prototype, 'replaceState');
      for (const name of ['WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'RTCPeerConnection', 'BroadcastChannel'])
        if (window[name]) window[name] = new Proxy(window[name], { construct(...rest) { tell(name); return Reflect.construct(...rest); } });
    })();
    """

  /// What lies in the page's own storage, by kind.
  static let stored = """
    (async () => {
      const found = [];
      if (document.cookie) found.push('cookie');
      if (localStorage.length) found.push('localStorage');
      if (sessionStorage.length) found.push('sessionStorage');
      if ((await indexedDB.databases()).length) found.push('indexedDB');
      if ((await caches.keys()).length) found.push('caches');
      if ((await navigator.serviceWorker.getRegistrations()).length) found.push('service worker');
      return found;
    })()
    """

  /// Opens what folds and scrolls to the end.
  static func unfold(_ page: Page) async throws {
    try await page.evaluate(
      "for (const fold of document.querySelectorAll('details')) fold.open = true; scrollTo(0, 1e6); 0")
  }

  /// Does what a curious reader does: opens what folds, scrolls to the end, types where one can type.
  static func tour(_ page: Page) async throws {
    try await unfold(page)
    if try await page.evaluate("!!document.querySelector('input[type=search]')") == true {
      try await page.focus("input[type=search]")
      try await page.commit("照片")
      try await page.press(.enter)
    }
    try await page.settle()
  }
}
