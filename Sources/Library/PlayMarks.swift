import QuizEngine

// What the languages of a quiz or story must have in common.

extension QuizText {
  /// One mark for each question.
  public var marks: [PlayMark] {
    questions.map { item in
      let question = item.definition(goals)
      let word = QuizReader.kinds.first { $0.kind == item.kind }?.word ?? ""
      let right = (0..<Int(question.count)).filter { question.right >> UInt32($0) & 1 == 1 }.map { letter(of: $0) }
      let parts = [
        word, "\(question.count) options", right.isEmpty ? "" : "right: \(right.joined(separator: ", "))",
        item.goal.map { "goal \($0)" } ?? "", item.isForClass ? "class" : "", "weight \(item.weight)",
        question.last == 0 ? "" : "last",
      ]
      return PlayMark(id: item.id, form: parts.filter { !$0.isEmpty }.joined(separator: "; "), span: item.span)
    }
  }
}

extension StoryText {
  /// One mark for each scene.
  public var marks: [PlayMark] {
    scenes.map { scene in
      let choices = scene.choices.map { choice in
        choice.target + (choice.isSafe ? " safe" : "") + (choice.remembers.map { " \($0.name)=\($0.value)" } ?? "")
      }
      let parts = scene.parts.map { part in Self.words(part.audience) }.filter { !$0.isEmpty }
      let ending: String =
        switch scene.ending {
        case .none: ""
        case .good: "ending: good"
        case .turn: "ending: turn"
        }
      let form = [
        ending, Self.words(scene.audience), choices.isEmpty ? "" : "choices \(choices.joined(separator: ", "))",
        parts.isEmpty ? "" : "parts \(parts.joined(separator: "; "))",
      ]
      return PlayMark(
        id: scene.id, form: form.filter { !$0.isEmpty }.joined(separator: "; "), span: scene.span)
    }
  }

  private static func words(_ terms: [StoryTerm]) -> String {
    terms.map { "\($0.name)\($0.isTurned ? "!=" : "=")\($0.values.joined(separator: "|"))" }.joined(separator: ", ")
  }
}

/// The letter by which an option is called on paper and in class.
public func letter(of place: Int) -> String {
  String(UnicodeScalar(UInt8(0x41 + min(max(place, 0), 25))))
}
