import Diagnostics
import Library

/// Every rule there is, in the order in which the documentation lists them.
public let rules: [RuleDescription] =
  textRules.flatMap { type(of: $0).descriptions } + pageRules.flatMap { type(of: $0).descriptions }
  + wholeRules.flatMap { type(of: $0).descriptions } + [
    RuleDescription("exemption-rule", "An exemption names a rule of this list")
  ]

private let textRules: [any TextRule] = [
  AltText(), HeadingOrder(), FencedBlocks(), HandTypedFact(), StrayEmphasis(), TypedShapes(), RequiredParts(),
  FactWords(), WordLists(), SentenceLength(), HalfWidthPunctuation(), IdentifyingDetail(),
  Quizzes(), Stories(), Leaflets(), Talks(), Lessons(),
]
private let pageRules: [any PageRule] = [
  LinkTargets(), NeutralOutside(), AdultsOnlyService(), TranslationState(), PageReview(), PageSources(),
  AdviceOrder(), UnfitAdvice(), TranslationKeeps(), HelpNamed(), PlayTranslation(), SideBySide(), SlideLinks(),
  LessonLinks(), LeafletFacts(),
]
private let wholeRules: [any WholeRule] = [
  DuplicateSlug(), RegistrySources(), RegistryReview(), RegistryUse(), SiteLinks(), Kiosks(),
  AdviceContradiction(), EntryWords(),
]

/// Looks into one text.
public func inspect(_ open: OpenText, _ known: Known) -> [Diagnostic] {
  settled(textRules.flatMap { $0.check(open, known) }, open.text.exemptions)
}

/// Looks at one page of the library.
public func check(page: Page, of library: Library, _ options: CheckOptions) -> [Diagnostic] {
  let exemptions = page.texts.compactMap { $0?.exemptions }.joined()
  let found = pageRules.flatMap { $0.check(page, library, options) } + misnamed(page)
  return exemptions.isEmpty ? found : settled(found, page)
}

/// Looks at the library as a whole.
public func check(whole library: Library, _ options: CheckOptions) -> [Diagnostic] {
  let found = wholeRules.flatMap { $0.check(library, options) }
  let exempt = library.pages.flatMap { $0.texts.compactMap(\.self) }.filter { !$0.exemptions.isEmpty }
  guard !exempt.isEmpty else { return found }
  return found.filter { diagnostic in
    !exempt.contains { text in
      text.file == diagnostic.file && text.exemptions.contains { $0.rule == diagnostic.id }
    }
  }
}

/// What is left when the exemptions of one text are heeded.
private func settled(_ found: [Diagnostic], _ exemptions: [Exemption]) -> [Diagnostic] {
  guard !exemptions.isEmpty else { return found }
  return found.filter { diagnostic in !exemptions.contains { $0.rule == diagnostic.id } }
}

private func settled(_ found: [Diagnostic], _ page: Page) -> [Diagnostic] {
  found.filter { diagnostic in
    let text = page.texts.compactMap(\.self).first { $0.file == diagnostic.file }
    return !(text?.exemptions.contains { $0.rule == diagnostic.id } ?? false)
  }
}

private func misnamed(_ page: Page) -> [Diagnostic] {
  page.texts.compactMap(\.self).flatMap { text in
    text.exemptions.compactMap { exemption in
      if rules.contains(where: { $0.id == exemption.rule }) { return nil }
      let near = nearest(to: exemption.rule, among: rules.map(\.id))
      return Diagnostic(
        "exemption-rule", file: text.file, span: exemption.span,
        "there is no rule '\(exemption.rule)' to be exempt from",
        fix: near.map { "did you mean '\($0)'?" } ?? "'nightlight list rules' names them all")
    }
  }
}
