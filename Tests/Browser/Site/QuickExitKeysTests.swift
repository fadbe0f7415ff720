import Chromium
import Foundation
import TestSupport
import Testing

@Suite("Quick exit by three presses of Shift", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct QuickExitKeysTests {
  /// Opens a page of the site on which leaving shows its cover and goes no further.
  private func onAPage(_ kind: SitePage.Kind? = nil, _ body: (Page) async throws -> Void) async throws {
    let site = try await SiteUnderTest.shared()
    let subject = try kind.map { try site.page($0, in: site.source) } ?? site.text(in: site.source)
    try await Browser.page { page in
      try await page.serve(folder: site.folder, at: "https://site.example", others: .calledOff)
      try await page.open("https://site.example/\(subject.path)")
      try await body(page)
    }
  }

  private func isLeaving(_ page: Page) async throws -> Bool { try await page.evaluate(QuickExit.isCovered) == true }

  @Test func leavesAtTheThirdAndNotBefore() async throws {
    try await onAPage { page in
      try await QuickExit.press(2, on: page)
      #expect(try await !isLeaving(page))
      try await QuickExit.press(1, on: page)
      #expect(try await isLeaving(page))
    }
  }

  @Test func forgetsPressesAfterFiveSeconds() async throws {
    try await onAPage { page in
      try await QuickExit.press(2, on: page)
      try await page.passTime(milliseconds: 5_100)
      try await QuickExit.press(1, on: page)
      #expect(try await !isLeaving(page))
      try await QuickExit.press(2, on: page)
      #expect(try await isLeaving(page), "three within five seconds follow")
    }
  }

  @Test func countsPressesWithinFiveSeconds() async throws {
    try await onAPage { page in
      try await QuickExit.press(1, on: page)
      try await page.passTime(milliseconds: 2_300)
      try await QuickExit.press(1, on: page)
      try await page.passTime(milliseconds: 2_300)
      try await QuickExit.press(1, on: page)
      #expect(try await isLeaving(page))
    }
  }

  @Test func doesNotCountShiftThatMakesACapitalOrGoesBackwards() async throws {
    try await onAPage { page in
      for key in [Key.character("A"), .tab, .character("B"), .tab] {
        try await page.press(key, holding: [.shift])
      }
      #expect(try await !isLeaving(page))
      try await QuickExit.press(2, on: page)
      #expect(try await !isLeaving(page))
      try await QuickExit.press(1, on: page)
      #expect(try await isLeaving(page))
    }
  }

  @Test func countsAShiftThatIsHeldDownOnce() async throws {
    try await onAPage { page in
      try await page.hold(.shift, repeats: 6)
      #expect(try await !isLeaving(page))
      try await QuickExit.press(2, on: page)
      #expect(try await isLeaving(page))
    }
  }

  @Test func doesNotCountInTheSearchField() async throws {
    try await onAPage(.search) { page in
      try await page.focus("input[type=search]")
      try await QuickExit.press(4, on: page)
      #expect(try await !isLeaving(page))
      try await page.evaluate("document.activeElement.blur()")
      try await QuickExit.press(3, on: page)
      #expect(try await isLeaving(page))
    }
  }

  @Test(arguments: ["<textarea></textarea>", "<select><option>1</select>", "<div contenteditable><p>1</p></div>"])
  func doesNotCountWhereTheReaderWrites(_ field: String) async throws {
    try await onAPage { page in
      try await page.call(
        "(html) => { document.querySelector('main').insertAdjacentHTML('afterbegin', `<div id=probe>${html}</div>`) }",
        .string(field))
      try await page.focus("#probe > *")
      try await QuickExit.press(4, on: page)
      #expect(try await !isLeaving(page))
      try await page.evaluate("document.activeElement.blur()")
      try await QuickExit.press(3, on: page)
      #expect(try await isLeaving(page))
    }
  }

  @Test func doesNotCountWhileZhuyinIsComposed() async throws {
    try await onAPage(.search) { page in
      try await page.focus("input[type=search]")
      try await page.compose("ㄒㄩㄝˊ")
      try await QuickExit.press(4, on: page)
      #expect(try await !isLeaving(page))
      try await page.commit("學")
      #expect(try await !isLeaving(page))
      try await page.evaluate("document.activeElement.blur()")
      try await QuickExit.press(2, on: page)
      #expect(try await !isLeaving(page), "a press of the composition was kept")
    }
  }

  @Test func tellsAScreenReaderHowManyPressesAreLeft() async throws {
    try await onAPage { page in
      try await QuickExit.press(1, on: page)
      let first = try await page.evaluate(
        "[...document.querySelectorAll('[role=status]')].map((e) => e.textContent).join('')")
      try await QuickExit.press(1, on: page)
      let second = try await page.evaluate(
        "[...document.querySelectorAll('[role=status]')].map((e) => e.textContent).join('')")
      #expect(first.string?.isEmpty == false)
      #expect(first != second)
    }
  }
}
