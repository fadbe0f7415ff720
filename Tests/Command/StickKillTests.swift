import Foundation
import TestSupport
import Testing

/// `nightlight bundle --usb`, killed while it copies.
///
/// SIGKILL stops a program and not the disk: a stick that is pulled out, or FAT, is not what this can show.
@Suite(.serialized, .enabled(if: Tool.path != nil, "the tool is not built")) struct StickKillTests {
  private static let rounds = 50
  private static let versions = ["a", "b", "c", "d"]
  private let folder: TemporaryFolder
  private var stick: String { folder.path + "/stick" }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("stick/photo.jpg", "theirs")
    for version in Self.versions { try make(version) }
  }

  // A build whose every file differs from that of the other versions.
  private func make(_ version: String) throws {
    var list = ""
    for name in (["index.html"] + (100..<220).map { "pages/part-\($0 / 20)/page-\($0).html" }).sorted() {
      try folder.write("\(version)/\(name)", "<p>\(name) of version \(version)</p>\n")
    }
    let sums = try Tool.run(
      "/bin/sh",
      ["-c", "cd '\(folder.path)/\(version)' && find . -type f | sed 's,^./,,' | LC_ALL=C sort | xargs sha256sum"])
    list = sums.output
    try folder.write("\(version)/nightlight-manifest.txt", list)
  }

  private func words(_ version: String) -> [String] {
    ["bundle", "--quiet", "--site", "\(folder.path)/\(version)", "--usb", stick]
  }

  // Which version runs, told by its first page; nil if the stick is not whole.
  private func running() throws -> String? {
    let verdict = try Tool.run(["verify", stick])
    guard verdict.status == 0 else {
      Issue.record("\(verdict.output)\(verdict.errors)")
      return nil
    }
    let page = try folder.read("stick/index.html")
    let build = try #require(page.split(separator: "href=\"").dropFirst().first?.prefix { $0 != "/" })
    let first = try folder.read("stick/\(build)/index.html")
    return Self.versions.first { first.contains("version \($0)<") }
  }

  private func builds() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: stick).count { $0.hasPrefix("build-") }
  }

  @Test func atAnyMomentLeavesAStickThatRuns() throws {
    #expect(try Tool.run(words("a")).status == 0)
    let whole = try Tool.run(words("b"))
    #expect(whole.status == 0, "\(whole.errors)")
    var current = try #require(try running())
    #expect(current == "b")
    var dice = SystemRandomNumberGenerator()
    var (before, after, partial) = (0, 0, 0)
    // The longest that a run is left to itself, which follows how busy the machine is.
    var longest = whole.seconds * 1_000_000
    for round in 0..<Self.rounds {
      let next = try #require(Self.versions.filter { $0 != current }.randomElement(using: &dice))
      let count = try builds()
      let process = Process()
      process.executableURL = URL(filePath: try #require(Tool.path))
      process.arguments = words(next)
      try process.run()
      // Nobody is waited for here: the moment is left to the dice, and now and then the run has ended before it.
      usleep(UInt32(Double.random(in: 0...longest, using: &dice)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()

      let now = try #require(try running(), "round \(round)")
      #expect(now == current || now == next, "round \(round)")
      if now == next { after += 1 } else { before += 1 }
      longest = min(30_000_000, longest * (now == next ? 0.85 : 1.1))
      if now != next, try builds() > count { partial += 1 }
      current = now
    }
    // The kills fell on both sides of the step, and some into the copying.
    #expect(
      before > 3 && after > 3 && partial > 3, "\(before) before the step, \(after) after, \(partial) while copying")
    let next = try #require(Self.versions.first { $0 != current })
    #expect(try Tool.run(words(next)).status == 0)
    #expect(try running() == next)
    #expect(try builds() == 2)
    let names = try FileManager.default.contentsOfDirectory(atPath: stick)
    #expect(names.filter { !$0.hasPrefix("build-") }.sorted() == ["index.html", "photo.jpg"])
  }
}
