import Library

/// A figure on paper: its numbers as a table, which a copier keeps.
struct SheetChart {
  let chart: Chart
  let words: Words
  /// What is said of where they come from.
  let source: String

  func append(to out: inout [UInt8]) {
    out += "<p class=\"figure-title\"><b>".utf8
    out.write(escaped: words.caption(of: chart))
    out += "</b></p>\n<table class=\"figure\"><thead><tr>".utf8
    for column in chart.columns {
      out += "<th scope=\"col\">".utf8
      out.write(escaped: column)
      out += "</th>".utf8
    }
    out += "</tr></thead>\n<tbody>\n".utf8
    for row in chart.rows {
      out += "<tr><th scope=\"row\">".utf8
      out.write(escaped: row.label)
      out += "</th>".utf8
      for value in row.values {
        out += "<td>".utf8
        out.write(escaped: value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value))
        out += "</td>".utf8
      }
      out += "</tr>\n".utf8
    }
    out += "</tbody></table>\n".utf8
    for line in [chart.note, source] where !line.isEmpty {
      out += "<p class=\"figure-note\">".utf8
      out.write(escaped: line)
      out += "</p>\n".utf8
    }
  }
}
