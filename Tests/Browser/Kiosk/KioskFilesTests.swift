import Foundation
import TestSupport
import Testing

/// The kiosk's files, without a browser: where links lead, what the audit says, how large it is.
@Suite("Kiosk: its files", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct KioskFilesTests {
  @Test func noLinkLeavesAndEveryOneArrives() async throws {
    let site = try await KioskSite.shared()
    let pages = Set(site.pages)
    var ids: [String: Set<String>] = [:]
    for path in site.pages { ids[path] = Set(try site.html(path).matches(of: /\sid="([^"]*)"/).map { String($0.1) }) }
    var wrong: [String] = []
    for path in site.pages {
      for match in try site.html(path).matches(of: /<a\s[^>]*?href="([^"]*)"/) {
        let parts = match.1.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? path : SiteUnderTest.resolve(parts[0], from: path) ?? "?"
        let id = parts.count > 1 ? parts[1].removingPercentEncoding ?? parts[1] : nil
        if !pages.contains(target) || id.map({ !(ids[target] ?? []).contains($0) }) ?? false {
          wrong.append("\(path): \(match.1)")
        }
      }
    }
    #expect(wrong == [])
  }

  @Test func theAuditFindsNoRequestNoStorageAndNoLinkOutside() async throws {
    let site = try await KioskSite.shared()
    let outcome = try await Command.run(
      #require(Tool.path), ["audit", site.folder, "--no-requests", "--no-storage", "--no-links"])
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("request 0, link 0, "))
    #expect(outcome.output.contains("unprotected 0"))
  }

  @Test func addressesStandAsTextAndAsSymbol() async throws {
    let site = try await KioskSite.shared()
    let contacts = try site.html("en/contacts.html")
    #expect(contacts.contains("stopncii.org") && contacts.contains("<svg class=\"qr\""))
    #expect(contacts.contains("on your own device, not here"))
    #expect(!contacts.contains("tel:"))
    let home = try site.html("en/index.html")
    #expect(home.contains("Sunny Junior High School") && home.contains("02-0000-1234"))
  }

  @Test func twoLanguagesWeighAtMost25MB() async throws {
    let site = try await KioskSite.shared()
    var size = 0
    for name in try FileManager.default.subpathsOfDirectory(atPath: site.folder) {
      let top = name.split(separator: "/").first.map(String.init) ?? ""
      guard !site.languages.contains(top) || ["zh-Hant", "en"].contains(top) else { continue }
      let found = try FileManager.default.attributesOfItem(atPath: "\(site.folder)/\(name)")
      if found[.type] as? FileAttributeType == .typeRegular { size += found[.size] as? Int ?? 0 }
    }
    #expect((1_000_000...25_000_000).contains(size), "\(size) bytes")
  }
}
