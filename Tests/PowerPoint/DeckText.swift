import Foundation

/// What a deck's HTML says, slide by slide: letters and figures only, so that other files can be compared with it.
struct DeckText {
  /// A slide as it is told.
  struct Slide {
    var title: String
    var body: String
    var cells: [String]
    var figures: [String]
    var notes: String
  }

  let slides: [Slide]

  init(_ page: [UInt8]) {
    let html = String(decoding: page, as: UTF8.self)
    slides = html.matches(of: /(?s)<section class="leaf".*?<\/section>/).map { match in
      let leaf = String(match.0)
      let title = leaf.firstMatch(of: /(?s)<h2>(.*?)<\/h2>/).map { String($0.1) } ?? ""
      var body = leaf.firstMatch(of: /(?s)<div class="body.*?<p class="foot">/).map { String($0.0) } ?? ""
      // Drawings say nothing else than the table beside them; an answer is told later.
      for part in [/(?s)<svg.*?<\/svg>/, /(?s)<div class="told">.*?<\/div>/] { body = body.replacing(part, with: "") }
      let numbers = body.matches(of: /(?s)<table class="numbers">.*?<\/table>/).map { String($0.0) }.joined()
      body = body.replacing(/(?s)<table class="numbers">.*?<\/table>/, with: "")
      let cell = /(?s)<t[dh][ >][^>]*?.*?<\/t[dh]>/
      let notes = leaf.firstMatch(of: /(?s)<details class="notes">.*<\/details>/).map { String($0.0) } ?? ""
      return Slide(
        title: Self.plain(title), body: Self.plain(title) + Self.plain(body),
        cells: body.matches(of: cell).map { Self.plain(String($0.0)) },
        figures: numbers.matches(of: cell).map { Self.plain(String($0.0)) }, notes: Self.plain(notes))
    }
  }

  /// The letters and figures of some HTML; a picture is its words.
  static func plain(_ html: String) -> String {
    var text = html.replacing(/<img[^>]*alt="([^"]*)"[^>]*>/) { String($0.1) }
    text = text.replacing(/<[^>]*>/, with: " ")
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacing(entity, with: sign)
    }
    return letters(text)
  }

  /// The letters and figures of a text.
  static func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }
}
