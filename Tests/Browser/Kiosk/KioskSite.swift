import Chromium
import Foundation
import TestSupport
import Testing

/// The kiosk edition of the repository's own content, built once for the whole test run: all its languages, the page of
/// questions and a school's offices among it.
struct KioskSite: Sendable {
  /// Where it lies.
  let folder: String
  /// Its languages.
  let languages: [String]
  /// All its pages, by path.
  let pages: [String]

  /// Seconds until it asks, and until it then forgets.
  static let (idle, warning) = (90, 20)

  /// The screens it is made for.
  static let screens = [Screen(width: 1080, height: 1920), Screen(width: 1280, height: 800)]

  struct Screen: Sendable, CustomTestStringConvertible {
    let width: Int
    let height: Int
    var isPortrait: Bool { height > width }
    var testDescription: String { "\(width) × \(height)" }
  }

  private static let built = Task { try await build() }

  /// The site; the first caller has it built.
  static func shared() async throws -> KioskSite { try await built.value }

  /// The address of a page on this machine.
  func address(_ path: String) -> String {
    let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return Page.address(ofFile: "\(folder)/\(parts[0])") + parts.dropFirst().map { "?\($0)" }.joined()
  }

  /// The HTML of a page.
  func html(_ path: String) throws -> String { try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8) }

  /// A page of every kind in a language, by what it is.
  func kinds(in language: String) throws -> [(kind: String, path: String)] {
    var kinds = ["index", "search", "contacts", "rules", "words", "sources"].map { ($0, "\(language)/\($0).html") }
    for folder in ["for", "guides", "cases", "tactics", "pages"] {
      let own = pages.filter { $0.hasPrefix("\(language)/\(folder)/") }
      kinds += own.filter { $0.hasSuffix("/index.html") }.map { ("list of \(folder)", $0) }
      kinds.append((folder, try #require(own.first { !$0.hasSuffix("/index.html") })))
    }
    for (kind, mark) in [("quiz", "data-show=\""), ("story", "class=\"play story\""), ("helper", "data-gate")] {
      let path = try pages.first { try $0.hasPrefix("\(language)/quizzes/") && html($0).contains(mark) }
      kinds.append((kind, try #require(path, "no \(kind) in \(language)")))
    }
    return kinds
  }

  private static func build() async throws -> KioskSite {
    let out = FileManager.default.temporaryDirectory.appending(path: "nightlight-kiosk-\(UUID().uuidString)").path
    Leftovers.remove(out)
    let project = try TemporaryFolder()
    for name in ["Content", "nightlight.yml", "Templates"] {
      try FileManager.default.copyItem(atPath: "\(Place.repository)/\(name)", toPath: "\(project.path)/\(name)")
    }
    var plan = try String(contentsOfFile: "\(Place.repository)/kiosk.yml", encoding: .utf8)
    plan = plan.replacing("\nhelper: false", with: "\nhelper: true\norg: sunny-junior-high")
      .replacing(/\nidle-seconds: .*/, with: "\nidle-seconds: \(idle)")
      .replacing(/\nwarning-seconds: .*/, with: "\nwarning-seconds: \(warning)")
    try project.write("kiosk.yml", plan)
    let outcome = try await Command.run(
      #require(Tool.path, "the tool is not built"),
      ["build", "--edition", "kiosk", "--root", project.path, "--out", out])
    try #require(outcome.status == 0, "nightlight build --edition kiosk failed:\n\(outcome.output)")
    // The browser names files by their real path.
    let folder = URL(filePath: out).resolvingSymlinksInPath().path
    let pages = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }.sorted()
    let languages = Set(
      pages.filter { $0.contains("/") }.compactMap { $0.split(separator: "/").first.map(String.init) })
    return KioskSite(folder: folder, languages: languages.sorted(), pages: pages)
  }
}

extension Page {
  /// Makes the page a touch screen of a size, without network, that tells of every attempt to keep or send something.
  func stand(as screen: KioskSite.Screen) async throws {
    try await setViewport(width: screen.width, height: screen.height, isMobile: true)
    try await setNetwork(isCut: true)
    try await prepare(Traces.watch)
  }

  /// Touches what leads to another page, and waits until it is there; its path below the kiosk's folder.
  func follow(_ selector: String, in site: KioskSite) async throws -> String {
    let arrival = try await arrival(by: "touching \(selector)") { try await tap(selector) }
    return arrival.url.replacing(site.address(""), with: "")
  }

  /// Touches the first screen, and waits until a touch counts again for what it covered.
  func wake() async throws {
    try await tap("[data-passing] .touch")
    try await settle()
  }

  /// Waits until a touch counts again, as it does not right after something that covered the screen came or went.
  func settle() async throws {
    try await evaluate("window.settling = performance.now(); 0")
    try await wait(for: "a touch to count", until: "performance.now() - window.settling > 800")
  }

  /// Opens a page as the kiosk's browser is started: with nothing before it.
  func begin(at path: String, in site: KioskSite) async throws {
    try await open(site.address(path))
    try await send("Page.resetNavigationHistory")
  }

  /// What a visit has left in the browser: nothing, where this is empty.
  func leavings() async throws -> [String] {
    var found = try await evaluate(
      """
      (async () => {
        const found = [];
        if (location.search || location.hash) found.push('address ' + location.search + location.hash);
        if (history.length !== 1) found.push('history of ' + history.length);
        if (history.state !== null) found.push('history state');
        if (scrollY || [...document.querySelectorAll('*')].some((e) => e.scrollTop)) found.push('scroll');
        for (const field of document.querySelectorAll('input, select, textarea')) found.push('field ' + field.value);
        if (window.name) found.push('window.name');
        for (const look of ['large', 'contrast', 'reach', 'private'])
          if (document.documentElement.classList.contains(look)) found.push('look ' + look);
        const attempt = async (name, ask) => { try { if (await ask()) found.push(name); } catch (fault) { } };
        await attempt('cookie', () => document.cookie);
        await attempt('localStorage', () => localStorage.length);
        await attempt('sessionStorage', () => sessionStorage.length);
        await attempt('indexedDB', async () => (await indexedDB.databases()).length);
        await attempt('caches', async () => (await caches.keys()).length);
        await attempt('service worker', async () => (await navigator.serviceWorker.getRegistrations()).length);
        return found;
      })()
      """
    ).strings
    let history = try await history()
    if history.urls.count != 1 {
      found.append("\(history.urls.count) entries of the browser's history: \(history.urls)")
    }
    return found
  }
}
