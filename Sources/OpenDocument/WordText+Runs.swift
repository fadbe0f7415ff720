extension WordText.Block {
  /// All words of a block, in their order.
  public var runs: [WordText.Run] {
    switch self {
    case .heading(_, let runs), .paragraph(let runs), .note(let runs), .callout(let runs), .box(let runs),
      .picture(_, let runs):
      runs
    case .list(_, let items): items.joined().flatMap(\.runs)
    case .table(let head, let rows): head.flatMap(\.self) + rows.joined().flatMap(\.self)
    case .lines, .pageBreak: []
    }
  }
}
