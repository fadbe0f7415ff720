/// How much work and memory it takes to try one password on a secret key, as scrypt's limits; written in its file.
public struct KeyStrength: Hashable, Sendable {
  /// How much work.
  public let operations: UInt64
  /// How many bytes of memory.
  public let memory: UInt64

  /// Sets limits; they are raised to the lowest that scrypt knows.
  public init(operations: UInt64, memory: UInt64) {
    self.operations = max(operations, 32_768)
    self.memory = max(memory, 1 << 24)
  }

  /// What minisign itself takes: 1 GiB, and some seconds.
  public static let strong = KeyStrength(operations: 1 << 25, memory: 1 << 30)
  /// 16 MiB and a tenth of a second, for small machines; the password must then be long and random.
  public static let light = KeyStrength(operations: 1 << 19, memory: 1 << 24)

  /// Whether a key file asks for no more than can be meant seriously.
  var isBearable: Bool { operations <= 1 << 28 && memory <= 1 << 32 }
}
