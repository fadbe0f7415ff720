import Chromium
import Testing

/// What all questions found on one page of every kind in every language.
///
/// To open a page costs more than all questions together, so each is opened once and asked everything; the tests then
/// look up what their own question found.
struct Survey: Sendable {
  /// Something that is wrong, and where.
  struct Finding: Sendable {
    let text: String
    let place: String
  }

  // In this order: what changes the whole page comes last.
  private static let questions: [Question] = [
    .structure, .languages, .policy, .screenReader, .targets, .measure, .waysPast, .exitInView, .width, .coveredEnd,
    .contrast(.light), .contrast(.dark), .contrastOnPaper, .paper, .printedHelp, .largeLetters, .arabic,
  ]

  private static let made = Task { try await make() }

  private let findings: [String: [Finding]]
  private let asked: [String: Int]

  /// Expects that the question found nothing wrong; what is wrong with many pages is told once.
  static func expectNothing(
    about question: Question, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let survey = try await made.value
    #expect(survey.asked[question.name, default: 0] > 0, "no page was asked", sourceLocation: sourceLocation)
    let places = Dictionary(grouping: survey.findings[question.name] ?? [], by: \.text).mapValues { $0.map(\.place) }
    for (text, places) in places.sorted(by: { $0.key < $1.key }) {
      let further = places.count > 1 ? " and \(places.count - 1) more" : ""
      Issue.record("\(question.name): \(text) (\(places[0])\(further))", sourceLocation: sourceLocation)
    }
  }

  private static func make() async throws -> Survey {
    let site = try await SiteUnderTest.shared()
    let pages = site.samples() + site.pages.filter { $0.kind == .exit }
    // Two tabs, for two processors; each takes every other page.
    async let even = visit(pages.indices.filter { $0 % 2 == 0 }.map { pages[$0] }, of: site)
    async let odd = visit(pages.indices.filter { $0 % 2 == 1 }.map { pages[$0] }, of: site)
    let (first, second) = try await (even, odd)
    return Survey(
      findings: first.findings.merging(second.findings, uniquingKeysWith: +),
      asked: first.asked.merging(second.asked, uniquingKeysWith: +))
  }

  private static func visit(_ pages: [SitePage], of site: SiteUnderTest) async throws -> Survey {
    try await Browser.page(isPainted: false) { page in
      var findings: [String: [Finding]] = [:]
      var asked: [String: Int] = [:]
      var look = Question.Look()
      for subject in pages {
        try await page.open(site.address(of: subject))
        for question in questions where question.pages(site, subject) {
          asked[question.name, default: 0] += 1
          if question.look != look {
            look = question.look
            try await page.emulate(medium: look.medium, colorScheme: look.scheme)
          }
          for width in question.widths {
            try await page.setViewport(width: width, height: 720, isMobile: width < 500)
            let place = "\(subject) at \(width) px"
            findings[question.name, default: []] += try await question.find(page, subject, width).map {
              Finding(text: $0, place: place)
            }
          }
        }
      }
      return Survey(findings: findings, asked: asked)
    }
  }
}
