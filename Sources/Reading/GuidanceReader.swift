import Diagnostics
import Library
import YAML

/// Reads the files of Content/rules that say what pages advise, must have and must not type.
struct GuidanceReader {
  let site: Site
  /// The ids of the registry's actions.
  let actions: [String]
  private(set) var guidance = Guidance()
  private(set) var diagnostics: [Diagnostic] = []

  init(site: Site, actions: [String]) {
    self.site = site
    self.actions = actions
  }

  /// The files that are read here, by name.
  static let fileNames = ["advice", "required", "typed", "translation", "words", "sentences", "lessons"]

  /// Reads one file.
  mutating func read(_ name: String, _ bytes: [UInt8], file: String) {
    let parsed = parse(bytes, file: file)
    diagnostics += parsed.diagnostics
    guard let node = parsed.node else { return }
    var fields = Fields(node, file: file)
    switch name {
    case "advice": guidance.advice = advice(&fields)
    case "required": guidance.required = required(&fields)
    case "typed": guidance.typed = typed(&fields)
    case "words": guidance.words = words(&fields)
    case "sentences": guidance.sentences = sentences(&fields)
    case "lessons": guidance.lessons = lessons(&fields)
    default: guidance.translation = translation(&fields)
    }
    diagnostics += fields.finish()
  }
}

// Advice.
extension GuidanceReader {
  private func advice(_ fields: inout Fields) -> AdviceRules {
    var rules = AdviceRules()
    rules.words = inLanguages("words", &fields) { adviceWords(&$0) }
    rules.always = named("always", &fields)
    _ = fields.fields("evidence") { group in
      rules.evidence = named("actions", &group)
      rules.evidencePages = Set(group.strings("pages"))
    }
    rules.waiting = named("after-evidence", &fields)
    _ = fields.fields("free") { group in
      for stage in Stage.allCases { rules.free[stage] = named(stage.rawValue, &group) }
    }
    _ = fields.fields("parallel") { group in
      rules.parallel = named("actions", &group)
      rules.parallelBeside = named("beside", &group)
      rules.parallelPages = Set(group.strings("pages"))
    }
    _ = fields.fields("against") { group in
      for rule in AdviceRules.Against.rules {
        let found = group.fields(rule) { against(rule, &$0) }
        if let found { rules.against.append(found) }
      }
    }
    return rules
  }

  private func against(_ rule: String, _ fields: inout Fields) -> AdviceRules.Against {
    AdviceRules.Against(
      rule: rule, actions: named("actions", &fields), stage: fields.choice("stage", as: Stage.self),
      bands: fields.choices("bands", as: Band.self), audiences: audiences(&fields))
  }

  private func adviceWords(_ fields: inout Fields) -> AdviceRules.Words {
    var words = AdviceRules.Words()
    words.reach = fields.int("reach", in: 0...200) ?? 0
    words.against = lowered("against", &fields)
    words.closeAgainst = lowered("close-against", &fields)
    words.ownAgainst = lowered("own-against", &fields)
    words.clauses = lowered("clauses", &fields)
    words.headings = lowered("headings", &fields)
    words.forNow = lowered("for-now", &fields)
    words.aside = lowered("aside", &fields)
    words.harmless = lowered("harmless", &fields)
    words.asideBehind = lowered("aside-behind", &fields)
    words.leads = lowered("leads", &fields)
    words.turns = lowered("turns", &fields)
    words.joins = lowered("joins", &fields)
    words.chains = lowered("chains", &fields)
    for condition in Advice.Condition.allCases {
      words.conditions[condition] = lowered(condition.rawValue, &fields)
    }
    return words
  }
}

// What pages must have.
extension GuidanceReader {
  private func required(_ fields: inout Fields) -> RequiredRules {
    var rules = RequiredRules()
    rules.parts = fields.table("parts") { entry, inner in part(entry.key, &inner) }
    _ = fields.fields("help") { rules.helpFor = audiences(&$0) }
    _ = fields.fields("sensitive") { group in
      rules.sensitiveKinds = Set(group.choices("kinds", as: PageKind.self))
      rules.sensitiveWords = phrases("words", &group)
    }
    _ = fields.fields("caution") { group in
      rules.cautions = phrases("phrases", &group)
      rules.cautionNeeds = phrases("needs", &group)
    }
    return rules
  }

  private func part(_ name: String, _ fields: inout Fields) -> RequiredRules.Part {
    var part = RequiredRules.Part(name: name, says: fields.required(string: "says"))
    part.bands = Set(fields.choices("bands", as: Band.self))
    part.stages = Set(fields.choices("stages", as: Stage.self))
    part.kinds = Set(fields.choices("kinds", as: PageKind.self))
    part.pages = fields.strings("pages")
    part.phrases = phrases("phrases", &fields)
    part.links = fields.strings("links")
    return part
  }
}

