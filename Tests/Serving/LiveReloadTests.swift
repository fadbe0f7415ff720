import Foundation
import System
import Testing

@testable import Serving

struct LiveReloadTests {
  @Test func tellsEveryOpenPage() throws {
    let running = try Running()
    let pages = try (0..<10).map { _ in try open(running) }
    for page in pages { _ = page.hear(upTo: "event: diagnostics\ndata:\n\n") }
    running.server.broadcast(.diagnostics("{\"message\":\"a\"}\n{\"message\":\"b\"}\n"))
    running.server.broadcast(.reload)
    for page in pages {
      let told = page.hear(upTo: "event: reload\ndata:\n\n")
      #expect(told.contains("event: diagnostics\ndata: {\"message\":\"a\"}\ndata: {\"message\":\"b\"}\n\n"))
    }
  }

  @Test func isAStreamThatNoCacheKeeps() throws {
    let running = try Running()
    let page = try open(running)
    let head = try #require(Answer(head: page.hear(upTo: "\r\n\r\n")))
    #expect(head.status == 200 && head.headers["content-type"] == "text/event-stream; charset=utf-8")
    #expect(head.headers["cache-control"] == "no-store" && head.headers["content-length"] == nil)
  }

  @Test func answersHeadWithoutAStream() throws {
    let running = try Running()
    let client = try running.client()
    client.say(running.get("/__nightlight/events", method: "HEAD"))
    #expect(String(decoding: client.hearAll(), as: UTF8.self).hasSuffix("\r\n\r\n"))
  }

  @Test func stampsARequestBeforeItIsAnswered() throws {
    let server = Locked<Server?>(nil)
    // A change falls between the page's making and its listening.
    let running = try Running { request in
      server.with { $0 }?.broadcast(.reload)
      return .text(200, LiveReload.tag(stamp: request.stamp))
    }
    server.with { $0 = running.server }
    defer { server.with { $0 = nil } }
    let page = try running.answer(to: running.get("/a")).body
    let query = try #require(page.firstMatch(of: #/live\.js(\?since=\d+)"/#)?.output.1)
    let late = try open(running, String(query))
    #expect(late.hear(upTo: "event: reload\n").hasSuffix("event: reload\n"))
  }

  @Test func tellsALatePageOnlyWhatItMissed() throws {
    var state = LiveState(start: 100)
    #expect(!text(state.greeting(since: 100)).contains("reload"))
    #expect(!text(state.greeting(since: nil)).contains("reload"))
    _ = state.note(LiveMessage(.reload))
    _ = state.note(LiveMessage(.diagnostics("a")))
    #expect(
      text(state.greeting(since: 100))
        == "retry: 500\n\nid: 102\nevent: diagnostics\ndata: a\n\nid: 102\nevent: reload\ndata:\n\n")
    #expect(text(state.greeting(since: 101)) == "retry: 500\n\nid: 102\nevent: diagnostics\ndata: a\n\n")
    #expect(!text(state.greeting(since: 102)).contains("reload"))
  }

  @Test func reloadsAPageThatAnEarlierServerLeftOpen() throws {
    let running = try Running()
    let page = try open(running, "?since=1")
    #expect(page.hear(upTo: "event: reload\n").hasSuffix("event: reload\n"))
  }

  @Test func believesTheStreamsOwnLastEventFirst() throws {
    let running = try Running()
    running.server.broadcast(.reload)
    let client = try running.client()
    client.say(running.get("/__nightlight/events?since=1", "Last-Event-ID: 99999999999999999"))
    let greeting = client.hear(upTo: "data:\n\n")
    #expect(!greeting.contains("event: reload"))
    running.server.broadcast(.reload)
    #expect(client.hear(upTo: "event: reload\n").hasSuffix("event: reload\n"))
  }

  @Test(arguments: ["?since=", "?since=x", "?since=-1", "?since=99999999999999999999999", "?x", ""])
  func takesAnyQuery(query: String) throws {
    let running = try Running()
    #expect(try open(running, query).hear(upTo: "data:\n\n").contains("event: diagnostics"))
  }

  @Test func neverLetsDataBecomeAnEvent() {
    var state = LiveState(start: 0)
    let bytes = state.note(LiveMessage(.diagnostics("a\r\n\nevent: reload\rb\u{2028}c"))).bytes
    let fields = text(bytes).split(separator: "\n").map { $0.prefix { $0 != ":" } }
    #expect(fields == ["id", "event", "data", "data", "data"])
  }

  @Test func dropsAPageThatTakesNothing() throws {
    let running = try Running()
    let page = try running.client(room: 4_096)
    page.say(running.get("/__nightlight/events"))
    _ = page.hear(upTo: "data:\n\n")
    let text = String(repeating: "x", count: 1_000_000)
    for _ in 0..<8 { running.server.broadcast(.diagnostics(text)) }
    #expect(page.awaitCut())
    #expect(try running.answer(to: running.get("/a")).status == 200)
  }

  @Test(arguments: [
    ("live.js", 200, "text/javascript; charset=utf-8"), ("live.css", 200, "text/css; charset=utf-8"),
    ("x", 404, "text/plain; charset=utf-8"),
  ])
  func servesItsOwnFilesItself(name: String, status: Int, type: String) throws {
    let running = try Running { _ in .text(500, "not asked") }
    let answer = try running.answer(to: running.get("/__nightlight/\(name)?since=1"))
    #expect(answer.status == status && answer.headers["content-type"] == type)
  }

  @Test func writesOnlyPlainTextIntoThePage() {
    for word in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "setAttribute(\"style\""] {
      #expect(!liveScript.contains(word))
    }
  }

  private func open(_ running: Running, _ query: String = "") throws -> Client {
    let client = try running.client()
    client.say(running.get("/__nightlight/events\(query)"))
    return client
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
