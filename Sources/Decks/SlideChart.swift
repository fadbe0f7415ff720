import Library

/// Draws a chart as wide as a slide: large letters, few lines, every value written beside its mark.
///
/// Where the names of the rows would run into each other below the bars, the bars lie.
struct SlideChart {
  let chart: Chart
  let label: String
  /// The height at 1280 × 720, where the width is 1120.
  let height: Double

  private static let width = 1120.0
  private static let letter = 25.0
  // The press reads attributes and no style sheet in a drawing; in a browser the style sheet has the last word.
  private static let colours = ["#2f4aa8", "#d98a00", "#0b6e5b"]
  private static let quiet = "#4a4f6a"
  private static let ink = "#1f2440"

  private func fill(_ index: Int) -> String { "fill=\"\(Self.colours[index % Self.colours.count])\"" }

  func append(to out: inout [UInt8]) {
    out.write(
      "<svg class=\"drawing\" viewBox=\"0 0 \(length(Self.width)) \(length(height))\" role=\"img\" aria-label=\"")
    out.write(escaped: label)
    out.write("\">\n")
    if isLying { appendLying(to: &out) } else { appendStanding(to: &out) }
    out.write("</svg>\n")
  }

  private var series: Int { max(1, chart.columns.count - 1) }
  private var top: Double { series > 1 ? 84 : 34 }
  private var largest: Double { chart.rows.flatMap(\.values).max() ?? 0 }

  /// Whether the names of the rows are too wide to stand side by side.
  private var isLying: Bool {
    guard chart.style != .line, chart.rows.count <= 8 else { return false }
    let slot = (Self.width - 70) / Double(max(1, chart.rows.count))
    return chart.rows.contains { width(of: $0.label) > slot - 12 }
  }

  private func width(of text: String) -> Double { TextMeasure.width(of: text) * Self.letter }
}

// Bars and lines above the names of their rows.
extension SlideChart {
  private var left: Double { 70 }
  private var floor: Double { height - 44 }

  private func appendStanding(to out: inout [UInt8]) {
    let scale = ChartScale(largest: largest)
    for tick in scale.ticks {
      let y = self.y(of: tick, scale)
      out.write(
        "<line class=\"\(tick == 0 ? "axis" : "grid")\" stroke=\"\(tick == 0 ? Self.quiet : "#d9d3c3")\" x1=\"\(length(left))\" y1=\"\(length(y))\" "
          + "x2=\"\(length(Self.width))\" y2=\"\(length(y))\"/>\n")
      text(numeral(tick), "label", x: left - 12, y: y + 8, anchor: "end", to: &out)
    }
    switch chart.style {
    case .bar, .groupedBar: appendBars(scale, to: &out)
    case .line: for index in 0..<series { appendLine(index, scale, to: &out) }
    }
    let step = max(1, Int((Double(chart.rows.count) * widest / (Self.width - left)).rounded(.up)))
    for (row, line) in chart.rows.enumerated() where row % step == 0 {
      text(line.label, "label", x: middle(of: row), y: floor + 34, anchor: "middle", to: &out)
    }
    appendLegend(to: &out)
  }

  private var widest: Double { (chart.rows.map { width(of: $0.label) }.max() ?? 0) + 14 }

  private func appendBars(_ scale: ChartScale, to out: inout [UInt8]) {
    let slot = (Self.width - left) / Double(max(1, chart.rows.count))
    let bar = min(120, slot * 0.78 / Double(series))
    for (row, line) in chart.rows.enumerated() {
      let start = middle(of: row) - bar * Double(series) / 2
      for (index, value) in line.values.enumerated() {
        let x = start + bar * Double(index)
        let y = self.y(of: value, scale)
        out.write(
          "<rect class=\"mark\(index + 1)\" \(fill(index)) x=\"\(length(x + 2))\" y=\"\(length(y))\" rx=\"4\" "
            + "width=\"\(length(max(1, bar - 4)))\" height=\"\(length(floor - y))\"/>\n")
        if width(of: numeral(value)) < bar + 8 {
          text(numeral(value), "value", x: x + bar / 2, y: y - 10, anchor: "middle", to: &out)
        }
      }
    }
  }

