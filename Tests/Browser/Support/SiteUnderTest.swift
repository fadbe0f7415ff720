import Chromium
import Foundation
import TestSupport
import Testing

/// The repository's own site, built once for the whole test run.
///
/// `NIGHTLIGHT_SITE=FOLDER` has a site tested that is already there.
struct SiteUnderTest: Sendable {
  /// Where it lies.
  let folder: String
  /// All its pages, sorted by path.
  let pages: [SitePage]
  /// The languages that it has, each a folder of that name.
  let languages: [String]

  /// Whether there is a browser and something to build; for `.enabled(if:)`.
  static var canBeTested: Bool { Browser.isInstalled && (given != nil || hasContent) }
  /// Why not, otherwise.
  static let reason: Comment = "needs Chromium and the repository's Content"

  private static let given = ProcessInfo.processInfo.environment["NIGHTLIGHT_SITE"]
  private static let hasContent = FileManager.default.fileExists(atPath: Place.repository + "/Content")
  private static let built = Task { try await build() }

  /// The site; the first caller has it built.
  static func shared() async throws -> SiteUnderTest { try await built.value }

  /// The address of a page on this machine.
  func address(of page: SitePage) -> String { Page.address(ofFile: "\(folder)/\(page.path)") }

  /// Pages of every kind in every language, so many of each (the first by path), the exit pages apart.
  func samples(each count: Int = 1) -> [SitePage] {
    pick(count) { "\($0.language ?? "") \($0.kind)" }
  }

  /// One page of every template: all shapes in the source language, and what differs by language in the others.
  func templates() -> [SitePage] {
    pick(1) { page in
      page.language == source || page.language == nil
        ? "\(page.language ?? "") \(page.shape) \(page.kind.isText ? page.folder : "")"
        : "\(page.language ?? "") \(page.shape)"
    }
  }

  /// One page of every shape, in the source language.
  func shapes() -> [SitePage] {
    pick(1) { $0.language == nil || $0.language == source ? $0.shape : nil }
  }

  private func pick(_ count: Int, by drawer: (SitePage) -> String?) -> [SitePage] {
    var taken: [String: Int] = [:]
    return pages.filter { page in
      guard ![.exit, .classroom, .sheet, .deck].contains(page.kind), let drawer = drawer(page) else {
        return false
      }
      taken[drawer, default: 0] += 1
      return taken[drawer, default: 0] <= count
    }
  }

  /// The first page of a kind in a language.
  func page(_ kind: SitePage.Kind, in language: String?) throws -> SitePage {
    try #require(
      pages.first { $0.kind == kind && $0.language == language }, "no page \(kind) in \(language ?? "no language")")
  }

  /// The first text in a language.
  func text(in language: String) throws -> SitePage {
    try #require(
      pages.first { $0.kind.isText && $0.language == language }, "no text in \(language)")
  }

  /// The language that most pages are written in first: the first in alphabetical order that Chinese is, else any.
  var source: String { languages.first { $0.hasPrefix("zh") } ?? languages.first ?? "" }

  private static func build() async throws -> SiteUnderTest {
    if let given { return try read(given) }
    let out = FileManager.default.temporaryDirectory.appending(path: "nightlight-site-\(UUID().uuidString)").path
    Leftovers.remove(out)
    let outcome = try await Command.run(
      #require(Tool.path, "the tool is not built"), ["build", "--root", Place.repository, "--out", out])
    try #require(outcome.status == 0, "nightlight build failed:\n\(outcome.output)")
    return try read(out)
  }

  private static func read(_ folder: String) throws -> SiteUnderTest {
    // The browser names files by their real path.
    let folder = URL(filePath: folder).resolvingSymlinksInPath().path
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }.sorted()
    let languages = Set(
      files.compactMap { file in
        let parts = file.split(separator: "/")
        return parts.count == 2 && parts[1] == "search.html" ? String(parts[0]) : nil
      })
    let pages = files.map { SitePage(path: $0, languages: languages) }
    try #require(!pages.isEmpty, "no page in \(folder)")
    return SiteUnderTest(folder: folder, pages: pages, languages: languages.sorted())
  }
}
