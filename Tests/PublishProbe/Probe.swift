import Glibc
import Library
import Publishing
import System

/// Publishes a site as it is told, so that tests can kill it, run it twice at once, or take the time.
///
/// Usage: PublishProbe ROOT OUT WAY VERSION COUNT SIZE PER-FOLDER KEEP STEPS
///
/// WAY is any, exchange or moves. STEPS says what becomes of the publication's moments: `none`, `tell` (each is written
/// to standard output at once, as a byte) or a number (so many are written together, and then it stands still until
/// its standard input ends). It ends with status 0, and a line of figures if it has told nothing else, or with 3 and
/// the error on standard error. With VERSION `recover` it only puts right what an interrupted publication left.
@main
struct Probe {
  static func main() {
    let words = CommandLine.arguments
    guard words.count == 10, let count = Int(words[5]), let size = Int(words[6]), let perFolder = Int(words[7]),
      let keep = Int(words[8]), let version = words[4].first
    else {
      complain("usage: PublishProbe ROOT OUT WAY VERSION COUNT SIZE PER-FOLDER KEEP STEPS")
      exit(2)
    }
    let destination = Destination(out: words[2], forbidden: ["\(words[1])/Content"], root: words[1])
    do {
      if words[4] == "recover" {
        let recovery = try recover(destination)
        print(recovery.map { "\($0)" } ?? "nothing")
        return
      }
      let ways: [String: Publication.Way] = ["exchange": .exchange, "moves": .moves]
      let site = ProbeSite(count: count, size: size, perFolder: perFolder)
      let steps = Steps(words[9])
      let publication = Publication(destination, way: ways[words[3]]) { steps.observe($0) }
      let report = try publication.run(site.files(version, keep: keep))
      steps.end()
      if words[9] == "none" {
        print(
          "written \(report.written) unchanged \(report.unchanged) removed \(report.removed)",
          "carried \(report.carriedOver) seconds \(report.seconds) peak \(peak()) KiB")
      }
    } catch {
      complain("\(error)")
      exit(3)
    }
  }

  // Without Foundation, which takes longer to load than a site takes to publish.
  private static func complain(_ text: String) {
    let line = Array("\(text)\n".utf8)
    _ = write(2, line, line.count)
  }

  private static func peak() -> Int {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }
}
