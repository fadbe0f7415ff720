import Chromium
import Foundation
import TestSupport
import Testing

/// A quiz of all kinds is played to its end, by keyboard and by finger.
@Suite("Playing a quiz", .enabled(if: Browser.isInstalled, "needs Chromium"))
struct QuizPlayTests {
  private static let quiz = "en/quizzes/all-kinds.html"

  @Test(arguments: [true, false])
  func itIsPlayedToTheEndByFinger(_ rightly: Bool) async throws {
    let site = try await PlayedSite.shared()
    try await Browser.page { page in
      try await page.setViewport(width: 360, height: 740, isMobile: true)
      // A page that still glides to the next question is tapped at the wrong place.
      try await page.emulate(reducedMotion: true)
      try await page.prepare(Traces.watch)
      try await page.play(Self.quiz, in: site)
      var kinds: Set<String> = []
      for _ in 0..<6 {
        let kind = try #require(try await page.kind())
        kinds.insert(kind)
        try await Self.answer(kind, rightly, page)
        let isReady = "document.querySelector('[data-bar]').classList.contains('ready')"
        #expect(try await page.evaluate(isReady) == false, "the answer comes before the next question")
        try await page.tap(".question:not([hidden]) [data-check]")
        try await page.wait(for: "the verdict", until: "!!document.querySelector('.question:not([hidden]) .verdict')")
        let verdict = try await page.verdict()
        #expect(rightly ? verdict == "Right" : verdict != "Right", "\(kind)")
        #expect(try await page.evaluate(isReady) == true, "\(kind)")
        if kind == "spot", !rightly {
          let said = "document.querySelector('.question:not([hidden]) .is-wrong-now .why-now')?.textContent ?? ''"
          #expect(try await page.evaluate(said).string == "This message is no sign by itself.")
        }
        try await page.tap("[data-next]:not([hidden]), [data-finish]:not([hidden])")
      }
      #expect(kinds == ["single", "multiple", "true-false", "order", "match", "spot"])
      let score = try await page.evaluate("document.querySelector('[data-score]').textContent").string ?? ""
      #expect(score.contains("100 out of 100") == rightly, "\(score)")
      let more = try await page.evaluate("document.querySelectorAll('[data-more]:not([hidden]) a').length").number
      #expect(more == (rightly ? 0 : 1), "what to read next, each link once")
      #expect(try await page.evaluate("location.hash").string == "")
      #expect(page.problems.isEmpty, "\(page.problems)")
    }
  }

