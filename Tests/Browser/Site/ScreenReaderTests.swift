import Chromium
import Testing

@Suite("What a screen reader is told", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct ScreenReaderTests {
  @Test func hasNamesOneTitleAndLandmarksThatCanBeToldApart() async throws {
    try await Survey.expectNothing(about: .screenReader)
  }
}

extension Question {
  static let screenReader = Question(
    name: "screen reader", widths: [360, 1280], pages: { _, page in page.kind != .exit }
  ) {
    page, subject, _ in
    let tree = try await page.accessibilityTree()
    return try await nameless(tree, on: page) + landmarks(tree, of: subject)
  }

  private static let named: Set<String> = [
    "link", "button", "searchbox", "textbox", "combobox", "listbox", "option", "checkbox", "radio", "image",
    "DisclosureTriangle", "DisclosureTriangleGrouped", "region", "complementary", "navigation", "heading",
  ]

  private static func nameless(_ tree: [AccessibleNode], on page: Page) async throws -> [String] {
    var wrong: [String] = []
    for node in tree where named.contains(node.role) && node.name.allSatisfy(\.isWhitespace) {
      wrong.append("no name: \(node.role) \(try await page.html(of: node))")
    }
    return wrong
  }

  private static func landmarks(_ tree: [AccessibleNode], of subject: SitePage) -> [String] {
    var wrong: [String] = []
    let titles = tree.count { $0.role == "heading" && $0.properties["level"] == 1 }
    if titles != 1 { wrong.append("\(titles) titles") }
    for role in subject.hasShell ? ["main", "banner", "contentinfo"] : ["main"] {
      let count = tree.count { $0.role == role }
      if count != 1 { wrong.append("\(count) of \(role)") }
    }
    for role in ["navigation", "region", "complementary"] {
      let names = tree.filter { $0.role == role }.map(\.name)
      if Set(names).count < names.count { wrong.append("\(role) has one name twice: \(names)") }
    }
    if subject.hasShell, !tree.contains(where: { $0.role == "navigation" }) { wrong.append("no navigation") }
    if subject.kind == .search, !tree.contains(where: { $0.role == "search" }) { wrong.append("no search landmark") }
    return wrong
  }
}
