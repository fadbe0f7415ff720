/// The eight bytes by which a key is told from others; not a secret, and no proof of anything.
public struct KeyID: Hashable, Sendable, CustomStringConvertible {
  let bytes: [UInt8]

  /// As minisign writes it: 16 hexadecimal digits, the last byte first.
  public var description: String {
    bytes.reversed().map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }
}
