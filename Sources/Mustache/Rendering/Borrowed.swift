/// What a value holds, reached without counting references.
///
/// Swift promises these pointers only inside a closure. They are used longer, and are good for as long: a string too
/// long to lie in the value itself and an array keep their contents in one place until they are changed or released,
/// and the caller of a rendering holds its data, unchanged, to the end. Site-wide texts are read by every thread, and
/// counting on one counter made two threads hardly faster than one.
extension UnsafePointer<Value> {
  /// The bytes of a text, if it has more than fit into a string's own sixteen.
  var longText: UnsafeBufferPointer<UInt8>? {
    guard case .text(let text) = pointee else { return nil }
    return text.utf8.withContiguousStorageIfAvailable { $0.count > 15 ? $0 : nil } ?? nil
  }

  /// The bytes of markup.
  var markup: UnsafeBufferPointer<UInt8>? {
    guard case .html(let bytes) = pointee else { return nil }
    return bytes.withUnsafeBufferPointer { $0 }
  }

  /// The items of a list.
  var items: UnsafeBufferPointer<Value>? {
    guard case .list(let items) = pointee else { return nil }
    return items.withUnsafeBufferPointer { $0 }
  }

  /// Whether a section over it is shown.
  var isTrue: Bool {
    switch pointee {
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .bool(let holds): holds
    case .list(let items): !items.isEmpty
    case .object: true
    case .none: false
    }
  }
}

extension String {
  /// Gives the bytes to a closure.
  @inline(__always)
  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if utf8.withContiguousStorageIfAvailable(body) == nil { Array(utf8).withUnsafeBufferPointer(body) }
  }
}
