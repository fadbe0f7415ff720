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
    ([kinds, bands] + languages + due + exemptions).joined(separator: "\n")
  }

  private var kinds: String { "pages: \(library.pages.count)\(listed(library.pages))" }

  /// How many pages of each kind there are, in brackets.
  private func listed(_ pages: [Page]) -> String {
    let counts = PageKind.allCases.map { kind in (kind.rawValue, pages.count { $0.kind == kind }) }.filter { $0.1 > 0 }
    return counts.isEmpty ? "" : " (\(counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")))"
  }

  private var bands: String {
    let counts = Band.allCases.map { band in "\(band.rawValue) \(library.pages.count { $0.about.bands.contains(band) })"
    }
    return "bands: \(counts.joined(separator: ", "))"
  }

  /// A line for each language: what it has, and how far that follows the source language.
  private var languages: [String] {
    library.site.languages.enumerated().map { index, language in
      let own = library.pages.filter { $0.texts[index] != nil }
      let line = "\(language.tag): \(own.count) of \(library.pages.count) pages\(listed(own))"
      guard index > 0 else { return line }
      let standings = library.pages.map { $0.standing(in: index) }
      let awaiting = own.count { $0.texts[index]?.awaitsReview ?? false }
      return line
        + ": \(standings.count { $0 == .current }) current, \(standings.count { $0 == .stale }) stale, "
        + "\(standings.count { $0 == .missing }) missing, \(awaiting) awaiting review"
    }
  }

  /// What is due for review within the days of notice, the earliest first.
  private var due: [String] {
    let entries = library.registry.records.map { (name: "\($0.scheme):\($0.record.id)", day: $0.record.reviewBy) }
    let pages = library.pages.map { (name: "\($0.kind.rawValue):\($0.name)", day: $0.about.reviewBy) }
    let all = (entries + pages).compactMap { item in item.day.map { (day: $0, name: item.name) } }
    let soon = all.filter { options.today.days(until: $0.day) <= options.noticeDays }
      .sorted { ($0.day, $0.name) < ($1.day, $1.name) }
    let next = all.map(\.day).min().map { "; the next is due on \($0)" } ?? ""
    return ["reviews due within \(options.noticeDays) days: \(soon.count)\(soon.isEmpty ? next : "")"]
      + soon.map { "  \($0.day): \($0.name)" }
  }

  private var exemptions: [String] {
    let all = library.pages.flatMap { $0.texts.compactMap(\.self) }.flatMap { text in
      text.exemptions.map { "  \(text.file): \($0.rule): \($0.reason)" }
    }
    return ["exemptions: \(all.count)"] + all
  }
}
