import Foundation
import Publishing
import System
import TestSupport
import Testing

/// A site that is published by turns in two versions, by a program that is killed while it does so.
///
/// The program stands still at the moment that it is to be killed at; in every fifth round it does not, and the kill
/// falls between moments.
@Suite("A publication that is killed")
struct KillTests {
  private static let rounds = 50
  private let project: Project
  private let foreign = [".gitignore": "*\n", "theirs/file": "theirs", "pages/theirs.txt": "theirs"]

  init() throws { project = try Project() }

  private func task(_ version: String, way: String = "any", steps: String = "none") -> RunningProbe.Task {
    RunningProbe.Task(root: project.root, out: project.out, way: way, version: version, steps: steps)
  }

  // Both versions as a run that nobody kills publishes them, with the foreign files, and the manifest.
  private func versions() throws -> [String: [String: String]] {
    var versions: [String: [String: String]] = [:]
    for version in ["A", "B"] {
      var task = task(version)
      task.out = "\(project.root)/reference-\(version)"
      #expect(try RunningProbe(task).end().status == 0)
      versions[version] = try tree(task.out).merging(foreign) { $1 }
      try FileManager.default.removeItem(atPath: task.out)
    }
    #expect(versions["A"] != versions["B"])
    return versions
  }

  private func prepare(_ way: String) throws {
    for (path, text) in foreign { try project.put(path, text) }
    #expect(try RunningProbe(task("A", way: way)).end().status == 0)
  }

  @Test("leaves every file whole, and the next command puts the site right", arguments: ["exchange", "moves"])
  func kill(way: String) throws {
    let versions = try versions()
    let (a, b) = (try #require(versions["A"]), try #require(versions["B"]))
    try prepare(way)
    #expect(try tree(project.out) == a)
    // Where each kind of moment first and last comes; the rest of the rounds is left to the dice.
    let script = try RunningProbe(task("B", way: way, steps: "tell")).moments()
    #expect(try tree(project.out) == b)
    var places = Set(script).flatMap { moment in
      [script.firstIndex(of: moment), script.lastIndex(of: moment)].compactMap(\.self)
    }.sorted()
    var dice = Dice(seed: way == "moves" ? 11 : 23)
    while places.count < KillTests.rounds { places.append(script.indices.randomElement(using: &dice) ?? 0) }

    var current = b
    var recovered: [Recovery?: Int] = [:]
    for (round, place) in places.enumerated() {
      let wanted = current == a ? b : a
      let waits = round % 5 != 4
      let probe = try RunningProbe(task(wanted == a ? "A" : "B", way: way, steps: waits ? "\(place + 1)" : "tell"))
      let seen = probe.moments(place + 1)
      probe.kill()

      let killed = try tree(project.out)
      let context: Comment = "round \(round), killed at \(place) after \(String(describing: seen.last))"
      expectWhole(killed, current, wanted, context)
      if way == "exchange" { #expect(killed == current || killed == wanted, context) }

      // Every other time the next publication is left to put things right by itself.
      if round % 2 == 0 {
        let recovery = try recover(project.destination)
        recovered[recovery, default: 0] += 1
        let site = try tree(project.out)
        switch recovery {
        case .completed: #expect(site == wanted, context)
        case .undone: #expect(site == current, context)
        case nil: #expect(site == current || site == wanted, context)
        }
        current = site == wanted ? wanted : current
      } else {
        #expect(try RunningProbe(task("A", way: way)).end().status == 0, context)
        #expect(try tree(project.out) == a, context)
        current = a
      }
      #expect(try verify(project.out) == [], context)
      #expect(try project.leftovers() == [], context)
    }
    #expect((recovered[.completed] ?? 0) > 2, "kills came late enough, too")
    #expect((recovered[.undone] ?? 0) > 2, "and early enough")
  }

  // No file may be missing that both versions have, and none may be neither the one version's nor the other's.
  private func expectWhole(
    _ site: [String: String], _ old: [String: String], _ new: [String: String], _ context: Comment
  ) {
    for (path, text) in old where new[path] != nil {
      #expect(site[path] == text || site[path] == new[path], "\(path), \(context)")
    }
    for (path, text) in site { #expect(text == old[path] || text == new[path], "\(path), \(context)") }
  }

  @Test("when it was the first leaves no output folder, or a whole one", arguments: [1, 20, 38, 39, 40])
  func first(place: Int) throws {
    let probe = try RunningProbe(task("A", steps: "\(place)"))
    let seen = probe.moments(place)
    probe.kill()
    #expect(try recover(project.destination) == (seen.contains(.swapped) ? .completed : .undone))
    #expect(try project.leftovers() == [])
    if seen.contains(.swapped) {
      #expect(try verify(project.out) == [])
    } else {
      #expect(try Folder.working.status(of: project.out) == nil)
    }
  }

  @Test("is put right by one that is killed as well", arguments: [3, 9, 21, 40, 70])
  func twice(place: Int) throws {
    let versions = try versions()
    try prepare("moves")
    let probe = try RunningProbe(task("B", way: "moves", steps: "75"))
    #expect(probe.moments(75).count == 75)
    probe.kill()
    let second = try RunningProbe(task("A", way: "moves", steps: "\(place)"))
    #expect(second.moments(place).count == place)
    second.kill()
    _ = try recover(project.destination)
    let site = try tree(project.out)
    #expect(site == versions["A"] || site == versions["B"])
    #expect(try verify(project.out) == [])
  }
}
