import Diagnostics
import Library
import Reading
import Sheets
import Website

/// What of a project can be printed.
struct PrintCatalogue {
  private let session: Session
  private let library: Library
  private let theme: Theme
  private var options: PrintOptions

  /// Opens the catalogue of a library.
  init(_ library: Library, _ theme: Theme, _ session: Session, _ options: PrintOptions = .init()) {
    self.session = session
    self.library = library
    self.theme = theme
    self.options = options
    self.options.picture = { [project = session.project] path in try? project.bytes(of: "Content/\(path)") }
  }

  /// All sheets that the site offers: leaflets, professionals' pages that hold a checklist, quizzes, lessons, and the
  /// table of their hours.
  func offered() throws -> [any Printout] {
    try hours() + library.pages.flatMap(offered)
  }

  /// The sheets of a page that the site offers.
  func offered(of page: Page) throws -> [any Printout] {
    let about = page.about
    guard about.leaflet == nil, about.quiz == nil, about.lesson == nil else { return try printouts(of: page) }
    guard page.kind == .professionals else { return [] }
    return try printouts(of: page).filter { ($0 as? PageSheet)?.hasChecklist ?? false }
  }

  /// How lessons count for the hours of a term.
  func hours(_ choice: CoverageSheet.Choice = .init()) -> [CoverageSheet] {
    guard library.hasCoverage else { return [] }
    return library.site.languages.indices.map { language in
      CoverageSheet(
        library, theme, in: language, origin: Website.coverageOrigin, choice: choice, options: options)
    }
  }

  /// The sheets of a page in every language whose text may be printed: what nobody has read is not.
  func printouts(of page: Page) throws -> [any Printout] {
    try library.site.languages.indices.flatMap { language -> [any Printout] in
      guard let text = page.texts[language], !text.awaitsReview else { return [] }
      let bytes = try session.project.bytes(of: text.file)
      if page.about.leaflet != nil {
        let (leaflets, found) = Leaflet.open(page, in: language, library, theme, bytes: bytes, options: options)
        _ = session.report(found)
        return leaflets
      }
      if page.about.quiz != nil { return try quiz(page, language, bytes) }
      if page.about.lesson != nil {
        return try LessonSheet.open(page, in: language, library, theme, sources: session.sources, options: options)
      }
      let sheet = PageSheet.open(page, in: language, library, theme, bytes: bytes, options: options)
      return sheet.map { [$0] } ?? []
    }
  }

  /// A quiz's sheets, in the version of the day's year.
  private func quiz(_ page: Page, _ language: LanguageIndex, _ bytes: [UInt8]) throws -> [any Printout] {
    var options = QuizSheets.Options()
    options.seed = UInt64(session.options.today.year)
    options.print = self.options
    let (sheets, found) = QuizSheets.open(page, in: language, library, theme, bytes: bytes, options: options)
    _ = session.report(found)
    do { return try sheets?.sheets() ?? [] } catch let failure as SheetFailure {
      _ = session.report([failure.diagnostic])
      return []
    }
  }

  /// The page of a name as the command line gives it: `guide:first-steps`, or a leaflet's own.
  func page(named name: String) throws -> Page {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2, let kind = PageKind(rawValue: parts[0]) {
      if let page = library.page(kind, named: parts[1]) {
        guard page.about.story == nil else {
          throw Complaint("'\(name)' is a story with choices, which is played on a screen and not printed")
        }
        return page
      }
    } else if let page = library.page(.leaflet, named: name) {
      return page
    }
    let leaflets = library.pages.filter { $0.kind == .leaflet }.map(\.name)
    let pages = library.pages.map { "\($0.kind.rawValue):\($0.name)" }
    let near = nearest(to: name, among: parts.count == 2 ? pages : leaflets + library.pages.map(\.name))
    let whole = near.map { near in
      pages.contains(near) || leaflets.contains(near)
        ? near : pages.first { $0.hasSuffix(":\(near)") } ?? near
    }
    throw Complaint(
      "there is no \(parts.count == 2 ? "page" : "leaflet") '\(name)'\(whole.map { "; did you mean '\($0)'?" } ?? "")")
  }

  /// All letters of the project's texts, from which typefaces are cut: of all there are, so that each PDF is the same
  /// whichever are asked for.
  static func letters(of session: Session) throws -> Set<Unicode.Scalar> {
    var seen = [Bool](repeating: false, count: 0x11_0000)
    for input in try session.project.inputs().files {
      guard input.file.hasSuffix(".md") || input.file.hasSuffix(".yml") || input.file.hasSuffix(".csv") else {
        continue
      }
      var decoder = UTF8()
      var bytes = try session.project.bytes(of: input.file).makeIterator()
      reading: while true {
        switch decoder.decode(&bytes) {
        case .scalarValue(let scalar): seen[Int(scalar.value)] = true
        case .error: continue
        case .emptyInput: break reading
        }
      }
    }
    for value in 0x20..<0x7F { seen[value] = true }
    for mark in "，。、；：？！「」『』（）—…·–→☎✂　©" { for scalar in mark.unicodeScalars { seen[Int(scalar.value)] = true } }
    return Set(seen.indices.lazy.filter { seen[$0] && $0 >= 0x20 }.compactMap { Unicode.Scalar(UInt32($0)) })
  }
}
