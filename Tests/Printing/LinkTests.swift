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