  @Test func itIsPlayedToTheEndByKeyboard() async throws {
    let site = try await PlayedSite.shared()
    try await Browser.page { page in
      try await page.play(Self.quiz, in: site)
      try await page.evaluate("document.querySelector('.question:not([hidden]) h2').focus(); 0")
      for _ in 0..<6 {
        let kind = try #require(try await page.kind())
        try await Self.answerByKeys(kind, page)
        try await page.wait(for: "the verdict", until: "!!document.querySelector('.question:not([hidden]) .verdict')")
        #expect(try await page.verdict() == "Right", "\(kind)")
        // What was said has the focus, so that a screen reader reads it; the way on is behind it.
        #expect(
          try await page.evaluate("document.activeElement.hasAttribute('data-result')") == true, "\(kind)")
        try await Self.tab(to: "[data-next], [data-finish]", page)
        try await page.press(.enter)
      }
      let focus = try await page.evaluate("document.activeElement.id").string
      #expect(focus == "Qs", "the summary has the focus")
    }
  }

  @Test func theOrderIsAnotherEachTimeAndNothingIsLeft() async throws {
    let site = try await PlayedSite.shared()
    try await Browser.page(isPainted: false) { page in
      var orders: Set<String> = []
      for _ in 0..<8 {
        try await page.play(Self.quiz, in: site)
        orders.insert(
          try await page.evaluate("[...document.querySelectorAll('.question')].map((q) => q.dataset.question).join()")
            .string ?? "")
      }
      #expect(orders.count > 1)
    }
  }

  @Test func whoeverComesBackFindsAFreshPage() async throws {
    let site = try await PlayedSite.shared()
    try await Browser.page { page in
      try await page.emulate(reducedMotion: true)
      try await page.serve(folder: site.folder, at: "https://quiz.test")
      try await page.prepare(Traces.watch)
      try await page.open("https://quiz.test/en/quizzes/all-kinds.html")
      try await page.wait(for: "the player", until: "document.documentElement.classList.contains('playing')")
      let before = try await page.history().urls.count
      let kind = try #require(try await page.kind())
      try await Self.answer(kind, false, page)
      try await page.click(".question:not([hidden]) [data-check]")
      try await page.click("[data-next]:not([hidden])")
      #expect(try await page.history().urls.count == before, "playing makes no history")
      #expect(try await page.evaluate("history.state === null") == true)
      try await page.open("https://quiz.test/en/index.html")
      #expect(try await page.evaluate(Traces.stored) == [])
      _ = try await page.goBack()
      try await page.wait(for: "the player", until: "document.documentElement.classList.contains('playing')")
      let left = try await page.evaluate(
        "document.querySelectorAll('input:checked, .verdict, .why-now, .answered').length")
      #expect(left.number == 0)
      #expect(
        try await page.evaluate("document.querySelector('[data-progress]').textContent").string == "Question 1 of 6")
      #expect(page.problems.isEmpty, "\(page.problems)")
    }
  }

  @Test func withoutScriptEveryQuestionAndAnswerCanBeRead() async throws {
    let site = try await PlayedSite.shared()
    try await Browser.page { page in
      try await page.switchScriptsOff()
      try await page.open(file: site.file(Self.quiz))
      let state = try await page.evaluate(
        """
        ({questions: [...document.querySelectorAll('.question')].filter((q) => q.checkVisibility()).length,
          answers: [...document.querySelectorAll('details.answer > summary')].filter((s) => s.checkVisibility()).length,
          fields: document.querySelectorAll('fieldset legend').length,
          buttons: [...document.querySelectorAll('.play button')].filter((b) => b.checkVisibility()).length})
        """)
      #expect(state["questions"].number == 6)
      #expect(state["answers"].number == 6)
      #expect(state["fields"].number == 6)
      #expect(state["buttons"].number == 0, "nothing is offered that needs a script")
    }
  }

  @Test func whereWebAssemblyIsRefusedThePageStaysReadable() async throws {
    let site = try await PlayedSite.shared()
    try await Browser.page { page in
      try await page.prepare("WebAssembly.instantiate = () => Promise.reject(new Error('refused'))")
      try await page.open(file: site.file(Self.quiz))
      let questions = try await page.evaluate(
        "[...document.querySelectorAll('.question')].filter((q) => q.checkVisibility()).length")
      #expect(questions.number == 6)
      #expect(try await page.evaluate("document.querySelectorAll('details.answer:not([hidden])').length").number == 6)
    }
  }

  @Test func onlyPagesThatArePlayedMayRunWebAssembly() async throws {
    let site = try await PlayedSite.shared()
    let files = try FileManager.default.subpathsOfDirectory(atPath: site.folder).filter { $0.hasSuffix(".html") }
    for file in files {
      let text = try String(contentsOfFile: site.file(file), encoding: .utf8)
      #expect(
        text.contains("wasm-unsafe-eval") == (file.contains("/quizzes/") && !file.hasSuffix("index.html")), "\(file)")
    }
  }

  @Test func largeLettersAndNoMotionHideNothing() async throws {
    let site = try await PlayedSite.shared()
    try await Browser.page { page in
      // 400 per cent of 1280 pixels leave 320.
      try await page.setViewport(width: 320, height: 256, isMobile: false)
      try await page.emulate(reducedMotion: true)
      try await page.play(Self.quiz, in: site)
      for _ in 0..<6 {
        let isWithin = try await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        let kind = try await page.kind() ?? ""
        #expect(isWithin == true, "\(kind)")
        let small = try await page.evaluate(
          """
          [...document.querySelectorAll('.question:not([hidden]) :is(label, button, select)')]
            .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 44).length
          """)
        #expect(small.number == 0, "targets that are too small")
        try await page.evaluate(
          "document.querySelector('[data-next]:not([hidden]), [data-finish]:not([hidden])').click(); 0")
      }
    }
  }

  // How each kind is answered.

  private static func answer(_ kind: String, _ rightly: Bool, _ page: Page) async throws {
    let here = ".question:not([hidden])"
    switch kind {
    case "single", "true-false":
      let right = "document.querySelector('\(here) .whys .is-right').dataset.why"
      let chosen =
        try await page.evaluate(
          rightly ? right : "document.querySelector('\(here) .whys li:not(.is-right)').dataset.why"
        ).string ?? ""
      try await page.tap("\(here) [data-option='\(chosen)'] label")
    case "multiple", "spot":
      let chosen = try await page.evaluate(
        """
        [...document.querySelectorAll('\(here) .options [data-option]')].map((o) => o.dataset.option).filter((o) =>
          !!document.querySelector(`\(here) .whys .is-right[data-why="${o}"]`) === \(rightly))
        """)
      for option in chosen.strings { try await page.tap("\(here) [data-option='\(option)'] label") }
    case "match":
      try await page.evaluate(
        """
        document.querySelectorAll('\(here) select').forEach((s, n, all) => {
          s.value = \(rightly ? "s" : "all[(n + 1) % all.length]").closest('[data-option]').dataset.option;
        }); 0
        """)
    default:
      if rightly { try await sort(page) { try await page.tap($0) } }
    }
  }

  /// Brings steps into their order by their buttons.
  private static func sort(_ page: Page, press: (String) async throws -> Void) async throws {
    let here = ".question:not([hidden])"
    for _ in 0..<12 {
      let wrong =
        try await page.evaluate(
          """
          [...document.querySelectorAll('\(here) [data-option]')].find((o) =>
            o.previousElementSibling && Number(o.previousElementSibling.dataset.option) > Number(o.dataset.option))
            ?.dataset.option ?? ''
          """
        ).string ?? ""
      if wrong.isEmpty { return }
      try await press("\(here) [data-option='\(wrong)'] [data-up]")
    }
  }

  private static func tab(to selector: String, _ page: Page) async throws {
    for _ in 0..<60 {
      try await page.press(.tab)
      let isThere = try await page.call(
        "(s) => document.activeElement.matches(s) && document.activeElement.checkVisibility()", .string(selector))
      if isThere == true { return }
    }
    Issue.record("the keyboard does not reach \(selector)")
  }

  private static func answerByKeys(_ kind: String, _ page: Page) async throws {
    let here = ".question:not([hidden])"
    switch kind {
    case "single", "true-false":
      try await tab(to: "\(here) input", page)
      let right = try await page.evaluate("document.querySelector('\(here) .whys .is-right').dataset.why").string ?? ""
      try await page.press(.space)
      for _ in 0..<4 {
        if try await page.evaluate("document.activeElement.value").string == right { break }
        try await page.press(.down)
      }
      try await page.press(.enter)
    case "multiple", "spot":
      let count = try await page.evaluate("document.querySelectorAll('\(here) input').length").number ?? 0
      for _ in 0..<Int(count) {
        try await tab(to: "\(here) input", page)
        let isRight = try await page.evaluate(
          "!!document.querySelector(`\(here) .whys .is-right[data-why=\"${document.activeElement.value}\"]`)")
        if isRight == true { try await page.press(.space) }
      }
      try await page.press(.enter)
    case "match":
      let count = try await page.evaluate("document.querySelectorAll('\(here) select').length").number ?? 0
      for _ in 0..<Int(count) {
        try await tab(to: "\(here) select", page)
        for _ in 0..<6 {
          let isRight = try await page.evaluate(
            "document.activeElement.value === document.activeElement.closest('[data-option]').dataset.option")
          if isRight == true { break }
          try await page.press(.down)
        }
      }
      try await tab(to: "\(here) [data-check]", page)
      try await page.press(.enter)
    default:
      try await sort(page) { selector in
        try await page.focus(selector)
        try await page.press(.enter)
      }
      try await tab(to: "\(here) [data-check]", page)
      try await page.press(.enter)
    }
  }
}
