import Auditing
import Foundation
import TestSupport
import Testing

/// `Bad` is a build in which every file leaks in a way of its own; nothing else is to be found in it.
@Suite("A build that leaks")
struct BadBuildTests {
  private static let folder = Place.repository + "/Tests/Auditing/Bad"
  private static let policy = "policy: default-src 'self'"

  private static let leaks: [String: [String]] = [
    "01-picture.html": ["request: //one.leak.example/pixel.gif"],
    "02-hidden-scheme.html": ["request: http://two.leak.example/x.js"],
    "03-srcset.html": ["request: https://three.leak.example/c.png"],
    "04-refresh.html": ["request: https://four.leak.example/"],
    "05-preconnect.html": ["request: //five.leak.example"],
    "06-style-attribute.html": ["request: https://six.leak.example/a.png"],
    "07-form.html": ["form: https://seven.leak.example/in", "request: https://seven.leak.example/in"],
    "08-handler.html": ["handler: track(1)"],
    "09-ping.html": ["request: https://nine.leak.example/p"],
    "10-frame.html": ["request: https://ten.leak.example/"],
    "11-base.html": ["request: https://eleven.leak.example/"],
    "12-import.css": ["request: https://twelve.leak.example/x.css"],
    "13-picture.svg": ["request: https://thirteen.leak.example/a.png"],
    "14-stylesheet.xml": ["request: https://fourteen.leak.example/a.css"],
    "15-storage.js": ["storage: \"localStorage\""],
    "16-cookie.js": ["cookie: cookie"],
    "17-fetch.js": ["network: fetch"],
    "18-history.js": ["history: history", "history: pushState"],
    "19-code.js": ["code: new Function"],
    "20-policy.html": ["unprotected: no policy"],
  ]

  @Test("is caught in each of its 20 ways") func caught() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    #expect(files == Self.leaks.keys.sorted())
    var caught = 0
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(Self.folder)/\(file)")))
      let found = try #require(audit(file, bytes), "\(file)")
      let words = found.filter { $0.kind != .text }.map { "\($0.kind.rawValue): \($0.subject)" }
      let isPage = file.hasSuffix(".html") && file != "20-policy.html"
      let wanted = (Self.leaks[file] ?? []) + (isPage ? [Self.policy] : [])
      #expect(words.sorted() == wanted.sorted(), "\(file)")
      if words.sorted() == wanted.sorted() { caught += 1 }
    }
    #expect(caught == 20)
  }

  @Test("is nothing like our own, which asks for nothing and keeps nothing", arguments: ["small", "play"])
  func ownSites(name: String) throws {
    let top = "\(Place.repository)/Tests/Sites/\(name)/expected"
    var pages = 0
    for path in try FileManager.default.subpathsOfDirectory(atPath: top).sorted() {
      guard let data = FileManager.default.contents(atPath: "\(top)/\(path)"), let found = audit(path, [UInt8](data))
      else { continue }
      let harm = found.filter { ![.text, .link, .form, .policy].contains($0.kind) }
      #expect(harm == [], "\(path)")
      if path.hasSuffix(".html") { pages += 1 }
      #expect(found.count { $0.kind == .policy } == (path.hasSuffix(".html") ? 1 : 0), "\(path)")
    }
    #expect(pages > 10)
  }

  @Test("is nothing like our own scripts, styles and pictures") func ownAssets() throws {
    let top = Place.repository + "/Templates/assets"
    var count = 0
    for path in try FileManager.default.contentsOfDirectory(atPath: top) {
      guard let data = FileManager.default.contents(atPath: "\(top)/\(path)"), let found = audit(path, [UInt8](data))
      else { continue }
      count += 1
      // The way out of the site, which leaves nothing to go back to.
      let harm = found.filter { $0.kind != .text && !($0.kind == .history && $0.subject == "location.replace") }
      #expect(harm == [], "\(path)")
    }
    #expect(count > 5)
  }
}
