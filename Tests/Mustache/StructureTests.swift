import Diagnostics
import Mustache
import Testing

struct StructureTests {
  @Test func anUnclosedSectionNamesBothPlaces() {
    let rendering = Rendering("a\n{{#list}}\nb\n")
    #expect(rendering.ids == ["template-section-unclosed"])
    #expect(rendering.places == ["main.mustache:2:1"])
    #expect(rendering.diagnostics.first?.notes.compactMap(\.span) == [Span(14, 14)])
    #expect(rendering.fixes == ["add {{/list}}"])
    #expect(rendering.text == "")
  }

  @Test func crossedSectionsNameBothPlaces() {
    let rendering = Rendering("{{#a}}{{^b}}{{/a}}{{/b}}")
    #expect(rendering.ids == ["template-section-unclosed", "template-section-unopened"])
    #expect(rendering.places == ["main.mustache:1:7", "main.mustache:1:19"])
    #expect(rendering.diagnostics.first?.notes.compactMap(\.span) == [Span(12, 18)])
  }

  @Test func aClosingTagOfAnotherNameNamesWhatIsOpen() {
    let rendering = Rendering("{{#a}}{{/c}}{{/a}}")
    #expect(rendering.ids == ["template-section-unopened"])
    #expect(rendering.diagnostics.first?.notes.map(\.message) == ["what is open here is 'a'"])
    #expect(rendering.diagnostics.first?.notes.compactMap(\.span) == [Span(0, 6)])
  }

  @Test(arguments: [
    ("x {{name", "1:3"), ("{{a}}\n{{{b}}", "2:1"), ("{{! never", "1:1"), ("{{=<% %>", "1:1"), ("{{a {{b}}", "1:1"),
    ("{{{a}} {{b}}}", "1:1"),
  ])
  func anUnclosedTagIsReportedWhereItOpens(_ template: String, _ place: String) {
    let rendering = Rendering(template)
    #expect(rendering.ids == ["template-tag-unclosed"])
    #expect(rendering.places == ["main.mustache:\(place)"])
  }

  @Test(arguments: [
    "{{}}", "{{ }}", "{{#}}{{/}}", "{{a b}}", "{{a..b}}", "{{.a}}", "{{a.}}", "{{..}}", "{{>}}", "{{&}}", "{{> a b}}",
  ])
  func aNameThatIsNoneIsAnError(_ template: String) {
    #expect(Rendering(template).ids.first == "template-name-malformed")
  }

  @Test(arguments: ["{{=<%=}}", "{{=<% %> x=}}", "{{==}}", "{{== ==}}", "{{=aaaaaaaaaaaaaaaaa b=}}"])
  func delimitersThatAreNoPairAreAnError(_ template: String) {
    #expect(Rendering(template).ids == ["template-delimiters-malformed"])
  }

  @Test(arguments: ["{{>crad}}", "{{<crad}}{{/crad}}"])
  func anUnknownTemplateIsAnErrorWhenCompiling(_ template: String) {
    let rendering = Rendering("\n  \(template)", ["card": ""])
    #expect(rendering.ids == ["template-missing"])
    #expect(rendering.places == ["main.mustache:2:6"])
    #expect(rendering.fixes == ["did you mean 'card'?"])
  }

  @Test func twoTemplatesOfOneNameAreAnError() {
    let source = TemplateSource(name: "a", file: "a.mustache", bytes: [])
    let other = TemplateSource(name: "a", file: "b/a.mustache", bytes: [])
    let (_, findings) = TemplateSet.compile([source, other])
    #expect(findings.map(\.id) == ["template-repeated"])
    #expect(findings.map(\.file) == ["b/a.mustache"])
    #expect(findings.first?.notes.map(\.file) == ["a.mustache"])
  }

  @Test func whatIsWrongInOneTemplateLeavesTheOthersWorking() {
    let rendering = Rendering("a{{>broken}}b{{>card}}", ["broken": "{{#x}}", "card": "c"])
    #expect(rendering.ids == ["template-section-unclosed"])
    #expect(rendering.text == "abc")
  }

  @Test func diagnosticsOfCompilingComeInOrder() {
    let rendering = Rendering("{{>x}}\n{{>y}}", ["a": "{{>z}}", "b": "{{"])
    #expect(rendering.places == ["a.mustache:1:4", "b.mustache:1:1", "main.mustache:1:4", "main.mustache:2:4"])
  }

  @Test func delimitersHoldInTheirFileOnly() {
    let rendering = Rendering(
      "{{=<% %>=}}<%>card%>{{x}}<%={{ }}=%>{{>card}}", ["card": "{{v}}<%v%>"], over: [["v": "1"]])
    #expect(rendering.text == "1<%v%>{{x}}1<%v%>")
    #expect(rendering.ids.isEmpty)
  }

  @Test func aTextCountsAsTrueUnlessItIsEmpty() {
    let rendering = Rendering("{{#a}}[{{.}}]{{/a}}{{#b}}{{b}}{{/b}}{{^b}}no{{/b}}", over: [["a": "x", "b": ""]])
    #expect(rendering.text == "[x]no")
  }

  @Test func aConditionAddsNoContext() {
    let rendering = Rendering("{{#list}}{{#yes}}{{.}}{{/yes}}{{/list}}", over: [["list": ["1", "2"], "yes": true]])
    #expect(rendering.text == "12")
  }
}
