extension Message {
  /// Throws what an answer says to be wrong with the sheet.
  func checkFaults(_ sheet: String) throws {
    if let reason = texts("failed").first {
      throw PressError.failed(sheet: sheet, reason: reason, code: texts("errno").first.flatMap { Int32($0) } ?? 0)
    }
    if let path = texts("font-missing").first { throw PressError.lacking(path) }
    let faults: [(name: String, error: (_ found: [String]) -> PressError)] = [
      ("missing", { .missing(sheet: sheet, files: $0) }), ("refused", { .refused(sheet: sheet, addresses: $0) }),
      ("unusable", { .unusable(sheet: sheet, reasons: $0) }), ("dead", { .deadLinks(sheet: sheet, targets: $0) }),
    ]
    for (name, error) in faults {
      let found = texts(name)
      if !found.isEmpty { throw error(found) }
    }
  }
}

extension Layout {
  init(_ answer: Message, _ sheet: String) throws {
    let pages = answer.texts("page").map { $0.split(separator: " ").compactMap { Double($0) } }
    let anchors = answer.texts("anchor").map(Anchor.init)
    let lines = answer.texts("line").map(Line.init)
    guard !pages.isEmpty, pages.allSatisfy({ $0.count == 2 }), !anchors.contains(nil), !lines.contains(nil) else {
      throw PressError.senseless(sheet: sheet)
    }
    self.init(
      pages: pages.map { Size(width: $0[0], height: $0[1]) }, anchors: anchors.compactMap(\.self),
      warnings: answer.texts("warning"), lines: lines.compactMap(\.self))
  }
}

extension Typefaces {
  /// The rule that gives a file its name in style sheets; nil if the answer names no file.
  static func rule(_ answer: Message) -> String? {
    guard let file = answer.texts("file").first, let family = answer.texts("family").first,
      let weight = answer.texts("weight").first, let style = answer.texts("style").first
    else { return nil }
    return """
      @font-face { font-family: "\(family)"; font-weight: \(weight); font-style: \(style); src: url("\(file)") }

      """
  }
}
