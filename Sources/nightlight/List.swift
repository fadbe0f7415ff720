import Checking
import Diagnostics
import Library
import Reading
import Usage

/// `nightlight list`: what there is, a line each.
struct ListCommand {
  private let session: Session
  private let what: String
  private let isJSON: Bool

  init(_ invocation: Invocation) throws {
    session = try Session(invocation, knows: ["root", "today"])
    what = invocation.operands.first ?? "pages"
    isJSON = invocation.value("format") == "json"
  }

  func run() throws -> Int32 {
    if what == "rules" {
      show(["id", "summary"], rules.map { [$0.id, $0.summary] })
      return 0
    }
    var reader = ProjectReader(session.project)
    let reading = try reader.read(try session.project.inputs())
    guard let library = reading.library else {
      _ = session.report(reading.diagnostics)
      return 1
    }
    switch what {
    case "translations": translations(library)
    case "exemptions": exemptions(library)
    case "registry": registry(library)
    default: pages(library)
    }
    return 0
  }

  private func pages(_ library: Library) {
    show(
      ["link", "address", "audience", "bands", "reviewed", "title"],
      library.pages.map { page in
        [
          "\(page.kind.rawValue):\(page.name)", "\(page.kind.folder)/\(page.about.slug).html",
          page.about.audiences.map { library.site.audiences[$0].id }.joined(separator: ","),
          page.about.bands.map(\.rawValue).joined(separator: ","), page.about.reviewed?.description ?? "",
          page.source?.title ?? "",
        ]
      })
  }

  private func translations(_ library: Library) {
    show(
      ["page", "language", "standing", "revision"],
      library.pages.flatMap { page in
        library.site.languages.enumerated().dropFirst().map { index, language in
          [page.folder, language.tag, "\(page.standing(in: index))", page.source?.revision ?? ""]
        }
      })
  }

  private func exemptions(_ library: Library) {
    show(
      ["file", "rule", "reason"],
      library.pages.flatMap { $0.texts.compactMap(\.self) }.flatMap { text in
        text.exemptions.map { [text.file, $0.rule, $0.reason] }
      })
  }

  private func registry(_ library: Library) {
    show(
      ["link", "state", "as-of", "review-by"],
      library.registry.records.map { scheme, record in
        [
          "\(scheme):\(record.id)", record.state.rawValue, record.asOf?.description ?? "",
          record.reviewBy?.description ?? "",
        ]
      })
  }

  private func show(_ names: [String], _ rows: [[String]]) {
    var text = ""
    for row in rows {
      if isJSON {
        text += "{" + zip(names, row).map { "\(jsonString($0)):\(jsonString($1))" }.joined(separator: ",") + "}\n"
      } else {
        text += row.map { $0.replacing("\t", with: " ").replacing("\n", with: " ") }.joined(separator: "\t") + "\n"
      }
    }
    emit(text)
  }
}
