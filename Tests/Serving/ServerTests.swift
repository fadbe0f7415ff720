import Foundation
import Glibc
import Testing

@testable import Serving

struct ServerTests {
  @Test func answersWhatTheClosureSays() throws {
    let running = try Running()
    let answer = try running.answer(to: running.get("/a/%E5%B0%8F.html"))
    #expect(answer.status == 200 && answer.body == "[a/小.html]")
    #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
    #expect(answer.headers["x-content-type-options"] == "nosniff")
    #expect(answer.headers["cross-origin-resource-policy"] == "same-origin")
    #expect(answer.headers["connection"] == "keep-alive")
  }

  @Test func leavesTheBodyOutForHead() throws {
    let running = try Running()
    let client = try running.client()
    client.say(running.get("/abc", method: "HEAD") + running.get("/d"))
    let head = try #require(client.hearAnswer(hasBody: false))
    #expect(head.status == 200 && head.headers["content-length"] == "5" && head.headers["etag"] != nil)
    #expect(client.hearAnswer()?.body == "[d]")
  }

  @Test func sendsABodyOnlyWhereTheBrowserHasAnother() throws {
    let running = try Running()
    let first = try running.answer(to: running.get("/a"))
    #expect(first.headers["cache-control"] == "no-cache")
    let tag = try #require(first.headers["etag"])
    for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
      let again = try running.answer(to: running.get("/a", "If-None-Match: \(known)"), hasBody: false)
      #expect(again.status == 304 && again.headers["etag"] == tag && again.headers["content-length"] == nil)
    }
    let other = try running.answer(to: running.get("/b", "If-None-Match: \(tag)"))
    #expect(other.status == 200 && other.headers["etag"] != tag)
  }

  @Test func keepsTheConnectionForOneRequestAfterAnother() throws {
    let running = try Running()
    let client = try running.client()
    for number in 0..<100 {
      client.say(running.get("/\(number)"))
      #expect(client.hearAnswer()?.body == "[\(number)]")
    }
  }

  @Test func answersRequestsThatComeTogetherInTheirOrder() throws {
    let running = try Running()
    let client = try running.client()
    client.say(
      (0..<200).map { running.get("/\($0)") }.joined() + running.get("/__nightlight/live.css") + running.get("/end"))
    for number in 0..<200 { #expect(client.hearAnswer()?.body == "[\(number)]") }
    #expect(client.hearAnswer()?.headers["content-type"] == "text/css; charset=utf-8")
    #expect(client.hearAnswer()?.body == "[end]")
  }

  @Test func readsARequestByteForByte() throws {
    let running = try Running()
    let client = try running.client()
    for byte in running.get("/drip").utf8 { client.say([byte]) }
    #expect(client.hearAnswer()?.body == "[drip]")
  }

  @Test func answersAClientThatHasSaidItsLastWord() throws {
    let running = try Running()
    let client = try running.client()
    client.say(running.get("/last"))
    client.finish()
    #expect(String(decoding: client.hearAll(), as: UTF8.self).hasSuffix("[last]"))
  }

  @Test(arguments: ["Connection: close", "Connection: foo, Close"])
  func endsTheConnectionWhenAsked(line: String) throws {
    let running = try Running()
    let client = try running.client()
    client.say(running.get("/a", line) + running.get("/b"))
    #expect(client.hearAnswer()?.headers["connection"] == "close")
    #expect(client.hearAll().isEmpty)
  }

  @Test func endsTheConnectionOfAnOldClient() throws {
    let running = try Running()
    let client = try running.client()
    client.say("GET /a HTTP/1.0\r\nHost: localhost:\(running.server.port)\r\n\r\n")
    #expect(String(decoding: client.hearAll(), as: UTF8.self).hasSuffix("[a]"))
  }

  @Test func tellsWhichMethodsThereAre() throws {
    let running = try Running()
    let answer = try running.answer(to: running.get("/a", method: "DELETE"))
    #expect(answer.status == 405 && answer.headers["allow"] == "GET, HEAD")
  }

  @Test func sendsARefusalWholeThoughTheClientTalksOn() throws {
    let running = try Running()
    let client = try running.client()
    client.say("POST / HTTP/1.1\r\n" + String(repeating: "x", count: 100_000))
    #expect(client.hearAnswer()?.status == 405)
    client.finish()
    #expect(client.hearAll().isEmpty)
  }

  @Test func sendsALargeBodyWholeToASlowReader() throws {
    let body = [UInt8](repeating: 0x61, count: 8_000_000)
    let running = try Running { _ in Response(body: body) }
    let answer = try running.answer(to: running.get("/"))
    #expect(answer.body.utf8.count == body.count)
  }

  @Test func neverLetsAHeaderBreakTheLine() throws {
    let running = try Running { _ in
      Response(headers: [
        .init("A", "b\r\nSet-Cookie: c"), .init("D\r\nE", "f"), .init("Content-Length", "99"), .init("G", "小"),
      ])
    }
    let answer = try running.answer(to: running.get("/"))
    #expect(answer.headers["a"] == nil && answer.headers["set-cookie"] == nil && answer.headers["e"] == nil)
    #expect(answer.headers["content-length"] == "0" && answer.headers["g"] == "小")
  }

  @Test(arguments: [
    ("a/b/", "/a/b/"), ("//evil.example/", "/evil.example/"), ("小/a b\r\n", "/%E5%B0%8F/a%20b%0D%0A"), ("", "/"),
  ])
  func redirectsToThisServerOnly(path: String, location: String) throws {
    let running = try Running { _ in .redirect(to: path) }
    let answer = try running.answer(to: running.get("/"))
    #expect(answer.status == 302 && answer.headers["location"] == location)
  }

  @Test func saysThatAPortIsTaken() throws {
    let running = try Running()
    let port = running.server.port
    let error = #expect(throws: ServerError.self) { try Server(port: port, answer: echo) }
    #expect(error?.code == EADDRINUSE)
    #expect(error?.description.hasPrefix("port \(port) is taken by another program; ") == true)
  }
}

struct ContentTypeTests {
  @Test(arguments: [
    ("a.html", "text/html; charset=utf-8"), ("a/b.CSS", "text/css; charset=utf-8"),
    ("a.min.js", "text/javascript; charset=utf-8"),
    ("a.svg", "image/svg+xml; charset=utf-8"), ("a.png", "image/png"), ("a.woff2", "font/woff2"),
    ("a.pdf", "application/pdf"),
    ("a", "application/octet-stream"), ("", "application/octet-stream"), ("a.b/c", "application/octet-stream"),
    ("a.html/", "text/html; charset=utf-8"), ("a.", "application/octet-stream"),
    ("小.xml", "application/xml; charset=utf-8"),
  ])
  func followsTheEnding(path: String, type: String) {
    #expect(ContentType.of(path) == type)
  }
}
