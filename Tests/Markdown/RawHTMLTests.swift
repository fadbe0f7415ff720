import Markdown
import Testing

@Suite struct RawHTMLTests {
  @Test(arguments: [
    "<script>alert(1)</script>\n", "<div onclick=x>\n", "a <b>c", "a <br/>", "<?php ?>\n", "<!DOCTYPE html>\n",
    "a <![CDATA[x]]>", "a <a href=\"javascript:x\">", "<!-- c --> <b>\n", "<iframe src=//x>\n", "a </p>", "> <style>\n",
    "- <pre>\n", "| a |\n|---|\n| <img src=x onerror=y> |\n", "# <u>\n", "*<i>*", "[<b>](x)", "![<b>](x)",
  ])
  func refusesItAndWritesItAsText(_ text: String) {
    let reading = Reading(text)
    #expect(reading.ids.contains("raw-html"))
    let pure = [
      "<p>", "</p>", "<em>", "</em>", "<pre>", "</pre>", "<code>", "</code>", "<ul>", "</ul>", "<li>", "</li>",
    ]
    var html = reading.html
    for tag in pure { html = html.replacing(tag, with: "") }
    for start in ["<script", "<div", "<b", "<?", "<!", "<iframe", "<style", "<u", "<i>", "onerror=y>"] {
      #expect(!html.contains(start) || start == "<b" && html.contains("<blockquote"), "\(html)")
    }
  }

  @Test func marksTheTagItself() {
    #expect(Reading("a <b>c</b> d\n").marks == ["<b>", "</b>"])
  }

  @Test func leavesWhatOnlyLooksLikeHTML() {
    let reading = Reading("a < b, `<b>` and \\<b>, &lt;b>\n\n    <div>\n\n```\n<script>\n```\n")
    #expect(reading.ids.isEmpty)
    #expect(reading.html.contains("&lt;script&gt;"))
  }

  @Test func passesItOnInPassThroughMode() {
    let reading = Reading("<div>\n\na <b>c</b>\n", mode: .passThrough)
    #expect(reading.ids.isEmpty)
    #expect(reading.html == "<div>\n<p>a <b>c</b></p>\n")
  }
}
