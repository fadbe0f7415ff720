import QuizDice
import QuizEngine
import Testing

@Suite struct DefinitionTests {
  @Test func whatIsWrittenIsReadAsItWas() throws {
    var dice = Dice(1)
    for _ in 0..<2_000 {
      let definition = dice.definition()
      #expect(definition.fault == nil)
      #expect(try Definition.read(definition.bytes) == definition)
    }
  }

  @Test func eventsAreReadAsTheyWere() throws {
    var dice = Dice(2)
    for _ in 0..<2_000 {
      let event = dice.event()
      #expect(try Event.read(event.bytes) == event)
    }
  }

  @Test func aDefinitionThatEndsEarlyIsRefused() {
    var dice = Dice(3)
    for _ in 0..<200 {
      let bytes = dice.definition().bytes
      let short = Array(bytes.prefix(dice.below(bytes.count)))
      #expect(throws: Fault.self) { try Definition.read(short) }
      #expect(throws: Fault.length) { try Definition.read(bytes + [0]) }
    }
  }

  @Test func noBytesMakeItTrap() {
    var dice = Dice(4)
    for _ in 0..<20_000 {
      var machine = Machine()
      var bytes = dice.chance(1, of: 2) ? dice.definition().bytes : dice.bytes(upTo: 80)
      if !bytes.isEmpty { for _ in 0..<dice.below(3) { bytes[dice.below(bytes.count)] = UInt8(dice.below(256)) } }
      try? machine.define(bytes, seed: dice.bits())
      for _ in 0..<8 { try? machine.take(dice.bytes(upTo: 20)) }
      #expect(!machine.view().isEmpty)
    }
  }

  @Test(
    arguments: [
      ([9], Fault.unknown), ([], .length), ([1, 1, 0, 60, 1, 0], .number),
      // A question with two right answers where one is asked for; one with an option too few.
      ([1, 1, 0, 60, 1, 1, 0, 0, 1, 3, 3, 0, 0, 0, 0, 0, 0, 0], .unplayable),
      ([1, 1, 0, 60, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], .number),
      // A scene that neither ends nor goes on.
      ([2, 0, 1, 0, 0, 0, 0], .unplayable),
    ] as [([UInt8], Fault)])
  func saysWhatIsWrong(_ bytes: [UInt8], _ fault: Fault) {
    #expect(throws: fault) { try Definition.read(bytes) }
  }
}
