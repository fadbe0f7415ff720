import Library

/// Draws a chart as SVG, with its numbers as a table beside it.
///
/// Colours come from classes, because the policy of the pages forbids style attributes; each series has
/// its own pattern of class, mark and label, so that nothing rests on colour alone.
struct ChartHTML {
  let chart: Chart
  let words: Words
  let source: String

  private static let width = 360.0
  private static let height = 240.0
  private static let left = 40.0
  private static let right = 8.0
  private static let top = 40.0
  private static let bottom = 32.0

  func append(to out: inout [UInt8]) {
    out.write("<figure class=\"chart\">\n<figcaption>")
    out.write(escaped: words.caption(of: chart))
    out.write("</figcaption>\n")
    appendDrawing(to: &out)
    appendTable(to: &out)
    if !chart.note.isEmpty { appendLine(chart.note, to: &out) }
    if !source.isEmpty { appendLine(words.filled("part.chartSource", [("source", source)]), to: &out) }
    out.write("</figure>\n")
  }

  private func appendLine(_ text: String, to out: inout [UInt8]) {
    out.write("<p class=\"chart-source\">")
    out.write(escaped: text)
    out.write("</p>\n")
  }
}

// The drawing.
extension ChartHTML {
  private var series: Int { max(0, chart.columns.count - 1) }
  private var floor: Double { Self.height - Self.bottom }
  private var plotWidth: Double { Self.width - Self.left - Self.right }
  private var plotHeight: Double { floor - Self.top }

  private func appendDrawing(to out: inout [UInt8]) {
    let scale = ChartScale(largest: chart.rows.flatMap(\.values).max() ?? 0)
    out.write("<svg viewBox=\"0 0 \(number(Self.width)) \(number(Self.height))\" role=\"img\" aria-label=\"")
    out.write(escaped: words.filled("part.chart", [("title", chart.title)]))
    out.write("\">\n")
    appendGrid(scale, to: &out)
    switch chart.style {
    case .bar, .groupedBar: appendBars(scale, to: &out)
    case .line: for index in 0..<series { appendLine(index, scale, to: &out) }
    }
    appendLabels(to: &out)
    if series > 1 { appendLegend(to: &out) }
    out.write("</svg>\n")
  }

  private func appendGrid(_ scale: ChartScale, to out: inout [UInt8]) {
    for tick in scale.ticks {
      let y = height(of: tick, scale)
      let name = tick == 0 ? "axis" : "grid"
      out.write(
        "<line class=\"\(name)\" x1=\"\(number(Self.left))\" y1=\"\(number(y))\" "
          + "x2=\"\(number(Self.width - Self.right))\" y2=\"\(number(y))\"/>\n")
      text(numeral(tick), "label", x: Self.left - 8, y: y + 5, anchor: "end", to: &out)
    }
  }

  private func appendBars(_ scale: ChartScale, to out: inout [UInt8]) {
    let slot = plotWidth / Double(max(1, chart.rows.count))
    let bar = min(44, slot * 0.8 / Double(max(1, series)))
    for (row, line) in chart.rows.enumerated() {
      let start = Self.left + slot * (Double(row) + 0.5) - bar * Double(series) / 2
      for (index, value) in line.values.enumerated() {
        let x = start + bar * Double(index)
        let y = height(of: value, scale)
        out.write(
          "<rect class=\"bar\(suffix(index))\" x=\"\(number(x + 1))\" y=\"\(number(y))\" "
            + "width=\"\(number(max(1, bar - 2)))\" height=\"\(number(floor - y))\"/>\n")
        if bar >= 18 { text(numeral(value), "value", x: x + bar / 2, y: y - 6, anchor: "middle", to: &out) }
      }
    }
  }

  private func appendLine(_ index: Int, _ scale: ChartScale, to out: inout [UInt8]) {
    let points = chart.rows.enumerated().map { row, line in
      (x: middle(of: row), y: height(of: line.values.indices.contains(index) ? line.values[index] : 0, scale))
    }
    let path = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    out.write("<polyline class=\"line\(suffix(index))\" fill=\"none\" points=\"\(path)\"/>\n")
    for (row, point) in points.enumerated() {
      out.write("<circle class=\"dot\(suffix(index))\" cx=\"\(number(point.x))\" cy=\"\(number(point.y))\" r=\"4\"/>\n")
      if chart.rows.count <= 12, chart.rows[row].values.indices.contains(index) {
        text(numeral(chart.rows[row].values[index]), "value", x: point.x, y: point.y - 10, anchor: "middle", to: &out)
      }
    }
  }

  private func appendLabels(to out: inout [UInt8]) {
    // With many rows every second or third label would run into the next.
    let step = max(1, Int((Double(chart.rows.count) / 8).rounded(.up)))
    for (row, line) in chart.rows.enumerated() where row % step == 0 {
      text(line.label, "label", x: middle(of: row), y: floor + 24, anchor: "middle", to: &out)
    }
  }

  private func appendLegend(to out: inout [UInt8]) {
    for index in 0..<series {
      let x = Self.left + Double(index) * plotWidth / Double(series)
      out.write("<rect class=\"bar\(suffix(index))\" x=\"\(number(x))\" y=\"8\" width=\"14\" height=\"14\"/>\n")
      text(chart.columns[index + 1], "label", x: x + 20, y: 20, anchor: "start", to: &out)
    }
  }

  private func middle(of row: Int) -> Double {
    Self.left + plotWidth / Double(max(1, chart.rows.count)) * (Double(row) + 0.5)
  }

  private func height(of value: Double, _ scale: ChartScale) -> Double {
    floor - plotHeight * min(1, value / scale.top)
  }

  private func text(_ words: String, _ name: String, x: Double, y: Double, anchor: String, to out: inout [UInt8]) {
    out.write("<text class=\"\(name)\" x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor)\">")
    out.write(escaped: words)
    out.write("</text>\n")
  }

  private func suffix(_ index: Int) -> String { index == 0 ? "" : String(index + 1) }
}

// The table.
extension ChartHTML {
  private func appendTable(to out: inout [UInt8]) {
    let label = words.filled("part.chartTable", [("title", chart.title)])
    out.write("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"")
    out.write(escaped: label)
    out.write("\"><table>\n<thead><tr>")
    for (index, column) in chart.columns.enumerated() {
      out.write("<th scope=\"col\"\(index == 0 ? "" : " class=\"align-right\"")>")
      out.write(escaped: column)
      out.write("</th>")
    }
    out.write("</tr></thead>\n<tbody>\n")
    for row in chart.rows {
      out.write("<tr><th scope=\"row\">")
      out.write(escaped: row.label)
      out.write("</th>")
      for value in row.values { out.write("<td class=\"align-right\">\(numeral(value))</td>") }
      out.write("</tr>\n")
    }
    out.write("</tbody>\n</table></div>\n")
  }
}

/// A coordinate with one decimal at most.
private func number(_ value: Double) -> String {
  let tenths = Int64((value * 10).rounded())
  return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
}
