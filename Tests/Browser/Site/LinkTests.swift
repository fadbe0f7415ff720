import Foundation
import Testing

@Suite("Links between pages", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct LinkTests {
  @Test func areRelativeNameAFileAndArrive() async throws {
    let site = try await SiteUnderTest.shared()
    var ids: [String: Set<String>] = [:]
    var wrong: [String] = []
    // 404.html is shown at any depth, so its links begin at the site's top.
    for page in site.pages where page.kind != .notFound {
      for match in try site.html(of: page).matches(of: /\s(?:href|src)="([^"]*)"/) {
        let link = String(match.1).replacingOccurrences(of: "&amp;", with: "&")
        if link.contains(/^[a-z]+:/) { continue }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let path = parts[0].isEmpty ? page.path : SiteUnderTest.resolve(parts[0], from: page.path)
        guard let path, !link.contains("?"), !parts[0].hasSuffix("/") else {
          wrong.append("\(page): \(link) is not a relative path to a file of the site")
          continue
        }
        guard FileManager.default.fileExists(atPath: "\(site.folder)/\(path)") else {
          wrong.append("\(page): \(link) leads to nothing")
          continue
        }
        guard parts.count == 2, path.hasSuffix(".html") else { continue }
        let known = try ids[path] ?? Set(site.text(at: path).matches(of: /\sid="([^"]*)"/).map { String($0.1) })
        ids[path] = known
        let id = parts[1].removingPercentEncoding ?? parts[1]
        if !known.contains(id) { wrong.append("\(page): no id \(id) in \(path)") }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) links: \(wrong.prefix(20))")
  }
}
