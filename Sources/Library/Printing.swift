// What may stand on paper: the same for printed pages, leaflets, decks and kiosks.
extension Resolution {
  /// Whether what a link leads to may be printed: it has been confirmed, or holds for a place and year that stand with it.
  public var mayBePrinted: Bool {
    switch self {
    case .contact(let contact): contact.record.state.isFit
    case .fact(let fact): fact.record.isFitWithScope
    case .statistic(let statistic): statistic.record.isFitWithScope
    case .law(let law, _): law.record.state.isFit
    case .term(let term): term.record.state.isFit
    case .page, .anchor, .source, .action, .file, .outside, .missing: true
    }
  }

  /// Whether it still has to be confirmed, and readers on screen are told so.
  public var isUnsure: Bool {
    switch self {
    case .contact(let contact): !contact.record.state.isFit
    case .fact(let fact): !fact.record.state.isFit
    case .statistic(let statistic): !statistic.record.state.isFit
    case .law(let law, _): !law.record.state.isFit
    case .page, .anchor, .source, .term, .action, .file, .outside, .missing: false
    }
  }
}

extension Record {
  /// What only one source says is true of its place and year, which must be named.
  fileprivate var isFitWithScope: Bool { state.isFit && (state != .sourceOnly || scope?.isEmpty == false) }
}
