import Testing

@testable import Serving

/// Who is let in: only this computer's own browser, asking for this very server.
struct DoorTests {
  @Test(arguments: [
    ("127.0.0.1:PORT", 200), ("localhost:PORT", 200), ("LocalHost:PORT", 200), ("[::1]:PORT", 200),
    ("127.0.0.1", 421), ("localhost", 421), ("127.0.0.1:1", 421), ("localhost.:PORT", 421), ("evil.example:PORT", 421),
    ("evil.example", 421), ("127.0.0.1.evil.example:PORT", 421), ("0.0.0.0:PORT", 421), ("127.1:PORT", 421),
    ("user@127.0.0.1:PORT", 421), ("127.0.0.1:PORT:PORT", 421), ("", 421), ("127.0.0.1:PORT, localhost:PORT", 421),
  ])
  func letsInOnlyItsOwnHosts(host: String, status: Int) throws {
    let running = try Running()
    let host = host.replacing("PORT", with: "\(running.server.port)")
    #expect(try running.answer(to: "GET /a HTTP/1.1\r\nHost: \(host)\r\n\r\n").status == status)
  }

  @Test func refusesARequestThatNamesNoHostOrTwo() throws {
    let running = try Running()
    #expect(try running.answer(to: "GET / HTTP/1.1\r\n\r\n").status == 400)
    #expect(try running.answer(to: "GET / HTTP/1.0\r\n\r\n").status == 400)
    #expect(try running.answer(to: running.get("/", "Host: localhost:\(running.server.port)")).status == 400)
  }

  @Test func refusesAnotherHostInTheTarget() throws {
    let running = try Running()
    #expect(try running.answer(to: running.get("http://evil.example/a")).status == 421)
    let own = try running.answer(to: running.get("http://localhost:\(running.server.port)/a"))
    #expect(own.status == 200 && own.body == "[a]")
  }

  @Test(arguments: [
    ("http://127.0.0.1:PORT", 200), ("http://localhost:PORT", 200), ("http://[::1]:PORT", 200),
    ("https://127.0.0.1:PORT", 403), ("http://127.0.0.1", 403), ("http://evil.example", 403), ("null", 403), ("", 403),
    ("http://127.0.0.1:PORT/", 403), ("http://evil.example:PORT", 403), ("file://", 403),
    ("http://127.0.0.1:PORT http://evil.example", 403),
  ])
  func letsInOnlyItsOwnOrigins(origin: String, status: Int) throws {
    let running = try Running()
    let origin = origin.replacing("PORT", with: "\(running.server.port)")
    #expect(try running.answer(to: running.get("/a", "Origin: \(origin)")).status == status)
    // An event stream has no end, so only the refusal is asked for there.
    if status != 200 {
      #expect(try running.answer(to: running.get("/__nightlight/events", "Origin: \(origin)")).status == status)
    }
  }

  @Test(arguments: [
    ("Content-Length: 5", 413), ("Content-Length: 0", 200), ("Content-Length: -1", 400), ("Content-Length: 1x", 400),
    ("Content-Length:", 400), ("Content-Length: 99999999999999999999999", 413), ("Transfer-Encoding: chunked", 413),
    ("Transfer-Encoding: identity", 413),
  ])
  func takesNoBody(line: String, status: Int) throws {
    let running = try Running()
    let client = try running.client()
    client.say(running.get("/a", line) + "hello")
    let answer = try #require(client.hearAnswer())
    #expect(answer.status == status)
    if status != 200 { #expect(answer.headers["connection"] == "close" && client.hearAll().isEmpty) }
  }

  @Test func listensOnTheLoopbackAddressOnly() throws {
    let running = try Running()
    let port = String(running.server.port, radix: 16, uppercase: true)
    let hex = String(repeating: "0", count: 4 - port.count) + port
    let table = try lines(of: "/proc/net/tcp").filter { $0.contains(":\(hex) 00000000:0000 0A ") }
    #expect(table.count == 1 && table.allSatisfy { $0.contains(" 0100007F:\(hex) ") }, "\(table)")
    #expect(
      try lines(of: "/proc/net/tcp6").allSatisfy { !$0.contains(":\(hex) 00000000000000000000000000000000:0000 0A ") })
  }
}
