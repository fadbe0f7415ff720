import Chromium
import Foundation
import QuizDice
import QuizEngine
import TestSupport
import Testing

/// The engine in the browser and the engine of the tool are one: the same bytes in give the same bytes out.
@Suite("Quiz engine in WebAssembly", .enabled(if: Browser.isInstalled, "needs Chromium"))
struct ParityTests {
  /// A definition, a seed, and what is done with it.
  struct Trial {
    var definition: [UInt8]
    var seed: UInt64
    var events: [[UInt8]]

    /// All that the engine answers, one digest.
    var digest: UInt32 {
      var digest: UInt32 = 0x811C_9DC5
      func take(_ bytes: [UInt8]) { for byte in bytes { digest = (digest ^ UInt32(byte)) &* 0x0100_0193 } }
      func code(_ act: () throws(Fault) -> Void) -> UInt8 {
        do throws(Fault) {
          try act()
          return 0
        } catch { return error.rawValue }
      }
      var machine = Machine()
      take([code { () throws(Fault) in try machine.define(definition, seed: seed) }])
      take(machine.view())
      for event in events {
        take([code { () throws(Fault) in try machine.take(event) }])
        take(machine.view())
      }
      return digest
    }
  }

  private static let driver = """
    window.loaded = (async () => {
      const raw = atob(window.NightlightEngine);
      const made = await WebAssembly.instantiate(Uint8Array.from(raw, (c) => c.charCodeAt(0)), {});
      window.engine = made.instance.exports;
      return WebAssembly.Module.imports(made.module).length;
    })();
    window.answers = (text) => {
      const engine = window.engine;
      const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      const found = [];
      let at = 0;
      const short = () => { at += 2; return bytes[at - 2] | bytes[at - 1] << 8; };
      const word = () => (short() | short() << 16) >>> 0;
      const give = (count) => {
        const place = engine.exchange();
        new Uint8Array(engine.memory.buffer, place, 60000).set(bytes.subarray(at, at + count));
        at += count;
        return count;
      };
      while (at < bytes.length) {
        let digest = 0x811C9DC5;
        const take = (byte) => { digest = Math.imul(digest ^ byte, 0x01000193) >>> 0; };
        const view = () => {
          const count = engine.view();
          new Uint8Array(engine.memory.buffer, engine.exchange(), count).forEach(take);
        };
        const low = word(), high = word();
        take(engine.define(give(short()), low, high));
        view();
        for (let events = short(); events > 0; events -= 1) {
          take(engine.take(give(short())));
          view();
        }
        found.push(digest);
      }
      return found;
    };
    """

  @Test func tenThousandRandomQuizzesAndSessionsGoAlike() async throws {
    var dice = Dice(2026)
    var trials: [Trial] = []
    for number in 0..<10_000 {
      var definition = dice.definition().bytes
      // Every tenth is broken, and refused alike.
      if number % 10 == 0, !definition.isEmpty { definition[dice.below(definition.count)] = UInt8(dice.below(256)) }
      let events = (0..<dice.below(30)).map { _ in
        dice.chance(1, of: 12) ? dice.bytes(upTo: 12) : dice.event().bytes
      }
      trials.append(Trial(definition: definition, seed: dice.bits(), events: events))
    }
    let wanted = trials.map(\.digest)
    let got = try await answers(to: trials)
    #expect(got.count == wanted.count)
    #expect(zip(got, wanted).count { $0 != $1 } == 0, "sessions that differ")
  }

  @Test func noBytesTrapIt() async throws {
    var dice = Dice(7)
    let trials = (0..<5_000).map { _ in
      Trial(
        definition: dice.bytes(upTo: 200), seed: dice.bits(), events: (0..<5).map { _ in dice.bytes(upTo: 70) })
    }
    #expect(try await answers(to: trials) == trials.map(\.digest))
  }

  private func answers(to trials: [Trial]) async throws -> [UInt32] {
    try await Browser.page(isPainted: false) { page in
      let folder = try TemporaryFolder()
      try folder.write("engine.js", try String(contentsOfFile: Self.engine, encoding: .utf8))
      try folder.write("driver.js", Self.driver)
      try folder.write(
        "index.html",
        """
        <!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        script-src 'self' 'wasm-unsafe-eval'"><script src="engine.js"></script><script src="driver.js"></script>
        """)
      try await page.open(file: folder.path + "/index.html")
      #expect(try await page.evaluate("window.loaded").number == 0, "imports of the module")
      var found: [UInt32] = []
      for start in stride(from: 0, to: trials.count, by: 1_000) {
        let text = Data(Self.packed(Array(trials[start..<min(trials.count, start + 1_000)]))).base64EncodedString()
        let answer = try await page.call("(text) => window.answers(text)", .string(text))
        found += answer.numbers.map { UInt32($0) }
      }
      return found
    }
  }

  private static func packed(_ trials: [Trial]) -> [UInt8] {
    var out: [UInt8] = []
    func short(_ number: Int) { out += [UInt8(number & 255), UInt8(number >> 8)] }
    for trial in trials {
      for shift in stride(from: 0, to: 64, by: 8) { out.append(UInt8(trial.seed >> UInt64(shift) & 255)) }
      short(trial.definition.count)
      out += trial.definition
      short(trial.events.count)
      for event in trial.events {
        short(event.count)
        out += event
      }
    }
    return out
  }

  static let engine = Place.repository + "/Templates/assets/engine.js"

  // The module itself.

  @Test func itIsSmall() throws {
    let text = try String(contentsOfFile: Self.engine, encoding: .utf8)
    let code = try #require(text.firstMatch(of: /NightlightEngine="([^"]*)"/))
    let module = try #require(Data(base64Encoded: String(code.output.1)))
    #expect(module.count <= 24 * 1024)
    let folder = try TemporaryFolder()
    try module.write(to: URL(filePath: folder.path).appending(path: "module.wasm"))
    let zipped = try Self.run("/usr/bin/gzip", ["-9", "-k", folder.path + "/module.wasm"])
    #expect(zipped == 0)
    let size = try #require(FileManager.default.contents(atPath: folder.path + "/module.wasm.gz")?.count)
    #expect(size <= 9 * 1024)
  }

  @Test func itIsMadeFromTheSourcesAsTheyAre() throws {
    let folder = try TemporaryFolder()
    let status = try Self.run(Place.repository + "/Sources/QuizWasm/build.sh", [folder.path + "/engine.js"])
    try #require(status == 0, "the engine cannot be compiled to WebAssembly")
    let made = FileManager.default.contents(atPath: folder.path + "/engine.js")
    #expect(made == FileManager.default.contents(atPath: Self.engine), "run 'make engine'")
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
