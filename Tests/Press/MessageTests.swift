import Testing

@testable import Press

@Suite("Messages between the tool and its workers")
struct MessageTests {
  private var sample: Message {
    var message = Message()
    message.add("kind", "pdf")
    message.add("empty", "")
    message.add("anchor", "壹")
    message.add("anchor", "貳")
    message.add("bytes", [0, 255, 10])
    return message
  }

  @Test func comesOutAsItWentIn() throws {
    let bytes = sample.bytes
    #expect(Message.length(bytes) == bytes.count - Message.headSize)
    let read = try #require(Message(Array(bytes.dropFirst(Message.headSize))))
    #expect(read == sample)
    #expect(read.texts("anchor") == ["壹", "貳"])
    #expect(read["bytes"] == [0, 255, 10])
    #expect(read["none"] == nil)
  }

  @Test func refusesWhatIsCutOff() {
    let body = Array(sample.bytes.dropFirst(Message.headSize))
    // Where a part ends, what comes before it is whole.
    let whole = Set([0, 15, 28, 45, 62, 78])
    for end in 0..<body.count { #expect((Message(Array(body[..<end])) != nil) == whole.contains(end), "\(end)") }
    #expect(body.count == 78)
  }

  @Test func survivesAnyBytes() {
    var state: UInt64 = 20_260_101
    for _ in 0..<2_000 {
      let body = (0..<24).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 60)
      }
      if let message = Message(body) { #expect(Array(message.bytes.dropFirst(Message.headSize)) == body) }
    }
  }

  @Test(arguments: ["", "1", "1 2 3 4 a", "one 1 2 3 4 a", "1 2 3 x 4 a"])
  func refusesAnAnchorThatIsNone(text: String) { #expect(Anchor(text) == nil) }
}
