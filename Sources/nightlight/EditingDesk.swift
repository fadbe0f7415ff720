import Checking
import Diagnostics
import Library
import Reading
import Serving
import System
import Website

/// The site as it stands in memory while its authors write, its sheets and decks with it: read, checked, rendered on
/// demand.
///
/// Answers come from several threads and changes from one; what they share is behind one lock, and a
/// change that touches one page's text costs that page's reading and nothing else before it is served.
final class EditingDesk: Sendable {
  private let session: Session
  private let shared: Locked<Shown>
  private let bench: Locked<Bench>
  private let announce = Locked<(@Sendable (LiveReload.Event) -> Void)?>(nil)

  /// What is shown at the moment.
  private struct Shown: Sendable {
    var directory: Website.Directory?
    var index: [LanguageIndex: [String: OutputFile]] = [:]
    var problems = ""
  }

  /// What changes are worked with.
  private struct Bench: Sendable {
    var reader: ProjectReader
  }

  init(_ session: Session) throws {
    self.session = session
    shared = Locked(Shown())
    bench = Locked(Bench(reader: ProjectReader(session.project)))
    try readEverything()
  }

  /// Says where news go.
  func open(_ announce: @escaping @Sendable (LiveReload.Event) -> Void) {
    self.announce.with { $0 = announce }
    announce(.diagnostics(shared.with { $0.problems }))
  }

  /// Follows changes until the watcher is closed.
  ///
  /// A saved text is served at once; what the rules say of it all is worked out when nothing more has come for a
  /// moment, so that a quick succession of saves does not wait for them.
  func follow(_ watcher: Watcher) {
    var isCheckDue = false
    while true {
      do {
        if let changes = try watcher.next(timeoutMilliseconds: isCheckDue ? Self.quietMilliseconds : nil) {
          isCheckDue = try take(changes) || isCheckDue
        } else if isCheckDue {
          isCheckDue = false
          try report(bench.with { $0.reader }.reading(), [])
        } else {
          return
        }
      } catch {
        tell("error: \(explanation(of: error))")
      }
    }
  }

  private static let quietMilliseconds = 150
}

// Changes.
extension EditingDesk {
  /// Takes in changes; true where the rules have still to look at them.
  private func take(_ changes: Changes) throws -> Bool {
    if case .paths(let paths) = changes, try takeTexts(paths) { return true }
    try readEverything()
    announce.with { $0 }?(.reload)
    return false
  }

  /// Takes in changes of texts that are known; false where more than texts has changed.
  private func takeTexts(_ paths: Set<String>) throws -> Bool {
    let files = paths.compactMap { session.project.file(ofPath: $0) }
    guard files.count == paths.count else { return false }
    let changed = try bench.with { bench in
      try bench.reader.reread(files)?.compactMap { bench.reader.page(ofFolder: $0) }
    }
    guard let changed, !changed.isEmpty, let old = shared.with({ $0.directory }) else { return false }
    guard let directory = old.replacing(changed) else { return false }
    shared.with { shown in
      shown.directory = directory
      shown.index = [:]
    }
    announce.with { $0 }?(.reload)
    return true
  }

  private func readEverything() throws {
    let inputs = try session.project.inputs()
    let reading = try bench.with { try $0.reader.read(inputs) }
    var found: [Diagnostic] = []
    if let library = reading.library, let theme = reading.theme {
      var options = Website.Options()
      options.policyAddition = "; connect-src 'self'"
      try PreviewShelf(library, theme, session).list(in: &options)
      let (site, wrong) = Website.prepare(library, theme, sources: session.sources, options: options)
      found = wrong
      if !wrong.hasErrors {
        let directory = Website.Directory(site)
        shared.with { shown in
          shown.directory = directory
          shown.index = [:]
        }
      }
    }
    try report(reading, found)
  }

  /// Checks, prints and shows what is wrong.
  private func report(_ reading: Reading, _ found: [Diagnostic]) throws {
    let diagnostics = reading.diagnostics + found + (try Study.checked(reading.library, session.options))
    _ = session.report(diagnostics)
    var report = Report(.json) { [session] in try? session.project.bytes(of: $0) }
    let problems = report.text(of: diagnostics)
    shared.with { $0.problems = problems }
    announce.with { $0 }?(.diagnostics(problems))
  }
}

// Answers.
extension EditingDesk {
  func answer(_ request: Request) -> Response {
    guard let directory = shared.with({ $0.directory }) else {
      return page("<!doctype html><title>Nightlight</title><p>The site cannot be shown yet.", 503, request)
    }
    var path = request.path
    if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
    do {
      if let file = try directory.file(at: path) ?? searchFile(at: path, directory) {
        var bytes: [UInt8] = []
        try file.produce(&bytes)
        return path.hasSuffix(".html") ? page(bytes, 200, request) : .file(bytes, path: path)
      }
      if let bytes = try PreviewShelf(directory.library, directory.theme, session).file(at: path) {
        return path.hasSuffix(".html") ? page(bytes, 200, request) : .file(bytes, path: path)
      }
      if directory.file(at: path + "/index.html") != nil { return .redirect(to: path + "/") }
      var bytes: [UInt8] = []
      try directory.file(at: "404.html")?.produce(&bytes)
      return page(bytes, 404, request)
    } catch is SourceChanged {
      // The change is on its way: the page loads again when it has been read.
      return page("<!doctype html><title>Nightlight</title><p>The text is just being read again.", 503, request)
    } catch {
      return .text(500, explanation(of: error))
    }
  }

  /// The search index is made when it is first asked for.
  private func searchFile(at path: String, _ directory: Website.Directory) throws -> OutputFile? {
    let parts = path.split(separator: "/")
    guard parts.count == 3, parts[1] == "search", let language = directory.language(ofTag: String(parts[0])) else {
      return nil
    }
    if let known = shared.with({ $0.index[language] }) { return known[path] }
    let files = try directory.searchIndex(in: language, parallel: parallel)
    let index = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    shared.with { $0.index[language] = index }
    return index[path]
  }

  private func page(_ text: String, _ status: Int, _ request: Request) -> Response {
    page(Array(text.utf8), status, request)
  }

  /// A page with the script that waits for news.
  private func page(_ bytes: [UInt8], _ status: Int, _ request: Request) -> Response {
    let tag = Array(LiveReload.tag(stamp: request.stamp).utf8)
    var bytes = bytes
    let end = Array("</head>".utf8)
    if let place = bytes.indices.first(where: { bytes[$0] == end[0] && bytes[$0...].starts(with: end) }) {
      bytes.insert(contentsOf: tag, at: place)
    } else {
      bytes += tag
    }
    return .file(bytes, path: "page.html", status: status)
  }
}
