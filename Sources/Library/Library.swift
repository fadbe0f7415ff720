import Search

/// Everything that Content says: values only.
public struct Library: Sendable {
  /// What nightlight.yml says.
  public var site: Site
  /// What is known once for all pages.
  public var registry: Registry
  /// The pages, by kind, order and name.
  public private(set) var pages: [Page]
  /// The pictures and other files beside the pages, relative to Content, in order.
  public var files: [AssetFile]
  /// Words that readers type, and the words of the texts they stand for, for each language.
  public var aliases: [[SearchAlias]]

  /// Schools and stations with sheets of their own, by name.
  public var organisations: [Organisation] = []

  /// What kiosk.yml says, where there is one.
  public var kiosk: Kiosk?
  /// The first Zhuyin letters of characters, where there is a table.
  public var zhuyin: Zhuyin?

  private var places: [PageName: Int]
  private var filePlaces: [String: Int]

  /// Puts a library together.
  public init(
    site: Site, registry: Registry, pages: [Page], files: [AssetFile] = [], aliases: [[SearchAlias]] = []
  ) {
    self.site = site
    self.registry = registry
    self.pages = pages.sorted(by: Library.inOrder)
    self.files = files.sorted { $0.path < $1.path }
    self.aliases = aliases
    places = Dictionary(minimumCapacity: pages.count)
    filePlaces = Dictionary(minimumCapacity: files.count)
    for (place, page) in self.pages.enumerated() { places[PageName(page.kind, page.name)] = place }
    for (place, file) in self.files.enumerated() { filePlaces[file.path] = place }
  }

  /// The place of a page in `pages`.
  public func place(of kind: PageKind, named name: String) -> Int? { places[PageName(kind, name)] }

  /// The page of a name.
  public func page(_ kind: PageKind, named name: String) -> Page? { place(of: kind, named: name).map { pages[$0] } }

  /// The file beside the pages with this path below Content.
  public func file(at path: String) -> AssetFile? { filePlaces[path].map { files[$0] } }

  /// Puts a new version of a page in the place of the old one; false where its order or name is new.
  public mutating func replace(_ page: Page) -> Bool {
    guard let place = place(of: page.kind, named: page.name), pages[place].about.order == page.about.order else {
      return false
    }
    pages[place] = page
    return true
  }

  /// Puts other files in the place of those that are there.
  mutating func keep(files: [AssetFile]) {
    self.files = files
    filePlaces = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1.path, $0) })
  }

  static func inOrder(_ left: Page, _ right: Page) -> Bool {
    if left.kind != right.kind { return left.kind.folder < right.kind.folder }
    if left.about.order != right.about.order { return left.about.order < right.about.order }
    return left.name < right.name
  }
}

private struct PageName: Hashable {
  let kind: PageKind
  let name: String

  init(_ kind: PageKind, _ name: String) {
    self.kind = kind
    self.name = name
  }
}

/// A picture or another file that pages show or offer.
public struct AssetFile: Sendable, Hashable {
  /// Its path below Content.
  public var path: String
  /// Its size in bytes.
  public var size: Int

  /// Makes a file.
  public init(path: String, size: Int) {
    self.path = path
    self.size = size
  }
}
