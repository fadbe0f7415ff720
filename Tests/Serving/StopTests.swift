import Foundation
import System
import Testing

@testable import Serving

struct StopTests {
  @Test func endsEveryThreadAndConnection() throws {
    let threads = Locked<Set<String>>([])
    var limits = Server.Limits()
    limits.threads = 3
    let together = Meeting(of: 3)
    let running = try Running(limits: limits) { request in
      if let path = try? threadPath() { threads.with { _ = $0.insert(path) } }
      together.join()
      return echo(request)
    }
    let clients = try (0..<3).map { _ in try running.client() }
    for client in clients { client.say(running.get("/a")) }
    for client in clients { #expect(client.hearAnswer()?.status == 200) }
    let stream = try running.client()
    stream.say(running.get("/__nightlight/events"))
    #expect(stream.hear(upTo: "event: diagnostics\n").contains("retry"))
    let silent = try running.client()
    silent.say("GET /half")

    #expect(running.stop())
    #expect(threads.with { $0.count } == 3)
    for path in threads.with({ $0 }) { #expect(!FileManager.default.fileExists(atPath: path)) }
    for client in clients + [stream, silent] { _ = client.hearAll() }
    #expect(Client(port: running.server.port) == nil)
  }

  @Test func waitsForWhatIsBeingAnswered() throws {
    let begun = DispatchSemaphore(value: 0)
    let gate = DispatchSemaphore(value: 0)
    let isOver = Locked(false)
    let running = try Running { request in
      begun.signal()
      _ = gate.wait(timeout: .now() + 10)
      isOver.with { $0 = true }
      return echo(request)
    }
    let client = try running.client()
    client.say(running.get("/a"))
    #expect(begun.wait(timeout: .now() + 10) == .success)
    running.server.stop()
    gate.signal()
    #expect(running.stop())
    #expect(isOver.with { $0 })
  }

  @Test func mayBeAskedForByAnAnswer() throws {
    let holder = Locked<Server?>(nil)
    let running = try Running { request in
      holder.with { $0 }?.stop()
      return echo(request)
    }
    holder.with { $0 = running.server }
    let client = try running.client()
    client.say(running.get("/a"))
    _ = client.hearAll()
    #expect(running.stop())
    holder.with { $0 = nil }
  }

  @Test func mayComeBeforeTheRun() throws {
    let server = try Server(port: 0, answer: echo)
    server.stop()
    server.run()
    server.run()
    server.broadcast(.reload)
    server.stop()
    #expect(Client(port: server.port) == nil)
  }

  @Test func givesThePortBackWhenItIsLetGo() throws {
    var server: Server? = try Server(port: 0, answer: echo)
    let port = try #require(server?.port)
    #expect(Client(port: port) != nil)
    server = nil
    #expect(Client(port: port) == nil)
  }

  @Test func leavesThePortToTheNextAtOnce() throws {
    let running = try Running()
    let port = running.server.port
    #expect(try running.answer(to: running.get("/a", "Connection: close")).status == 200)
    #expect(running.stop())
    let next = try Server(port: port, answer: echo)
    #expect(next.port == port)
  }
}

/// Where threads wait until so many are there.
private final class Meeting: Sendable {
  private let count: Int
  private let arrived = Locked(0)
  private let begins = DispatchSemaphore(value: 0)

  init(of count: Int) { self.count = count }

  func join() {
    let isLast = arrived.with { arrived in
      arrived += 1
      return arrived == count
    }
    if isLast { for _ in 0..<count { begins.signal() } }
    _ = begins.wait(timeout: .now() + 10)
  }
}
