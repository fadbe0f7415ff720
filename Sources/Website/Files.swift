import Diagnostics
import Library
import Markdown
import Search

extension Website {
  /// Every file of the site but the search index.
  public func files() -> [OutputFile] {
    var files = sharedFiles()
    files.reserveCapacity(files.count + library.pages.count * library.site.languages.count + 200)
    for language in languages {
      files += singleFiles(in: language)
      for place in library.pages.indices { files.append(pageFile(place, in: language)) }
    }
    return files
  }

  /// What all languages have in common.
  private func sharedFiles() -> [OutputFile] {
    kiosk == nil
      ? [chooserFile(), notFoundFile(), robotsFile()] + sitemapFiles() + assetFiles() + mediaFiles()
      : [startFile(), lostFile()] + assetFiles() + mediaFiles()
  }

  /// What each language has beside its pages.
  private func singleFiles(in language: LanguageIndex) -> [OutputFile] {
    kiosk == nil
      ? [homeFile(in: language), searchFile(in: language), notesFile(in: language), feedFile(in: language)]
        + classFiles(in: language) + doorFiles(in: language) + kindFiles(in: language) + mapFiles(in: language)
        + registryFiles(in: language) + coverageFiles(in: language)
      : [homeFile(in: language), finderFile(in: language)] + doorFiles(in: language) + kindFiles(in: language)
        + registryFiles(in: language)
  }

  func pageFile(_ place: Int, in language: LanguageIndex) -> OutputFile {
    OutputFile(routes.path(library.pages[place].route, in: language)) { out in
      try PageRenderer(site: self, place: place, language: language).append(to: &out)
    }
  }

  private func assetFiles() -> [OutputFile] {
    theme.assets.filter { isNeeded(asset: $0.name) }.map { OutputFile("assets/\($0.name)", bytes: $0.bytes) }
  }

  /// The pictures and other files that stand beside the pages.
  private func mediaFiles() -> [OutputFile] {
    library.files.map { file in
      OutputFile(routes.path(of: file)) { out in
        out += try sources.bytes(of: "Content/\(file.path)")
      }
    }
  }

  /// Finds files by their paths without making them all.
  public struct Directory: Sendable {
    let site: Website
    private let pages: [String: Int]
    private let others: [String: OutputFile]

    /// Lists what a website has.
    public init(_ site: Website) {
      var pages: [String: Int] = Dictionary(minimumCapacity: site.library.pages.count)
      for (place, page) in site.library.pages.enumerated() { pages[page.route] = place }
      self.init(site, pages)
    }

    private init(_ site: Website, _ pages: [String: Int]) {
      self.site = site
      self.pages = pages
      let files = site.sharedFiles() + site.languages.flatMap { site.singleFiles(in: $0) }
      others = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The same files with some pages' texts changed; nil where that changes where pages lie or what all show.
    public func replacing(_ changed: [Page]) -> Directory? {
      var site = site
      for page in changed {
        guard let next = site.replacing(page) else { return nil }
        site = next
      }
      return Directory(site, pages)
    }

    /// The file of a path, or nil where the site has none; the search index apart.
    public func file(at path: String) -> OutputFile? {
      if let file = others[path] { return file }
      guard let slash = path.firstIndex(of: "/"), let place = pages[String(path[path.index(after: slash)...])],
        let language = site.library.site.index(ofLanguage: String(path[..<slash]))
      else { return nil }
      return site.pageFile(place, in: language)
    }
  }

  /// Renders each kind of page once, so that what is wrong with a template is known before anything is written.
  func trial() -> [Diagnostic] {
    var found: [Diagnostic] = []
    func attempt(_ file: OutputFile) {
      var out: [UInt8] = []
      do { try file.produce(&out) } catch let failure as TemplateFailure { found.append(failure.diagnostic) } catch {
        // A source that cannot be read is spoken of when the page is rendered.
      }
    }
    let first = languages.first ?? 0
    for file in kiosk == nil ? [chooserFile(), notFoundFile()] : [startFile(), lostFile()] { attempt(file) }
    // The third part of a list and those that follow are made as the second is.
    for file in singleFiles(in: first) where file.path.hasSuffix(".html") && !isLaterPart(file.path) { attempt(file) }
    if !library.pages.isEmpty { attempt(pageFile(0, in: first)) }
    return Array(Set(found))
  }
}

/// Whether a list's file is its third part or a later one.
private func isLaterPart(_ path: String) -> Bool {
  guard let hyphen = path.utf8.lastIndex(of: UInt8(ascii: "-")) else { return false }
  return Int(path[path.utf8.index(after: hyphen)...].dropLast(".html".count)).map { $0 > 2 } ?? false
}

extension Website {
  /// The search index of one language, as files.
  public func searchIndex(
    in language: LanguageIndex, parallel: SearchIndex.ParallelFor
  ) throws -> [OutputFile] {
    let index = try SearchIndex.build(
      count: library.pages.count, aliases: library.aliases.isEmpty ? [] : library.aliases[language], parallel: parallel
    ) { place, text in try searchPage(place, in: language, into: &text) }
    return index.files.map { OutputFile(routes.path("search/\($0.name)", in: language), bytes: $0.bytes) }
  }

  private func searchPage(_ place: Int, in language: LanguageIndex, into text: inout [UInt8]) throws -> SearchPage {
    let page = library.pages[place]
    guard let shown = page.shown(in: language) else { return SearchPage(url: "", title: "", summary: "") }
    let bytes = try sources.bytes(of: shown.file)
    guard fingerprint(bytes) == shown.fingerprint else { throw SourceChanged(file: shown.file) }
    let document = TextTree(bytes, of: shown, kind: page.kind).document
    document.appendSearchText(into: &text, headingMark: SearchPage.headingMark)
    // What a link without words of its own shows comes from the registry.
    for node in document.links where document.nodes[node].firstChild < 0 && document.nodes[node].kind == .link {
      let target = library.resolve(document.string(document.nodes[node].destination), from: page.folder)
      text.write(words(for: target, in: shown.language, shownIn: language) + "\n")
    }
    return SearchPage(
      url: "../" + page.route, title: shown.title, summary: shown.summary,
      language: shown.language == language ? "" : library.site.languages[shown.language].tag)
  }
}

extension Website.Directory {
  /// What the pages are made of.
  public var library: Library { site.library }

  /// How they look.
  public var theme: Theme { site.theme }

  /// The language of a folder.
  public func language(ofTag tag: String) -> LanguageIndex? { site.library.site.index(ofLanguage: tag) }

  /// The search index of one language, as files.
  public func searchIndex(in language: LanguageIndex, parallel: SearchIndex.ParallelFor) throws -> [OutputFile] {
    try site.searchIndex(in: language, parallel: parallel)
  }
}
