import Foundation
import System
import Testing

@testable import Serving

/// What slow, silent, vanishing and senseless clients can do to the others: nothing.
struct EnduranceTests {
  @Test func servesOthersBesideTwoHundredSilentAndHalfSaidRequests() throws {
    let running = try Running()
    let silent = try (0..<200).map { number in
      let client = try running.client()
      if number % 2 == 0 { client.say("GET /half HT") }
      return client
    }
    for number in 0..<50 { #expect(try running.answer(to: running.get("/\(number)")).body == "[\(number)]") }
    // Those who wait are not lost either.
    silent[1].say(running.get("/late"))
    #expect(silent[1].hearAnswer()?.body == "[late]")
  }

  @Test func dropsTheLongestSilentWhenThereAreTooMany() throws {
    var limits = Server.Limits()
    limits.connections = 8
    let running = try Running(limits: limits)
    let silent = try (0..<8).map { _ in try running.client() }
    let late = try running.client()
    late.say(running.get("/late"))
    #expect(late.hearAnswer()?.body == "[late]")
    #expect(silent[0].hearAll().isEmpty)
    #expect(!silent[1].hears(within: 0))
  }

  @Test func endsARequestThatDripsTooSlowly() throws {
    var limits = Server.Limits()
    limits.requestDeadline = 60
    let running = try Running(limits: limits)
    let client = try running.client()
    var drips = 0
    while !client.hears(within: 5), drips < 2_000 {
      client.say("a")
      drips += 1
    }
    #expect(client.hearAnswer()?.status == 408)
    client.finish()
    #expect(client.hearAll().isEmpty)
  }

  @Test func endsAConnectionThatSaysNothing() throws {
    var limits = Server.Limits()
    limits.idleDeadline = 300
    let running = try Running(limits: limits)
    #expect(try running.client().hearAll().isEmpty)
    let client = try running.client()
    client.say(running.get("/a"))
    #expect(client.hearAnswer()?.body == "[a]")
    #expect(client.hearAll().isEmpty)
  }

  @Test func endsAnAnswerThatNobodyTakes() throws {
    var limits = Server.Limits()
    limits.writeDeadline = 50
    let size = 12_000_000
    let running = try Running(limits: limits) { request in
      Response(body: [UInt8](repeating: 0x61, count: request.path == "large" ? size : 1))
    }
    let client = try running.client(room: 4_096)
    client.say(running.get("/large"))
    #expect(client.awaitCut())
    #expect(client.hearAll().count < size)
    #expect(try running.answer(to: running.get("/small")).body == "a")
  }

  @Test func outlivesClientsThatVanishInTheMiddle() throws {
    let body = [UInt8](repeating: 0x61, count: 2_000_000)
    let running = try Running { _ in Response(body: body) }
    for _ in 0..<20 {
      let client = try running.client()
      client.say(running.get("/"))
      _ = client.hearMore()
      client.vanish()
    }
    #expect(try running.answer(to: running.get("/")).body.utf8.count == body.count)
  }

  @Test func answersOthersWhileOneAnswerTakesLong() throws {
    let gate = DispatchSemaphore(value: 0)
    var limits = Server.Limits()
    limits.threads = 2
    let running = try Running(limits: limits) { request in
      if request.path == "slow" { _ = gate.wait(timeout: .now() + 10) }
      return echo(request)
    }
    let slow = try running.client()
    slow.say(running.get("/slow"))
    for number in 0..<20 { #expect(try running.answer(to: running.get("/\(number)")).body == "[\(number)]") }
    gate.signal()
    #expect(slow.hearAnswer()?.body == "[slow]")
  }

  @Test func outlivesTenThousandSenselessRequests() throws {
    let seen = Seen()
    let running = try Running { request in
      seen.note(request.path)
      return echo(request)
    }
    var random = Seeded(20_260_101)
    let sound = Array(running.get("/a/b.html?c", "Origin: http://localhost:\(running.server.port)", "A: b").utf8)
    var statuses: [Int: Int] = [:]
    for _ in 0..<10_000 {
      let client = try running.client()
      client.say(senseless(sound, &random))
      client.finish()
      let said = client.hearAll()
      if said.isEmpty { continue }
      let head = try #require(said.firstRange(of: Array("\r\n\r\n".utf8)))
      let answer = try #require(Answer(head: String(decoding: said[..<head.upperBound], as: UTF8.self)))
      statuses[answer.status, default: 0] += 1
    }
    #expect(statuses.keys.allSatisfy { [200, 400, 403, 405, 413, 414, 421, 431, 505].contains($0) }, "\(statuses)")
    #expect((statuses[200] ?? 0) > 100 && (statuses[400] ?? 0) > 1_000, "\(statuses)")
    for path in seen.paths {
      #expect(!path.hasPrefix("/") && !path.split(separator: "/").contains("..") && !path.contains("\\"))
      #expect(!path.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
    #expect(try running.answer(to: running.get("/well")).body == "[well]")
  }

  /// Noise, or a sound request with some of its bytes changed, dropped or doubled.
  private func senseless(_ sound: [UInt8], _ random: inout Seeded) -> [UInt8] {
    if Int.random(in: 0..<4, using: &random) == 0 {
      return (0..<Int.random(in: 0..<300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    var bytes = sound
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let index = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(bytes[index], at: index)
      default:
        bytes.insert(
          contentsOf: ["../", "%2e%2e/", "%", "\\", "\r", "\n", "%00"].randomElement(using: &random)?.utf8 ?? "".utf8,
          at: index)
      }
    }
    return bytes
  }
}

/// What the closure was asked for; several threads note it.
private final class Seen: Sendable {
  private let noted = Locked<Set<String>>([])

  var paths: Set<String> { noted.with { $0 } }

  func note(_ path: String) { noted.with { _ = $0.insert(path) } }
}

/// SplitMix64: the same numbers on every run.
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
