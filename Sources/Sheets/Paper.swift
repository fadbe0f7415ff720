/// The paper that sheets are printed on; all have the same shape, so that everything grows alike.
public enum Paper: String, CaseIterable, Sendable {
  /// What offices have.
  case a4 = "A4"
  /// Twice that.
  case a3 = "A3"
  /// What Taiwan's schools copy on, 257 by 364 mm.
  case b4 = "B4"

  /// How much larger than on A4 everything is.
  var factor: Double {
    switch self {
    case .a4: 1
    case .a3: 420.0 / 297
    case .b4: 364.0 / 297
    }
  }
}
