import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

/// A fault to plant in a page of the real Content, and what must be said of it: a file of Tests/Checking/Planted.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  /// The file's name without its ending.
  let name: String
  /// The file of Content that gets the fault, below Content.
  let file: String
  /// What stands there.
  let find: String
  /// What stands there instead.
  let replace: String
  /// The rules that must speak: `expect`, in the line of `at` or else of the replacement; and `also`, a list of groups
  /// with `rule`, `at` and, where it is another, `file`.
  let expected: [Expectation]

  struct Expectation: Sendable {
    let rule: String
    /// The text in whose line it is expected; nil where that is the replacement.
    let at: String?
    /// The file below Content that holds it, where that is another.
    var file: String?
  }

  var testDescription: String { name }

  static let folder = Place.repository + "/Tests/Checking/Planted"

  /// All faults, in order of their names.
  static func all() throws -> [PlantedFault] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yml") }.sorted().map {
      try PlantedFault(file: $0)
    }
  }

  private init(file: String) throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: "\(Self.folder)/\(file)")))
    var fields = Fields(parse(bytes, file: file), file: file)
    name = String(file.dropLast(4))
    self.file = fields.required(string: "file")
    find = fields.required(string: "find")
    replace = fields.string("replace") ?? ""
    let at = fields.string("at")
    var expected = fields.strings("expect").map { Expectation(rule: $0, at: at) }
    expected += fields.list("also") {
      Expectation(rule: $0.required(string: "rule"), at: $0.string("at"), file: $0.string("file"))
    }
    self.expected = expected
    let found = fields.finish()
    if !found.isEmpty { throw Unreadable(file: file, message: found.map(\.message).joined(separator: "; ")) }
  }

  struct Unreadable: Error, CustomStringConvertible {
    let file: String
    let message: String
    var description: String { "\(file): \(message)" }
  }
}
