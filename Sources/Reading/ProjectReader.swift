import Diagnostics
import Library
import System
import YAML

/// What a project says, and what is wrong with it.
public struct Reading: Sendable {
  /// Everything that Content says; nil where nightlight.yml cannot be read.
  public var library: Library?
  /// The look; nil where nightlight.yml cannot be read.
  public var theme: Theme?
  /// What the authors got wrong.
  public var diagnostics: [Diagnostic]
}

/// Reads a project, and reads again what has changed.
public struct ProjectReader: Sendable {
  /// Looks into a text while its tree is at hand.
  public typealias Inspection = @Sendable (OpenText) -> [Diagnostic]

  /// The project.
  public let project: Project
  private let prepare: @Sendable (Site, Registry) -> Inspection

  private var fixed: Fixed?
  private var folders: [String: FolderReading] = [:]
  private var order: [String] = []
  private var assets: [AssetFile] = []
  private var stray: [Diagnostic] = []

  /// Makes a reader; `prepare` is called once the registry is known and gives what looks into each text.
  public init(_ project: Project, prepare: @escaping @Sendable (Site, Registry) -> Inspection) {
    self.project = project
    self.prepare = prepare
  }

  /// Reads everything.
  public mutating func read(_ inputs: Inputs) throws -> Reading {
    let fixed = try FixedReader(project, inputs.files.map(\.file)).read()
    self.fixed = fixed
    guard let site = fixed.site else {
      return Reading(library: nil, theme: nil, diagnostics: inputs.diagnostics + fixed.diagnostics)
    }
    let sorted = ContentSorter(site).sort(inputs.files)
    assets = sorted.assets
    stray = inputs.diagnostics + sorted.diagnostics
    let inspect = prepare(site, fixed.registry)
    let project = self.project
    let guidance = fixed.registry.guidance
    let read = try mapInParallel(sorted.folders.count) { place in
      try readFolder(sorted.folders[place], project, site, guidance, inspect)
    }
    order = sorted.folders.map(\.path)
    folders = Dictionary(uniqueKeysWithValues: zip(order, read))
    return reading()
  }

  /// Reads again the pages whose texts have changed, and gives their folders; nil where more than texts that are known
  /// has changed, and everything must be read.
  public mutating func reread(_ files: [String]) throws -> [String]? {
    guard let fixed, let site = fixed.site else { return nil }
    let inspect = prepare(site, fixed.registry)
    var changed: [String] = []
    for file in Set(files).sorted() {
      guard let folder = folderPath(of: file), let known = folders[folder],
        known.files.contains(where: { $0?.file == file })
      else { return nil }
      if !changed.contains(folder) { changed.append(folder) }
    }
    for folder in changed {
      guard let known = folders[folder] else { continue }
      folders[folder] = try readFolder(
        ContentFolder(kind: known.kind, name: known.name, files: known.files.map { $0?.file }), project, site,
        fixed.registry.guidance, inspect)
    }
    return changed
  }

  /// A page as it was last read.
  public func page(ofFolder folder: String) -> Page? { folders[folder]?.page }

  /// Puts together all that has been read.
  public func reading() -> Reading {
    guard let fixed, let site = fixed.site else {
      return Reading(library: nil, theme: nil, diagnostics: fixed?.diagnostics ?? [])
    }
    var diagnostics = fixed.diagnostics + stray
    var pages: [Page] = []
    pages.reserveCapacity(order.count)
    for path in order {
      guard let folder = folders[path] else { continue }
      diagnostics += folder.diagnostics
      if let page = folder.page { pages.append(page) }
    }
    var library = Library(
      site: site, registry: fixed.registry, pages: pages, files: assets, aliases: fixed.aliases)
    library.organisations = fixed.organisations
    library.kiosk = fixed.kiosk
    library.zhuyin = fixed.zhuyin
    return Reading(library: library, theme: fixed.theme, diagnostics: diagnostics)
  }

  /// The folder of a page's file, such as `Content/guides/line/en.md`.
  private func folderPath(of file: String) -> String? {
    let parts = file.split(separator: "/")
    guard parts.count == 4, parts[3].hasSuffix(".md") else { return nil }
    return parts[1...2].joined(separator: "/")
  }
}

/// A page's folder and its files, one place for each language.
struct ContentFolder: Sendable {
  let kind: PageKind
  let name: String
  var files: [String?]
  var path: String { "\(kind.folder)/\(name)" }
}

/// A page's folder as read.
private struct FolderReading: Sendable {
  let kind: PageKind
  let name: String
  var files: [(file: String, diagnostics: [Diagnostic])?]
  var page: Page?
  var ownDiagnostics: [Diagnostic]

  var diagnostics: [Diagnostic] { ownDiagnostics + files.flatMap { $0?.diagnostics ?? [] } }
}

private func readFolder(
  _ folder: ContentFolder, _ project: Project, _ site: Site, _ guidance: Guidance,
  _ inspect: ProjectReader.Inspection
) throws -> FolderReading {
  var reading = FolderReading(kind: folder.kind, name: folder.name, files: [], page: nil, ownDiagnostics: [])
  var texts: [PageText?] = []
  var about = About()
  for (language, file) in folder.files.enumerated() {
    guard let file else {
      texts.append(nil)
      reading.files.append(nil)
      continue
    }
    let text = readText(
      try project.bytes(of: file), file: file, kind: folder.kind, name: folder.name, language: language, site: site,
      guidance: guidance, about: about, inspect: inspect)
    if let said = text.about { about = said }
    texts.append(text.text)
    reading.files.append((file, text.diagnostics))
  }
  if !isSlug(folder.name) {
    reading.ownDiagnostics.append(
      Diagnostic(
        "slug-form", file: "Content/\(folder.path)", "the folder's name cannot be used in addresses and links",
        fix: "use lower-case letters a to z, digits and hyphens, at most 80 of them, and not 'index'"))
  }
  guard texts.first ?? nil != nil else {
    let tag = site.languages.first?.tag ?? ""
    reading.ownDiagnostics.append(
      Diagnostic(
        "source-text-missing", file: "Content/\(folder.path)", "the page has no text in the source language",
        fix: "add \(tag).md"))
    return reading
  }
  reading.page = Page(kind: folder.kind, name: folder.name, about: about, texts: texts)
  return reading
}
