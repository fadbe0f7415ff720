import Diagnostics
import Mustache
import Testing

struct MissingNameTests {
  @Test func aNameThatNoDataProvidesIsAnErrorAtItsPlace() {
    let rendering = Rendering("<h1>\n  標題 {{ titel }}\n</h1>", over: [["title": "x"]])
    #expect(rendering.ids == ["template-name-missing"])
    #expect(rendering.places == ["main.mustache:2:9"])
    #expect(rendering.fixes == ["did you mean 'title'?"])
    #expect(rendering.diagnostics.first?.message == "no data provides 'titel'")
  }

  @Test func theSpanCoversTheName() throws {
    let text = "ab {{{ nope }}}"
    let span = try #require(Rendering(text).diagnostics.first?.span)
    #expect(Array(text.utf8)[span.range].elementsEqual("nope".utf8))
  }

  @Test(arguments: ["{{a}}", "{{{a}}}", "{{&a}}", "{{#a}}x{{/a}}", "{{^a}}x{{/a}}", "{{#b}}{{a}}{{/b}}", "{{a.b}}"])
  func everyKindOfTagReportsIt(_ template: String) {
    #expect(Rendering(template, over: [["b": true]]).ids == ["template-name-missing"])
  }

  @Test func theNearestNameOfAnyContextIsOffered() {
    let page: Object = ["items": [["lable": "x"]], "langauge": "en"]
    let rendering = Rendering("{{#items}}{{label}} {{language}}{{/items}}", over: [page])
    #expect(rendering.fixes == ["did you mean 'lable'?", "did you mean 'langauge'?"])
  }

  @Test func aDottedNameSaysWhichPartIsMissing() {
    let rendering = Rendering("{{page.author.nmae}}", over: [["page": ["author": ["name": "x"]]]])
    #expect(rendering.ids == ["template-name-missing"])
    #expect(
      rendering.diagnostics.first?.message
        == "no data provides 'page.author.nmae': 'page.author' has no 'nmae'")
    #expect(rendering.fixes == ["did you mean 'page.author.name'?"])
  }

  @Test func withoutANearNameThoseThatThereAreAreListed() {
    let rendering = Rendering("{{zzzzzz}}", over: [["b": "1"], ["a": "2"]])
    #expect(rendering.fixes == [nil])
    #expect(rendering.diagnostics.first?.notes.map(\.message) == ["there are 'a', 'b'"])
  }

  @Test(arguments: [Value.none, .list([]), .bool(false), .text("")])
  func anEmptyValueIsProvided(_ value: Value) {
    let rendering = Rendering("[{{#a}}x{{/a}}{{^a}}no{{/a}}]", over: [["a": value]])
    #expect(rendering.ids.isEmpty)
    #expect(rendering.text == "[no]")
  }

  @Test func aNameInASectionThatIsNotShownIsNotLookedUp() {
    #expect(Rendering("{{#a}}{{b}}{{/a}}", over: [["a": false]]).ids.isEmpty)
  }

  @Test func aPlaceIsReportedOnceHoweverOftenItIsRendered() {
    let rendering = Rendering("{{#a}}{{b}}{{/a}}{{b}}", over: [["a": ["1", "2", "3"]]])
    #expect(rendering.places == ["main.mustache:1:9", "main.mustache:1:20"])
  }

  @Test func inAPartialItIsReportedInThePartialsFile() {
    let rendering = Rendering("{{>card}}", ["card": "\n{{nope}}"])
    #expect(rendering.places == ["card.mustache:2:3"])
  }

  @Test func withoutAnyContextTheDotIsReported() {
    let rendering = Rendering(bytes: ["main": Array("{{.}}".utf8)], over: [])
    #expect(rendering.ids == ["template-name-missing"])
  }

  @Test func outerContextsAreSearchedFromTheInside() {
    let rendering = Rendering("{{a}}{{b}}", over: [["a": "1", "b": "2"], ["b": "3"]])
    #expect(rendering.text == "13")
    #expect(rendering.ids.isEmpty)
  }

  @Test func manyMissingNamesAreCutShort() {
    let template = (0..<1000).map { "{{n\($0)}}" }.joined()
    #expect(Rendering(template).ids.count == 50)
  }

  @Test func anUnknownTemplateToRenderIsReported() {
    let (set, _) = TemplateSet.compile([TemplateSource(name: "page", file: "page.mustache", bytes: [])])
    var out: [UInt8] = []
    let complaints = set.render("pgae", [[:]], into: &out)
    #expect(complaints.map(\.id) == ["template-missing"])
    #expect(complaints.map(\.fix) == ["did you mean 'page'?"])
    #expect(set.contains("page") && !set.contains("pgae"))
  }
}
