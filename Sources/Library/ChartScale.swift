/// Round numbers for an axis that begins at zero.
public struct ChartScale: Sendable {
  /// The largest tick.
  public let top: Double
  /// The ticks from zero up.
  public let ticks: [Double]

  /// A scale on which the largest value fits, in at most six steps of 1, 2 or 5 times a power of ten.
  public init(largest: Double) {
    var step = 1.0
    // Where everything is zero, an axis to one.
    let wanted = largest > 0 ? max(largest, 1e-6) / 5 : 1
    while step > wanted { step /= 10 }
    while step * 10 <= wanted { step *= 10 }
    step = [1.0, 2, 5, 10].map { $0 * step }.first { $0 >= wanted } ?? step * 10
    let steps = max(1, Int((largest / step).rounded(.up)))
    ticks = (0...min(steps, 6)).map { Double($0) * step }
    top = max(step, ticks.last ?? step)
  }
}

/// A value as people read it: no more decimals than it has, up to two.
public func numeral(_ value: Double) -> String {
  let hundredths = (min(abs(value), 9e15) * 100).rounded()
  let whole = Int64(hundredths / 100)
  let rest = Int64(hundredths) % 100
  if rest == 0 { return String(whole) }
  let decimals = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
  return "\(whole).\(decimals)"
}
