import Foundation
import TestSupport
import Testing

/// `nightlight bundle --usb`, killed while it copies.
///
/// SIGKILL stops a program and not the disk: a stick that is pulled out, or FAT, is not what this can show.
@Suite(.serialized, .enabled(if: Tool.path != nil, "the tool is not built")) struct StickKillTests {
  private static let rounds = 50
  private static let versions = ["a", "b", "c", "d"]
  private static let pages = ["index.html"] + (100..<180).map { "pages/part-\($0 / 20)/page-\($0).html" }
  private let folder: TemporaryFolder
  private var stick: String { folder.path + "/stick" }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("stick/System Volume Information/WPSettings.dat", "theirs")
    for version in Self.versions { try make(version) }
  }

  // A build whose every file differs from that of the other versions.
  private func make(_ version: String) throws {
    for name in Self.pages { try folder.write("\(version)/\(name)", "<p>\(name) of version \(version)</p>\n") }
    let sums = try Tool.run(
      "/bin/sh",
      ["-c", "cd '\(folder.path)/\(version)' && find . -type f | sed 's,^./,,' | LC_ALL=C sort | xargs sha256sum"])
    try folder.write("\(version)/nightlight-manifest.txt", sums.output)
  }

  // The folder of a version's build on the stick.
  private func build(_ version: String) throws -> String {
    let digest = try Tool.run("/usr/bin/sha256sum", ["\(folder.path)/\(version)/nightlight-manifest.txt"]).output
    return "\(stick)/build-\(digest.prefix(16))"
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

  // What can be seen of a run from outside, and when it is killed: so many looks after it was seen.
  private enum Step: CustomStringConvertible {
    case files(Double), list, newPage, step

    var description: String {
      switch self {
      case .files(let share): "\(Int(100 * share)) % of the files"
      case .list: "the list"
      case .newPage: "the new first page"
      case .step: "the step"
      }
    }
  }

  // Most kills fall into the copying, by the files that are there; the rest around the step, which is short.
  private func moments(_ dice: inout SeededDice) -> [(step: Step, looks: Int)] {
    var steps = (0..<38).map { _ in Step.files(Double.random(in: 0..<1, using: &dice)) }
    steps += [.list, .list, .list, .newPage, .newPage, .newPage, .newPage]
    while steps.count < Self.rounds { steps.append(.step) }
    return steps.shuffled(using: &dice).map { ($0, Int.random(in: 0...2000, using: &dice)) }
  }

  private func number(of path: String) -> ino_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_ino : 0
  }

  // Starts a run, watches it without a pause until a step is seen, looks on for a while, and kills it.
  private func kill(_ version: String, at step: Step, after looks: Int) throws {
    let page = "\(stick)/index.html"
    let (before, build) = (number(of: page), try build(version))
    // What an earlier run has left of it is no sign of this one.
    let paths: [String] = Self.pages.sorted().map { "\(build)/\($0)" }
    let files = paths.filter { access($0, F_OK) != 0 }
    let isSeen: () -> Bool =
      switch step {
      case .files(let share): { files.isEmpty || access(files[Int(share * Double(files.count))], F_OK) == 0 }
      case .list: { access("\(build)/SHA256SUMS", F_OK) == 0 }
      case .newPage: { access("\(page).nightlight-new", F_OK) == 0 || number(of: page) != before }
      case .step: { number(of: page) != before }
      }
    let process = Process()
    process.executableURL = URL(filePath: try #require(Tool.path))
    process.arguments = words(version)
    try process.run()
    while !isSeen(), process.isRunning {}
    for _ in 0..<looks { _ = isSeen() }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  @Test func atAnyMomentLeavesAStickThatRuns() throws {
    #expect(try Tool.run(words("a")).status == 0)
    #expect(try Tool.run(words("b")).status == 0)
    var current = try #require(try running())
    #expect(current == "b")
    var dice = SeededDice(seed: 50)
    var (before, after, partial) = (0, 0, 0)
    for (round, moment) in moments(&dice).enumerated() {
      let next = try #require(Self.versions.filter { $0 != current }.randomElement(using: &dice))
      try kill(next, at: moment.step, after: moment.looks)

      let now = try #require(try running(), "round \(round), \(moment)")
      #expect(now == current || now == next, "round \(round), \(moment)")
      if now == next { after += 1 } else { before += 1 }
      let half = try build(next)
      if access(half + "/index.html", F_OK) == 0, access(half + "/SHA256SUMS", F_OK) != 0 { partial += 1 }
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
    #expect(names.filter { !$0.hasPrefix("build-") }.sorted() == ["System Volume Information", "index.html"])
  }
}
