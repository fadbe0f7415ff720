import Chromium
import Foundation
import TestSupport
import Testing

@Suite("What the driver pretends", .enabled(if: Browser.isInstalled, "Chromium is not installed"))
struct EmulationTests {
  let folder: TemporaryFolder
  let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = "\(folder.path)/page.html"
    try folder.write(
      "page.html",
      """
      <!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width">
      <title>page</title><p id=p>x<noscript>no script</noscript>
      <script>setTimeout(() => p.textContent = 'a minute', 60000); setTimeout(() => p.textContent = 'an hour', 3600000)
      </script>
      """)
  }

  @Test func setsWidthAndTouch() async throws {
    try await Browser.page { page in
      try await page.setViewport(width: 360, height: 640, isMobile: true)
      try await page.open(file: file)
      #expect(try await page.evaluate("[innerWidth, matchMedia('(pointer: coarse)').matches]") == [360, true])
      try await page.setViewport(width: 768, height: 640)
      #expect(try await page.evaluate("[innerWidth, matchMedia('(pointer: coarse)').matches]") == [768, false])
    }
  }

  @Test func setsMediumSchemeAndMotion() async throws {
    let query =
      "['print', '(prefers-color-scheme: dark)', '(prefers-reduced-motion)'].map((q) => matchMedia(q).matches)"
    try await Browser.page(isPainted: false) { page in
      try await page.open(file: file)
      #expect(try await page.evaluate(query) == [false, false, false])
      try await page.emulate(medium: .print, colorScheme: .dark, reducedMotion: true)
      #expect(try await page.evaluate(query) == [true, true, true])
      try await page.emulate()
      #expect(try await page.evaluate(query) == [false, false, false])
    }
  }

  @Test func switchesScriptsOff() async throws {
    try await Browser.page(isPainted: false) { page in
      try await page.switchScriptsOff()
      try await page.open(file: file)
      #expect(try await page.evaluate("document.body.innerText").string?.contains("no script") == true)
    }
  }

  @Test func letsTimePassWithoutWaiting() async throws {
    try await Browser.page { page in
      try await page.open(file: file)
      let began = try await page.evaluate("Date.now()").number ?? 0
      try await page.passTime(milliseconds: 30_000)
      #expect(try await page.evaluate("p.firstChild.data") == "x")
      try await page.passTime(milliseconds: 31_000)
      #expect(try await page.evaluate("p.firstChild.data") == "a minute")
      let passed = (try await page.evaluate("Date.now()").number ?? 0) - began
      #expect(passed >= 61_000)
      #expect(passed < 3_600_000)
    }
  }
}
