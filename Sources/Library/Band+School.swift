// What a band is at school.
extension Band {
  /// The grades of its classes; nil for grown-ups.
  public var grades: ClosedRange<Int>? {
    switch self {
    case .six: 1...3
    case .nine: 4...6
    case .twelve: 7...9
    case .fifteen: 10...12
    case .adults, .professionals: nil
    }
  }

  /// How many minutes one period has; nil for grown-ups.
  public var period: Int? {
    switch self {
    case .six, .nine: 40
    case .twelve: 45
    case .fifteen: 50
    case .adults, .professionals: nil
    }
  }

  /// The bands that go to school.
  public static let classes: [Band] = [.six, .nine, .twelve, .fifteen]
}
