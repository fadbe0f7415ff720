/// A sheet as it came out of the press.
public struct Pressed: Sendable, Equatable {
  /// The PDF's bytes: always the same for the same sheet.
  public let pdf: [UInt8]
  /// Where everything fell.
  public let layout: Layout
  /// The names of the fonts in it, in order.
  public let fonts: [String]
}
