import Library
import Mustache

// What the registry keeps, as pages: who helps, the laws, the words, the sources.
extension Website {
  func registryFiles(in language: LanguageIndex) -> [OutputFile] {
    let words = words[language]
    return [
      registryFile(Routes.contacts, in: language, title: words["contacts"], summary: words["contactsSummary"]) {
        [Group(heading: "", entries: library.registry.contacts.entries.map { entry(of: $0, in: language) })]
      },
      registryFile(Routes.laws, in: language, title: words["laws"], summary: words["lawsSummary"]) {
        library.registry.laws.entries.map { group(of: $0, in: language) }
      },
      registryFile(Routes.terms, in: language, title: words["terms"], summary: words["termsSummary"]) {
        [
          Group(
            heading: "",
            entries: library.registry.terms.entries.map { term in
              Entry(
                id: anchor(term.record.id), title: term.name.text(in: language),
                lang: borrowed(term.name, in: language),
                lines: [line(term.meaning, in: language)] + checked(term.record, in: language))
            })
        ]
      },
      registryFile(Routes.sources, in: language, title: words["sourcesPage"], summary: words["sourcesSummary"]) {
        sourceGroups(in: language)
      },
    ]
  }

  private func registryFile(
    _ route: String, in language: LanguageIndex, title: String, summary: String,
    groups: @escaping @Sendable () -> [Group]
  ) -> OutputFile {
    OutputFile(routes.path(route, in: language)) { out in
      var data = frame(route, in: language, title: title)
      data["summary"] = .text(summary)
      data["groups"] = .list(groups().map { ($0 as Group).value(symbols: kiosk == nil ? nil : words[language]) })
      try render("registry", data, into: &out)
    }
  }
}

extension Website {
  private struct Group {
    var id = ""
    var heading: String
    var lang = ""
    var entries: [Entry]
    var lines: [Line] = []

    /// As templates read it; with words for symbols, addresses outside are symbols to scan and lead nowhere.
    func value(symbols: Words?) -> Value {
      [
        "id": .text(id), "hasId": .bool(!id.isEmpty), "heading": .text(heading), "lang": .text(lang),
        "hasHeading": .bool(!heading.isEmpty),
        "entries": .list(entries.map { $0.value(symbols: symbols) }),
        "lines": .list(lines.map { $0.value(symbols: symbols) }),
      ]
    }
  }

  private struct Entry {
    var id: String
    var prefix = ""
    var title: String
    var lang = ""
    var lines: [Line]
    var mark = ""
    var isOffPaper = false
    var dial = ""
    var number = ""
    var isForOwnDevice = false

    func value(symbols: Words?) -> Value {
      [
        "ownDevice": .bool(isForOwnDevice),
        "id": .text(id), "prefix": .text(prefix), "title": .text(title), "lang": .text(lang),
        "lines": .list(lines.map { $0.value(symbols: symbols) }), "mark": .text(mark),
        "offPaper": .bool(isOffPaper),
        "hasMark": .bool(!mark.isEmpty), "tel": .text(dial), "number": .text(number),
        "hasNumber": .bool(!number.isEmpty),
      ]
    }
  }

  private struct Line {
    var label = ""
    var text: String
    var lang = ""
    var href = ""

    func value(symbols: Words?) -> Value {
      let isOutside = symbols != nil && (href.hasPrefix("https:") || href.hasPrefix("http:"))
      return [
        "label": .text(label), "hasLabel": .bool(!label.isEmpty), "text": .text(text), "lang": .text(lang),
        "href": .text(href),
        "hasHref": .bool(!href.isEmpty && !isOutside),
        "symbol": isOutside ? .html(Takeaway.symbol(of: href, label: symbols?["kiosk.qr"] ?? "")) : false,
      ]
    }
  }

  private func line(_ text: Localized, in language: LanguageIndex, label: String = "") -> Line {
    Line(label: label, text: text.text(in: language), lang: borrowed(text, in: language))
  }

