import Chromium
import Foundation
import Testing

@Suite("Privacy", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct PrivacyTests {
  private let origin = "https://site.example"

  @Test func asksForNothingButTheSitesOwnFiles() async throws {
    let site = try await SiteUnderTest.shared()
    let home = Page.address(ofFile: site.folder) + "/"
    let samples = site.samples()
    try await Browser.page(isPainted: false) { page in
      try await page.prepare(Traces.watch)
      for sample in samples {
        try await page.open(site.address(of: sample))
        try await Traces.unfold(page)
      }
      for request in page.requests {
        #expect(request.url.hasPrefix(home), "\(request.kind) \(request.url)")
        let path = URL(string: request.url)?.path ?? ""
        #expect(FileManager.default.fileExists(atPath: path), "not there: \(request.url)")
      }
      #expect(page.requests.count > samples.count, "styles and scripts are requests too")
      #expect(page.offspring.isEmpty, "frames or workers: \(page.offspring)")
      #expect(page.problems.isEmpty, "\(Set(page.problems))")
    }
  }

  @Test func leavesNothingOnTheDeviceAfterATour() async throws {
    let site = try await SiteUnderTest.shared()
    try await Browser.page { page in
      try await page.prepare(Traces.watch)
      try await page.serve(folder: site.folder, at: origin)
      for sample in site.shapes() {
        try await page.open("\(origin)/\(sample.path)")
        try await Traces.tour(page)
        #expect(try await page.evaluate(Traces.stored) == [], "\(sample)")
      }
      for request in page.requests { #expect(request.url.hasPrefix(origin + "/"), "\(request.kind) \(request.url)") }
      #expect(try await page.cookies().isEmpty)
      #expect(try await page.storedBytes(of: origin) == 0)
      #expect(page.problems.isEmpty, "\(Set(page.problems))")
    }
  }

  @Test func hasAPolicyThatNamesNobodyElse() async throws { try await Survey.expectNothing(about: .policy) }

  @Test func stopsWhatAnIntruderWouldTry() async throws {
    let site = try await SiteUnderTest.shared()
    try await Browser.page(isPainted: false) { page in
      try await page.serve(folder: site.folder, at: origin)
      try await page.open("\(origin)/\(try site.text(in: site.source).path)")
      #expect(page.problems.isEmpty, "\(page.problems)")
      let didRun = try await page.evaluate(
        """
        (async () => {
          const add = (tag, values) => document.body.append(Object.assign(document.createElement(tag), values));
          add('script', { textContent: 'window.ran = true' });
          add('img', { src: 'https://outside.example/a.png' });
          add('iframe', { src: 'https://outside.example/frame' });
          const sent = await fetch('https://outside.example/send').then(() => true, () => false);
          return [window.ran === true, sent];
        })()
        """)
      #expect(didRun == [false, false])
      let stopped = page.problems.filter { $0.kind == .policy }.map(\.text).joined(separator: "\n")
      for directive in ["script-src", "img-src", "frame-src", "connect-src"] {
        #expect(stopped.contains(directive) || stopped.contains("default-src"), "\(directive) in \(stopped)")
      }
    }
  }
}

extension Question {
  static let policy = Question(name: "policy") { page, _, _ in try await page.audit(.policy) }
}
