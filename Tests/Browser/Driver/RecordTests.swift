import Chromium
import Foundation
import TestSupport
import Testing

@Suite("What the driver records", .enabled(if: Browser.isInstalled, "Chromium is not installed"))
struct RecordTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("style.css", "p { color: teal }")
    try folder.write(
      "noisy.html",
      """
      <!doctype html><html lang=en><meta charset=utf-8><title>noisy</title>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; script-src 'unsafe-inline'">
      <link rel=stylesheet href=style.css><img src="https://tracker.example/pixel.png" alt="">
      <p style="color: red">x<script>console.warn('a warning', 3); console.log('quiet'); nowhere()</script>
      """)
    try folder.write(
      "outside.html",
      """
      <!doctype html><html lang=en><meta charset=utf-8><title>outside</title><link rel=stylesheet href=style.css>
      <img src="https://tracker.example/pixel.png" alt=""><script>fetch('https://tracker.example/beacon').catch(() => 0);
      new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))).onmessage = () => window.isAnswered = true</script>
      """)
    try folder.write("index.html", "<!doctype html><html lang=en><title>home</title><a id=next href=next.html>next</a>")
    try folder.write("next.html", "<!doctype html><html lang=en><title>next</title>next")
  }

  @Test func everyRequestWhetherItSucceedsOrNot() async throws {
    try await Browser.page { page in
      try await page.open(file: "\(folder.path)/outside.html")
      try await page.wait(for: "the worker's answer", until: "window.isAnswered")
      let requests = page.requests.filter { $0.kind != "Other" }
      #expect(requests.contains { $0.kind == "Document" && $0.url.hasSuffix("/outside.html") })
      #expect(requests.contains { $0.kind == "Stylesheet" && $0.url.hasSuffix("/style.css") })
      #expect(requests.contains { $0.kind == "Image" && $0.url == "https://tracker.example/pixel.png" })
      #expect(requests.contains { $0.kind == "Fetch" && $0.url == "https://tracker.example/beacon" })
      #expect(page.offspring.contains { $0.hasPrefix("worker") }, "\(page.offspring)")
    }
  }

  @Test func everyExceptionWarningAndPolicyViolation() async throws {
    try await Browser.page(isPainted: false) { page in
      try await page.open(file: "\(folder.path)/noisy.html")
      let problems = page.problems
      #expect(problems.contains { $0.kind == .exception && $0.text.contains("nowhere is not defined") })
      #expect(problems.contains { $0.kind == .console && $0.text == "a warning 3" })
      #expect(problems.contains { $0.kind == .policy && $0.text.contains("img-src") }, "\(problems)")
      #expect(problems.contains { $0.kind == .policy && $0.text.contains("style-src") }, "\(problems)")
      #expect(!problems.contains { $0.text.contains("quiet") })
      #expect(page.consoleMessages.contains("quiet"))
    }
  }

  @Test func nothingOfAQuietPage() async throws {
    try await Browser.page(isPainted: false) { page in
      try await page.open(file: "\(folder.path)/next.html")
      #expect(page.problems.isEmpty)
      #expect(page.requests.map(\.url) == [Page.address(ofFile: "\(folder.path)/next.html")])
      #expect(page.offspring.isEmpty)
    }
  }

  @Test func theHistoryAndAReturnFromTheBackForwardCache() async throws {
    try await Browser.page { page in
      try await page.serve(folder: folder.path, at: "https://site.example")
      try await page.open("https://site.example/")
      try await page.evaluate("window.mark = 7")
      try await page.arrival(by: "the link") { try await page.click("#next") }
      let history = try await page.history()
      #expect(history.urls.suffix(2) == ["https://site.example/", "https://site.example/next.html"])
      #expect(history.current == history.urls.count - 1)
      let back = try await page.goBack()
      #expect(back.isRestored)
      #expect(back.url == "https://site.example/")
      #expect(try await page.evaluate("window.mark") == 7)
      #expect(try await page.goForward().url == "https://site.example/next.html")
    }
  }

  @Test func cookiesAndStorageOfTheServedSite() async throws {
    try await Browser.page(isPainted: false) { page in
      try await page.serve(folder: folder.path, at: "https://site.example")
      try await page.open("https://site.example/")
      #expect(try await page.cookies().isEmpty)
      #expect(try await page.evaluate("isSecureContext") == true)
      try await page.evaluate("document.cookie = 'a=b; max-age=60'; 0")
      #expect(try await page.cookies() == ["site.example/a"])
      try await page.evaluate("caches.open('c').then((c) => c.put('/x', new Response('y'.repeat(1000))))")
      #expect(try await page.storedBytes(of: "https://site.example") > 0)
    }
    let elsewhere = try await Browser.page { other in try await other.cookies() }
    #expect(elsewhere.isEmpty)
  }

  @Test func aMissingFileAsTheSitesOwnPage() async throws {
    try folder.write("404.html", "<!doctype html><html lang=en><title>not here</title>")
    try await Browser.page(isPainted: false) { page in
      try await page.serve(folder: folder.path, at: "https://site.example")
      try await page.open("https://site.example/no/such")
      #expect(try await page.evaluate("document.title") == "not here")
      #expect(page.problems.map(\.kind) == [.browser])
    }
  }

  @Test func theAttemptsWhileTheNetworkIsCut() async throws {
    try await Browser.page(isPainted: false) { page in
      try await page.open(file: "\(folder.path)/next.html")
      try await page.setNetwork(isCut: true)
      #expect(try await page.evaluate("navigator.onLine") == false)
      try await page.setNetwork(isCut: false)
      #expect(try await page.evaluate("navigator.onLine") == true)
    }
  }
}
