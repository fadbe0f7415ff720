import Foundation
import TestSupport

/// Words that readers type and the words of our texts that they stand for, as Content/search-aliases.yml has them.
struct Alias: Sendable {
  let language: String
  let words: [String]
  let targets: [String]

  /// All of them; none where the site under test has no such file.
  static let all: [Alias] = {
    let path = Place.repository + "/Content/search-aliases.yml"
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    var aliases: [Alias] = []
    var language = ""
    var words: [String] = []
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      if let match = line.firstMatch(of: /^([A-Za-z-]+):/) { language = String(match.1) }
      if line.contains("words:") { words = list(line) }
      if line.contains("targets:") { aliases.append(Alias(language: language, words: words, targets: list(line))) }
    }
    return aliases
  }()

  private static func list(_ line: Substring) -> [String] {
    line.split { "[],".contains($0) }.dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}
