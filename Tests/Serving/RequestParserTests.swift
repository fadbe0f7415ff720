import Testing

@testable import Serving

struct RequestParserTests {
  @Test func readsARequestHoweverItIsCut() throws {
    let text = Array("\r\nGET /a?b HTTP/1.1\r\nHost: x\r\nEmpty:\r\nTwo:  a b \t\r\n\r\nGET ".utf8)
    for cut in text.indices {
      var parser = RequestParser()
      var heads: [RequestHead] = []
      for part in [text[..<cut], text[cut...]] {
        parser.append(part)
        if case .request(let head) = parser.next() { heads.append(head) }
      }
      let head = try #require(heads.first)
      #expect(heads.count == 1 && head.line.target.path == "a" && head.line.target.query == "b")
      #expect(head.values("host") == ["x"] && head.values("empty") == [""] && head.values("two") == ["a b"])
      #expect(!parser.isEmpty)
    }
  }

  @Test func readsOneRequestAfterAnother() {
    var parser = RequestParser()
    parser.append("GET /a HTTP/1.1\r\n\r\nHEAD /b HTTP/1.0\r\n\r\n".utf8)
    var paths: [String] = []
    while case .request(let head) = parser.next() { paths.append(head.line.target.path) }
    #expect(paths == ["a", "b"])
    #expect(parser.isEmpty)
  }

  @Test(arguments: [
    ("\u{0}\u{1}\r\n", 400), ("GET\r\n", 400), ("GET /\r\n", 400), ("GET  / HTTP/1.1\r\n", 400),
    ("GET / HTTP/1.1 \r\n", 400), (" GET / HTTP/1.1\r\n", 400), ("GET / http/1.1\r\n", 400),
    ("GET / XTTP/1.1\r\n", 400),
    ("GET / HTTP/1.1\n", 400), ("GET /\rHTTP/1.1\r\n", 400), ("G\u{E9}T / HTTP/1.1\r\n", 400),
    ("GET / HTTP/2.0\r\n", 505), ("GET / HTTP/0.9\r\n", 505), ("GET / HTTP/1.10\r\n", 505),
    ("POST / HTTP/1.1\r\n", 405), ("OPTIONS * HTTP/1.1\r\n", 405), ("CONNECT a:1 HTTP/1.1\r\n", 405),
    ("get / HTTP/1.1\r\n", 405), ("BREW / HTTP/1.1\r\n", 405), ("GET /../ HTTP/1.1\r\n", 400),
    ("GET / HTTP/1.1\r\nHost\r\n", 400), ("GET / HTTP/1.1\r\nHost : x\r\n", 400), ("GET / HTTP/1.1\r\n: x\r\n", 400),
    ("GET / HTTP/1.1\r\n folded\r\n", 400), ("GET / HTTP/1.1\r\nA: x\r\n\ty\r\n", 400),
    ("GET / HTTP/1.1\r\nA: x\u{0}\r\n", 400), ("GET / HTTP/1.1\r\nA: x\ry\r\n", 400), ("GET / HTTP/1.1\r\nA: x\n", 400),
    ("GET / HTTP/1.1\r\nA: x\r\n\n", 400), ("\n", 400),
  ])
  func refusesWhatIsNoRequestAsSoonAsItShows(text: String, status: Int) {
    #expect(refusal(of: text) == status)
  }

  @Test(arguments: [
    (String(repeating: "a", count: 8_193), 414), ("GET /\(String(repeating: "a", count: 9_000)) HTTP/1.1\r\n", 414),
    ("GET / HTTP/1.1\r\nA: \(String(repeating: "a", count: 9_000))", 431),
    ("GET / HTTP/1.1\r\nA: \(String(repeating: "a", count: 9_000))\r\n", 431),
    ("GET / HTTP/1.1\r\n" + String(repeating: "A: \(String(repeating: "a", count: 8_000))\r\n", count: 5), 431),
    ("GET / HTTP/1.1\r\n" + String(repeating: "A: a\r\n", count: 101), 431),
    (String(repeating: "\r\n", count: 20_000), 431),
  ])
  func refusesWhatIsTooLong(text: String, status: Int) {
    #expect(refusal(of: text) == status)
  }

  @Test func takesWhatIsJustShortEnough() {
    let path = String(repeating: "a", count: 8_000)
    #expect(refusal(of: "GET /\(path) HTTP/1.1\r\n" + String(repeating: "A: a\r\n", count: 100)) == nil)
  }

  private func refusal(of text: String) -> Int? {
    var parser = RequestParser()
    parser.append(text.utf8)
    if case .refused(let refusal) = parser.next() { return refusal.status }
    return nil
  }
}
