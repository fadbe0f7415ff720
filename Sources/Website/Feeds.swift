import Diagnostics
import Library

// What other programs read: the feed, the sitemap, robots.txt.
extension Website {
  /// How many entries a feed holds.
  private static let mostEntries = 50

  func feedFile(in language: LanguageIndex) -> OutputFile {
    OutputFile(routes.path(Routes.feed, in: language)) { out in
      let tag = library.site.languages[language].tag
      let entries = newest(in: language)
      out.write(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(tag)\">\n"
      )
      element("id", "urn:nightlight:feed:\(tag)", to: &out)
      element("title", "\(library.site.name.text(in: language)) · \(words[language]["feed"])", to: &out)
      element("updated", stamp(entries.first?.day), to: &out)
      out.write("<author><name>")
      out.write(escaped: library.site.name.text(in: language))
      out.write("</name></author>\n")
      if let own = address(Routes.feed, in: language) { link(own, " rel=\"self\"", to: &out) }
      for entry in entries { append(entry, in: language, to: &out) }
      out.write("</feed>\n")
    }
  }

  private struct FeedEntry {
    let place: Int
    let text: PageText
    let day: CalendarDate
  }

  /// The pages that changed last, the newest first.
  private func newest(in language: LanguageIndex) -> [FeedEntry] {
    let entries = library.pages.enumerated().compactMap { place, page -> FeedEntry? in
      guard let text = page.texts[language], let day = text.updated ?? page.about.reviewed else { return nil }
      return FeedEntry(place: place, text: text, day: day)
    }
    return Array(entries.sorted { ($1.day, $0.place) < ($0.day, $1.place) }.prefix(Self.mostEntries))
  }

  private func append(_ entry: FeedEntry, in language: LanguageIndex, to out: inout [UInt8]) {
    let route = library.pages[entry.place].route
    out.write("<entry>\n")
    element("id", "urn:nightlight:page:\(routes.path(route, in: language))", to: &out)
    // A feed reader shows titles to whoever looks on: what shows is what shows on the outside of the page.
    element("title", entry.text.outsideTitle ?? entry.text.title, to: &out)
    element("updated", stamp(entry.day), to: &out)
    link(address(route, in: language) ?? route, "", to: &out)
    if entry.text.outsideTitle == nil { element("summary", entry.text.summary, to: &out) }
    out.write("</entry>\n")
  }

  private func stamp(_ day: CalendarDate?) -> String { "\(day?.description ?? "1970-01-01")T00:00:00Z" }

  private func element(_ name: String, _ text: String, to out: inout [UInt8]) {
    out.write("<\(name)>")
    out.write(escaped: text)
    out.write("</\(name)>\n")
  }

  private func link(_ address: String, _ attributes: String, to out: inout [UInt8]) {
    out.write("<link\(attributes) href=\"")
    out.write(escaped: address)
    out.write("\"/>\n")
  }

  func robotsFile() -> OutputFile {
    OutputFile("robots.txt") { out in
      out.write("User-agent: *\nAllow: /\n")
      if let base = library.site.baseURL { out.write("Sitemap: \(base)sitemap.xml\n") }
    }
  }

  /// The most addresses that one sitemap may hold.
  private static let mostAddresses = 10_000

  /// The sitemap, which needs absolute addresses; an index of several where there are too many.
  func sitemapFiles() -> [OutputFile] {
    guard let base = library.site.baseURL else { return [] }
    let parts = stride(from: 0, to: max(1, library.pages.count), by: Self.mostAddresses).map {
      $0..<min(library.pages.count, $0 + Self.mostAddresses)
    }
    if parts.count == 1 { return [OutputFile("sitemap.xml") { sitemap(of: parts[0], isFirst: true, to: &$0) }] }
    let index = OutputFile("sitemap.xml") { out in
      out.write(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
      )
      for number in 1...parts.count {
        out.write("<sitemap><loc>")
        out.write(escaped: "\(base)sitemap-\(number).xml")
        out.write("</loc></sitemap>\n")
      }
      out.write("</sitemapindex>\n")
    }
    return [index]
      + parts.enumerated().map { number, range in
        OutputFile("sitemap-\(number + 1).xml") { sitemap(of: range, isFirst: number == 0, to: &$0) }
      }
  }

  private func sitemap(of places: Range<Int>, isFirst: Bool, to out: inout [UInt8]) {
    out.write(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    if isFirst { for language in library.site.languages.indices { location(Routes.home, in: language, nil, to: &out) } }
    for place in places {
      let page = library.pages[place]
      for language in library.site.languages.indices where page.texts[language] != nil {
        location(page.route, in: language, page.texts[language]?.updated ?? page.about.reviewed, to: &out)
      }
    }
    out.write("</urlset>\n")
  }

  private func location(_ route: String, in language: LanguageIndex, _ day: CalendarDate?, to out: inout [UInt8]) {
    out.write("<url><loc>")
    out.write(escaped: address(route, in: language) ?? "")
    out.write("</loc>")
    if let day { out.write("<lastmod>\(day)</lastmod>") }
    out.write("</url>\n")
  }
}
