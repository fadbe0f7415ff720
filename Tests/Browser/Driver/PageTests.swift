import Chromium
import Foundation
import TestSupport
import Testing

@Suite("A page in the driver", .enabled(if: Browser.isInstalled, "Chromium is not installed"))
struct PageTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ name: String, _ body: String) throws -> String {
    try folder.write(name, "<!doctype html><html lang=en><meta charset=utf-8><title>\(name)</title>\(body)")
    return "\(folder.path)/\(name)"
  }

  @Test func opensAFileAndReturnsValuesOfEveryKind() async throws {
    let file = try write("a b.html", "<p>小夜燈")
    try await Browser.page(isPainted: false) { page in
      try await page.open(file: file)
      #expect(try await page.evaluate("document.title") == "a b.html")
      #expect(try await page.evaluate("document.body.innerText.trim()") == "小夜燈")
      #expect(
        try await page.evaluate("[1, 2.5, true, null, {a: '\\u2028\"\\\\'}]")
          == [1, 2.5, true, .null, ["a": "\u{2028}\"\\"]])
      #expect(try await page.evaluate("Promise.resolve('later')") == "later")
      #expect(try await page.call("(a, b) => a.x + b", ["x": "雪"], "夜") == "雪夜")
      #expect(try await page.url().hasSuffix("/a%20b.html"))
    }
  }

  @Test func reportsAScriptThatThrowsWithItsReason() async throws {
    await #expect {
      try await Browser.page(isPainted: false) { page in try await page.evaluate("nothing.here") }
    } throws: { error in
      "\(error)".contains("nothing is not defined")
    }
  }

  @Test func reportsAPageThatIsNotThere() async throws {
    await #expect {
      try await Browser.page(isPainted: false) { page in try await page.open(file: "/nonexistent.html") }
    } throws: { error in
      "\(error)".contains("ERR_FILE_NOT_FOUND")
    }
  }

  @Test func saysWhatItWaitedForAtTheDeadline() async throws {
    await #expect {
      try await Browser.page(isPainted: false) { page in
        try await page.wait(for: "the cows", until: "false", seconds: 0.2)
      }
    } throws: { error in
      "\(error)".contains("for the cows")
    }
  }

  @Test func waitsForWhatAScriptDoesLater() async throws {
    let file = try write("later.html", "<script>setTimeout(() => document.body.id = 'done', 50)</script><p>x")
    try await Browser.page(isPainted: false) { page in
      try await page.open(file: file)
      try await page.wait(for: "the id", until: "document.body.id === 'done'")
      #expect(try await page.evaluate("document.body.id") == "done")
    }
  }

  @Test func pressesKeysWithModifiersAndRepeats() async throws {
    let file = try write(
      "keys.html",
      """
      <input id=i><script>window.seen = [];
      addEventListener('keydown', (e) => seen.push((e.repeat ? '…' : '') + (e.shiftKey ? '⇧' : '') + e.key + '/' + e.code))
      </script>
      """)
    try await Browser.page { page in
      try await page.open(file: file)
      try await page.press(.shift)
      try await page.press(.character("A"), holding: [.shift])
      try await page.hold(.shift, repeats: 2)
      try await page.press(.down)
      #expect(
        try await page.evaluate("seen").strings == [
          "⇧Shift/ShiftLeft", "⇧Shift/ShiftLeft", "⇧A/KeyA", "⇧Shift/ShiftLeft", "…⇧Shift/ShiftLeft",
          "…⇧Shift/ShiftLeft", "ArrowDown/ArrowDown",
        ])
      try await page.focus("#i")
      try await page.type("a 1/性影像")
      try await page.press(.backspace)
      #expect(try await page.evaluate("i.value") == "a 1/性影")
    }
  }

  @Test func movesTheFocusWithTheTabulatorAndFollowsALinkWithEnter() async throws {
    _ = try write("there.html", "there")
    let file = try write("here.html", "<a id=a href=here.html>a</a> <a id=b href=there.html>b</a>")
    try await Browser.page { page in
      try await page.open(file: file)
      try await page.press(.tab)
      try await page.press(.tab)
      #expect(try await page.evaluate("document.activeElement.id") == "b")
      try await page.press(.tab, holding: [.shift])
      #expect(try await page.evaluate("document.activeElement.id") == "a")
      try await page.press(.tab)
      let arrival = try await page.arrival(by: "Enter") { try await page.press(.enter) }
      #expect(arrival.url.hasSuffix("/there.html"))
    }
  }

  @Test func composesAsAnInputMethodDoes() async throws {
    let file = try write(
      "compose.html",
      """
      <input id=i><script>window.seen = [];
      for (const n of ['compositionstart', 'compositionend', 'input', 'keydown'])
        addEventListener(n, (e) => seen.push(n + ' ' + (e.isComposing ?? '')))
      </script>
      """)
    try await Browser.page { page in
      try await page.open(file: file)
      try await page.focus("#i")
      try await page.compose("ㄒㄩㄝˊ")
      try await page.press(.shift)
      try await page.commit("學")
      #expect(try await page.evaluate("i.value") == "學")
      let seen = try await page.evaluate("seen").strings
      #expect(seen.first == "compositionstart ")
      #expect(seen.contains("keydown true"), "Shift is pressed during the composition: \(seen)")
      #expect(seen.last == "compositionend ")
    }
  }

  @Test func clicksAndTapsWhatCanBeReachedOnly() async throws {
    let file = try write(
      "click.html",
      """
      <button id=far style="margin-top:3000px" onclick="window.n = (window.n || 0) + 1">far</button>
      <div style="position:relative"><button id=under>under</button><div class=lid style="position:absolute;inset:0"></div></div>
      <button id=none hidden>none</button>
      """)
    try await Browser.page { page in
      try await page.setViewport(width: 360, height: 640, isMobile: true)
      try await page.open(file: file)
      try await page.click("#far")
      try await page.tap("#far")
      try await page.wait(for: "both clicks", until: "window.n === 2")
      for (selector, reason) in [
        ("#under", "covered by <div class=\"lid\">"), ("#none", "not visible"), ("#no", "no such"),
      ] {
        await #expect {
          try await page.click(selector)
        } throws: { error in
          "\(error)".contains(reason)
        }
      }
    }
  }

  @Test func tellsWhatAScreenReaderIsTold() async throws {
    let file = try write(
      "names.html", "<h2>標題</h2><button id=x></button><img src='' alt=燈><nav aria-label=主要><a href=#x>y</a></nav>")
    try await Browser.page(isPainted: false) { page in
      try await page.open(file: file)
      let tree = try await page.accessibilityTree()
      #expect(tree.contains { $0.role == "heading" && $0.name == "標題" && $0.properties["level"] == 2 })
      #expect(tree.contains { $0.role == "image" && $0.name == "燈" })
      #expect(tree.contains { $0.role == "navigation" && $0.name == "主要" })
      let nameless = try #require(tree.first { $0.isFocusable && $0.name.isEmpty && $0.role == "button" })
      #expect(try await page.html(of: nameless).contains("id=\"x\""))
    }
  }

  @Test func layLinesOutAlsoWhenItIsNotPainted() async throws {
    let file = try write("lines.html", "<p id=p>\(String(repeating: "word ", count: 60))<p id=q>x")
    try await Browser.page(isPainted: false) { page in
      try await page.open(file: file)
      let lines = "document.getElementById('p').getBoundingClientRect().height"
      let wide = try await page.evaluate(lines).number ?? 0
      try await page.setViewport(width: 360, height: 640, isMobile: true)
      #expect(try await page.evaluate(lines).number ?? 0 > wide)
      #expect(try await page.evaluate("document.elementFromPoint(20, 20).id") == "p")
      #expect(try await page.accessibilityTree().contains { $0.role == "paragraph" })
    }
  }

  @Test func takesAPicture() async throws {
    let file = try write("tall.html", "<div style='height:3000px'>x</div>")
    try await Browser.page { page in
      try await page.setViewport(width: 300, height: 200)
      try await page.open(file: file)
      for (name, wholePage, heights) in [("window.png", false, 200...200), ("page.png", true, 3000...3100)] {
        try await page.screenshot(to: "\(folder.path)/\(name)", wholePage: wholePage)
        let bytes = [UInt8](try #require(FileManager.default.contents(atPath: "\(folder.path)/\(name)")))
        #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(heights.contains(bytes[20..<24].reduce(0) { $0 << 8 | Int($1) }))
      }
    }
  }
}
