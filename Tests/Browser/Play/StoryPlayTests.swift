import Chromium
import TestSupport
import Testing

/// Stories and the helper in the browser, and the form for a class.
@Suite("Playing a story", .enabled(if: Browser.isInstalled, "needs Chromium"))
struct StoryPlayTests {
  private static func scene(_ page: Page) async throws -> String? {
    try await page.evaluate("document.querySelector('.scene:not([hidden]) h2').id").string
  }

  private static func choose(_ number: Int, _ page: Page) async throws {
    try await page.click(".scene:not([hidden]) li:nth-child(\(number)) [data-choice]")
  }

  @Test func aWayIsWalkedTakenBackAndWalkedAgain() async throws {
    let site = try await PlayedSite.shared()
    try await Browser.page { page in
      try await page.prepare(Traces.watch)
      try await page.emulate(reducedMotion: true)
      try await page.play("zh-Hant/quizzes/tale.html", in: site)
      #expect(try await Self.scene(page) == "crossing")
      let address = try await page.url()
      try await Self.choose(2, page)
      #expect(try await Self.scene(page) == "right")
      #expect(try await page.evaluate("document.activeElement.id").string == "right")
      try await Self.choose(2, page)
      #expect(try await Self.scene(page) == "far")
      try await page.click("[data-undo]")
      #expect(try await Self.scene(page) == "right")
      try await Self.choose(1, page)
      #expect(try await Self.scene(page) == "left")
      try await page.click("[data-again]")
      #expect(try await Self.scene(page) == "crossing")
      #expect(try await page.url() == address)
      #expect(page.problems.isEmpty, "\(page.problems)")
    }
  }

  @Test func aStoryIsPlayedByKeyboardAlone() async throws {
    let site = try await PlayedSite.shared()
    try await Browser.page { page in
      try await page.emulate(reducedMotion: true)
      try await page.play("zh-Hant/quizzes/tale.html", in: site)
      try await page.focus(".scene:not([hidden]) [data-choice]")
      try await page.press(.enter)
      #expect(try await Self.scene(page) == "left")
      try await page.press(.tab)
      #expect(try await page.evaluate("document.activeElement.matches('.scene:not([hidden]) a')") == true)
    }
  }

  @Test func theHelperShowsWhatFitsTheAnswers() async throws {
    let site = try await PlayedSite.shared()
    try await Browser.page { page in
      try await page.emulate(reducedMotion: true)
      try await page.play("zh-Hant/quizzes/helper.html", in: site)
      try await Self.choose(2, page)
      #expect(try await Self.scene(page) == "plan", "a question that does not concern the reader is passed over")
      let words = "document.querySelector('.scene:not([hidden])').innerText"
      #expect(try await page.evaluate("\(words).includes('陪著孩子')") == true)
      #expect(try await page.evaluate("\(words).includes('給大人的話')") == false)
      try await page.click("[data-again]")
      try await Self.choose(1, page)
      try await Self.choose(2, page)
      #expect(try await page.evaluate("\(words).includes('給大人的話')") == true)
      #expect(try await page.evaluate("\(words).includes('陪著孩子')") == false)
    }
  }

  @Test func theDeadlineIsReckonedOnThisDevice() async throws {
    let site = try await PlayedSite.shared()
    try await Browser.page { page in
      try await page.prepare(Traces.watch)
      try await page.prepare(
        """
        const Now = Date;
        Date = class extends Now { constructor(...rest) { super(...(rest.length ? rest : [2026, 5, 15])); } };
        """)
      try await page.emulate(reducedMotion: true)
      try await page.play("zh-Hant/quizzes/helper.html", in: site)
      try await Self.choose(1, page)
      try await Self.choose(2, page)
      func told(_ day: String) async throws -> String {
        try await page.evaluate(
          """
          (() => { const form = document.querySelector('[data-deadline]');
            form.querySelector('input').value = '\(day)'; form.requestSubmit();
            return form.querySelector('[data-deadline-result]').textContent; })()
          """
        ).string ?? ""
      }
      #expect(try await told("2026-03-05").contains("2026-09-05"))
      #expect(try await told("2025-08-31").contains("2026-02-28"))
      #expect(try await !told("2025-08-31").contains("太晚"), "it is never too late")
      #expect(try await !told("2026-06-16").contains("2026-"), "a day to come is no day of knowing")
      #expect(page.problems.isEmpty, "\(page.problems)")
    }
  }

