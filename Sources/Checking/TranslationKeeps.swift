import Diagnostics
import Library

/// A translation that claims to be current keeps the numbers, the links and the direction of advice.
struct TranslationKeeps: PageRule {
  static let descriptions = [
    RuleDescription("translation-number", "A current translation has the numbers of its source text"),
    RuleDescription("translation-link", "A current translation has the project links of its source text"),
    RuleDescription("translation-polarity", "A current translation advises for and against the same things"),
    RuleDescription(
      "translation-negation", "Where the source text forbids, a current translation denies something too"),
  ]

  func check(_ page: Page, _ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    let rules = library.registry.guidance.translation
    guard !rules.schemes.isEmpty, let source = page.source else { return [] }
    return library.site.languages.indices.dropFirst().flatMap { language -> [Diagnostic] in
      guard page.standing(in: language) == .current, let text = page.texts[language] else { return [] }
      return links(source, text, rules) + numbers(source, text) + polarity(source, text, page.about, library)
        + negation(source, text)
    }
  }

  // Links.

  private func links(_ source: PageText, _ text: PageText, _ rules: TranslationRules) -> [Diagnostic] {
    func things(_ text: PageText) -> [Thing] {
      text.links.compactMap { link in
        guard !link.isPicture, let scheme = Library.entryScheme(of: link.destination), rules.schemes.contains(scheme)
        else { return nil }
        return Thing(value: link.destination, span: link.span, block: text.block(at: link.span))
      }
    }
    return differences(things(source), things(text), source, text).map { difference in
      let message =
        switch difference {
        case (let extra?, let lacking?): "the source text links to '\(lacking.value)' here, not to '\(extra.value)'"
        case (let extra?, nil): "the link to '\(extra.value)' is not in the source text"
        case (nil, let lacking?): "the link to '\(lacking.value)' of the source text is missing here"
        case (nil, nil): ""
        }
      return report("translation-link", message, difference, source, text)
    }
  }

  // Numbers.

  private func numbers(_ source: PageText, _ text: PageText) -> [Diagnostic] {
    func things(_ text: PageText) -> [Thing] {
      text.figures.map { Thing(value: $0.value, span: $0.span, block: Int($0.block), isOptional: $0.isWord) }
    }
    return differences(things(source), things(text), source, text).map { difference in
      let message =
        switch difference {
        case (let extra?, let lacking?): "the source text says \(lacking.value) here, not \(extra.value)"
        case (let extra?, nil): "the number \(extra.value) is not in the source text"
        case (nil, let lacking?): "the number \(lacking.value) of the source text is missing here"
        case (nil, nil): ""
        }
      return report("translation-number", message, difference, source, text)
    }
  }

  // What both have in common.

  private struct Thing {
    var value: String
    var span: Span?
    var block: Int?
    var isOptional = false
  }

  private typealias Difference = (extra: Thing?, lacking: Thing?)

  /// What the one has and the other has not; what replaces something in the same block is told together with it.
  private func differences(
    _ source: [Thing], _ translation: [Thing], _ first: PageText, _ second: PageText
  ) -> [Difference] {
    let isAligned = first.blocks.count == second.blocks.count
    var extra: [Thing] = []
    var lacking: [Thing] = []
    let values = Set(source.map(\.value)).union(translation.map(\.value))
    for value in values.sorted() {
      var left = source.filter { $0.value == value }
      var right = translation.filter { $0.value == value }
      // What stands in the same block is the same; then anything, wherever it stands.
      if isAligned { cancel(&left, &right) { $0.block == $1.block } }
      cancel(&left, &right) { _, _ in true }
      lacking += left.filter { !$0.isOptional }
      extra += right.filter { !$0.isOptional }
    }
    var found: [Difference] = []
    for thing in extra {
      let place = isAligned ? lacking.firstIndex { $0.block == thing.block } : lacking.isEmpty ? nil : 0
      found.append((thing, place.map { lacking.remove(at: $0) }))
    }
    return found + lacking.map { (nil, $0) }
  }

  private func cancel(_ left: inout [Thing], _ right: inout [Thing], _ isSame: (Thing, Thing) -> Bool) {
    left.removeAll { thing in
      guard let place = right.firstIndex(where: { isSame(thing, $0) }) else { return false }
      right.remove(at: place)
      return true
    }
  }

  private func report(
    _ rule: String, _ message: String, _ difference: Difference, _ source: PageText, _ text: PageText
  ) -> Diagnostic {
    var span = difference.extra?.span
    if difference.extra == nil, source.blocks.count == text.blocks.count, let block = difference.lacking?.block {
      span = text.blocks.indices.contains(block) ? text.blocks[block] : nil
    }
    return Diagnostic(
      rule, file: text.file, span: span ?? text.titleSpan, message,
      notes: difference.lacking.map { [.init("the source text is here", file: source.file, span: $0.span)] } ?? [],
      fix: "bring the translation up to the source text")
  }

  // Advice.

  private func polarity(
    _ source: PageText, _ text: PageText, _ about: About, _ library: Library
  ) -> [Diagnostic] {
    let rules = library.registry.guidance.advice
    return Set(text.advice.map(\.action)).sorted().flatMap { action -> [Diagnostic] in
      let left = source.advice.filter { $0.action == action }
      let right = text.advice.filter { $0.action == action }
      func count(_ advice: [Advice], _ polarity: Advice.Polarity) -> Int { advice.count { $0.polarity == polarity } }
      let isSame = [Advice.Polarity.toDo, .notToDo].allSatisfy { count(left, $0) == count(right, $0) }
      guard left.count == right.count, !isSame else { return [] }
      return zip(left, right).compactMap { there, here in
        guard there.polarity != here.polarity, there.polarity != .neither, here.polarity != .neither,
          rules.against(here, on: about) == nil
        else { return nil }
        return Diagnostic(
          "translation-polarity", file: text.file, span: here.span,
          "readers are told \(here.polarity.rawValue) '\(action)' here, and \(there.polarity.rawValue) it in the source text",
          notes: [.init("the source text is here", file: source.file, span: there.span)],
          fix: "say it as the source text does")
      }
    }
  }

  private func negation(_ source: PageText, _ text: PageText) -> [Diagnostic] {
    guard source.adviceBlocks.count == text.adviceBlocks.count else { return [] }
    return zip(source.adviceBlocks, text.adviceBlocks).compactMap { left, right in
      let isLost = left.forbids && !right.denies
      guard isLost || right.forbids && !left.denies else { return nil }
      return Diagnostic(
        "translation-negation", .warning, file: text.file, span: right.span,
        isLost
          ? "the source text forbids something here, and the translation denies nothing"
          : "the translation forbids something here, and the source text denies nothing",
        notes: [.init("the source text is here", file: source.file, span: left.span)],
        fix: "see whether a 'not' was lost")
    }
  }
}

extension PageText {
  /// The number of the block that holds a place.
  fileprivate func block(at span: Span?) -> Int? {
    guard let span else { return nil }
    return blocks.lastIndex { $0.start <= span.start && span.start < max($0.end, $0.start + 1) }
  }
}
