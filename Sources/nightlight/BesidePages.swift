import Sheets
import Website

extension Website.Options {
  /// Lets pages lead to their sheets for paper.
  mutating func add(_ printouts: [any Printout], hasPDF: Bool) {
    for printout in printouts {
      sheets.add(
        .init(name: printout.name, title: printout.title, hasPDF: hasPDF, hasText: printout.editable != nil),
        to: printout.origin, in: printout.language)
    }
  }
}