  private func appendLine(_ index: Int, _ scale: ChartScale, to out: inout [UInt8]) {
    let points = chart.rows.enumerated().map { row, line in
      (x: middle(of: row), y: y(of: line.values.indices.contains(index) ? line.values[index] : 0, scale))
    }
    let path = points.map { "\(length($0.x)),\(length($0.y))" }.joined(separator: " ")
    out.write(
      "<polyline class=\"line\(index + 1)\" fill=\"none\" stroke=\"\(Self.colours[index % Self.colours.count])\" stroke-width=\"5\" points=\"\(path)\"/>\n"
    )
    for (row, point) in points.enumerated() {
      out.write(
        "<circle class=\"mark\(index + 1)\" \(fill(index)) cx=\"\(length(point.x))\" cy=\"\(length(point.y))\" r=\"8\"/>\n"
      )
      if chart.rows.count <= 12, chart.rows[row].values.indices.contains(index) {
        text(
          numeral(chart.rows[row].values[index]), "value", x: point.x, y: point.y - 18, anchor: "middle", to: &out)
      }
    }
  }

  private func middle(of row: Int) -> Double {
    left + (Self.width - left) / Double(max(1, chart.rows.count)) * (Double(row) + 0.5)
  }

  private func y(of value: Double, _ scale: ChartScale) -> Double {
    floor - (floor - top) * min(1, value / scale.top)
  }
}

// Bars that lie beside the names of their rows.
extension SlideChart {
  private func appendLying(to out: inout [UInt8]) {
    let start = min(widest, 460)
    let end = Self.width - 20 - (chart.rows.flatMap(\.values).map { width(of: numeral($0)) }.max() ?? 0)
    let top = series > 1 ? 48.0 : 6
    let slot = (height - top) / Double(max(1, chart.rows.count))
    let bar = min(54, slot * 0.74 / Double(series))
    out.write(
      "<line class=\"axis\" stroke=\"\(Self.quiet)\" x1=\"\(length(start))\" y1=\"\(length(top))\" x2=\"\(length(start))\" "
        + "y2=\"\(length(height))\"/>\n")
    for (row, line) in chart.rows.enumerated() {
      let centre = top + slot * (Double(row) + 0.5)
      text(line.label, "label", x: start - 14, y: centre + 9, anchor: "end", to: &out)
      for (index, value) in line.values.enumerated() {
        let y = centre - bar * Double(series) / 2 + bar * Double(index)
        let span = largest > 0 ? (end - start) * value / largest : 0
        out.write(
          "<rect class=\"mark\(index + 1)\" \(fill(index)) x=\"\(length(start))\" y=\"\(length(y + 2))\" rx=\"4\" "
            + "width=\"\(length(max(1, span)))\" height=\"\(length(max(1, bar - 4)))\"/>\n")
        text(numeral(value), "value", x: start + span + 12, y: y + bar / 2 + 9, anchor: "start", to: &out)
      }
    }
    appendLegend(to: &out)
  }

  private func appendLegend(to out: inout [UInt8]) {
    guard series > 1 else { return }
    var x = 70.0
    for index in 0..<series where chart.columns.indices.contains(index + 1) {
      out.write(
        "<rect class=\"mark\(index + 1)\" \(fill(index)) x=\"\(length(x))\" y=\"6\" width=\"24\" height=\"24\" rx=\"4\"/>\n"
      )
      text(chart.columns[index + 1], "label", x: x + 34, y: 27, anchor: "start", to: &out)
      x += 70 + width(of: chart.columns[index + 1])
    }
  }

  private func text(_ words: String, _ name: String, x: Double, y: Double, anchor: String, to out: inout [UInt8]) {
    out.write(
      "<text class=\"\(name)\" x=\"\(length(x))\" y=\"\(length(y))\" font-size=\"\(length(Self.letter))\" "
        + "fill=\"\(name == "label" ? Self.quiet : Self.ink)\" font-family=\"Nightlight Sans TC, Nightlight Sans\" "
        + "text-anchor=\"\(anchor)\">")
    out.write(escaped: words)
    out.write("</text>\n")
  }
}
