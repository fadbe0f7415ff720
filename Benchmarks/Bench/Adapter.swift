import Foundation
import Library
import Reading

/// Lays the shared corpus out as a project: pictures made, audiences mapped, required fields added, links rewritten.
struct Adapter {
  let corpus: String
  let project: String
  let templates: String

  private static let languages = ["zh-Hant", "en", "vi"]
  private static let audiences = ["parents", "teachers", "teens", "children", "caregivers", "clinicians"]
  private static let bands = [
    "parents": "adults", "teachers": "adults", "teens": "12-15", "children": "9-12", "caregivers": "adults",
    "clinicians": "professionals",
  ]

  func run() throws {
    let files = FileManager.default
    try files.createDirectory(atPath: project + "/Content/registry", withIntermediateDirectories: true)
    try files.createDirectory(atPath: project + "/Content/pictures", withIntermediateDirectories: true)
    try files.copyItem(atPath: templates, toPath: project + "/Templates")
    let vietnamese = project + "/Templates/strings/vi.yml"
    if !files.fileExists(atPath: vietnamese) {
      try files.copyItem(atPath: templates + "/strings/en.yml", toPath: vietnamese)
    }
    try write(configuration, "nightlight.yml")
    try write(registry, "Content/registry/sources.yml")
    try write(contacts, "Content/registry/contacts.yml")
    try rules()
    for number in 0..<24 { try write(picture(number), "Content/pictures/fig-\(number < 10 ? "0" : "")\(number).svg") }
    try pages()
  }

