import Markdown

/// A leaflet's panels: the nodes between its lines across.
public struct PanelText: Sendable {
  /// The nodes of each panel.
  public let panels: [[Int]]

  /// Divides a text.
  public init(_ document: Document) {
    var panels: [[Int]] = [[]]
    for node in document.blocks where document.nodes[node].kind != .comment {
      if document.nodes[node].kind == .thematicBreak {
        panels.append([])
      } else {
        panels[panels.count - 1].append(node)
      }
    }
    self.panels = panels
  }
}

/// Lines to write on: a fenced block named `lines`, one label a line, before it how many lines where that is not one.
public struct WritingLines: Sendable, Equatable {
  /// The labels, and how many lines each has.
  public let entries: [Entry]

  /// A label and its lines.
  public struct Entry: Sendable, Equatable {
    /// What is to be written.
    public let label: String
    /// How many lines there are for it.
    public let count: Int
  }

  /// Reads a block.
  public init(_ text: String) {
    entries = text.split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty }.map { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2, let count = Int(parts[0]), (1...20).contains(count) {
        return Entry(label: parts[1].trimmed, count: count)
      }
      return Entry(label: line, count: 1)
    }
  }
}
