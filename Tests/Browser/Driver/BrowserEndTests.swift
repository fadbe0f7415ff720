import Foundation
import Testing

@testable import Chromium

@Suite("The browser's end", .enabled(if: Browser.isInstalled, "Chromium is not installed"))
struct BrowserEndTests {
  @Test func leavesNoProcessAndNoProfileBehind() async throws {
    let before = profiles()
    let browser = try Browser.launch()
    try await browser.page { page in try await page.open("data:text/html,<title>x</title>") }
    let mine = profiles().subtracting(before).filter { users(of: $0).contains(Int(browser.processGroup)) }
    let profile = try #require(mine.first)
    #expect(users(of: profile).count > 1, "a browser is more than one process")
    browser.close()
    #expect(users(of: profile).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: profile))
  }

  @Test func isToldToWhoeverWaits() async throws {
    let browser = try Browser.launch()
    await #expect(throws: BrowserFault.self) {
      try await browser.page { page in
        async let never = page.evaluate("new Promise(() => {})")
        browser.close()
        _ = try await never
      }
    }
  }

  @Test func saysWhyAProgramDidNotStart() {
    #expect(throws: BrowserFault.self) { try Browser.launch(program: "/nonexistent/chromium") }
  }

  private func profiles() -> Set<String> {
    let folder = FileManager.default.temporaryDirectory
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return Set(names.filter { $0.hasPrefix("nightlight-browser-") }.map { folder.appending(path: $0).path })
  }

  /// The processes whose arguments name the profile; one that was killed and waits for its parent has none.
  private func users(of profile: String) -> [Int] {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.compactMap(Int.init).filter { process in
      guard let words = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else { return false }
      return String(decoding: words, as: UTF8.self).contains(profile)
    }
  }
}
