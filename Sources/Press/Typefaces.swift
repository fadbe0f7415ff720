/// Typefaces that were cut down to the characters in use, ready for sheets.
public struct Typefaces: Sendable, Hashable {
  /// The folder that their files lie in.
  public let folder: String
  /// The rules that give them their names in style sheets.
  let rules: String
}

extension Typefaces {
  /// A face of one of the machine's typefaces.
  public enum Face: String, CaseIterable, Sendable {
    /// "Nightlight Sans TC": Noto Sans CJK as Taiwan writes it.
    case chinese = "tc-regular"
    /// "Nightlight Sans TC", bold.
    case boldChinese = "tc-bold"
    /// "Nightlight Sans": Noto Sans.
    case latin = "sans-regular"
    /// "Nightlight Sans", bold.
    case boldLatin = "sans-bold"
    /// "Nightlight Sans", italic.
    case italicLatin = "sans-italic"
    /// "Nightlight Sans Thai": Noto Sans Thai.
    case thai = "thai-regular"
    /// "Nightlight Sans Thai", bold.
    case boldThai = "thai-bold"
  }
}
