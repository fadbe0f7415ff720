import Library

/// The page that opens everything of a pack, from a folder, with the network off.
public struct PackIndex: Sendable {
  /// For whom something is.
  public enum Group: CaseIterable, Sendable {
    /// What the teacher holds.
    case teacher
    /// What pupils get.
    case pupils
    /// What goes home.
    case home
  }

  /// A file of the pack.
  public struct Entry: Sendable {
    /// What readers call it.
    public var title: String
    /// Its path in the pack.
    public var path: String
    /// The path of its PDF, if there is one.
    public var pdf: String?
    /// For whom it is.
    public var group: Group

    /// Names a file.
    public init(title: String, path: String, pdf: String?, group: Group) {
      self.title = title
      self.path = path
      self.pdf = pdf
      self.group = group
    }
  }

  private let page: Page
  private let language: LanguageIndex
  private let library: Library
  private let words: Words
  private let organisation: Organisation?
  private let entries: [Entry]

  /// Takes what a pack has.
  public init(
    page: Page, language: LanguageIndex, library: Library, words: Words, organisation: Organisation?, entries: [Entry]
  ) {
    self.page = page
    self.language = language
    self.library = library
    self.words = words
    self.organisation = organisation
    self.entries = entries
  }

  /// The page.
  public func html() -> [UInt8] {
    let site = library.site
    let text = page.texts[language]
    var out: [UInt8] = []
    out +=
      "<!doctype html>\n<html lang=\"\(site.languages[language].tag)\" dir=\"\(site.languages[language].direction)\">\n"
      .utf8
    out += "<head>\n<meta charset=\"utf-8\">\n".utf8
    out +=
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n".utf8
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>".utf8
    out.write(escaped: text?.outsideTitle ?? text?.title ?? page.name)
    out += "</title>\n<style>\n\(Self.style)</style>\n</head>\n<body>\n<main>\n<p class=\"whose\">".utf8
    out.write(escaped: organisation?.name.text(in: language) ?? site.name.text(in: language))
    out += "</p>\n<h1>".utf8
    out.write(escaped: text?.title ?? page.name)
    out += "</h1>\n<p class=\"lead\">".utf8
    out.write(escaped: text?.summary ?? "")
    out += "</p>\n<p class=\"quiet\">".utf8
    out.write(escaped: words["lesson.opensOffline"])
    out += "</p>\n".utf8
    for group in Group.allCases { append(group, to: &out) }
    out += "</main>\n</body>\n</html>\n".utf8
    return out
  }

  private func append(_ group: Group, to out: inout [UInt8]) {
    let own = entries.filter { $0.group == group }
    guard !own.isEmpty else { return }
    out += "<section>\n<h2>".utf8
    out.write(escaped: words[group.word])
    out += "</h2>\n<ul>\n".utf8
    for entry in own {
      out += "<li><a href=\"".utf8
      out.write(escaped: entry.path)
      out += "\">".utf8
      out.write(escaped: entry.title)
      out += "</a>".utf8
      if let pdf = entry.pdf {
        out += " <a class=\"pdf\" href=\"".utf8
        out.write(escaped: pdf)
        out += "\" aria-label=\"".utf8
        out.write(escaped: entry.title + " PDF")
        out += "\">PDF</a>".utf8
      }
      out += "</li>\n".utf8
    }
    out += "</ul>\n</section>\n".utf8
  }

  private static let style = """
    :root { color-scheme: light dark; --ground: #fffbf2; --card: #fff; --ink: #1f2440; --quiet: #4a4f6a; --link: #2f4aa8; --line: #d9d4c5; --lamp: #f2b544; }
    @media (prefers-color-scheme: dark) { :root { --ground: #14172b; --card: #1d2140; --ink: #f3eee1; --quiet: #b9bbd0; --link: #a9bbff; --line: #3a3f63; } }
    * { box-sizing: border-box; }
    html { font: 1.125rem/1.7 system-ui, "PingFang TC", "Noto Sans TC", "Microsoft JhengHei", sans-serif; background: var(--ground); color: var(--ink); line-break: strict; }
    body { margin: 0; }
    main { max-inline-size: 46rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
    h1 { line-height: 1.35; margin: 0 0 .5rem; padding-block-end: .4rem; border-block-end: 4px solid var(--lamp); text-wrap: balance; }
    h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
    p { margin: 0 0 .75rem; }
    .whose, .quiet { color: var(--quiet); font-size: .9375rem; }
    ul { list-style: none; padding: 0; margin: 0; display: grid; gap: .5rem; }
    li { display: flex; background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
    li a { color: var(--link); padding: .6rem 1rem; min-block-size: 3rem; }
    li a:first-child { flex: 1; }
    .pdf { border-inline-start: 1px solid var(--line); font-weight: 700; }
    a:focus-visible { outline: 3px solid var(--ink); outline-offset: -3px; }

    """
}

extension PackIndex.Group {
  /// The name of its words.
  fileprivate var word: String {
    switch self {
    case .teacher: "lesson.teacherFiles"
    case .pupils: "lesson.pupilFiles"
    case .home: "lesson.homeFiles"
    }
  }
}
