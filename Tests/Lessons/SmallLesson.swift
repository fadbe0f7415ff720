import Diagnostics
import Library
import Reading
import Sheets
import TestSupport
import Testing

/// The lesson of Tests/Sites/lesson, as a library.
struct SmallLesson {
  let library: Library
  let theme: Theme
  let sources: ProjectSources

  static let root = Place.repository + "/Tests/Sites/lesson"

  init() throws {
    let project = Project(root: Self.root, ownTemplates: Place.repository + "/Templates")
    var reader = ProjectReader(project) { _, _ in { _ in [] } }
    let reading = try reader.read(try project.inputs())
    #expect(!reading.diagnostics.hasErrors)
    library = try #require(reading.library)
    theme = try #require(reading.theme)
    sources = ProjectSources { try project.bytes(of: $0) }
  }

  /// The lesson.
  var page: Page {
    get throws { try #require(library.page(.lesson, named: "one")) }
  }

  /// Its sheets.
  func sheets(_ options: PrintOptions = .init()) throws -> [LessonSheet] {
    try LessonSheet.open(page, in: 0, library, theme, sources: sources, options: options)
  }

  /// One of its sheets as text.
  func html(_ kind: LessonSheet.Kind, _ options: PrintOptions = .init()) throws -> String {
    let sheet = try #require(try sheets(options).first { $0.kind == kind })
    return String(decoding: sheet.sheet(size: sheet.sizes[0]), as: UTF8.self)
  }
}