  /// The project's own word lists, so that their rules have as much to do as there.
  ///
  /// The corpus is of characters at random, among which any word turns up: a mark behind each lets it be looked for to
  /// its end and never found.
  private func rules() throws {
    let own = (templates as NSString).deletingLastPathComponent + "/Content/rules/words.yml"
    let lists = try String(contentsOfFile: own, encoding: .utf8)
    let words = lists.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let begin = line.trimmingCharacters(in: .whitespaces)
      if begin.hasPrefix("- each:") || begin.hasPrefix("- find:") && line.contains("\"") { return "    - find: [视频〓]" }
      guard begin.hasPrefix("- find:") else { return String(line) }
      return line.replacingOccurrences(of: ",", with: "〓,").replacingOccurrences(of: "]", with: "〓]")
    }
    try FileManager.default.createDirectory(atPath: project + "/Content/rules", withIntermediateDirectories: true)
    try write(words.joined(separator: "\n"), "Content/rules/words.yml")
    try write(
      """
      paragraph: 100
      longest:
        zh-Hant: {unit: characters, 9-12: 999, 12-15: 999, adults: 999, professionals: 999}
        en: {unit: words, 9-12: 999, 12-15: 999, adults: 999, professionals: 999}

      """, "Content/rules/sentences.yml")
  }

  /// The source language first: a translation names the revision that it translates.
  private func pages() throws {
    var revisions: [String: String] = [:]
    for language in Self.languages {
      guard let sections = try? FileManager.default.contentsOfDirectory(atPath: "\(corpus)/\(language)").sorted() else {
        continue
      }
      for section in sections {
        for name in try FileManager.default.contentsOfDirectory(atPath: "\(corpus)/\(language)/\(section)") {
          try autoreleased {
            try page(language, "\(corpus)/\(language)/\(section)/\(name)", String(name.dropLast(3)), &revisions)
          }
        }
      }
    }
  }

  private func page(_ language: String, _ path: String, _ name: String, _ revisions: inout [String: String]) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let (fields, rest) = try parts(of: text)
    let body = rest.replacing(#/\]\(\.\./[a-z]+/([a-z0-9-]+)\.md/#) { "](page:\($0.output.1)" }
      .replacing("](/img/", with: "](../../pictures/")
    var front = "---\ntitle: \(fields["title"] ?? "")\nsummary: \(fields["description"] ?? "")\n"
    if language == Self.languages[0] {
      let audience = (fields["audience"] ?? "").split(separator: ",").map(String.init)
      let bands = Set(audience.compactMap { Self.bands[$0] }).sorted()
      front += "audience: [\(audience.joined(separator: ", "))]\nbands: [\(bands.joined(separator: ", "))]\n"
      front +=
        "sources: [corpus]\nreviewed: \(fields["date"] ?? "")\nreview-by: 2099-01-01\norder: \(fields["weight"] ?? "1")\n"
      var known = PageText()
      known.title = unquoted(fields["title"] ?? "")
      known.summary = unquoted(fields["description"] ?? "")
      revisions[name] = revision(of: known, body: Array(body.utf8)[...])
    } else {
      front += "translates: \(revisions[name] ?? "")\n"
    }
    try write(front + "---\n" + body, "Content/pages/\(name)/\(language).md")
  }

  private func parts(of text: String) throws -> ([String: String], String) {
    var fields: [String: String] = [:]
    var list = ""
    guard let end = text.range(of: "\n---\n") else { throw Complaint("a corpus page has no front matter") }
    for line in text[..<end.lowerBound].split(separator: "\n").dropFirst() {
      if line.hasPrefix("  - ") {
        fields[list, default: ""] += (fields[list]?.isEmpty ?? true ? "" : ",") + line.dropFirst(4)
      } else if let colon = line.firstIndex(of: ":") {
        list = String(line[..<colon])
        fields[list] = String(line[line.index(after: colon)...]).trimmingCharacters(in: .whitespaces)
      }
    }
    return (fields, String(text[end.upperBound...]))
  }

  private func unquoted(_ text: String) -> String {
    String(text.dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
  }

  private func write(_ text: String, _ file: String) throws {
    let path = "\(project)/\(file)"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// Foundation's temporaries on this platform go with their scope; the name says what the call is for.
  private func autoreleased(_ body: () throws -> Void) rethrows { try body() }
}

extension Adapter {
  private var configuration: String {
    let doors = Self.audiences.map {
      "  - {id: \($0), icon: door-parents, title: {zh-Hant: \($0), en: \($0), vi: \($0)}, summary: {zh-Hant: \($0), en: \($0), vi: \($0)}}"
    }
    return """
      name: {zh-Hant: 教室, en: Classroom, vi: Lớp học}
      tagline: {zh-Hant: 一句話, en: One line, vi: Một dòng}
      base-url: https://example.org/
      languages:
        - {tag: zh-Hant, name: 中文, complete: true}
        - {tag: en, name: English, complete: true}
        - {tag: vi, name: Tiếng Việt, complete: true}
      exit: https://example.com/
      region: TW
      audiences:
      \(doors.joined(separator: "\n"))
      sections:
        - {kind: page, title: {zh-Hant: 文章, en: Pages, vi: Trang}, summary: {zh-Hant: 全部, en: All, vi: Tất cả}}

      """
  }

  private var registry: String {
    "corpus:\n  title: {zh-Hant: 語料, en: Corpus, vi: Ngữ liệu}\n  publisher: {zh-Hant: 產生器, en: Generator, vi: Bộ tạo}\n"
  }

  private var contacts: String {
    (1...4).map { number in
      """
      "line-\(number)":
        name: {zh-Hant: 專線 \(number), en: Line \(number), vi: Đường dây \(number)}
        number: "02-5555-000\(number)"
        hours: {zh-Hant: 24 小時, en: 24 hours, vi: 24 giờ}
        always-open: true
        who: {zh-Hant: 所有人, en: Everybody, vi: Mọi người}
        region: TW
        general: true
        sources: [corpus]
        as-of: 2026-01-01
        review-by: 2099-01-01
        state: confirmed

      """
    }.joined()
  }

  private func picture(_ number: Int) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 180\"><rect width=\"320\" height=\"180\" fill=\"#eee\"/>"
      + "<circle cx=\"\(40 + number * 10)\" cy=\"90\" r=\"40\" fill=\"#999\"/></svg>\n"
  }
}
