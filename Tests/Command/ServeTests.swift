import Foundation
import TestSupport
import Testing

/// `serve` as an editor uses it: a real process, real sockets, real files.
@Suite(.serialized, .enabled(if: Tool.path != nil, "the tool is not built")) struct ServeTests {
  @Test func servesPagesAndNothingOutside() throws {
    let project = try SmallProject()
    let server = try RunningServer(project)
    #expect(try server.get("/").hasPrefix("HTTP/1.1 200"))
    #expect(try server.get("/en/pages/one.html").contains("Hello."))
    #expect(try server.get("/en/search/index.js").hasPrefix("HTTP/1.1 200"))
    #expect(try server.get("/nowhere.html").hasPrefix("HTTP/1.1 404"))
    for path in ["/../nightlight.yml", "/%2e%2e/nightlight.yml", "/en/..%2f..%2fnightlight.yml", "/en\\..\\x", "/%00"] {
      let answer = try server.get(path)
      #expect(answer.hasPrefix("HTTP/1.1 4"), "\(path)")
      #expect(!answer.contains("weather.example"))
    }
    #expect(try server.get("/", host: "evil.example").hasPrefix("HTTP/1.1 421"))
  }

  @Test func aSavedPageIsServedAndANewOneToo() throws {
    let project = try SmallProject()
    let server = try RunningServer(project)
    try project.page("one", "Changed text.\n")
    try server.wait(for: "Changed text.", at: "/en/pages/one.html")
    try project.page("two", "Second page.\n")
    try server.wait(for: "Second page.", at: "/en/pages/two.html")
    try project.page("one", "Third text.\n", title: "Renamed")
    try server.wait(for: "Renamed", at: "/en/pages/index.html")
  }

  /// What stands beside the pages is made from what is in memory, and follows every change.
  @Test func sheetsDecksAndPacksAreServedToo() throws {
    let folder = try TemporaryFolder()
    let root = folder.path + "/project"
    try FileManager.default.copyItem(atPath: Place.repository + "/Tests/Sites/lesson", toPath: root)
    let server = try RunningServer(root: root, errors: folder.path + "/serve-errors")
    let page = try server.get("/en/lessons/lesson-one.html")
    let paths = page.matches(of: #/href="\.\./((?:print|decks|packs)/[^"]+)"/#).map { "/en/" + $0.output.1 }
    #expect(paths.count { $0.hasSuffix(".html") } == 8, "\(paths)")
    #expect(paths.contains { $0.hasSuffix(".pptx") } && paths.contains { $0.hasSuffix(".zip") })
    for path in paths + ["/en/print/hours-en.html", "/en/print/home-en.html", "/en/print/signs-key-en.html"] {
      #expect(try server.get(path).hasPrefix("HTTP/1.1 200"), "\(path)")
    }
    for path in ["print/nothing-en.html", "print/lesson-one-plan-en.pdf", "decks/lesson-one-en.html", "packs/one.zip"] {
      #expect(try server.get("/en/" + path).hasPrefix("HTTP/1.1 404"), "\(path)")
    }
    // A deck lets in the script that waits for news, and nothing from elsewhere.
    let deck = try server.get("/en/decks/lesson-one-slides-en.html")
    let policy = try #require(deck.firstMatch(of: #/Content-Security-Policy" content="([^"]*)"/#)).output.1
    #expect(deck.contains("<script src=\"/__nightlight/live.js") && policy.contains("connect-src 'self'"))
    #expect(!policy.contains("http"))
    let text = root + "/Content/lessons/one/en.md"
    let changed = try String(contentsOfFile: text, encoding: .utf8).replacing(
      "Today we read a story.", with: "Today we hear a story.")
    try changed.write(toFile: text, atomically: true, encoding: .utf8)
    try server.wait(for: "Today we hear a story.", at: "/en/print/lesson-one-plan-en.html")
    try server.wait(for: "Today we hear a story.", at: "/en/decks/lesson-one-slides-en.html")
  }

  @Test func anErrorIsToldAndServingGoesOn() throws {
    let project = try SmallProject()
    let server = try RunningServer(project)
    try project.page("one", "[x](page:nowhere)\n")
    try server.wait(forError: "link-target-missing")
    try project.page("one", "Mended.\n")
    try server.wait(for: "Mended.", at: "/en/pages/one.html")
  }
}

/// A `serve` that runs until the value goes.
private final class RunningServer {
  private let process = Process()
  private let errors: URL
  private let port: UInt16

  convenience init(_ project: SmallProject) throws {
    try self.init(root: project.root, errors: project.folder.path + "/serve-errors")
  }

  init(root: String, errors path: String) throws {
    errors = URL(filePath: path)
    try Data().write(to: errors)
    process.executableURL = URL(filePath: try #require(Tool.path))
    process.arguments = ["serve", "--root", root, "--port", "0", "--today", "2026-11-20"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    var line = ""
    while !line.contains("\n") {
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { break }
      line += String(decoding: data, as: UTF8.self)
    }
    let match = try #require(line.firstMatch(of: #/127\.0\.0\.1:([0-9]+)/#), "serve did not say its port: \(line)")
    port = try #require(UInt16(match.output.1))
  }

  deinit {
    // Tests run on threads that block signals, and what they start inherits that: only this one always arrives.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// One whole answer.
  func get(_ path: String, host: String? = nil) throws -> String {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(connection) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(code == 0)
    let request = Array(
      "GET \(path) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\nConnection: close\r\n\r\n".utf8)
    _ = request.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, 0) }
    var answer: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(connection, &chunk, chunk.count, 0)
      if count <= 0 { return String(decoding: answer, as: UTF8.self) }
      answer += chunk[..<count]
    }
  }

  /// Asks until a text is there; the deadline is for a server that never brings it.
  func wait(for text: String, at path: String) throws {
    try wait("'\(text)' at \(path)") { try self.get(path).contains(text) }
  }

  /// Looks until a diagnostic has been printed.
  func wait(forError id: String) throws {
    try wait("the error \(id)") { try String(contentsOf: self.errors, encoding: .utf8).contains("[\(id)]") }
  }

  private func wait(_ what: String, _ isThere: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline {
      if try isThere() { return }
      sched_yield()
    }
    Issue.record("waited 60 s for \(what)")
  }
}
