import Foundation
import Markdown
import TestSupport
import Testing

/// An example of the CommonMark specification.
struct Example: Decodable, Sendable, CustomTestStringConvertible {
  let example: Int
  let markdown: String
  let html: String
  let section: String

  var testDescription: String { "\(example) (\(section))" }

  static let path = "conformance/commonmark-0.30.json"

  static let all: [Example] = {
    guard let path = Place.shared(path), let data = FileManager.default.contents(atPath: path) else { return [] }
    return (try? JSONDecoder().decode([Example].self, from: data)) ?? []
  }()
}

@Suite("CommonMark 0.30", .enabled(if: Place.hasShared(Example.path), "the specification's examples are not here"))
struct CommonMarkTests {
  @Test func hasEveryExample() { #expect(Example.all.count == 652) }

  @Test(arguments: Example.all) func writesWhatTheSpecificationExpects(_ example: Example) {
    let parsed = parse(Array(example.markdown.utf8), file: "spec.md", mode: .passThrough)
    #expect(String(decoding: parsed.document.html(), as: UTF8.self) == example.html)
    #expect(parsed.diagnostics.isEmpty)
  }
}
