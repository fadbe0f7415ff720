import Diagnostics
import Foundation
import Mustache
import TestSupport
import Testing

/// The Mustache specification's own cases.
@Suite(.enabled(if: Place.hasShared("conformance/mustache"), "the shared folder is not here"))
struct ConformanceTests {
  @Test(arguments: SpecificationCase.all())
  func rendersAsTheSpecificationExpects(_ example: SpecificationCase) {
    var sources = [TemplateSource(name: "main", file: "main", bytes: Array(example.template.utf8))]
    for (name, text) in example.partials {
      sources.append(TemplateSource(name: name, file: name, bytes: Array(text.utf8)))
    }
    let (set, findings) = TemplateSet.compile(sources, missing: .isEmpty)
    #expect(!findings.hasErrors)
    var out: [UInt8] = []
    let complaints = set.render("main", values: [example.data], into: &out)
    #expect(complaints.isEmpty)
    #expect(String(decoding: out, as: UTF8.self) == example.expected)
  }

  @Test func everyFileOfTheSpecificationIsRead() {
    let counts = Dictionary(grouping: SpecificationCase.all(), by: \.file).mapValues(\.count)
    #expect(
      counts == [
        "comments": 12, "delimiters": 14, "inheritance": 27, "interpolation": 42, "inverted": 22, "partials": 12,
        "sections": 34,
      ])
  }
}

/// One case of the specification.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
  let file: String
  let name: String
  let data: Value
  let template: String
  let partials: [String: String]
  let expected: String

  var testDescription: String { "\(file): \(name)" }

  private struct File: Decodable {
    let tests: [Case]
  }

  private struct Case: Decodable {
    let name: String
    let data: JSONValue
    let template: String
    let partials: [String: String]?
    let expected: String
  }

  static func all() -> [SpecificationCase] {
    guard let folder = Place.shared("conformance/mustache"),
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return [] }
    return names.sorted().filter { $0.hasSuffix(".json") }.flatMap { name -> [SpecificationCase] in
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
        let file = try? JSONDecoder().decode(File.self, from: data)
      else { return [] }
      return file.tests.map {
        SpecificationCase(
          file: String(name.dropLast(5)), name: $0.name, data: $0.data.value, template: $0.template,
          partials: $0.partials ?? [:], expected: $0.expected)
      }
    }
  }
}

/// Any JSON as a template's data.
private struct JSONValue: Decodable {
  let value: Value

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .none
    } else if let bool = try? container.decode(Bool.self) {
      value = .bool(bool)
    } else if let number = try? container.decode(Int.self) {
      value = .text(String(number))
    } else if let number = try? container.decode(Double.self) {
      value = .text(String(number))
    } else if let text = try? container.decode(String.self) {
      value = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      value = .list(list.map(\.value))
    } else {
      let object = try container.decode([String: JSONValue].self)
      value = .object(Object(object.map { ($0.key, $0.value.value) }))
    }
  }
}
