import Diagnostics
import Library
import Search
import YAML

/// What holds for all pages: the configuration, the registry, the aliases and the theme.
struct Fixed: Sendable {
  var site: Site?
  var registry = Registry()
  var aliases: [[SearchAlias]] = []
  var theme: Theme?
  var organisations: [Organisation] = []
  var diagnostics: [Diagnostic] = []
}

/// Reads what holds for all pages.
struct FixedReader {
  private let project: Project
  private let files: [String]

  init(_ project: Project, _ files: [String]) {
    self.project = project
    self.files = files
  }

  func read() throws -> Fixed {
    var fixed = Fixed()
    guard files.contains(project.configuration) else {
      fixed.diagnostics.append(
        Diagnostic(
          "missing-file", file: "nightlight.yml", "the file is not there",
          fix: "name the project's folder with --root, or run 'nightlight new site DIR'"))
      return fixed
    }
    let (site, found) = readSite(try project.bytes(of: project.configuration), file: project.configuration)
    fixed.site = site
    fixed.diagnostics = found
    guard let site else { return fixed }
    try readRegistry(site, &fixed)
    try readGuidance(site, &fixed)
    try readAliases(site, &fixed)
    try readTheme(site, &fixed)
    for file in files.sorted() where file.hasPrefix("Content/orgs/") && file.hasSuffix(".yml") {
      let (organisation, found) = readOrganisation(
        try project.bytes(of: file), file: file, languages: site.languages, files: files)
      fixed.organisations.append(organisation)
      fixed.diagnostics += found
    }
    return fixed
  }

  private func readRegistry(_ site: Site, _ fixed: inout Fixed) throws {
    var reader = RegistryReader(languages: site.languages)
    for name in RegistryReader.fileNames {
      let file = "Content/registry/\(name).yml"
      guard files.contains(file) else { continue }
      reader.read(name, try project.bytes(of: file), file: file) { id in
        let table = "Content/registry/statistics/\(id).csv"
        return (table, files.contains(table) ? try? project.bytes(of: table) : nil)
      }
    }
    fixed.registry = reader.registry
    fixed.diagnostics += reader.diagnostics
  }

  private func readGuidance(_ site: Site, _ fixed: inout Fixed) throws {
    var reader = GuidanceReader(site: site, actions: fixed.registry.actions.ids)
    for name in GuidanceReader.fileNames {
      let file = "Content/rules/\(name).yml"
      guard files.contains(file) else { continue }
      reader.read(name, try project.bytes(of: file), file: file)
    }
    fixed.registry.guidance = reader.guidance
    fixed.diagnostics += reader.diagnostics
  }

  private func readAliases(_ site: Site, _ fixed: inout Fixed) throws {
    let file = "Content/search-aliases.yml"
    fixed.aliases = Array(repeating: [], count: site.languages.count)
    guard files.contains(file) else { return }
    let parsed = parse(try project.bytes(of: file), file: file)
    var fields = Fields(parsed.node, file: file)
    for (place, language) in site.languages.enumerated() {
      fixed.aliases[place] = fields.list(language.tag) { entry in
        SearchAlias(words: entry.required(strings: "words"), targets: entry.required(strings: "targets"))
      }
    }
    fixed.diagnostics += parsed.diagnostics + fields.finish()
  }

  private func readTheme(_ site: Site, _ fixed: inout Fixed) throws {
    var theme = Theme(templates: [], assets: [], strings: [])
    for file in files {
      if let name = below("Templates/web/", file), name.hasSuffix(".mustache") {
        theme.templates.append(.init(name: String(name.dropLast(9)), file: file, bytes: try project.bytes(of: file)))
      } else if let name = below("Templates/print/", file) {
        let short = name.hasSuffix(".mustache") ? String(name.dropLast(9)) : name
        theme.sheets.append(.init(name: short, file: file, bytes: try project.bytes(of: file)))
      } else if let name = below("Templates/deck/", file) {
        theme.decks.append(.init(name: name, file: file, bytes: try project.bytes(of: file)))
      } else if let name = below("Templates/assets/", file) {
        theme.assets.append(.init(name: name, file: file, bytes: try project.bytes(of: file)))
      }
    }
    if theme.templates.isEmpty {
      fixed.diagnostics.append(
        Diagnostic(
          "missing-file", file: "Templates/web", "there are no templates",
          fix: "run the tool from where it was installed, or copy its Templates folder into the project"))
    }
    var source: [String: String] = [:]
    for language in site.languages {
      let file = "Templates/strings/\(language.tag).yml"
      if files.contains(file) {
        var strings = try readStrings(file, &fixed.diagnostics)
        for (name, text) in source where strings[name] == nil && !name.contains(".months.") {
          strings[name] = text
          fixed.diagnostics.append(
            Diagnostic(
              "string-missing", .warning, file: file, "the interface has no word for '\(name)' in \(language.tag)",
              fix: "add it; the source language has: \(text)"))
        }
        theme.strings.append(strings)
      } else {
        theme.strings.append(source)
        fixed.diagnostics.append(
          Diagnostic(
            "string-missing", .warning, file: project.configuration, "the interface has no words in \(language.tag)",
            fix: "copy Templates/strings/\(site.languages[0].tag).yml to \(file) and translate it"))
      }
      if source.isEmpty { source = theme.strings[0] }
    }
    fixed.theme = theme
  }

  private func readStrings(_ file: String, _ diagnostics: inout [Diagnostic]) throws -> [String: String] {
    let parsed = parse(try project.bytes(of: file), file: file)
    diagnostics += parsed.diagnostics
    var strings: [String: String] = [:]
    var open: [(prefix: String, node: Node)] = parsed.node.map { [("", $0)] } ?? []
    while let (prefix, node) = open.popLast() {
      switch node.content {
      case .null: continue
      case .scalar(let text, _): strings[prefix] = text
      case .sequence(let items):
        for (place, item) in items.enumerated() { open.append(("\(prefix).\(place)", item)) }
      case .mapping(let pairs):
        for pair in pairs { open.append((prefix.isEmpty ? pair.key.text : "\(prefix).\(pair.key.text)", pair.value)) }
      }
    }
    return strings
  }

  private func below(_ folder: String, _ file: String) -> String? {
    file.hasPrefix(folder) ? String(file.dropFirst(folder.count)) : nil
  }
}
