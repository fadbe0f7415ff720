/// A talk as its Markdown says it.
public struct TalkText: Sendable {
  /// Its slides, in order.
  public var slides: [Slide] = []

  /// Makes a talk without slides.
  public init() {}

  /// How long its slides take, in quarters of a minute.
  public var quarters: Int { slides.map(\.quarters).reduce(0, +) }
  /// How long those take that nobody leaves out.
  public var shortestQuarters: Int { slides.filter { !$0.isOptional }.map(\.quarters).reduce(0, +) }

  /// Leaves optional slides out, from the last, until the rest takes no longer than some minutes; gives what was left
  /// out, in the order of the talk.
  public mutating func shorten(to minutes: Int) -> [Slide] {
    var dropped: [Slide] = []
    while quarters > minutes * 4, let last = slides.lastIndex(where: \.isOptional) {
      dropped.insert(slides.remove(at: last), at: 0)
    }
    return dropped
  }

  /// One mark for each slide: what all languages have in common.
  public var marks: [PlayMark] {
    slides.map { slide in
      let parts = [
        "\(minutesText(slide.quarters)) minutes", slide.isOptional ? "optional" : "", slide.local?.rawValue ?? "",
      ]
      return PlayMark(id: slide.id, form: parts.filter { !$0.isEmpty }.joined(separator: ", "), span: slide.span)
    }
  }
}

/// Quarters of a minute as minutes: `1.5`.
public func minutesText(_ quarters: Int) -> String {
  "\(quarters / 4)" + ["", ".25", ".5", ".75"][max(0, quarters % 4)]
}
