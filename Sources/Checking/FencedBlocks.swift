import Diagnostics
import Library
import Markdown

/// The named blocks can be read, and none is misspelt.
struct FencedBlocks: TextRule {
  static let descriptions = [
    RuleDescription("chat-line", "A chat's lines are messages, pauses or signs"),
    RuleDescription("chart-data", "A chart has a known style, a title and rows of numbers"),
    RuleDescription("fence-name", "A fenced block's name is not a misspelt one of ours"),
    RuleDescription("deadline-form", "A deadline's block has its months, and stands where something reckons it"),
  ]

  /// What names of blocks usually are, and nobody's misspelling.
  private static let languages: Set<String> = [
    "bash", "c", "console", "cpp", "css", "csv", "diff", "html", "java", "javascript", "js", "json", "make", "markdown",
    "md", "python", "sh", "shell", "sql", "swift", "text", "toml", "ts", "txt", "xml", "yaml", "yml",
  ]

  /// The blocks that mean something here.
  private static let names = ["chat", "chart", "deadline", "contacts", "lines", "qr", "question"]

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    open.document.nodes.lazy.filter { $0.kind == .codeBlock && !$0.title.isEmpty }.flatMap { node -> [Diagnostic] in
      let fence = Fence(open.document.string(node.title))
      let body = { open.document.string(node.literal) }
      switch fence.name {
      case "chat":
        return Chat.read(title: fence.rest, body(), file: open.text.file, span: node.span).1
      case "chart":
        let (chart, found) = Chart.read(style: fence.rest, body(), file: open.text.file, span: node.span)
        return found + references(of: chart, at: node.span, open, known)
      case "deadline":
        let found = DeadlineBlock.read(body(), file: open.text.file, span: node.span).1
        if open.kind == .quiz || !found.isEmpty { return found }
        return [
          Diagnostic(
            "deadline-form", file: open.text.file, span: node.span,
            "only a quiz or a story has what reckons a deadline",
            fix: "link to the page that has it")
        ]
      case "contacts", "lines", "qr", "question": return []
      default:
        guard !Self.languages.contains(fence.name), let near = nearest(to: fence.name, among: Self.names)
        else { return [] }
        return [
          Diagnostic(
            "fence-name", .warning, file: open.text.file, span: node.span,
            "a block named '\(fence.name)' is shown as code",
            fix: "did you mean '\(near)'?")
        ]
      }
    }
  }

  private func references(of chart: Chart, at span: Span?, _ open: OpenText, _ known: Known) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func report(_ scheme: String, _ id: String, _ ids: [String]) {
      let near = nearest(to: id, among: ids)
      found.append(
        Diagnostic(
          "chart-data", file: open.text.file, span: span, "no '\(scheme):\(id)' in the registry",
          fix: near.map { "did you mean '\($0)'?" }))
    }
    if let id = chart.statistic {
      if let statistic = known.registry.statistics[id] {
        let beyond = chart.series.filter { $0 >= statistic.columns.count }
        if !beyond.isEmpty {
          found.append(
            Diagnostic("chart-data", file: open.text.file, span: span, "the table '\(id)' has no column \(beyond[0])"))
        }
        if (chart.series.isEmpty ? statistic.columns.count - 1 : chart.series.count) > Chart.mostSeries {
          found.append(
            Diagnostic(
              "chart-data", file: open.text.file, span: span, "the chart has more than \(Chart.mostSeries) series",
              fix: "choose some with 'columns: 1, 2'"))
        }
      } else {
        report("statistic", id, known.registry.statistics.ids)
      }
    }
    if let id = chart.source, known.registry.sources[id] == nil { report("source", id, known.registry.sources.ids) }
    return found
  }
}
