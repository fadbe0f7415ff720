import Chromium
import Foundation

/// The words of one page, read from its HTML, to know what a search must find.
struct PageWords: Sendable {
  /// Its address.
  let url: String
  /// Its heading and the plain running text: whoever searches for a word in it must find the page.
  let certain: [String]
  /// Everything that could count as the page's text: a page that lacks the word here must not be found.
  let possible: String

  /// Reads the words of the page that is open.
  static func read(_ page: Page) async throws -> PageWords {
    let words = try await page.evaluate(
      """
      (() => {
        // Letters and figures that the site's own sentences bring along may or may not count.
        const doubtful = 'figure, pre, table, .callout-title, .unsure, .fact, .law, .term, .action, .tel, .chart, .chat, [lang] [lang]';
        const blocks = [];
        const gather = (e, into) => {
          for (const child of e.childNodes) {
            if (child.nodeType === 3) into.push(child.data);
            else if (child.nodeType === 1) {
              // What stands on paper only is not looked for on a screen.
              if (child.matches(doubtful) || getComputedStyle(child).display === 'none') into.push('\\n');
              else if (/^(inline|contents)/.test(getComputedStyle(child).display)) gather(child, into);
              else { into.push('\\n'); gather(child, into); into.push('\\n'); }
            }
          }
        };
        const title = document.querySelector('main h1'), body = document.querySelector('.body');
        const isBorrowed = body && body.lang && body.lang !== document.documentElement.lang;
        if (title && body && !isBorrowed)
          for (const part of [title, body]) { blocks.push('\\n'); gather(part, blocks); }
        // A word may go on from one element into the next, or end there: both readings are possible.
        const main = document.querySelector('main'), texts = [];
        const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) texts.push(walk.currentNode.data);
        const all = [document.title, texts.join(''), texts.join(' ')].join('\\n');
        return { url: location.href.split('#')[0], certain: blocks.join(''), possible: all };
      })()
      """)
    return PageWords(
      url: words["url"].string ?? "",
      certain: (words["certain"].string ?? "").split(separator: "\n").map { normal(String($0)) }.filter { !$0.isEmpty },
      possible: normal(words["possible"].string ?? ""))
  }

  /// Lower case, and without white space that stands beside a Han character.
  static func normal(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).reduce(into: "") { result, word in
      let isSeparate = !result.isEmpty && !(result.last.map(isHan) ?? false) && !(word.first.map(isHan) ?? false)
      result += isSeparate ? " \(word)" : word
    }
  }

  /// Whether it holds a word for certain: Han anywhere, Latin as a whole word.
  func surelyHolds(_ word: String) -> Bool {
    certain.contains { block in
      word.first.map(Self.isHan) == true ? block.contains(word) : Self.words(of: block).contains(word)
    }
  }

  /// Whether it may be found by a word: Han anywhere, Latin as the beginning of a word.
  func mayHold(_ word: String) -> Bool {
    if word.first.map(Self.isHan) == true { return possible.contains(word) }
    // The search takes letters with and without their marks for the same.
    let wanted = Self.folded(word)
    return Self.words(of: possible).contains { Self.folded($0).hasPrefix(wanted) }
  }

  /// A few words of it that a reader might search for, the same at every run.
  func samples(_ count: Int) -> [String] {
    let candidates = certain.flatMap { block in
      let han = block.split { !Self.isHan($0) }.map(Array.init).filter { $0.count >= 2 }
      let pieces = han.enumerated().map { index, run in String(run.suffix(2 + index % 3)) }
      return pieces + Self.words(of: block).filter { $0.count >= 4 && $0.allSatisfy(\.isASCII) }
    }
    let different = Array(Set(candidates)).sorted()
    let step = max(1, different.count / max(1, count))
    return stride(from: 0, to: different.count, by: step).prefix(count).map { different[$0] }
  }

  private static func folded(_ word: String) -> String {
    word.folding(options: .diacriticInsensitive, locale: nil).replacing("đ", with: "d")
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber || isHan($0) }.map(String.init)
  }

  static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
  }
}
