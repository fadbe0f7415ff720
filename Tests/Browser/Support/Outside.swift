import Foundation

/// What somebody beside the reader can see of a page: its title, address, ids, files and previews.
struct Outside {
  /// What is visible, with the place where it is.
  let visible: [(place: String, text: String)]

  /// Reads it off a page's HTML.
  init(html: String, path: String) {
    var visible = [(place: "address", text: path)]
    for match in html.matches(of: /<title>(?<text>[^<]*)/) { visible.append(("title", String(match.text))) }
    for match in html.matches(of: /\sid="(?<text>[^"]*)"/) { visible.append(("id", String(match.text))) }
    for match in html.matches(of: /<(?:img|link|script)\s[^>]*?\s?(?:src|href)="(?<text>[^"]*)"/) {
      visible.append(("file", String(match.text)))
    }
    for match in html.matches(of: /<meta\s[^>]*?(?:name|property)="(?<name>[^"]*)"[^>]*?content="(?<text>[^"]*)"/) {
      visible.append(("meta \(match.name)", String(match.text)))
    }
    self.visible = visible
  }

  /// The words about the subject among it, as place and word.
  var giveaways: [String] {
    visible.flatMap { place, text in
      let plain = (text.removingPercentEncoding ?? text).lowercased()
      return Self.subject.filter { plain.contains($0) }.map { "\(place): \($0)" }
    }
  }

  private static let subject = [
    "性影像", "性剝削", "性侵", "性騷", "裸", "私密", "不雅", "外流", "散布", "勒索", "偷拍", "換臉", "深偽", "色情", "猥褻", "被害",
    "sex", "nude", "naked", "intimate", "porn", "blackmail", "extort", "abuse", "exploit", "victim", "deepfake",
    "grooming", "leak",
  ]
}
