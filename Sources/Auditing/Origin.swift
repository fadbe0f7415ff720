/// Where in its file something stands that was taken out of it to be read by itself.
struct Origin {
  private let base: Int
  private let isExact: Bool

  /// The bytes are the file's own, from here on.
  init(exactFrom base: Int) {
    self.base = base
    isExact = true
  }

  /// The bytes were decoded from something that begins here, so that places in them are not known.
  init(decodedFrom base: Int) {
    self.base = base
    isExact = false
  }

  /// The place in the file of a place in the bytes.
  func offset(_ inner: Int) -> Int { isExact ? base + inner : base }

  /// The origin of a part of the bytes.
  func part(_ start: Int) -> Origin { isExact ? Origin(exactFrom: base + start) : self }

  /// The origin of something decoded from a part of the bytes.
  func decoded(_ start: Int) -> Origin { Origin(decodedFrom: offset(start)) }
}
