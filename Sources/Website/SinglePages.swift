import Library
import Mustache

// The pages of which each language, or the site, has one.
extension Website {
  func homeFile(in language: LanguageIndex) -> OutputFile {
    OutputFile(routes.path(Routes.home, in: language)) { out in
      let config = library.site
      var data = frame(Routes.home, in: language, title: config.name.text(in: language))
      data["hero"] = [
        "name": .text(config.name.text(in: language)), "tagline": .text(config.tagline.text(in: language)),
      ]
      data["urgent"] =
        config.steps.isEmpty
        ? false
        : [
          "heading": .text(words[language]["urgent.heading"]),
          "steps": .list(config.steps.map { step($0, in: language) }), "helper": helper(in: language),
        ]
      data["doors"] = .list(
        config.audiences.map { door in
          [
            "id": .text(door.id), "icon": .text(door.icon), "title": .text(door.title.text(in: language)),
            "summary": .text(door.summary.text(in: language)), "href": .text(Routes.route(of: door)),
          ]
        })
      data["kinds"] = .list(
        config.sections.map { section in
          [
            "title": .text(section.title.text(in: language)), "href": .text(Routes.route(of: section.kind)),
            "count": .text(String(library.pages.count { $0.kind == section.kind })),
          ]
        })
      try render("home", data, into: &out)
    }
  }

  /// The way to the page that asks a few questions, for whoever does not know where to begin.
  private func helper(in language: LanguageIndex) -> Value {
    guard let link = library.site.helper, case .page(let place, _) = library.resolve(link.destination, from: ""),
      let text = library.pages[place].shown(in: language)
    else { return false }
    let borrowed = text.language == language ? nil : library.site.languages[text.language].tag
    return [
      "title": .text(text.title), "href": .text(library.pages[place].route), "summary": .text(text.summary),
      "lang": borrowed.map { .text($0) } ?? false, "langName": .text(library.site.languages[text.language].name),
    ]
  }

  private func step(_ step: Step, in language: LanguageIndex) -> Value {
    let href: String =
      switch library.resolve(step.link.destination, from: "") {
      case .page(let place, _): library.pages[place].route
      case .contact(let contact) where kiosk != nil: Routes.contacts + "#" + anchor(contact.record.id)
      case .contact(let contact): contact.dial.map { "tel:\($0)" } ?? contact.url ?? "#H"
      default: "#H"
      }
    return [
      "title": .text(step.title.text(in: language)), "text": .text(step.text.text(in: language)), "href": .text(href),
      "leads": .bool(href != "#H"),
    ]
  }

  func searchFile(in language: LanguageIndex) -> OutputFile {
    OutputFile(routes.path(Routes.search, in: language)) { out in
      var data = frame(Routes.search, in: language, title: words[language]["search"])
      data["searchBase"] = "search/"
      try render("search", data, into: &out)
    }
  }

  /// An ordinary-looking page for quick exit where the site is read from files.
  func notesFile(in language: LanguageIndex) -> OutputFile {
    OutputFile(routes.path(Routes.notes, in: language)) { out in
      try render("exit", shells[language][1].data, into: &out)
    }
  }

  /// The page for an address that leads nowhere; a server shows it at any depth.
  func notFoundFile() -> OutputFile {
    OutputFile("404.html") { out in
      var data = frame("404.html", in: 0, title: words[0]["notFound"])
      // Without a base URL the site's place is unknown, and only its top can be served well.
      let top = library.site.baseURL.map { pathOnly($0) } ?? ""
      let tag = library.site.languages[0].tag
      data["root"] = .text(top)
      data["canonical"] = false
      data["alternates"] = []
      data["crumbs"] = []
      data["home"] = .text("\(top)\(tag)/\(Routes.home)")
      data["search"] = .text("\(top)\(tag)/\(Routes.search)")
      data["map"] = .text("\(top)\(tag)/\(Routes.map())")
      data["feed"] = false
      data["exit"] = ["href": .text(library.site.exitURL), "local": .text("\(top)\(tag)/\(Routes.notes)")]
      data["doors"] = .list(
        library.site.audiences.map {
          [
            "title": .text($0.title.text(in: 0)), "href": .text("\(top)\(tag)/\(Routes.route(of: $0))"),
            "id": .text($0.id), "icon": .text($0.icon),
          ]
        })
      data["about"] = []
      data["languages"] = .list(
        library.site.languages.enumerated().map { index, language in
          [
            "lang": .text(language.tag), "name": .text(language.name), "current": .bool(index == 0),
            "href": .text("\(top)\(language.tag)/\(Routes.home)"),
          ]
        })
      data["help"] = HelpBox(library: library).value(
        for: HelpBox.Need(site: library.site), in: 0, words: words[0], more: "\(top)\(tag)/\(Routes.contacts)")
      for part in ["header", "footer"] {
        var bytes: [UInt8] = []
        try render(part, data, into: &bytes)
        data[part] = .html(bytes)
      }
      try render("notfound", data, into: &out)
    }
  }

  /// The site's top: choose a language, and the numbers that cannot wait.
  func chooserFile() -> OutputFile {
    OutputFile("index.html") { out in
      let config = library.site
      var data = Object(on: shells[0][0].data, minimumCapacity: 12)
      data["title"] = .text(config.name.text(in: 0))
      data["canonical"] = config.baseURL.map { .text($0) } ?? false
      data["alternates"] = .list(
        config.languages.indices.map { index in
          [
            "lang": .text(config.languages[index].tag),
            "href": .text(address(Routes.home, in: index) ?? routes.path(Routes.home, in: index)),
          ]
        })
      data["choices"] = .list(
        config.languages.enumerated().map { index, language in
          [
            "lang": .text(language.tag), "dir": .text(language.direction), "name": .text(language.name),
            "href": .text(routes.path(Routes.home, in: index)), "line": .text(config.tagline.text(in: index)),
          ]
        })
      let contacts = HelpBox(library: library).contacts(for: HelpBox.Need(site: config))
      data["numbers"] = .list(
        contacts.filter { $0.isAlwaysOpen && $0.number != nil }.map { contact in
          [
            "number": .text(contact.number ?? ""), "tel": .text(contact.dial ?? ""),
            "names": .list(
              config.languages.enumerated().compactMap { index, language in
                contact.name.own(in: index).map {
                  ["lang": .text(language.tag), "dir": .text(language.direction), "name": .text($0)]
                }
              }),
          ]
        })
      try render("chooser", data, into: &out)
    }
  }
}

/// The path of a web address, with a slash at both ends.
private func pathOnly(_ address: String) -> String {
  let rest = typedAddress(address).split(separator: "/", omittingEmptySubsequences: true).dropFirst()
  return rest.isEmpty ? "/" : "/" + rest.joined(separator: "/") + "/"
}
