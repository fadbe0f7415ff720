import Foundation

extension SiteUnderTest {
  /// A page's HTML as it lies on the disk.
  func html(of page: SitePage) throws -> String { try text(at: page.path) }

  /// A text file of the site.
  func text(at path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(path)")), as: UTF8.self)
  }

  /// The files of the site that the links in a page's main part lead to.
  func links(in page: SitePage) throws -> [String] {
    guard let main = try html(of: page).firstMatch(of: /(?s)<main.*<\/main>/) else { return [] }
    return main.0.matches(of: /href="([^"#]+)/).compactMap { Self.resolve(String($0.1), from: page.path) }
  }

  /// The path below the site's top that a link on a page means, or nil where it leads out of the site.
  static func resolve(_ link: String, from page: String) -> String? {
    guard !link.contains(/^[a-z]+:/), !link.hasPrefix("/") else { return nil }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in (link.removingPercentEncoding ?? link).split(separator: "/") {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else if part != "." {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