  @Test func aPlanIsPrintedOnlyWhenThePaperIsSafeAndSaysNothingOfTheAnswers() async throws {
    let site = try await PlayedSite.shared()
    try await Browser.page { page in
      try await page.prepare(
        "window.printed = 0; window.print = () => { window.printed += 1; window.seen = \(Self.onPaper); }")
      try await page.emulate(reducedMotion: true)
      try await page.play("zh-Hant/quizzes/helper.html", in: site)
      try await Self.choose(2, page)
      #expect(
        try await page.evaluate("document.querySelectorAll('[data-print]').length").number == 0,
        "the page's own button would print without asking")
      // The browser's own command prints no more than the list.
      try await page.emulate(medium: .print)
      let unasked = try await page.evaluate(Self.onPaper).string ?? ""
      #expect(unasked.contains("先停一停") && !unasked.contains("我該怎麼做"), "\(unasked)")
      #expect(!unasked.contains("一步一步"), "a page to read on is of no use on paper: \(unasked)")
      let named = "document.querySelector('.scene:not([hidden]) .tel:not(.number)')"
      let number = "getComputedStyle(\(named), '::after').content"
      #expect(try await page.evaluate(number).string?.contains(where: \.isNumber) == true, "who is named has a number")
      try await page.emulate(medium: .screen)
      #expect(try await page.evaluate(number).string?.contains(where: \.isNumber) != true)
      try await page.click("[data-paper]")
      #expect(try await page.evaluate("window.printed").number == 0)
      try await page.click("[data-paper-no]")
      #expect(try await page.evaluate("window.printed").number == 0)
      try await page.click("[data-paper]")
      try await page.emulate(medium: .print)
      try await page.evaluate("document.querySelector('[data-paper-yes]').click(); 0")
      #expect(try await page.evaluate("window.printed").number == 1)
      let seen = try await page.evaluate("window.seen").string ?? ""
      #expect(seen.contains("先停一停") && seen.contains("專線"))
      #expect(!seen.contains("我該怎麼做") && !seen.contains("是誰遇到了") && !seen.contains("我的孩子"), "\(seen)")
    }
  }

  /// The words that would stand on the paper.
  private static let onPaper =
    "[...document.body.querySelectorAll('h1, h2, p, li')].filter((e) => e.checkVisibility()).map((e) => e.innerText).join('|')"

  @Test func theClassSeesOneQuestionAndTheAnswerOnlyWhenAsked() async throws {
    let site = try await PlayedSite.shared()
    try await Browser.page { page in
      try await page.open(file: site.file("en/class/all-kinds.html"))
      func heading() async throws -> String {
        try await page.evaluate("[...document.querySelectorAll('.card')].find((c) => !c.hidden).innerText").string ?? ""
      }
      #expect(try await heading().contains("No names"))
      try await page.press(.right)
      let question = try await heading()
      #expect(question.contains("apple") && question.contains("All of these"))
      #expect(!question.contains("Yes, that is it"))
      try await page.press(.space)
      #expect(try await heading().contains("Yes, that is it"))
      #expect(try await page.evaluate("document.querySelector('[data-voice]').textContent").string == "B")
      // What is too much for the wall is set smaller, and nothing lies below its edge.
      try await page.setViewport(width: 640, height: 480)
      try await page.wait(
        for: "the smaller type", until: "document.documentElement.scrollHeight <= innerHeight")
      // Shift is the teacher's own key here: nothing leaves.
      for _ in 0..<3 { try await page.press(.shift) }
      #expect(try await page.url().hasSuffix("all-kinds.html"))
      try await page.press(.right)
      #expect(try await heading().contains("grape"))
      try await page.press(.right)
      #expect(try await page.evaluate("!!document.querySelector('.card:not([hidden]) .call')") == true, "who helps")
      try await page.press(.left)
      #expect(try await heading().contains("grape"))
      #expect(try await page.evaluate("document.querySelectorAll('.exit').length").number == 0)
    }
  }
}
