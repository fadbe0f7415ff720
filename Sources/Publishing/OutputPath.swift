import System

/// The rules for a path below the output folder: it means the same on every disk that a site is copied to.
enum OutputPath {
  /// What is wrong with a path, to be read after "the path … ", or nil.
  static func fault(of path: String) -> String? {
    if isPlain(path) { return nil }
    guard !path.isEmpty else { return "is empty" }
    guard path.utf8.count <= 1000 else { return "is longer than 1,000 bytes" }
    guard path.utf8.first != UInt8(ascii: "/") else { return "begins with '/'" }
    if let scalar = path.unicodeScalars.first(where: isRefused) {
      return "holds the character U+\(hexadecimal(scalar.value)), which names of files do not bear"
    }
    for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if let fault = fault(ofPart: Substring(part)) { return fault }
    }
    return nil
  }

  /// Whether bytes read from a manifest are a path that stays below the output folder, whoever wrote them.
  static func staysBelow(_ path: some Collection<UInt8>) -> Bool {
    guard path.count <= 4000, path.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return false }
    return path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.count <= 255 && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
    }
  }

  // Nearly every path of a large site is one of these, and is looked at once, byte by byte. What is not plain may
  // still be without fault.
  private static func isPlain(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { bytes in
      guard bytes.count <= 1000 else { return false }
      var start = 0
      var stem: Int?
      for at in 0...bytes.count {
        let byte = at < bytes.count ? bytes[at] : UInt8(ascii: "/")
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"),
          UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          break
        case UInt8(ascii: "."): stem = stem ?? at - start
        case UInt8(ascii: "/"):
          // Devices' names have three or four letters; a full stop at either end, and a name of ours, are rare.
          let length = at - start
          let stemLength = stem ?? length
          guard stemLength > 4, length <= 255, bytes[at - 1] != UInt8(ascii: ".") else { return false }
          guard length != Manifest.name.utf8.count else { return false }
          start = at + 1
          stem = nil
        default: return false
        }
      }
      return true
    }
  }

  private static func fault(ofPart part: Substring) -> String? {
    guard !part.isEmpty else { return "has an empty part" }
    guard part != "." && part != ".." else { return "has a part '\(part)'" }
    guard part.utf8.count <= 255 else { return "has a part longer than 255 bytes" }
    guard part.utf8.last != UInt8(ascii: ".") && part.utf8.last != UInt8(ascii: " ") else {
      return "has a part that ends in a full stop or a space, which USB sticks drop"
    }
    let name = part.lowercased()
    guard !name.hasPrefix(".nightlight") && name != Manifest.name else { return "is one that nightlight itself uses" }
    let stem = name.prefix { $0 != "." }
    guard !devices.contains(String(stem)) else { return "has a part '\(part)', which Windows takes for a device" }
    return nil
  }

  // Control characters; marks that turn the direction of text, so that a name reads as another; and what FAT and
  // exFAT, the disks of USB sticks, cannot write.
  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x22, 0x2A, 0x3A, 0x3C, 0x3E, 0x3F, 0x5C, 0x7C: true
    default: false
    }
  }

  private static let devices: Set<String> = {
    let numbered = (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return Set(["con", "prn", "aux", "nul"] + numbered)
  }()

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
