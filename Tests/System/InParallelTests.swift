import System
import Testing

@Suite("Work in parallel")
struct InParallelTests {
  private struct Refused: Error, Equatable { let index: Int }

  @Test("does every index exactly once", arguments: [0, 1, 2, 7, 1000, 4099])
  func everyIndex(count: Int) throws {
    let done = Gathered<Int>()
    try inParallel(count) { _, index in done.add(index) }
    #expect(done.values.sorted() == Array(0..<count))
  }

  @Test("numbers its threads from the calling one")
  func workers() throws {
    let seen = Gathered<Int>()
    try inParallel(10_000, chunk: 1) { worker, _ in seen.add(worker) }
    #expect(Set(seen.values).isSubset(of: 0..<processors))
  }

  @Test("gives each thread something of its own, made once")
  func ownScratch() throws {
    let made = Gathered<Int>()
    let ends = Gathered<Int>()
    try inParallel(
      1000,
      with: { worker in
        made.add(worker)
        return [Int]()
      },
      { own, index in
        own.append(index)
        ends.add(own.count)
      })
    #expect(Set(made.values).count == made.values.count)
    #expect(made.values.count <= processors)
    // Each thread counts its own up from one, so that as many ones are seen as threads had anything to do.
    #expect(ends.values.filter { $0 == 1 }.count <= made.values.count)
    #expect(ends.values.count == 1000)
  }

  @Test("throws the error of the lowest index that fails, whichever came first", arguments: 0..<20)
  func lowestError(round: Int) {
    #expect(throws: Refused(index: 310)) {
      try inParallel(1000, chunk: 1 + round) { _, index in
        if index >= 310, index % 2 == 0 { throw Refused(index: index) }
      }
    }
  }

  @Test("does everything below the index that fails")
  func belowTheError() {
    let done = Gathered<Int>()
    #expect(throws: Refused.self) {
      try inParallel(2000, chunk: 3) { _, index in
        if index == 1500 { throw Refused(index: index) }
        done.add(index)
      }
    }
    #expect(Set(done.values).isSuperset(of: 0..<1500))
  }

  @Test("throws what making a thread's own throws")
  func failingScratch() {
    #expect(throws: Refused(index: -5)) {
      try inParallel(10, with: { _ in throw Refused(index: -5) }, { (_: inout Int, _) in })
    }
  }
}
