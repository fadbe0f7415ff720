import Mustache
import Testing

struct InheritanceTests {
  private let layout = "<title>{{$title}}Site{{/title}}</title>\n<main>\n  {{$main}}\n  empty\n  {{/main}}\n</main>\n"

  @Test func aPageFillsItsLayoutsBlocks() {
    let page = "{{<layout}}\n{{$title}}Page{{/title}}\n{{$main}}\n<p>\n  text\n</p>\n{{/main}}\n{{/layout}}\n"
    let rendering = Rendering(page, ["layout": layout])
    #expect(rendering.text == "<title>Page</title>\n<main>\n  <p>\n    text\n  </p>\n</main>\n")
    #expect(rendering.ids.isEmpty)
  }

  /// A card inside the page's main block has a title of its own, whatever the page hands to its layout.
  @Test func blocksHandedToOneParentDoNotReachAnother() {
    let page = """
      {{<layout}}{{$title}}Page{{/title}}{{$main}}
      {{<card}}{{$title}}Card{{/title}}{{/card}}
      {{<card}}{{/card}}
      {{/main}}{{/layout}}
      """
    let rendering = Rendering(page, ["layout": layout, "card": "[{{$title}}untitled{{/title}}]\n"])
    #expect(rendering.text == "<title>Page</title>\n<main>\n  [Card]\n  [untitled]\n</main>\n")
  }

  @Test func aBlockInAPartialOfTheParentCanBeOverridden() {
    let rendering = Rendering(
      "{{<layout}}{{$title}}Page{{/title}}{{/layout}}",
      ["layout": "{{>head}}|", "head": "{{$title}}Site{{/title}}"])
    #expect(rendering.text == "Page|")
    #expect(rendering.ids.isEmpty)
  }

  @Test func aBlockWithinItsOwnOverrideIsTheDefault() {
    let rendering = Rendering(
      "{{<layout}}{{$a}}({{$a}}inner{{/a}}){{/a}}{{/layout}}", ["layout": "{{$a}}default{{/a}}"])
    #expect(rendering.text == "(inner)")
  }

  @Test func aBlockThatTheParentLacksIsAWarning() {
    let rendering = Rendering("{{<layout}}\n{{$titel}}x{{/titel}}{{/layout}}", ["layout": layout])
    #expect(rendering.ids == ["template-block-unused"])
    #expect(!rendering.diagnostics.hasErrors)
    #expect(rendering.places == ["main.mustache:2:4"])
    #expect(rendering.fixes == ["did you mean 'title'?"])
  }

  @Test func aBlockOfTheParentsParentIsNotUnused() {
    let rendering = Rendering(
      "{{<middle}}{{$title}}x{{/title}}{{/middle}}", ["layout": layout, "middle": "{{<layout}}{{/layout}}"])
    #expect(rendering.ids.isEmpty)
  }

  @Test func aParentThatCannotBeReadGivesNoSecondWarning() {
    let rendering = Rendering("{{<layout}}{{$a}}x{{/a}}{{/layout}}", ["layout": "{{$a}}"])
    #expect(rendering.ids == ["template-section-unclosed"])
  }

  @Test func aBlockHandedTwiceIsAnErrorAtBothPlaces() {
    let rendering = Rendering("{{<layout}}{{$title}}x{{/title}}{{$title}}y{{/title}}{{/layout}}", ["layout": layout])
    #expect(rendering.ids == ["template-block-repeated"])
    #expect(rendering.places == ["main.mustache:1:36"])
    #expect(rendering.diagnostics.first?.notes.compactMap(\.span).map(\.start) == [14])
  }

  @Test(arguments: ["text", "{{name}}", "{{#x}}{{$title}}y{{/title}}{{/x}}"])
  func whatAParentIgnoresIsAWarning(_ ignored: String) {
    let rendering = Rendering("{{<layout}}\n \(ignored) \(ignored){{/layout}}", ["layout": layout])
    #expect(rendering.ids == ["template-text-ignored"])
    #expect(rendering.places == ["main.mustache:2:2"])
  }

  @Test func commentsAndBlanksInAParentAreNothing() {
    #expect(Rendering("{{<layout}} \n {{! note }}\n{{/layout}}", ["layout": layout]).ids.isEmpty)
  }

  @Test func indentationAddsUpThroughPartialsParentsAndBlocks() {
    let rendering = Rendering(
      "<a>\n  {{>b}}\n</a>\n",
      [
        "b": "<b>\n  {{<c}}{{$d}}\n      <d>\n        {{v}}\n      </d>\n{{/d}}{{/c}}\n</b>\n",
        "c": "<c>\n  {{$d}}\n  {{/d}}\n</c>\n",
      ], over: [["v": "1\n2"]])
    #expect(
      rendering.text == """
        <a>
          <b>
            <c>
              <d>
                1
        2
              </d>
            </c>
          </b>
        </a>

        """)
  }

  @Test func anInlinePartialIsNotIndented() {
    let rendering = Rendering("  {{>a}}\n", ["a": "x {{>b}}\n", "b": "1\n2"])
    #expect(rendering.text == "  x 1\n2\n")
  }
}