  private func entry(of contact: Contact, in language: LanguageIndex) -> Entry {
    let words = words[language]
    var lines = [line(contact.who, in: language), line(contact.hours, in: language)]
    if let byText = contact.byText { lines.append(line(byText, in: language)) }
    if !contact.languages.isEmpty {
      let spoken = contact.languages.map { words.language($0) }
      lines.append(
        Line(text: words.filled("contact.languages", [("list", spoken.joined(separator: words["listComma"]))])))
    }
    if let url = contact.url { lines.append(Line(text: typedAddress(url), href: url)) }
    return Entry(
      id: anchor(contact.record.id), title: contact.name.text(in: language), lang: borrowed(contact.name, in: language),
      lines: lines + checked(contact.record, in: language),
      mark: contact.record.state.isFit ? "" : words["unconfirmed"],
      isOffPaper: !Resolution.contact(contact).mayBePrinted,
      dial: contact.dial ?? "", number: contact.number ?? "",
      isForOwnDevice: isForOwnDevice("help:\(contact.record.id)"))
  }

  private func group(of law: Law, in language: LanguageIndex) -> Group {
    let words = words[language]
    var lines = [Line(text: typedAddress(law.url), href: law.url)]
    if let amended = law.amended { lines.append(Line(text: words.filled("amended", [("date", words.date(amended))]))) }
    return Group(
      id: anchor(law.record.id), heading: law.name.text(in: language), lang: borrowed(law.name, in: language),
      entries: law.articles.map { article in
        let number = words.filled("article", [("number", article.number)])
        var entry = Entry(
          id: anchor("\(law.record.id)-\(article.number)"),
          prefix: article.title == nil ? number : words.filled("articleTitled", [("article", number), ("title", "")]),
          title: article.title?.text(in: language) ?? "",
          lang: article.title.map { borrowed($0, in: language) } ?? "",
          lines: [line(article.summary, in: language)])
        if let penalty = article.penalty {
          entry.lines.append(line(penalty, in: language, label: words["penaltyLabel"]))
        }
        if let complaint = article.complaint {
          entry.lines.append(
            Line(label: words["complaintLabel"], text: words["complaint.\(complaint.rawValue)"]))
        }
        if let note = article.complaintNote { entry.lines.append(line(note, in: language)) }
        if let effective = article.effective {
          entry.lines.append(Line(text: words.filled("effective", [("date", words.date(effective))])))
        }
        if !article.isInForce { entry.mark = words["notInForce"] }
        entry.isOffPaper = !Resolution.law(law, article).mayBePrinted
        return entry
      }, lines: lines + checked(law.record, in: language))
  }

  private func sourceGroups(in language: LanguageIndex) -> [Group] {
    let words = words[language]
    let registry = library.registry
    let sources = registry.sources.entries.map { source in
      var lines = [line(source.publisher, in: language)]
      if let date = source.date { lines.append(line(date, in: language)) }
      if let url = source.url { lines.append(Line(text: typedAddress(url), href: url)) }
      return Entry(
        id: anchor("source-" + source.record.id), title: source.title.text(in: language),
        lang: borrowed(source.title, in: language), lines: lines)
    }
    let facts = registry.facts.entries.map { fact in
      Entry(
        id: anchor("fact-" + fact.record.id), title: fact.text.text(in: language),
        lang: borrowed(fact.text, in: language),
        lines: checked(fact.record, in: language), mark: fact.record.state.isFit ? "" : words["unsure"],
        isOffPaper: !Resolution.fact(fact).mayBePrinted)
    }
    let tables = registry.statistics.entries.map { table in
      Entry(
        id: anchor("statistic-" + table.record.id), title: table.title.text(in: language),
        lang: borrowed(table.title, in: language),
        lines: checked(table.record, in: language), mark: table.record.state.isFit ? "" : words["unsure"],
        isOffPaper: !Resolution.statistic(table).mayBePrinted)
    }
    return [
      Group(heading: words["factsHeading"], entries: facts + tables),
      Group(heading: words["sources"], entries: sources),
    ].filter { !$0.entries.isEmpty }
  }

  /// Where an entry comes from, and for which day it is known to be true.
  private func checked(_ record: Record, in language: LanguageIndex) -> [Line] {
    let words = words[language]
    var lines: [Line] = []
    if let scope = record.scope { lines.append(line(scope, in: language)) }
    if let asOf = record.asOf { lines.append(Line(text: words.filled("part.fact", [("date", words.date(asOf))]))) }
    for link in record.sources {
      guard let source = library.registry.sources[link.destination] else { continue }
      lines.append(
        Line(
          label: words["sourceLabel"], text: source.title.text(in: language),
          lang: borrowed(source.title, in: language),
          href: Routes.sources + "#" + anchor("source-" + source.record.id)))
    }
    return lines
  }
}
