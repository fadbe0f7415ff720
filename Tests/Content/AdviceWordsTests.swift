import Foundation
import Library
import Reading
import TestSupport
import Testing

/// The words of Content/rules/advice.yml tell advice from advice against.
@Suite struct AdviceWordsTests {
  static let samples: [(tag: String, text: String, polarity: Advice.Polarity)] = [
    ("zh-Hant", "先[封鎖](action:block)。", .toDo),
    ("zh-Hant", "再[封鎖](action:block)對方。", .toDo),
    ("zh-Hant", "[先不要封鎖](action:block)。", .notToDo),
    ("zh-Hant", "[也不要再付錢](action:pay)。", .notToDo),
    ("zh-Hant", "不[付錢](action:pay)、不再[傳](action:send-more)。", .notToDo),
    ("zh-Hant", "請不要急著[封鎖](action:block)。", .notToDo),
    ("zh-Hant", "不要跟他[見面](action:meet)。", .notToDo),
    ("zh-Hant", "先別[刪除](action:delete)或[封鎖](action:block)。", .notToDo),
    ("zh-Hant", "不要[付錢](action:pay)、[見面](action:meet)。", .notToDo),
    ("zh-Hant", "[一毛錢都不要付](action:pay)。", .notToDo),
    ("zh-Hant", "這不是你的錯，[報警](action:report)。", .toDo),
    ("zh-Hant", "不知道怎麼辦就[報警](action:report)。", .toDo),
    ("zh-Hant", "不要刪除，先[留證據](action:evidence)。", .toDo),
    ("zh-Hant", "[記下帳號，不要截圖](action:evidence)。", .toDo),
    ("zh-Hant", "[證據留好以前，不要封鎖](action:block)對方。", .notToDo),
    ("en", "[Until the evidence is kept, do not block](action:block).", .notToDo),
    ("zh-Hant", "[什麼都不刪](action:delete)。", .notToDo),
    ("zh-Hant", "告訴別人之後[報警](action:report)。", .toDo),
    ("zh-Hant", "[不要回，也不要吵](action:stop)。", .toDo),
    ("zh-Hant", "要不要[報警](action:report)，可以先問。", .neither),
    ("zh-Hant", "[封鎖](action:block)之前，先看這裡。", .neither),
    ("zh-Hant", "如果[付了錢](action:pay)，也可以說。", .neither),
    ("zh-Hant", "別怕[報警](action:report)。", .toDo),
    ("en", "Then [block](action:block) them.", .toDo),
    ("en", "[Do not pay](action:pay).", .notToDo),
    ("en", "Please don’t [block](action:block) or [delete](action:delete) yet.", .notToDo),
    ("en", "Do not pay, meet or [send more](action:send-more).", .notToDo),
    ("en", "Never [forward](action:forward) it.", .notToDo),
    ("en", "Send the address without [opening it](action:view).", .notToDo),
    ("en", "It is not your fault. [Tell an adult](action:tell).", .toDo),
    ("en", "Do not delete anything; [keep evidence](action:evidence).", .toDo),
    ("en", "Do not answer, but [write it down](action:evidence).", .toDo),
    ("en", "Before you [block](action:block) anybody, write it down.", .neither),
    ("en", "If you [paid](action:pay), you can still tell.", .neither),
    ("en", "You need not [report](action:report) today.", .neither),
    ("en", "[Delete nothing](action:delete).", .notToDo),
    ("en", "Bring the phone, with [nothing deleted](action:delete).", .notToDo),
    ("vi", "Đừng [chặn](action:block) họ.", .notToDo),
    ("vi", "[Không trả tiền](action:pay).", .notToDo),
    ("vi", "Hãy [báo cảnh sát](action:report).", .toDo),
    ("id", "Jangan [memblokir](action:block) dulu.", .notToDo),
    ("id", "[Laporkan ke polisi](action:report).", .toDo),
    ("th", "อย่า[บล็อก](action:block)", .notToDo),
    ("th", "[แจ้งตำรวจ](action:report)", .toDo),
  ]

  @Test func sayWhichWayAdviceGoes() throws {
    let folder = try TemporaryFolder()
    let tags = ["zh-Hant", "en", "vi", "id", "th"]
    let each = "{" + tags.map { "\($0): x" }.joined(separator: ", ") + "}"
    try folder.write(
      "nightlight.yml",
      "name: \(each)\ntagline: \(each)\nlanguages: [\(tags.map { "{tag: \($0), name: x}" }.joined(separator: ", "))]\n"
        + "exit: https://weather.example/\n")
    let rules = try String(contentsOfFile: Place.repository + "/Content/rules/advice.yml", encoding: .utf8)
    try folder.write("Content/rules/advice.yml", rules)
    for tag in tags {
      let body = Self.samples.filter { $0.tag == tag }.map(\.text).joined(separator: "\n\n")
      try folder.write("Content/pages/one/\(tag).md", "---\ntitle: x\n---\n\n\(body)\n")
    }
    let project = Project(root: folder.path, ownTemplates: nil)
    var reader = ProjectReader(project) { _, _ in { _ in [] } }
    let library = try #require(try reader.read(try project.inputs()).library)
    let page = try #require(library.page(.page, named: "one"))
    for (place, tag) in tags.enumerated() {
      let text = try #require(page.texts[place])
      for (block, sample) in Self.samples.filter({ $0.tag == tag }).enumerated() {
        let found = text.advice.filter { $0.block == block }
        #expect(!found.isEmpty && found.allSatisfy { $0.polarity == sample.polarity }, "\(sample.text): \(found)")
      }
    }
  }
}
