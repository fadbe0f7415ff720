import Diagnostics

/// A figure with its numbers.
///
/// A fenced block named `chart` writes it:
///
///     ```chart grouped-bar
///     title: 查獲案件與其中涉及影像者
///     unit: 件
///     source: seminar-2023
///     年 | 全部 | 涉及影像
///     2019 | 94 | 57
///     ```
///
/// or `statistic: an-id` in place of the rows, and `columns: 1, 2` to choose among its series.
public struct Chart: Sendable, Equatable {
  /// How it is drawn.
  public enum Style: String, CaseIterable, Sendable {
    /// One bar for each row.
    case bar
    /// A bar for each series, row by row.
    case groupedBar = "grouped-bar"
    /// A line for each series.
    case line
  }

  /// How it is drawn.
  public var style = Style.bar
  /// What it shows.
  public var title = ""
  /// What one of it is.
  public var unit = ""
  /// What has to be said beside it.
  public var note = ""
  /// The registry's source.
  public var source: String?
  /// The registry's table, in place of rows of its own.
  public var statistic: String?
  /// Which series of that table, counted from one; empty means all.
  public var series: [Int] = []
  /// The heading of the first column and of each series.
  public var columns: [String] = []
  /// The rows.
  public var rows: [Statistic.Row] = []

  /// The most series that a drawing can tell apart without relying on colour.
  public static let mostSeries = 3
  /// The most rows that fit.
  public static let mostRows = 40

  /// Reads a block; `style` is what follows the word `chart`.
  public static func read(style: String, _ text: String, file: String, span: Span?) -> (Chart, [Diagnostic]) {
    var reader = ChartReader(file: file, span: span)
    reader.read(style: style.trimmed, text)
    return (reader.chart, reader.diagnostics)
  }

  /// The chart with its numbers and words taken from the registry's table in a language.
  public func filled(from statistic: Statistic, in language: LanguageIndex) -> Chart {
    var chart = self
    let chosen = series.isEmpty ? Array(1..<max(1, statistic.columns.count)) : series
    let valid = chosen.filter { statistic.columns.indices.contains($0) }
    chart.columns = ([0] + valid).compactMap {
      statistic.columns.indices.contains($0) ? statistic.columns[$0].text(in: language) : nil
    }
    chart.rows = statistic.rows.map { row in
      Statistic.Row(
        label: row.label, values: valid.map { row.values.indices.contains($0 - 1) ? row.values[$0 - 1] : 0 })
    }
    if chart.title.isEmpty { chart.title = statistic.title.text(in: language) }
    if chart.unit.isEmpty { chart.unit = statistic.unit.text(in: language) }
    if chart.note.isEmpty { chart.note = statistic.note?.text(in: language) ?? "" }
    return chart
  }
}

extension Library {
  /// A figure with the registry's numbers, and what stands below it: where they come from, and for which place and
  /// year they hold.
  public func figure(
    _ chart: Chart, in language: LanguageIndex, _ words: Words
  ) -> (chart: Chart, source: String) {
    let statistic = chart.statistic.flatMap { registry.statistics[$0] }
    let chosen = chart.source ?? statistic?.record.sources.first?.destination
    let source = chosen.flatMap { registry.sources[$0] }.map { source in
      [source.publisher.text(in: language), source.title.text(in: language), source.date?.text(in: language)]
        .compactMap(\.self).joined(separator: words["listComma"])
    }
    let scope = statistic?.record.scope?.text(in: language)
    let line = [source.map { words.filled("part.chartSource", [("source", $0)]) }, scope].compactMap(\.self)
    return (statistic.map { chart.filled(from: $0, in: language) } ?? chart, line.joined(separator: " · "))
  }
}

private struct ChartReader {
  let file: String
  let span: Span?
  var chart = Chart()
  var diagnostics: [Diagnostic] = []
  private static let keys = ["title", "unit", "note", "source", "statistic", "columns"]

  init(file: String, span: Span?) {
    self.file = file
    self.span = span
  }

  mutating func read(style: String, _ text: String) {
    if let known = Chart.Style(rawValue: style) {
      chart.style = known
    } else {
      let names = Chart.Style.allCases.map(\.rawValue)
      let near = nearest(to: style, among: names)
      report(
        "no chart style '\(style)'",
        near.map { "did you mean '\($0)'?" } ?? "write one of: \(names.joined(separator: ", "))")
    }
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.trimmed
      if line.isEmpty { continue }
      if line.contains("|") { row(line, number + 1) } else { field(line, number + 1) }
    }
    complete()
  }

  private mutating func field(_ line: String, _ number: Int) {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let key = parts[0].trimmed
    let value = parts.count > 1 ? parts[1].trimmed : ""
    switch key {
    case "title": chart.title = value
    case "unit": chart.unit = value
    case "note": chart.note = value
    case "source": chart.source = value
    case "statistic": chart.statistic = value
    case "columns":
      chart.series = value.split(separator: ",").compactMap { Int($0.trimmed) }.filter { $0 > 0 }
      if chart.series.isEmpty { report("line \(number) of the chart names no column by its number") }
    default:
      let near = nearest(to: key, among: Self.keys)
      report(
        "line \(number) of the chart is neither a row nor a known field",
        near.map { "did you mean '\($0):'?" }
          ?? "write '\(Self.keys.joined(separator: ":', '")):', or cells parted by '|'")
    }
  }

  private mutating func row(_ line: String, _ number: Int) {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
    if chart.columns.isEmpty {
      chart.columns = cells
      return
    }
    guard cells.count == chart.columns.count else {
      report("line \(number) of the chart has \(cells.count) cells where the head has \(chart.columns.count)")
      return
    }
    let values = cells.dropFirst().map { cell in Double(cell.filter { $0 != "," }) }
    guard values.allSatisfy({ ($0?.isFinite ?? false) && ($0 ?? 0) >= 0 }) else {
      report("line \(number) of the chart has a cell that is not a number from zero up")
      return
    }
    chart.rows.append(Statistic.Row(label: cells[0], values: values.compactMap(\.self)))
  }

  private mutating func complete() {
    guard diagnostics.isEmpty else { return }
    if chart.statistic != nil {
      if !chart.rows.isEmpty { report("the chart has rows of its own and names a table of the registry") }
      return
    }
    if chart.title.isEmpty { report("the chart has no title", "add a line 'title: what it shows'") }
    if chart.rows.isEmpty {
      report("the chart has no rows", "add a head and rows, cells parted by '|', or 'statistic: an-id'")
    }
    if chart.columns.count > Chart.mostSeries + 1 { report("the chart has more than \(Chart.mostSeries) series") }
    if chart.rows.count > Chart.mostRows { report("the chart has more than \(Chart.mostRows) rows") }
    if chart.style == .bar, chart.columns.count > 2 {
      report("a bar chart has one series", "write 'chart grouped-bar'")
    }
  }

  private mutating func report(_ message: String, _ fix: String? = nil) {
    diagnostics.append(Diagnostic("chart-data", file: file, span: span, message, fix: fix))
  }
}
