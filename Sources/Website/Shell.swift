import Diagnostics
import Library
import Mustache

/// What all pages of a language at one depth have in common, ready for the templates.
struct Shell: Sendable {
  /// The data on top of which a page puts its own.
  let data: Object

  /// The shells of every language, for depths 0 to 2.
  static func all(of site: Website) -> ([[Shell]], [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let shells = site.library.site.languages.indices.map { language in
      (0...Depth.most).map { folders in
        let (shell, found) = make(site, language, Depth(folders))
        diagnostics += found
        return shell
      }
    }
    return (shells, diagnostics)
  }

  private static func make(_ site: Website, _ language: LanguageIndex, _ depth: Depth) -> (Shell, [Diagnostic]) {
    let config = site.library.site
    let toLanguage = depth.folders == 0 ? "\(config.languages[language].tag)/" : depth.toLanguage
    let words = site.words[language]
    var data = Object(minimumCapacity: 24)
    data["lang"] = .text(config.languages[language].tag)
    data["dir"] = .text(config.languages[language].direction)
    data["root"] = .text(depth.toTop)
    data["site"] = .text(config.name.text(in: language))
    data["csp"] = .text(site.policy)
    data["feed"] = .text(toLanguage + Routes.feed)
    data["t"] = .object(Object(words.flat.map { ($0, .text($1)) }))
    data["exit"] = ["href": .text(config.exitURL), "local": .text(toLanguage + Routes.notes)]
    data["manyLanguages"] = .bool(config.languages.count >= 4)
    data["home"] = .text(toLanguage + Routes.home)
    data["search"] = .text(toLanguage + Routes.search)
    data["map"] = .text(toLanguage + Routes.map())
    data["doors"] = .list(
      config.audiences.map { door in
        [
          "id": .text(door.id), "icon": .text(door.icon), "title": .text(door.title.text(in: language)),
          "href": .text(toLanguage + Routes.route(of: door)),
        ]
      })
    data["about"] = .list(aboutLinks(site, language, toLanguage))
    if let kiosk = site.kiosk { fill(&data, kiosk, site, language, toLanguage, depth) }
    var found: [Diagnostic] = []
    for part in ["header", "footer"] {
      var bytes: [UInt8] = []
      found += site.templates.render(part, [data], into: &bytes)
      data[part] = .html(bytes)
    }
    return (Shell(data: data), found)
  }

  /// What every page of a kiosk says of it.
  private static func fill(
    _ data: inout Object, _ kiosk: Kiosk, _ site: Website, _ language: LanguageIndex, _ toLanguage: String,
    _ depth: Depth
  ) {
    let words = site.words[language]
    data["k"] = .object(Object(words.group("kiosk").map { ($0, .text($1)) }))
    data["kiosk"] = [
      "idle": .text(String(kiosk.idleSeconds)), "warning": .text(String(kiosk.warningSeconds)),
      "start": .text(depth.toTop + "index.html"), "prints": .bool(kiosk.mayPrint),
      "several": .bool(kiosk.languages.count > 1),
      "content": .text(
        site.contentDate.map { words.filled("kiosk.content", [("date", words.date($0))]) } ?? ""),
    ]
    let organisation = site.library.organisations.first { $0.id == kiosk.organisation?.destination }
    data["org"] =
      organisation.map { organisation in
        [
          "name": .text(organisation.name.text(in: language)),
          "offices": .list(
            organisation.contacts.map { office in
              [
                "name": .text(office.name.text(in: language)), "number": .text(office.number),
                "hours": .text(office.hours.text(in: language)),
              ]
            }),
        ]
      } ?? false
  }

  private static func aboutLinks(_ site: Website, _ language: LanguageIndex, _ toLanguage: String) -> [Value] {
    let words = site.words[language]
    func link(_ title: String, _ route: String, in tag: String? = nil) -> Value {
      ["title": .text(title), "href": .text(toLanguage + route), "lang": tag.map { .text($0) } ?? false]
    }
    var links = [
      link(words["contacts"], Routes.contacts), link(words["laws"], Routes.laws), link(words["terms"], Routes.terms),
      link(words["sourcesPage"], Routes.sources),
    ]
    for name in ["about", "privacy"] {
      guard let page = site.library.page(.page, named: name), let text = page.shown(in: language) else { continue }
      let tag = text.language == language ? nil : site.library.site.languages[text.language].tag
      links.append(link(text.outsideTitle ?? text.title, page.route, in: tag))
    }
    return links
  }
}
