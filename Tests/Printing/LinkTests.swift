import Foundation
import TestSupport
import Testing

/// Every link of every PDF leads to somebody's real number, or to an address that the project knows.
@Suite("Links on paper", .enabled(if: Shop.isOpen && Shop.has("/usr/bin/qpdf"), "WeasyPrint or qpdf is not here"))
struct LinkTests {
  @Test func everyLinkIsAlive() throws {
    let project = try Whole.project.get()
    let known = try known(project)
    var telephones = 0
    for name in try Shop.files(project, ".pdf").keys.sorted() {
      let (outside, language) = try links(of: "\(project.path)/print/\(name)")
      #expect(language == [name.contains("-zh-Hant") ? "zh-Hant" : "en"], "\(name)")
      #expect(faults(outside, known) == [], "\(name)")
      telephones += outside.count { $0.hasPrefix("tel:") }
    }
    #expect(telephones > 100)
  }

  @Test func aDeadLinkIsSeen() throws {
    let known = try known(try Whole.project.get())
    #expect(faults(["tel:113", "tel:1131"], known) == ["tel:1131"])
    #expect(faults(["https://night.example/en/nowhere.html"], known) == ["https://night.example/en/nowhere.html"])
    #expect(faults(["http://113.example/"], known) == ["http://113.example/"])
  }

  /// Bookmarks lead to the pages that their headings stand on, in their order, and nothing else leads inside.
  @Test(.enabled(if: Shop.has("/usr/bin/pdftotext"), "poppler is not here"))
  func everyBookmarkLeadsToItsHeading() throws {
    let project = try Whole.project.get()
    var count = 0
    for name in try Shop.files(project, ".pdf").keys.sorted() {
      let file = "\(project.path)/print/\(name)"
      let inside = try inside(file)
      #expect(!inside.bookmarks.isEmpty, "\(name) has no bookmarks")
      #expect(inside.links == [], "\(name)")
      let pages = try Shop.ask("/usr/bin/pdftotext", "-raw", "-enc", "UTF-8", file, "-").split(separator: "\u{0C}")
        .map { $0.filter { !$0.isWhitespace } }
      #expect(lost(inside.bookmarks, pages) == [], "\(name)")
      #expect(inside.bookmarks.map(\.page) == inside.bookmarks.map(\.page).sorted(), "\(name)")
      #expect(Set(inside.bookmarks.map(\.title)).count == inside.bookmarks.count || Whole.isFlowing(name), "\(name)")
      count += inside.bookmarks.count
    }
    #expect(count > 300)
    #expect(lost([Bookmark(title: "乙", page: 1), Bookmark(title: "甲", page: 3)], ["甲", "乙"]) == ["乙", "甲"])
  }

  private struct Bookmark {
    var title: String
    var page: Int
  }

  /// The bookmarks whose words do not stand on their page.
  private func lost(_ bookmarks: [Bookmark], _ pages: [String]) -> [String] {
    bookmarks.filter { bookmark in
      let page = bookmark.page - 1
      return !pages.indices.contains(page) || !pages[page].contains(bookmark.title.filter { !$0.isWhitespace })
    }.map(\.title)
  }

  /// The bookmarks of a PDF in their order, and the kinds of links that lead to places in it.
  private func inside(_ file: String) throws -> (bookmarks: [Bookmark], links: [String]) {
    let text = try Shop.ask("/usr/bin/qpdf", "--json=2", "--json-key=outlines", "--json-key=qpdf", file)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    var bookmarks: [Bookmark] = []
    func read(_ outlines: Any?) {
      for outline in outlines as? [[String: Any]] ?? [] {
        bookmarks.append(
          Bookmark(title: outline["title"] as? String ?? "", page: outline["destpageposfrom1"] as? Int ?? 0))
        read(outline["kids"])
      }
    }
    read(json["outlines"])
    let objects = (json["qpdf"] as? [Any])?.last as? [String: [String: Any]] ?? [:]
    let links = objects.values.compactMap { $0["value"] as? [String: Any] }.filter {
      $0["/Subtype"] as? String == "/Link"
    }
    return (bookmarks, links.compactMap { $0["/Dest"] == nil ? nil : "/Dest" })
  }

  private struct Known {
    var addresses: Set<String> = []
    var routes: Set<String> = []
  }

  private func faults(_ links: [String], _ known: Known) -> [String] {
    links.filter { link in
      guard link.hasPrefix("https://night.example/") else { return !known.addresses.contains(link) }
      return !known.routes.contains(String(link.dropFirst("https://night.example/".count)))
    }
  }

  /// The registry's numbers and addresses, and the routes of the pages.
  private func known(_ project: TemporaryFolder) throws -> Known {
    var known = Known()
    let contacts = try project.read("Content/registry/contacts.yml")
    for match in contacts.matches(of: /(?m)^ +number: *"?([0-9+ -]+)/) {
      known.addresses.insert("tel:" + match.1.filter { $0.isNumber || $0 == "+" })
    }
    for match in contacts.matches(of: /(?m)^ +url: *"?(\S+?)"?$/) { known.addresses.insert(String(match.1)) }
    let root = project.path + "/Content"
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) where path.hasSuffix("/zh-Hant.md") {
      let parts = path.split(separator: "/").map(String.init)
      let slug = try project.read("Content/\(path)").firstMatch(of: /(?m)^slug: (\S+)$/).map { String($0.1) }
      for tag in ["zh-Hant", "en"] { known.routes.insert("\(tag)/\(parts[0])/\(slug ?? parts[1]).html") }
    }
    return known
  }

  /// Where a PDF's links lead, and its language.
  private func links(of file: String) throws -> (outside: [String], language: Set<String>) {
    let plain = try Shop.ask(
      "/bin/sh", "-c",
      "qpdf --qdf --object-streams=disable \"$0\" - | grep -a -o -E '/(URI|Lang|Dest) [(][^)]*[)]|/Dest .*'", file)
    var outside: [String] = []
    var language: Set<String> = []
    for line in plain.split(separator: "\n") {
      if let match = line.wholeMatch(of: /\/URI \((.*)\)/) { outside.append(String(match.1)) }
      if let match = line.wholeMatch(of: /\/Lang \((.*)\)/) { language.insert(String(match.1)) }
    }
    return (outside, language)
  }
}
