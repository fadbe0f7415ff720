import Markdown
import Testing

@Suite struct TaskListTests {
  @Test func readsTasksAndLabelsTheirBoxes() {
    let reading = Reading("- [x] right *answer*\n- [ ] wrong\n- [X] too\n- none\n")
    #expect(reading.nodes(.item).map(\.task) == [.done, .open, .done, .none])
    #expect(
      reading.html.contains(
        "<li class=\"task\"><label><input type=\"checkbox\" disabled=\"\" checked=\"\" /> right <em>answer</em></label></li>"
      ))
    #expect(
      reading.html.contains("<li class=\"task\"><label><input type=\"checkbox\" disabled=\"\" /> wrong</label></li>"))
    #expect(reading.html.contains("<li>none</li>"))
    #expect(reading.searchText == "right answer\nwrong\ntoo\nnone\n")
  }

  @Test func readsThemInLooseAndNumberedLists() {
    let reading = Reading("1. [ ] a\n\n   > feedback\n\n2. [x] b\n")
    #expect(reading.nodes(.item).map(\.task) == [.open, .done])
    #expect(reading.html.contains("<p><label><input type=\"checkbox\" disabled=\"\" /> a</label></p>"))
  }

  @Test func leavesWhatIsNone() {
    let reading = Reading("- [x]\n- [y] a\n- [ ]a\n- a [ ] b\n- [x](y) z\n\n[ ] a\n")
    #expect(reading.nodes(.item).allSatisfy { $0.task == .none })
    #expect(Reading("- [ ] a\n", mode: .passThrough).html == "<ul>\n<li>[ ] a</li>\n</ul>\n")
  }
}
