import Foundation
import TestSupport

/// All leaflets, and some of every other kind of sheet, printed once for all tests that look at them.
enum Whole {
  /// What is printed beside the leaflets: checklists, a page with figures, steps, and a quiz.
  static let others = [
    "professionals:interview-support", "professionals:ten-services", "professionals:time-limits", "guide:first-steps",
    "page:figures", "quiz:signs",
  ]

  /// Where its site would be reached.
  static let baseURL = "https://night.example/"

  /// The printed project.
  static let project: Result<TemporaryFolder, any Error> = Result {
    let project = try Shop.project(baseURL: baseURL)
    let leaflets = try FileManager.default.contentsOfDirectory(atPath: project.path + "/Content/leaflets").sorted()
    let outcome = try Shop.print(project, leaflets + others + ["--odt"])
    guard outcome.status == 0 else { throw Failure(words: outcome.errors) }
    return project
  }

  /// The print did not succeed.
  struct Failure: Error {
    let words: String
  }

  /// How many pages a sheet may have.
  static func pages(of name: String) -> ClosedRange<Int> {
    if name.contains("poster") || name.hasPrefix("three-words") { return 1...1 }
    if name.hasPrefix("one-week-slowly-pages") { return 8...8 }
    if name.hasPrefix("one-week-slowly") { return 4...4 }
    return isFlowing(name) ? 1...6 : 2...2
  }

  /// Whether a sheet may run over as many pages as it needs.
  static func isFlowing(_ name: String) -> Bool {
    ["interview-support", "ten-services", "time-limits", "next-steps-", "figures", "signs-"].contains {
      name.hasPrefix($0) && !name.hasPrefix("next-steps-card")
    }
  }
}
