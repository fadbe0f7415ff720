/// A request as it was read: well formed, and not yet allowed in.
struct RequestHead {
  let line: RequestLine
  /// Header fields in order, their names in lower case.
  let fields: [(name: String, value: String)]

  func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// Whether the connection may serve another request.
  var keepsAlive: Bool {
    guard line.isCurrent else { return false }
    return !values("connection").contains { value in
      value.split(separator: ",").contains { $0.trimmed.lowercased() == "close" }
    }
  }

  /// Why a request with such a body is not taken, if it has one.
  var bodyRefusal: Refusal? {
    if !values("transfer-encoding").isEmpty { return Refusal(413, "No body is taken") }
    let lengths = values("content-length")
    guard lengths.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return Refusal(400, "The length is no number")
    }
    return lengths.allSatisfy { $0.utf8.allSatisfy { $0 == 0x30 } } ? nil : Refusal(413, "No body is taken")
  }
}

extension StringProtocol {
  /// The text without blanks and tabs around it.
  var trimmed: SubSequence {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
      return self[endIndex...]
    }
    return self[first...last]
  }
}
