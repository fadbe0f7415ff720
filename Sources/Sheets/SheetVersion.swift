import Library
import QuizEngine

/// One version of a quiz on paper: which questions, in which order, with which letters.
struct SheetVersion {
  /// Its letter, A to D.
  let name: String
  /// What brings the same version about again.
  let seed: UInt64
  /// Its questions.
  let drawn: [Drawn]

  /// The versions of a seed.
  static func all(_ quiz: Quiz, count: Int, seed: UInt64) -> [SheetVersion] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { place in
      let own = random.next()
      return SheetVersion(name: letter(of: place), seed: own, drawn: quiz.drawn(seed: own))
    }
  }

  /// What is right in a question of this version, as letters or numbers on the sheet.
  static func key(_ question: Question, _ drawn: Drawn) -> String {
    func shown(_ option: UInt8) -> String {
      letter(of: drawn.options.firstIndex(of: option) ?? 0)
    }
    switch question.kind {
    case .single, .multiple, .trueFalse:
      return drawn.options.filter { question.right >> UInt32($0) & 1 == 1 }.map(shown).joined(separator: " ")
    case .order: return (0..<question.count).map(shown).joined(separator: " → ")
    case .match: return (0..<question.count).map { "\($0 + 1)–\(shown($0))" }.joined(separator: " ")
    case .spot:
      return (0..<question.count).filter { question.right >> UInt32($0) & 1 == 1 }.map { "\($0 + 1)" }
        .joined(separator: " ")
    }
  }
}
