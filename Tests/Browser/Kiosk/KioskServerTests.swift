import Chromium
import Foundation
import Testing

/// The same files on a static server, at its top and in a folder of it.
@Suite("Kiosk: on a server", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct KioskServerTests {
  @Test(arguments: ["", "/en/kiosk"])
  func aPageThatIsNotThereLeadsBackIntoTheKiosk(_ top: String) async throws {
    let site = try await KioskSite.shared()
    let origin = "https://kiosk.example\(top)"
    try await Browser.page { page in
      try await page.setViewport(width: 1280, height: 800, isMobile: true)
      try await page.serve(folder: site.folder, at: origin)
      for (path, end) in [
        ("none.html", "index.html"), ("en/none.html", "en/index.html"), ("en/none/none.html", "en/index.html"),
        ("en/guides/none.html?v=lc&b=en%2Findex.html#x", "en/guides/index.html"),
      ] {
        try await page.open("\(origin)/en/search.html")
        try await page.send("Page.resetNavigationHistory")
        try await page.evaluate("location.replace('\(origin)/\(path)'); 0")
        try await page.wait(
          for: "\(end) after \(path)",
          until: "location.href === '\(origin)/\(end)' && document.documentElement?.matches('.live')")
        #expect(try await page.leavings() == [], "\(path)")
      }
    }
  }

  @Test func whereEvenTheStartIsMissingNothingGoesRound() async throws {
    let site = try await KioskSite.shared()
    let folder = FileManager.default.temporaryDirectory.appending(path: "nightlight-lost-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: site.folder + "/404.html", toPath: folder + "/404.html")
    try await Browser.page { page in
      try await page.serve(folder: folder, at: "https://kiosk.example")
      try await page.open("https://kiosk.example/index.html")
      // It has been read to its end, and is still there.
      #expect(try await page.evaluate("document.readyState").string == "complete")
      #expect(page.requests.count { $0.url == "https://kiosk.example/index.html" } == 1)
    }
  }
}
