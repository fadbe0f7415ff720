import Checking
import Diagnostics
import Library

/// What a check ends with: how much there is, how far translations go, what is due, what is exempt.
struct Summary {
  private let library: Library
  private let options: CheckOptions

  init(_ library: Library, _ options: CheckOptions) {
    self.library = library
    self.options = options
  }

  var text: String {
    ([kinds, bands] + languages + [due] + exemptions).joined(separator: "\n")
  }

  private var kinds: String {
    let counts = PageKind.allCases.map { kind in "\(kind.rawValue) \(library.pages.count { $0.kind == kind })" }
    return "pages: \(library.pages.count) (\(counts.joined(separator: ", ")))"
  }

  private var bands: String {
    let counts = Band.allCases.map { band in "\(band.rawValue) \(library.pages.count { $0.about.bands.contains(band) })"
    }
    return "bands: \(counts.joined(separator: ", "))"
  }

  private var languages: [String] {
    library.site.languages.enumerated().map { index, language in
      let standings = library.pages.map { $0.standing(in: index) }
      let current = standings.count { $0 == .current || $0 == .source }
      let stale = standings.count { $0 == .stale }
      let awaiting = library.pages.count { $0.texts[index]?.awaitsReview ?? false }
      var line = "\(language.tag): \(current) of \(library.pages.count) pages"
      if stale > 0 { line += ", \(stale) stale" }
      if awaiting > 0 { line += ", \(awaiting) awaiting review" }
      return line
    }
  }

  private var due: String {
    let days = library.registry.records.compactMap(\.record.reviewBy) + library.pages.compactMap(\.about.reviewBy)
    let soon = days.count { options.today.days(until: $0) <= options.noticeDays }
    let next = days.min().map { "; the next is due on \($0)" } ?? ""
    return "reviews due within \(options.noticeDays) days: \(soon)\(next)"
  }

  private var exemptions: [String] {
    let all = library.pages.flatMap { $0.texts.compactMap(\.self) }.flatMap { text in
      text.exemptions.map { "  \(text.file): \($0.rule): \($0.reason)" }
    }
    return ["exemptions: \(all.count)"] + all
  }
}
