import Glibc

/// The order of paths: that of their bytes, which every machine and `LC_ALL=C sort` agree on.
enum Bytes {
  /// Whether one comes before the other.
  static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = left.baseAddress, let other = right.baseAddress else { return left.count < right.count }
    let order = memcmp(start, other, min(left.count, right.count))
    return order == 0 ? left.count < right.count : order < 0
  }

  /// Whether one comes before the other.
  static func precedes(_ left: String, _ right: String) -> Bool {
    var right = right
    return right.withUTF8 { precedes(left, $0) }
  }

  /// Whether one comes before the other.
  static func precedes(_ left: String, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    var left = left
    return left.withUTF8 { precedes($0, right) }
  }
}
