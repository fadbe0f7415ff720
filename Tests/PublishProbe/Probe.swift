import Foundation
import Library
import Publishing
import System

/// Publishes a site as it is told, so that tests can kill it, run it twice at once, or take the time.
///
/// Usage: PublishProbe ROOT OUT WAY VERSION COUNT SIZE PER-FOLDER KEEP STEPS
///
/// WAY is any, exchange or moves. With STEPS `ask` it writes a byte to standard output at every moment of the
/// publication and waits for one on standard input; with `tell` it only writes; with `none` it does neither. It ends
/// with status 0 and a line of figures, or with 3 and the error on standard error. With VERSION `recover` it only
/// puts right what an interrupted publication left.
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

  private static func complain(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }

  private static func peak() -> Int {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }
}

/// Tells the one who started the probe how far it has come.
final class Steps: @unchecked Sendable {
  private let asks: Bool
  private let tells: Bool
  // The kernel's own lock on the pipe keeps the bytes whole; this one keeps question and answer together.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init(_ steps: String) {
    asks = steps == "ask"
    tells = steps != "none"
    pthread_mutex_init(mutex, nil)
  }

  func observe(_ moment: Moment) {
    guard tells else { return }
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    var byte = moment.rawValue
    guard write(1, &byte, 1) == 1 else { exit(4) }
    if asks, read(0, &byte, 1) != 1 { exit(5) }
  }
}
