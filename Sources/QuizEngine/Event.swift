/// Something that a reader does.
public enum Event: Sendable, Equatable {
  /// Answers the question that is asked.
  case answer(Answer)
  /// Goes on to the next question, or to the summary.
  case next
  /// Goes back to the question before, or takes back the last choice.
  case back
  /// Goes to a question of the run.
  case go(UInt8)
  /// Tries the question again.
  case retry
  /// Begins again, with a seed.
  case restart(UInt64)
  /// Takes a choice of the scene.
  case choose(UInt8)
  /// Ends the run and shows the summary.
  case finish

  /// The event as bytes.
  public var bytes: [UInt8] {
    switch self {
    case .answer(.marks(let marks)):
      var out = ByteWriter()
      out.byte(1)
      out.word(marks)
      return out.bytes
    case .answer(.places(let places)): return [2, UInt8(truncatingIfNeeded: places.count)] + places
    case .next: return [3]
    case .back: return [4]
    case .go(let place): return [5, place]
    case .retry: return [6]
    case .restart(let seed):
      var out = ByteWriter()
      out.byte(7)
      out.word(UInt32(truncatingIfNeeded: seed))
      out.word(UInt32(truncatingIfNeeded: seed >> 32))
      return out.bytes
    case .choose(let choice): return [8, choice]
    case .finish: return [9]
    }
  }

  /// Reads an event.
  public static func read(_ bytes: [UInt8]) throws(Fault) -> Event {
    guard bytes.count <= Limits.event else { throw .length }
    var reader = ByteReader(bytes)
    let event: Event
    switch try reader.byte() {
    case 1: event = .answer(.marks(try reader.word()))
    case 2:
      let count = try reader.byte(upTo: Limits.options)
      var places: [UInt8] = []
      while places.count < Int(count) { places.append(try reader.byte()) }
      event = .answer(.places(places))
    case 3: event = .next
    case 4: event = .back
    case 5: event = .go(try reader.byte())
    case 6: event = .retry
    case 7: event = .restart(try reader.long())
    case 8: event = .choose(try reader.byte())
    case 9: event = .finish
    default: throw .unknown
    }
    try reader.end()
    return event
  }
}
