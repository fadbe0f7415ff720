import Diagnostics
import Mustache
import Testing

struct HostileTemplateTests {
  @Test func aLineOfFiveMegabytesRenders() {
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 5_000_000)
    let rendering = Rendering(bytes: ["main": line + Array("{{a}}".utf8)], over: [.object(["a": "y"])])
    #expect(rendering.ids.isEmpty)
    #expect(rendering.text.utf8.count == 5_000_001)
  }

  @Test func aNameOfFiveMegabytesIsAnErrorThatDoesNotQuoteIt() {
    let name = [UInt8](repeating: UInt8(ascii: "x"), count: 5_000_000)
    let rendering = Rendering(bytes: ["main": Array("{{".utf8) + name + Array("}}".utf8)])
    #expect(rendering.ids == ["template-name-malformed"])
    #expect(rendering.diagnostics.allSatisfy { $0.message.utf8.count < 500 })
  }

  @Test func fiftyThousandTagsRender() {
    let template = String(repeating: "{{a}}{{#b}}{{.}}{{/b}}\n", count: 12_500)
    let rendering = Rendering(template, over: [["a": "1", "b": ["2", "3"]]])
    #expect(rendering.ids.isEmpty)
    #expect(rendering.text == String(repeating: "123\n", count: 12_500))
  }

  @Test(arguments: ["{{#a}}", "{{^b}}", "{{$c}}", "{{<main}}", "{{<main}}{{$c}}"])
  func tenThousandOpenTagsAreAnError(_ tag: String) {
    let rendering = Rendering(String(repeating: tag, count: 10_000), over: [["a": true, "b": false]])
    #expect(rendering.ids == Array(repeating: "template-section-unclosed", count: 20))
  }

  @Test func tenThousandClosingTagsAreAnError() {
    let rendering = Rendering(String(repeating: "{{#a}}{{/b}}", count: 10_000))
    #expect(rendering.ids.count == 20)
    #expect(Set(rendering.ids) == ["template-section-unopened"])
  }

  @Test(arguments: [Value.bool(true), .text("x"), .list([.none])])
  func tenThousandNestedSectionsRender(_ value: Value) {
    let depth = 10_000
    let template = String(repeating: "{{#a}}", count: depth) + "x" + String(repeating: "{{/a}}", count: depth)
    let rendering = Rendering(template, over: [["a": value]])
    #expect(rendering.ids.isEmpty)
    #expect(rendering.text == "x")
  }

  /// Every object on the way is asked for every name: that is bounded, and says so.
  @Test(arguments: [(1_000, [], "x"), (10_000, ["template-too-slow"], "")])
  func nestedObjectsRenderWithinTheBoundOfWork(_ depth: Int, _ ids: [String], _ text: String) {
    var limits = Limits()
    limits.work = 1_000_000
    let template = String(repeating: "{{#a}}", count: depth) + "x" + String(repeating: "{{/a}}", count: depth)
    let rendering = Rendering(template, over: [["a": ["b": true]]], limits: limits)
    #expect(rendering.ids == ids)
    #expect(rendering.text == text)
  }

  @Test func tenThousandNestedBlocksRender() {
    let depth = 10_000
    let template = String(repeating: "{{$a}}", count: depth) + "x" + String(repeating: "{{/a}}", count: depth)
    let rendering = Rendering(template)
    #expect(rendering.ids.isEmpty)
    #expect(rendering.text == "x")
  }

  @Test func tenThousandNestedParentsRender() {
    let depth = 10_000
    let template =
      String(repeating: "{{<p}}\n{{$a}}\n", count: depth) + String(repeating: "{{/a}}{{/p}}\n", count: depth)
    let rendering = Rendering(template, ["p": "[{{$a}}{{/a}}]"])
    #expect(rendering.ids == ["template-too-deep"])
  }

  @Test func aTemplateThatIncludesItselfIsAnError() {
    let rendering = Rendering("a{{>b}}", ["b": "b{{> main}}"])
    #expect(rendering.ids == ["template-too-deep"])
    #expect(rendering.text == String(repeating: "ab", count: 100) + "a")
    #expect(rendering.places == ["main.mustache:1:5"])
  }

  @Test func aTemplateThatIncludesItselfFurtherInEachTimeIsAnError() {
    let blanks = String(repeating: " ", count: 10_000)
    let rendering = Rendering("x\n\(blanks){{>main}}\n")
    #expect(rendering.ids == ["template-too-deep"])
    #expect(rendering.text.utf8.count < 1_000_000)
  }

  @Test func indentingByMegabytesAgainAndAgainIsAnError() {
    let blanks = String(repeating: " ", count: 1_000_000)
    let data: Object = ["l": .list(.init(repeating: true, count: 100_000))]
    let rendering = Rendering("{{#l}}\n\(blanks){{>p}}\n{{/l}}", ["p": ""], over: [data])
    #expect(rendering.ids == ["template-too-slow"])
  }

  @Test func dataEndsARecursion() {
    var tree: Object = ["name": "leaf", "children": []]
    for depth in 0..<150 { tree = ["name": .text("\(depth)"), "children": .list([.object(tree)])] }
    let rendering = Rendering("{{>main2}}", ["main2": "{{name}}{{#children}}{{>main2}}{{/children}}"], over: [tree])
    #expect(rendering.ids.isEmpty)
    #expect(rendering.text.hasSuffix("10leaf"))
  }

  @Test func outputIsBounded() {
    var limits = Limits()
    limits.output = 1000
    let data: Object = ["a": .list(.init(repeating: "", count: 1000)), "b": "<"]
    let rendering = Rendering("{{#a}}0123456789{{b}}{{/a}}", over: [data], limits: limits)
    #expect(rendering.ids == ["template-output-too-large"])
    #expect(rendering.places == ["main.mustache:1:19"])
    #expect(rendering.text.utf8.count <= 1000)
  }

  @Test(arguments: ["{{a}}", "{{{a}}}", "{{{h}}}", "  {{>p}}", "aaaaaaaaaaaaaaaaa"])
  func noSingleThingPassesTheBound(_ template: String) {
    var limits = Limits()
    limits.output = 16
    let text = String(repeating: "a", count: 17)
    let data: Object = ["a": .text(text), "h": .html(Array(text.utf8))]
    let rendering = Rendering("\(template)\n", ["p": "a\na\na\na\na\na\n"], over: [data], limits: limits)
    #expect(rendering.ids == ["template-output-too-large"])
    #expect(rendering.text.utf8.count <= 16)
  }

  @Test func fewTemplatesThatMultiplyEndSoon() {
    var templates: [String: String] = ["p60": ""]
    for level in 0..<60 { templates["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
    var limits = Limits()
    limits.work = 100_000
    let rendering = Rendering("{{>p0}}", templates, limits: limits)
    #expect(rendering.ids == ["template-too-slow"])
  }

  @Test func sectionsThatMultiplyEndSoon() {
    var limits = Limits()
    limits.work = 100_000
    let template = String(repeating: "{{#a}}", count: 9) + String(repeating: "{{/a}}", count: 9)
    let rendering = Rendering(template, over: [["a": .list(.init(repeating: true, count: 100))]], limits: limits)
    #expect(rendering.ids == ["template-too-slow"])
  }

  @Test func invalidUTF8IsAnErrorAtItsByte() {
    let rendering = Rendering(bytes: ["main": Array("字\n a".utf8) + [0xE5, 0xAD] + Array("{{a}}".utf8)])
    #expect(rendering.ids == ["template-not-utf8"])
    #expect(rendering.places == ["main.mustache:2:3"])
    #expect(rendering.text == "")
  }

  @Test func aNULIsAnErrorAtItsByte() {
    let rendering = Rendering(bytes: ["main": Array("a\nb\0c".utf8)])
    #expect(rendering.ids == ["template-nul"])
    #expect(rendering.places == ["main.mustache:2:2"])
  }

  @Test func aByteOrderMarkIsNoPartOfTheText() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let template = Array("{{#a}}\nx{{b}}\n{{/a}}\n".utf8)
    let rendering = Rendering(bytes: ["main": mark + template], over: [.object(["a": true])])
    #expect(rendering.text == "x\n")
    #expect(rendering.diagnostics.compactMap(\.span) == [Span(13, 14)])
  }

  @Test func carriageReturnsStayWhereTheyAre() {
    let rendering = Rendering(
      "a\r\n{{#s}}\r\n  {{>p}}\r\n{{v}}\r\n{{/s}}\r\nb\r", ["p": "1\r\n2\r\n"], over: [["s": true, "v": "x"]])
    #expect(rendering.text == "a\r\n  1\r\n  2\r\nx\r\nb\r")
  }

  @Test(arguments: [
    "", "{{", "}}", "{", "{{{", "{{=", "{{= =}}", "\n", "{{!}}", "{{{}}}", "{{{{a}}}}", "{{/}}", "{{/a}}", "{{$a}}",
  ])
  func scrapsNeitherCrashNorPassUnnoticed(_ template: String) {
    let rendering = Rendering(template)
    #expect(rendering.text == template || template == "{{!}}" || rendering.diagnostics.hasErrors)
  }
}
