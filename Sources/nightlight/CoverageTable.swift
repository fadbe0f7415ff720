import Library
import Usage

/// How lessons cover a term, as a table for a terminal and a school's file.
struct CoverageTable {
  let library: Library
  let words: Words
  let language: LanguageIndex

  /// The table, and below it what is missing.
  func text(of coverage: Coverage, grade: Int?) -> String {
    let names = Topic.allCases.map { library.registry.fullName(of: $0, in: language) }
    var rows = [
      [words["lesson.lessonColumn"]] + (1...names.count).map { "(\($0))" } + [
        words["lesson.inMinutes"], words["lesson.inPeriods"],
      ]
    ]
    for (place, minutes) in coverage.lessons {
      rows.append(row(library.pages[place].shown(in: language)?.title ?? "", minutes, coverage))
    }
    rows.append(row(words["lesson.sum"], coverage.sum, coverage))
    rows.append(
      [words["lesson.needed"]] + names.map { _ in "" } + [
        String(Coverage.needed), coverage.periods(Coverage.needed),
      ])
    let legend = zip(Topic.allCases, names).enumerated().map { place, topic in
      let isSure = library.registry.curriculum[topic.0.rawValue]?.record.state.isFit ?? false
      return "(\(place + 1)) \(topic.1)\(isSure ? "" : " [\(words["unsure"])]")"
    }
    let head =
      "\(words["band.\(coverage.band.rawValue)"]), \(who(coverage, grade)), "
      + words.filled("lesson.termHeading", [("term", String(coverage.term))])
    let verdict = coverage.verdict(library, words, in: language)
    guard !coverage.lessons.isEmpty else { return "\(head)\n\(verdict)\n\n" }
    return "\(head)\n\(aligned(rows))\(legend.joined(separator: "\n"))\n\(verdict)\n\n"
  }

  private func who(_ coverage: Coverage, _ grade: Int?) -> String {
    if let grade { return words.filled("lesson.grade", [("grade", String(grade))]) }
    let grades = coverage.band.grades ?? 0...0
    return words.filled("lesson.grades", [("from", String(grades.lowerBound)), ("to", String(grades.upperBound))])
  }

  private func row(_ title: String, _ minutes: TopicMinutes, _ coverage: Coverage) -> [String] {
    [title] + Topic.allCases.map { minutes[$0] == 0 ? "-" : String(minutes[$0]) } + [
      String(minutes.counted), coverage.periods(minutes.counted),
    ]
  }

  /// Columns, the first to the left and the others to the right.
  private func aligned(_ rows: [[String]]) -> String {
    let widths = (0..<(rows.first?.count ?? 0)).map { column in rows.map { columns(of: $0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { place, cell in
        let blanks = String(repeating: " ", count: widths[place] - columns(of: cell))
        return place == 0 ? cell + blanks : blanks + cell
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
