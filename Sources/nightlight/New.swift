import Diagnostics
import Library
import Reading
import System
import Usage

/// `nightlight new`: the beginning of a page, a translation or a site.
struct NewCommand {
  private let invocation: Invocation

  init(_ invocation: Invocation) { self.invocation = invocation }

  func run() throws -> Int32 {
    let (what, name) = (invocation.operands[0], invocation.operands[1])
    if what == "site" { return try site(name) }
    let session = try Session(invocation, knows: ["root", "today"])
    var reader = ProjectReader(session.project)
    let reading = try reader.read(try session.project.inputs())
    guard let library = reading.library else {
      _ = session.report(reading.diagnostics)
      return 1
    }
    if let kind = PageKind(rawValue: what) { return try page(kind, name, library, session) }
    return try translation(name, library, session)
  }

  private func page(_ kind: PageKind, _ name: String, _ library: Library, _ session: Session) throws -> Int32 {
    guard isPageName(name) else {
      throw Complaint("'\(name)' cannot be a page's name: use lower-case letters a to z, digits and hyphens")
    }
    let tag = library.site.languages[0].tag
    let day = session.options.today
    let audience = library.site.audiences.first?.id ?? ""
    let source = library.registry.sources.ids.first ?? ""
    var text = """
      ---
      title: 
      summary: 
      # What shows in the browser's title and address; needed where a reader in need may open the page.
      outside-title: 
      slug: \(name)
      audience: [\(audience)]
      bands: [adults]
      sources: [\(source)]
      reviewed: \(day)
      review-by: \(day.adding(days: 365))

      """
    if kind == .case { text += "fictional: true\n" }
    if kind == .quiz { text += "quiz:\n  minutes: 10\ngoals:\n  first: \n" }
    text += "---\n\n"
    if kind == .quiz { text += Self.firstQuestion }
    return try write(text, to: "Content/\(kind.folder)/\(name)/\(tag).md", session)
  }

  /// The form of a question and of a quiz's end, for a new quiz.
  private static let firstQuestion = """
    ## {#first-question}

    <!-- single, goal first -->

    - [ ]
    - [x]

    ## {#after}

    <!-- end -->


    """

  private func translation(_ name: String, _ library: Library, _ session: Session) throws -> Int32 {
    guard let tag = invocation.value("lang") else { throw Complaint("name the language with --lang") }
    guard let language = library.site.index(ofLanguage: tag), language > 0 else {
      let others = library.site.languages.dropFirst().map(\.tag)
      let near =
        nearest(to: tag, among: others).map { "did you mean '\($0)'?" }
        ?? "there are: \(others.joined(separator: ", "))"
      throw Complaint("nightlight.yml names no language '\(tag)' to translate into; \(near)")
    }
    let wanted = name.replacing(":", with: "/")
    guard
      let page = library.pages.first(where: { $0.folder == wanted || "\($0.kind.rawValue)/\($0.name)" == wanted }),
      let source = page.source
    else {
      let near = nearest(to: wanted, among: library.pages.map(\.folder)).map { "; did you mean '\($0)'?" } ?? ""
      throw Complaint("there is no page '\(name)'\(near)")
    }
    let bytes = try session.project.bytes(of: source.file)
    var text = "---\ntitle: \(jsonString(source.title))\nsummary: \(jsonString(source.summary))\n"
    if let outside = source.outsideTitle { text += "outside-title: \(jsonString(outside))\n" }
    text += "translates: \(source.revision)\n---\n"
    text += String(decoding: bytes[min(bytes.count, source.bodyStart)...], as: UTF8.self)
    return try write(text, to: "Content/\(page.folder)/\(tag).md", session)
  }

  private func site(_ path: String) throws -> Int32 {
    let root = try Folder(at: "/").makeFolders(absolutePath(path))
    guard try root.entries().isEmpty else { throw Complaint("\(path) is not empty; name a new folder") }
    for (name, text) in SiteBeginning.files {
      let parts = name.split(separator: "/").map(String.init)
      let folder = try root.makeFolders(parts.dropLast().joined(separator: "/"))
      try folder.create(parts[parts.count - 1], Array(text.utf8))
    }
    emit("\(path) is ready; next: nightlight serve --root \(path)\n")
    return 0
  }

  private func write(_ text: String, to file: String, _ session: Session) throws -> Int32 {
    let parts = file.split(separator: "/").map(String.init)
    let folder = try Folder(at: session.project.root).makeFolders(parts.dropLast().joined(separator: "/"))
    guard try folder.status(of: parts[parts.count - 1]) == nil else { throw Complaint("\(file) is there already") }
    try folder.create(parts[parts.count - 1], Array(text.utf8))
    emit("\(file)\n")
    return 0
  }
}

private func isPageName(_ text: String) -> Bool {
  (1...80).contains(text.utf8.count) && text != "index" && !text.hasPrefix("-")
    && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
}
