/// The rules for a path in a zip: unpacked anywhere, it stays below that folder.
enum ZipPath {
  /// What is wrong with a path, to be read after "the path … ", or nil.
  static func fault(of path: String) -> String? {
    guard !path.isEmpty else { return "is empty" }
    guard path.utf8.count <= 4000 else { return "is longer than 4,000 bytes" }
    guard path.utf8.first != UInt8(ascii: "/") else { return "begins with '/'" }
    guard path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return "holds a control character" }
    // What Windows reads as another '/', or as the name of a disk.
    guard !path.utf8.contains(UInt8(ascii: "\\")) else { return "holds a backslash" }
    guard !path.utf8.contains(UInt8(ascii: ":")) else { return "holds a colon" }
    for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard !part.isEmpty else { return "has an empty part" }
      guard !part.elementsEqual("..".utf8), !part.elementsEqual(".".utf8) else { return "has a part '\(part)'" }
      guard part.count <= 255 else { return "has a part longer than 255 bytes" }
    }
    return nil
  }
}
