/// Reckons how much room words take, in em, so that a slide's letters can be as large as they may.
public enum TextMeasure {
  /// The width of a line: Chinese letters are as wide as they are high, others a little over half of that.
  public static func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x2E80...0xFFEF, 0x1F300...: sum + 1
      case 0x20, 0x2C, 0x2E, 0x69, 0x6C: sum + 0.3
      case 0x41...0x5A: sum + 0.68
      default: sum + 0.53
      }
    }
  }

  /// How many lines a text takes in a width.
  public static func lines(of text: String, width: Double) -> Double {
    guard width > 1 else { return 1 }
    // Words and marks do not break everywhere: a little is left over on each line.
    return max(1, (self.width(of: text) / (width * 0.96)).rounded(.up))
  }
}
