import Diagnostics
import Library
import OpenDocument

/// One sheet of a quiz on paper: a worksheet, the key, the answer sheet or the cards to show.
public struct QuizSheet: Printout {
  /// Which of a quiz's sheets.
  public enum Kind: Sendable, Hashable {
    /// The questions of a version, in normal or large print.
    case worksheet(version: String, isLarge: Bool)
    /// Where pupils note their answers.
    case answers
    /// What is right, and why.
    case key
    /// Letters to hold up.
    case cards
  }

  /// Which sheet it is.
  public let kind: Kind
  /// The neutral name of its files.
  public let name: String
  /// Its quiz as project links name it.
  public let origin: String
  /// What readers call it.
  public let title: String
  /// Its text's file, for diagnostics.
  public let file: String
  /// Its language.
  public let language: LanguageIndex
  /// Its text runs over as many pages as it needs.
  public var frames: [Span?]? { nil }
  /// The size that its style sheet gives.
  public var sizes: [Double] { [12] }

  /// Worksheets, which schools write anew, as a text for word processors.
  public let editable: WordText?

  let html: [UInt8]

  /// The sheet as it is printed.
  public func sheet(size: Double) -> [UInt8] { html }
}

extension QuizSheet.Kind {
  /// The name of its file within a quiz.
  var name: String {
    switch self {
    case .worksheet(let version, let isLarge): "worksheet-\(version)\(isLarge ? "-large" : "")"
    case .answers: "answer-sheet"
    case .key: "key"
    case .cards: "cards"
    }
  }
}
