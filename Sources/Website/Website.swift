import Diagnostics
import Library
import Markdown
import Mustache

/// The website of a library: every file of it, and how its bytes come about.
public struct Website: Sendable {
  /// What a build may choose.
  public struct Options: Sendable {
    /// What is added to the policy of every page; `serve` lets its own script ask for news.
    public var policyAddition = ""
    /// The sheets for paper that lie beside the pages.
    public var sheets = PagePrints()
    /// The decks that lie beside the pages, as `name-tag` without their endings.
    public var decks: Set<String> = []
    /// Whether each deck has its handouts as PDF.
    public var hasPDF = false
    /// The packs of lessons that lie beside the pages, as `name-tag` without their endings.
    public var packs: Set<String> = []

    /// What the site is made for.
    public var edition = Edition.web

    /// Makes the options of an ordinary build.
    public init() {}
  }

  private let parts: Parts

  var library: Library { parts.library }
  var sources: ProjectSources { parts.sources }
  var theme: Theme { parts.theme }
  var templates: TemplateSet { parts.templates }
  var options: Options { parts.options }
  var words: [Words] { parts.words }
  var routes: Routes { parts.routes }
  var shells: [[Shell]] { parts.shells }
  var boxes: HelpBoxes { parts.boxes }
  var sourceValues: [String: [Value]] { parts.sourceValues }
  var neighbours: Neighbours { parts.neighbours }
  var bandValues: [[[Band]: Value]] { parts.bandValues }
  var reviewTexts: [[CalendarDate: ReviewTexts]] { parts.reviewTexts }

  /// Prepares a website; the diagnostics say what is wrong with its templates.
  public static func prepare(
    _ library: Library, _ theme: Theme, sources: ProjectSources, options: Options = Options()
  ) -> (Website, [Diagnostic]) {
    let (templates, found) = TemplateSet.compile(
      (options.edition.kiosk == nil ? theme.templates : theme.kiosk).map {
        TemplateSource(name: $0.name, file: $0.file, bytes: $0.bytes)
      })
    var site = Website(library, theme, templates, sources, options, shells: [])
    guard !found.hasErrors else { return (site, found) }
    var (shells, wrong) = Shell.all(of: site)
    site = Website(library, theme, templates, sources, options, shells: shells)
    wrong += site.trial()
    return (site, found + wrong)
  }

  private init(
    _ library: Library, _ theme: Theme, _ templates: TemplateSet, _ sources: ProjectSources, _ options: Options,
    shells: [[Shell]]
  ) {
    parts = Parts(library, theme, templates, sources, options, shells: shells)
  }

  /// What a website is made of, shared by every page that is rendered.
  private final class Parts: Sendable {
    let library: Library
    let sources: ProjectSources
    let theme: Theme
    let templates: TemplateSet
    let options: Options
    let words: [Words]
    let routes: Routes
    let shells: [[Shell]]
    let boxes: HelpBoxes
    let sourceValues: [String: [Value]]
    let neighbours: Neighbours
    let bandValues: [[[Band]: Value]]
    let reviewTexts: [[CalendarDate: ReviewTexts]]

    init(
      _ library: Library, _ theme: Theme, _ templates: TemplateSet, _ sources: ProjectSources, _ options: Options,
      shells: [[Shell]]
    ) {
      self.library = library
      self.theme = theme
      self.templates = templates
      self.sources = sources
      self.options = options
      self.shells = shells
      words = theme.strings.map { Words($0) }
      routes = Routes(library)
      boxes = HelpBoxes(library, words)
      sourceValues = Website.values(of: library.registry.sources.entries, languages: library.site.languages)
      neighbours = Neighbours(library)
      bandValues = Website.bandValues(library, words)
      reviewTexts = Website.reviewTexts(library, words)
    }
  }

  /// The same website with one page's texts changed and nothing else.
  public func replacing(_ page: Page) -> Website? {
    var library = library
    guard let old = library.page(page.kind, named: page.name), Website.looksAlike(old, page), library.replace(page)
    else {
      return nil
    }
    return Website(library, theme, templates, sources, options, shells: shells)
  }

  /// Whether no other page shows anything of this one that has changed.
  private static func looksAlike(_ old: Page, _ new: Page) -> Bool {
    old.about.slug == new.about.slug && old.about.audiences == new.about.audiences && old.about.help == new.about.help
      && old.about.region == new.about.region && old.about.bands == new.about.bands
  }

  /// The policy of every page: nothing is asked of anybody else, nothing runs that is not the site's own.
  var policy: String { policy(forPlay: false) }

  /// The same, with leave to run the quiz engine, which is WebAssembly.
  func policy(forPlay isPlayed: Bool) -> String {
    "default-src 'none'; style-src 'self'; script-src 'self'\(isPlayed ? " 'wasm-unsafe-eval'" : ""); img-src 'self'; "
      + "base-uri 'none'; form-action 'none'" + options.policyAddition
  }

  /// Renders a template, or says why that is not possible.
  func render(_ template: String, _ data: Object, into out: inout [UInt8]) throws {
    let found = templates.render(template, [data], into: &out)
    if let first = found.first(where: { $0.severity == .error }) { throw TemplateFailure(diagnostic: first) }
  }
}

/// A template that failed while a page was rendered, although its trial went well.
public struct TemplateFailure: Error, Sendable {
  /// What is wrong, and where.
  public let diagnostic: Diagnostic
}
