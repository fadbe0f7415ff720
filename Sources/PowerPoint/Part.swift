/// A file within a presentation.
struct Part: Sendable {
  /// Where it lies, without a stroke before it.
  let path: String
  /// Its type; nil for those that go by their ending.
  let type: String?
  /// Its bytes.
  let bytes: [UInt8]
  /// The parts it leads to.
  var relationships: [Relationship]

  /// A way to another part.
  struct Relationship: Sendable {
    /// What the other is to this one, such as `slideLayout`, or a whole address.
    let type: String
    /// Where the other lies, without a stroke before it.
    let path: String
  }

  /// Makes a part of a text.
  init(_ path: String, _ type: String, _ text: String, _ relationships: [Relationship] = []) {
    self.path = path
    self.type = type.isEmpty ? nil : "application/\(type)+xml"
    bytes = Array((XML.head + text).utf8)
    self.relationships = relationships
  }

  /// Makes a part of bytes, whose type goes by its ending.
  init(_ path: String, bytes: [UInt8]) {
    self.path = path
    type = nil
    self.bytes = bytes
    relationships = []
  }
}
