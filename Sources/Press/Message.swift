/// What goes through the pipe between the tool and a worker: parts, each with a name; Templates/press/messages.py has the
/// other side.
struct Message: Equatable {
  /// A named value.
  struct Part: Equatable {
    let name: String
    let value: [UInt8]
  }

  /// The length that stands before a message, in bytes.
  static let headSize = 4
  /// No message is longer: what claims to be is no message.
  static let longest = 1 << 30

  private(set) var parts: [Part] = []

  init() {}

  /// Takes apart what stood behind the length; nil if that is no message.
  init?(_ body: [UInt8]) {
    var rest = body[...]
    while !rest.isEmpty {
      guard let name = Message.field(&rest), let value = Message.field(&rest) else { return nil }
      parts.append(Part(name: String(decoding: name, as: UTF8.self), value: Array(value)))
    }
  }

  mutating func add(_ name: String, _ value: [UInt8]) { parts.append(Part(name: name, value: value)) }

  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// The first value of a name.
  subscript(name: String) -> [UInt8]? { parts.first { $0.name == name }?.value }

  /// All values of a name as texts.
  func texts(_ name: String) -> [String] {
    parts.filter { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
  }

  /// The message with its length before it.
  var bytes: [UInt8] {
    let length = parts.reduce(0) { $0 + 8 + $1.name.utf8.count + $1.value.count }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Message.headSize + length)
    Message.append(length, to: &bytes)
    for part in parts {
      Message.append(part.name.utf8.count, to: &bytes)
      bytes += part.name.utf8
      Message.append(part.value.count, to: &bytes)
      bytes += part.value
    }
    return bytes
  }

  /// The number of four bytes, the highest first.
  static func length(_ head: some Sequence<UInt8>) -> Int { head.prefix(headSize).reduce(0) { $0 << 8 | Int($1) } }

  private static func append(_ length: Int, to bytes: inout [UInt8]) {
    for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: length >> shift)) }
  }

  private static func field(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard rest.count >= headSize else { return nil }
    let length = length(rest)
    guard rest.count - headSize >= length else { return nil }
    let start = rest.startIndex + headSize
    let field = rest[start..<start + length]
    rest = rest[(start + length)...]
    return field
  }
}
