import Library
import Mustache

/// A list of pages in parts that stay small enough for a phone.
struct PagedList: Sendable {
  /// How many pages a part of a list holds.
  static let most = 100

  let groups: [Group]

  struct Group: Sendable {
    let heading: String
    let places: [Int]
  }

  /// The parts; never none, so that an empty list has a page too.
  var parts: [[Group]] {
    var parts: [[Group]] = [[]]
    var room = Self.most
    for group in groups {
      var rest = group.places[...]
      while !rest.isEmpty {
        if room == 0 {
          parts.append([])
          room = Self.most
        }
        let taken = rest.prefix(room)
        parts[parts.count - 1].append(Group(heading: group.heading, places: Array(taken)))
        room -= taken.count
        rest = rest.dropFirst(taken.count)
      }
    }
    return parts
  }
}

// Doors, kinds, the site map.
extension Website {
  /// Every part of a list as a file; `route` gives each part's route by its number from one.
  func listFiles(
    _ list: PagedList, template: String, in language: LanguageIndex, title: String, summary: String,
    hours: Bool = false, route: @escaping @Sendable (Int) -> String
  ) -> [OutputFile] {
    let parts = list.parts
    return parts.enumerated().map { index, groups in
      OutputFile(routes.path(route(index + 1), in: language)) { out in
        var data = frame(route(index + 1), in: language, title: title)
        data["summary"] = .text(summary)
        data["hours"] = hours && library.hasCoverage && index == 0 ? hoursLink(in: language, route(1)) : false
        data["groups"] = .list(groups.map { value(of: $0, in: language, at: Depth(ofRoute: route(index + 1))) })
        data["pages"] = [
          "several": .bool(parts.count > 1), "number": .text(String(index + 1)), "total": .text(String(parts.count)),
          "previous": index > 0 ? .text(fileName(route(index))) : false,
          "next": index + 1 < parts.count ? .text(fileName(route(index + 2))) : false,
        ]
        try render(template, data, into: &out)
      }
    }
  }

  /// Leads to the table of hours, from a list that has lessons.
  private func hoursLink(in language: LanguageIndex, _ route: String) -> Value {
    [
      "href": .text(Depth(ofRoute: route).toLanguage + Routes.coverage),
      "text": .text(words[language]["lesson.coverageLink"]),
    ]
  }

  private func fileName(_ route: String) -> String { route.split(separator: "/").last.map(String.init) ?? route }

  private func value(of group: PagedList.Group, in language: LanguageIndex, at depth: Depth) -> Value {
    [
      "heading": .text(group.heading), "hasHeading": .bool(!group.heading.isEmpty),
      "items": .list(group.places.map { item($0, in: language, at: depth) }),
    ]
  }

  private func item(_ place: Int, in language: LanguageIndex, at depth: Depth) -> Value {
    let page = library.pages[place]
    guard let text = page.shown(in: language) else { return [:] }
    return [
      "title": .text(text.title), "summary": .text(text.summary), "hasSummary": .bool(!text.summary.isEmpty),
      "href": .text(depth.toLanguage + page.route),
      "lang": text.language == language ? false : .text(library.site.languages[text.language].tag),
      "langName": .text(library.site.languages[text.language].name),
      "hasBands": .bool(!page.about.bands.isEmpty), "bands": bands(page.about.bands, in: language),
    ]
  }

  func doorFiles(in language: LanguageIndex) -> [OutputFile] {
    library.site.audiences.enumerated().flatMap { index, door in
      listFiles(
        PagedList(groups: groups(for: index, in: language)), template: "list", in: language,
        title: door.title.text(in: language), summary: door.summary.text(in: language),
        hours: library.pages.contains { $0.kind == .lesson && $0.about.audiences.contains(index) }
      ) { Routes.route(of: door, page: $0) }
    }
  }

  /// The pages behind a door, first those that are written for its readers before others.
  ///
  /// Doors for those to whom it happens keep the order of the steps.
  private func groups(for door: Int, in language: LanguageIndex) -> [PagedList.Group] {
    let groups = groups(in: language) { $0.about.audiences.contains(door) }
    guard !library.site.audiences[door].isNeutral else { return groups }
    return groups.map { group in
      let own = group.places.filter { library.pages[$0].about.audiences.first == door }
      return .init(heading: group.heading, places: own + group.places.filter { !own.contains($0) })
    }
  }

  func kindFiles(in language: LanguageIndex) -> [OutputFile] {
    library.site.sections.flatMap { section in
      let places = library.pages.indices.filter { library.pages[$0].kind == section.kind }
      return listFiles(
        PagedList(groups: [.init(heading: "", places: places)]), template: "list", in: language,
        title: section.title.text(in: language), summary: section.summary.text(in: language),
        hours: section.kind == .lesson
      ) { Routes.route(of: section.kind, page: $0) }
    }
  }

  func mapFiles(in language: LanguageIndex) -> [OutputFile] {
    listFiles(
      PagedList(groups: groups(in: language) { _ in true }), template: "map", in: language,
      title: words[language]["map"],
      summary: words[language]["mapSummary"]
    ) { Routes.map(page: $0) }
  }

  /// The pages that pass, a group for each section in the site's order; what has the reader's language comes first.
  private func groups(in language: LanguageIndex, _ passes: (Page) -> Bool) -> [PagedList.Group] {
    library.site.sections.map { section in
      let places = library.pages.indices.filter { library.pages[$0].kind == section.kind && passes(library.pages[$0]) }
      let own = places.filter { library.pages[$0].shown(in: language)?.language == language }
      return PagedList.Group(
        heading: section.title.text(in: language),
        places: own.count == places.count ? own : own + places.filter { !own.contains($0) })
    }.filter { !$0.places.isEmpty }
  }
}
