import Foundation
import TestSupport
import Testing

/// The programs that judge PDFs.
enum Programs {
  /// Where page-validation is, which `make press-tests` fetches.
  static let validation = Place.repository + "/.build/press-tests/bin/python"

  /// Whether page-validation is there; for `.enabled(if:)`.
  static var canValidate: Bool { FileManager.default.isExecutableFile(atPath: validation) }

  /// Whether there is poppler-utils; for `.enabled(if:)`.
  static var canRead: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext") }

  /// What a program prints about a PDF.
  static func ask(_ program: String, _ arguments: [String], about pdf: [UInt8]) throws -> String {
    let folder = try TemporaryFolder()
    let file = folder.path + "/sheet.pdf"
    try Data(pdf).write(to: URL(filePath: file))
    let outcome = try Tool.run(program, arguments.map { $0 == "PDF" ? file : $0 })
    try #require(outcome.status == 0, "\(program): \(outcome.errors)")
    return outcome.output
  }

  /// The text of a PDF without its blanks.
  static func text(of pdf: [UInt8]) throws -> String {
    letters(try ask("/usr/bin/pdftotext", ["-enc", "UTF-8", "-raw", "PDF", "-"], about: pdf))
  }

  /// A text without blanks, line ends and pages' ends.
  static func letters(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  /// What the rules of PDF/UA-1 have to say about a PDF; nothing if all is well.
  static func faults(of pdf: [UInt8]) throws -> String {
    let script = """
      import page, sys
      result = page.validate_pdf(sys.argv[1], profile=page.ValidationProfile.PDF_UA_1)
      print('' if result.is_compliant else result.failures or 'not compliant')
      """
    return letters(try ask(validation, ["-c", script, "PDF"], about: pdf))
  }
}
