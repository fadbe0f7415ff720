// Rooms: QuizEngine
// Libraries: c
import QuizEngine

/// Gives the engine any bytes as a definition and as events: it answers with a fault or goes on, and never traps.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzQuizEngine(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  let split = min(bytes.count, 1 + Int(first) * 2)
  var machine = Machine()
  let definition = Array(bytes[1..<split])
  if (try? machine.define(definition, seed: UInt64(first))) != nil {
    let read = try? Definition.read(definition)
    precondition(read?.fault == nil && read?.bytes == definition, "a definition is not what was read")
    if case .story(let story)? = read {
      let graph = StoryGraph(story)
      precondition(graph.reached.count == story.scenes.count && graph.reached[0], "the beginning is not reached")
    }
  }
  var rest = bytes[split...]
  while let length = rest.popFirst() {
    let before = machine.view()
    let event = Array(rest.prefix(Int(length % 24)))
    rest = rest.dropFirst(event.count)
    do { try machine.take(event) } catch { precondition(machine.view() == before, "a refused event changed something") }
  }
  precondition(!machine.view().isEmpty, "nothing to show")
  return 0
}
