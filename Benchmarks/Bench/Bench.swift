import Foundation

/// The whole measurement: corpora, floor and tool in turns, a table at the end.
struct Bench {
  private let tool: String
  private let shared: String
  private let templates: String
  private let work: String
  private let sizes: [Int]
  private let turns: Int

  init(_ arguments: [String]) throws {
    guard arguments.count >= 4 else {
      throw Complaint("usage: bench TOOL SHARED/bench TEMPLATES WORK-FOLDER [PAGES…]  (pages in all, three languages)")
    }
    (tool, shared, templates, work) = (arguments[0], arguments[1], arguments[2], arguments[3])
    let given = arguments.dropFirst(4).compactMap { Int($0) }
    sizes = given.isEmpty ? [300, 3_000, 30_000] : given
    turns = 3
    try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
  }

  func run() throws {
    let floor = work + "/floor"
    _ = try Run.of("/usr/bin/cc", ["-O2", "-o", floor, shared + "/floor.c", "-lcmark", "-lpthread"])
    print(
      "| pages | floor, 2 threads (s) | cold build (s) | × floor | without search | × | search (s) | × | peak MiB | unchanged (s) | × cold | µs a page | save to served (ms) |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|---|---|---|")
    for size in sizes { try measure(size, floor) }
  }

  private func measure(_ size: Int, _ floor: String) throws {
    let folder = "\(work)/\(size)"
    let project = folder + "/project"
    let corpus = folder + "/corpus"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if !FileManager.default.fileExists(atPath: corpus) {
      _ = try Run.of(
        "/usr/bin/env", ["python3", shared + "/corpus.py", "--pages", String(size / 3), "--out", corpus])
    }
    if !FileManager.default.fileExists(atPath: project) {
      try Adapter(corpus: corpus, project: project, templates: templates).run()
    }
    var floors: [Double] = []
    var colds: [Run] = []
    var plain: [Double] = []
    var unchanged: [Double] = []
    for turn in 0..<turns {
      // A fresh folder every time: deleting and writing again would measure the file system's habits.
      let stamp = "\(getpid())-\(turn)"
      floors.append(try Run.of(floor, ["-t", "2", folder + "/corpus", "\(folder)/floor-\(stamp)"]).seconds)
      let cold = try Run.of(tool, build(project, "\(folder)/site-\(stamp)"))
      colds.append(cold)
      plain.append(
        try Run.of(tool, build(project, "\(folder)/plain-\(stamp)") + ["--without-search"]).seconds)
      unchanged.append(try Run.of(tool, build(project, "\(folder)/site-\(stamp)")).seconds)
    }
    let served = try ServeLatency(tool: tool, project: project).milliseconds()
    report(size, median(floors), colds, median(plain).middle, median(unchanged).middle, served)
    for turn in 0..<turns {
      for name in ["floor", "site", "plain"] {
        try? FileManager.default.removeItem(atPath: "\(folder)/\(name)-\(getpid())-\(turn)")
      }
    }
  }

  private func build(_ project: String, _ out: String) -> [String] {
    ["build", "--root", project, "--out", out, "--today", "2026-11-20"]
  }

  private func report(
    _ size: Int, _ floor: (middle: Double, least: Double, most: Double), _ colds: [Run], _ rest: Double,
    _ unchanged: Double, _ served: [Double]
  ) {
    let cold = median(colds.map(\.seconds))
    // What the search index costs is what a build without it spares.
    let search = cold.middle - rest
    let cells = [
      String(size), range(floor), range(cold), times(cold.middle / floor.middle), number(rest),
      times(rest / floor.middle),
      number(search), times(search / floor.middle), String(Int(colds.map(\.peakMiB).max() ?? 0)), number(unchanged),
      times(unchanged / cold.middle), String(Int(cold.middle / Double(size) * 1e6)),
      "\(number(median(served).middle)) (\(number(served.min() ?? 0))–\(number(served.max() ?? 0)))",
    ]
    print("| " + cells.joined(separator: " | ") + " |")
  }

  private func range(_ value: (middle: Double, least: Double, most: Double)) -> String {
    "\(number(value.middle)) (\(number(value.least))–\(number(value.most)))"
  }

  private func number(_ value: Double) -> String { String(format: value < 10 ? "%.3f" : "%.1f", value) }

  private func times(_ value: Double) -> String { String(format: "%.2f", value) }
}
