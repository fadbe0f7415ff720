import Foundation
import Library
import Markdown
import Reading
import TestSupport
import Testing
import YAML

/// Our sentences are our own: no run of 16 Chinese characters also stands in the source documents.
///
/// Punctuation and white space do not count. Names of laws, contacts and sources, and what stands in allowed-runs.txt,
/// end a run.
@Suite struct OverlapTests {
  static let length = 16

  @Test(.enabled(if: Place.hasShared("sources"), "the source documents (../shared/sources) are not here"))
  func noTextRepeatsTheSources() throws {
    let folder = try #require(Place.shared("sources"))
    var known = Set<[UInt32]>()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".txt") {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      for run in Self.runs(of: text) where run.count >= Self.length {
        for start in 0...(run.count - Self.length) { known.insert(Array(run[start..<start + Self.length])) }
      }
    }
    #expect(!known.isEmpty)
    let allowed = try allowed()
    for (file, text) in try texts() {
      for run in Self.runs(of: text, without: allowed) {
        let repeated = Self.repeated(run, known)
        #expect(repeated == nil, "\(file): \(repeated ?? "")")
      }
    }
  }

  @Test func runsGoOnOverPunctuationAndEndAtAllowedWords() {
    let runs = Self.runs(of: "這是，一\n段 話 A 又一段。", without: [[0x4E00]])
    #expect(
      runs.map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) } == ["這是", "段話", "又", "段"])
    let run = (0..<20).map { UInt32(0x4E00 + $0) }
    #expect(Self.repeated(run, [Array(run[1..<17]), Array(run[2..<18])])?.unicodeScalars.count == 17)
    #expect(Self.repeated(run, [Array(run[1..<16])]) == nil)
  }

  /// The first run of a text that the sources have as well, as long as it is.
  private static func repeated(_ run: [UInt32], _ known: Set<[UInt32]>) -> String? {
    guard run.count >= length else { return nil }
    let starts = 0...(run.count - length)
    guard let first = starts.first(where: { known.contains(Array(run[$0..<$0 + length])) }) else { return nil }
    var last = first
    while last < starts.upperBound, known.contains(Array(run[last + 1..<last + 1 + length])) { last += 1 }
    return String(String.UnicodeScalarView(run[first..<last + length].compactMap(Unicode.Scalar.init)))
  }

  /// The runs of Chinese characters of a text.
  static func runs(of text: String, without allowed: [[UInt32]] = []) -> [[UInt32]] {
    var runs: [[UInt32]] = [[]]
    for scalar in text.unicodeScalars {
      if scalar.properties.isIdeographic {
        runs[runs.count - 1].append(scalar.value)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil, runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.flatMap { split($0, at: allowed) }.filter { !$0.isEmpty }
  }

  /// A run without the allowed words, which end it.
  private static func split(_ run: [UInt32], at allowed: [[UInt32]]) -> [[UInt32]] {
    var parts: [[UInt32]] = [[]]
    var index = 0
    while index < run.count {
      let rest = run[index...]
      if let word = allowed.first(where: { rest.starts(with: $0) }) {
        parts.append([])
        index += word.count
      } else {
        parts[parts.count - 1].append(run[index])
        index += 1
      }
    }
    return parts
  }

  /// Names and titles of the registry, and the list beside this file, the longest first.
  private func allowed() throws -> [[UInt32]] {
    let list = try String(contentsOfFile: Place.repository + "/Tests/Content/allowed-runs.txt", encoding: .utf8)
    var words = list.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    let registry = try library().registry
    words += registry.laws.entries.map { $0.name.text(in: 0) }
    words += registry.contacts.entries.map { $0.name.text(in: 0) }
    words += registry.sources.entries.flatMap { [$0.title.text(in: 0), $0.publisher.text(in: 0)] }
    words += registry.terms.entries.map { $0.name.text(in: 0) }.filter { $0.count > 3 }
    return words.map { Self.runs(of: $0).flatMap(\.self) }.filter { $0.count > 1 }.sorted { $0.count > $1.count }
  }

  /// Every text in the source language: pages with titles and summaries, and what the registry says.
  private func texts() throws -> [(file: String, text: String)] {
    var texts: [(String, String)] = []
    for page in try library().pages {
      guard let source = page.source else { continue }
      texts.append((source.file, source.title))
      texts.append((source.file, source.summary))
      let bytes = Array(try Data(contentsOf: URL(filePath: "\(RealContent.root)/\(source.file)")))
      var out: [UInt8] = []
      Markdown.parse(bytes, from: source.bodyStart, file: source.file).document.appendSearchText(into: &out)
      // A block's end ends a run.
      texts += out.split(separator: 0x0A).map { (source.file, String(decoding: $0, as: UTF8.self)) }
    }
    let folder = "\(RealContent.root)/Content/registry"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".yml") {
      let bytes = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
      var open = [YAML.parse(bytes, file: name).node].compactMap(\.self)
      while let node = open.popLast() {
        switch node.content {
        case .null: continue
        case .scalar(let text, _): texts.append(("Content/registry/\(name)", text))
        case .sequence(let items): open += items
        case .mapping(let pairs): open += pairs.map(\.value)
        }
      }
    }
    return texts
  }

  private func library() throws -> Library {
    let project = Project(root: RealContent.root, ownTemplates: Place.repository + "/Templates")
    var reader = ProjectReader(project) { _, _ in { _ in [] } }
    return try #require(try reader.read(try project.inputs()).library)
  }
}