// What is typed, and what is translated.
extension GuidanceReader {
  private func typed(_ fields: inout Fields) -> TypedRules {
    var rules = TypedRules()
    rules.numbers = phrases("numbers", &fields).map { Set($0) }
    rules.laws = shapes("laws", &fields)
    _ = fields.fields("figures") { group in
      rules.figureKinds = Set(group.choices("kinds", as: PageKind.self))
      rules.figures = shapes("shapes", &group)
    }
    rules.gone = fields.list("gone") { (address: $0.required(string: "address"), entry: $0.required(string: "entry")) }
      .filter { !$0.address.isEmpty }
    rules.misnamed = fields.list("misnamed") { group in
      TypedRules.Misnamed(
        facts: Set(group.required(strings: "facts")), words: phrases("words", &group),
        unless: phrases("unless", &group), fix: group.required(string: "fix"))
    }
    return rules
  }

  /// Shapes of numbers for each language: a text, or a group with `shape`, `least` and `unless`.
  private func shapes(_ key: String, _ fields: inout Fields) -> [[TypedRules.Shape]] {
    var shapes: [[TypedRules.Shape]] = Array(repeating: [], count: site.languages.count)
    _ = fields.fields(key) { group in
      for (place, language) in site.languages.enumerated() {
        for node in group.nodes(language.tag) {
          if case .scalar(let text, _) = node.content {
            shapes[place] += read(text, 1, [], at: node.span, &group)
          } else {
            var inner = Fields(node, file: group.file)
            let text = inner.required(string: "shape")
            let least = inner.int("least", in: 1...9) ?? 1
            shapes[place] += read(text, least, inner.strings("unless"), at: node.span, &inner)
            group.take(inner)
          }
        }
      }
      takeOthers(&group)
    }
    return shapes
  }

  private func read(
    _ text: String, _ least: Int, _ unless: [String], at span: Span, _ fields: inout Fields
  ) -> [TypedRules.Shape] {
    if let shape = TypedRules.Shape(text, least: least, unless: unless.map { $0.lowercased() }) { return [shape] }
    fields.report("rule-shape", at: span, "a shape has one '#' in place of the number", fix: "write it as '第#條'")
    return []
  }

  private func translation(_ fields: inout Fields) -> TranslationRules {
    var rules = TranslationRules()
    rules.schemes = Set(fields.strings("links"))
    rules.words = inLanguages("words", &fields) { group in
      var words = TranslationRules.Words()
      words.calendar = group.strings("calendar").filter { !$0.isEmpty }
      words.tenThousands = lowered("ten-thousands", &group)
      words.republic = lowered("republic", &group)
      words.denials = lowered("denials", &group)
      _ = group.fields("numbers") { inner in
        for entry in inner.entries() {
          guard case .scalar(let text, _) = entry.value.content else { continue }
          words.numbers[entry.key] = text.lowercased().split(separator: ",").map { words in
            words.split(separator: " ").joined(separator: " ")
          }
        }
      }
      return words
    }
    return rules
  }
}

// What they have in common.
extension GuidanceReader {
  /// The group of each language of the site; languages that the site does not have are passed over.
  private func inLanguages<T>(_ key: String, _ fields: inout Fields, read: (inout Fields) -> T) -> [T?] {
    var values: [T?] = Array(repeating: nil, count: site.languages.count)
    _ = fields.fields(key) { group in
      for (place, language) in site.languages.enumerated() { values[place] = group.fields(language.tag, read: read) }
      takeOthers(&group)
    }
    return values
  }

  func phrases(_ key: String, _ fields: inout Fields) -> [[String]] {
    var phrases: [[String]] = Array(repeating: [], count: site.languages.count)
    _ = fields.fields(key) { group in
      for (place, language) in site.languages.enumerated() { phrases[place] = lowered(language.tag, &group) }
      takeOthers(&group)
    }
    return phrases
  }

  /// The lists may know more languages than the site has yet.
  func takeOthers(_ group: inout Fields) { _ = group.entries() }

  func lowered(_ key: String, _ fields: inout Fields) -> [String] {
    fields.strings(key).map { $0.lowercased() }.filter { !$0.isEmpty }
  }

  /// Actions, which must be in the registry: a misspelt one would be a rule that never speaks.
  private func named(_ key: String, _ fields: inout Fields) -> Set<String> {
    let scalars = fields.scalars(key)
    for scalar in scalars where !actions.contains(scalar.text) {
      fields.report(
        "unknown-action", at: scalar.span, "no 'action:\(scalar.text)' in the registry",
        fix: nearest(to: scalar.text, among: actions).map { "did you mean '\($0)'?" }
          ?? "add it to Content/registry/actions.yml")
    }
    return Set(scalars.map(\.text))
  }

  private func audiences(_ fields: inout Fields) -> [Int] {
    let ids = site.audiences.map(\.id)
    return fields.scalars("audiences").map { scalar in
      if let place = ids.firstIndex(of: scalar.text) { return place }
      fields.report(
        "unknown-audience", at: scalar.span, "\(site.file) names no audience '\(scalar.text)'",
        fix: nearest(to: scalar.text, among: ids).map { "did you mean '\($0)'?" }
          ?? "write one of \(ids.joined(separator: ", "))")
      // What names nobody must not hold for everybody.
      return -1
    }
  }
}
