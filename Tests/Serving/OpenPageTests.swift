import Chromium
import Foundation
import System
import TestSupport
import Testing

@testable import Serving

/// What a page that is open in a real browser does when it is told something.
@Suite(.serialized, .enabled(if: Browser.isInstalled, "Chromium is not installed"))
struct OpenPageTests {
  /// A page under a policy as strict as the site's own, whose words can be changed.
  private static func serve(_ words: Locked<String>) throws -> Running {
    try Running { request in
      guard request.path.isEmpty else { return .text(404, "") }
      let policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'"
      let text = """
        <!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="\(policy)">
        <link rel="icon" href="data:,"><title>t</title>\(LiveReload.tag(stamp: request.stamp))
        <p>\(words.with { $0 })</p>
        """
      return .file(Array(text.utf8), path: "index.html")
    }
  }

  /// A page of a browser that reaches this machine, and nothing else; the one that other tests share reaches nothing.
  private static func page(_ body: (Page) async throws -> Void) async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "browser",
      """
      #!/bin/sh
      exec '\(Browser.program ?? "")' "$@" '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
      """)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(folder.path)/browser")
    let browser = try Browser.launch(program: "\(folder.path)/browser")
    defer { browser.close() }
    try await browser.page(body)
    // The shell may open the script late.
    withExtendedLifetime(folder) {}
  }

  private static let panel = "document.documentElement.lastElementChild.shadowRoot"

  @Test func loadsAgainWhenToldTo() async throws {
    let words = Locked("first")
    let running = try Self.serve(words)
    try await Self.page { page in
      try await page.open("http://127.0.0.1:\(running.server.port)/")
      #expect(try await page.evaluate("document.querySelector('p').textContent").string == "first")
      words.with { $0 = "second" }
      running.server.broadcast(.reload)
      try await page.wait(for: "the new words", until: "document.querySelector('p')?.textContent === 'second'")
      #expect(page.problems.isEmpty, "\(page.problems)")
    }
  }

  @Test func showsWhatIsWrongAsPlainTextUntilItIsPutRight() async throws {
    let running = try Self.serve(Locked("page"))
    running.server.broadcast(
      .diagnostics(
        """
        {"file":"Content/a/en.md","line":3,"column":7,"severity":"error","id":"link-target-missing",\
        "message":"no page <img src=x onerror=alert(1)>","notes":[{"message":"a note"}],"fix":"a way out"}
        {"file":"b.md","severity":"warning","id":"x","message":"小夜燈","notes":[]}
        not JSON
        """))
    try await Self.page { page in
      try await page.open("http://127.0.0.1:\(running.server.port)/")
      try await page.wait(for: "the panel", until: "\(Self.panel)?.querySelectorAll('li').length === 3")
      let text = try await page.evaluate("\(Self.panel).querySelector('.panel').textContent").string ?? ""
      for words in [
        "3 diagnostics", "Content/a/en.md:3:7", "error: no page <img src=x onerror=alert(1)> [link-target-missing]",
        "note: a note", "help: a way out", "warning: 小夜燈 [x]", "not JSON",
      ] {
        #expect(text.contains(words), "no '\(words)' in: \(text)")
      }
      #expect(try await page.evaluate("\(Self.panel).querySelectorAll('img').length") == 0)
      try await page.wait(for: "the style", until: "getComputedStyle(\(Self.panel).host).position === 'fixed'")
      running.server.broadcast(.diagnostics(""))
      try await page.wait(for: "the panel's end", until: "document.documentElement.lastElementChild.tagName === 'BODY'")
      #expect(page.problems.isEmpty, "\(page.problems)")
    }
  }

  @Test func keepsAPanelClosedThatWasClosed() async throws {
    let running = try Self.serve(Locked("page"))
    let wrong = "{\"severity\":\"error\",\"message\":\"a\"}"
    running.server.broadcast(.diagnostics(wrong))
    try await Self.page { page in
      try await page.open("http://127.0.0.1:\(running.server.port)/")
      try await page.wait(for: "the panel", until: "\(Self.panel)?.querySelector('button')")
      try await page.evaluate("\(Self.panel).querySelector('button').click()")
      running.server.broadcast(.diagnostics(wrong))
      running.server.broadcast(.diagnostics(wrong + "\n" + wrong))
      try await page.wait(for: "the next panel", until: "\(Self.panel)?.querySelectorAll('li').length === 2")
      #expect(try await page.evaluate("document.documentElement.children.length") == 3)
    }
  }

  @Test func learnsOnItsWayBackWhatChangedMeanwhile() async throws {
    let words = Locked("first")
    let running = try Self.serve(words)
    try await Self.page { page in
      try await page.open("http://127.0.0.1:\(running.server.port)/")
      try await page.evaluate("window.dispatchEvent(new Event('pagehide'))")
      words.with { $0 = "second" }
      running.server.broadcast(.reload)
      try await page.evaluate("window.dispatchEvent(new Event('pageshow'))")
      try await page.wait(for: "the new words", until: "document.querySelector('p')?.textContent === 'second'")
    }
  }
}
