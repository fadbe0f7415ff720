import Mustache
import Testing

struct ObjectTests {
  @Test func whatIsSetIsFound() {
    var object: Object = ["a": "1", "b": "2", "a": "3"]
    object["c"] = "4"
    #expect(object.names == ["a", "b", "c"])
    #expect(text(object["a"]) == "3")
    #expect(text(object["c"]) == "4")
    #expect(object["d"] == nil)
    object["a"] = nil
    object["nothing"] = nil
    #expect(object.names == ["b", "c"])
  }

  @Test func anObjectOnTopOfAnotherSeesAndHidesItsNames() {
    var shared: Object = ["a": "1", "b": "2"]
    var page = Object(on: shared)
    page["a"] = "3"
    shared["c"] = "4"
    #expect(page.names == ["a", "b"])
    #expect(text(page["a"]) == "3")
    #expect(text(page["b"]) == "2")
    #expect(text(shared["a"]) == "1")
    page["a"] = nil
    #expect(text(page["a"]) == "1")
    #expect(Rendering("{{a}}{{b}}", over: [page]).text == "12")
  }

  @Test func aCopyIsItsOwn() {
    let first: Object = ["a": "1"]
    var second = first
    second["a"] = "2"
    second["b"] = "3"
    #expect(text(first["a"]) == "1")
    #expect(first.names == ["a"])
    #expect(second.names == ["a", "b"])
  }

  /// Names of up to fifteen bytes are compared as numbers, longer ones by digest and text.
  @Test func namesThatDifferLittleAreToldApart() {
    let names = ["", "a", "b", "aa", "a\0", "\0", "\0\0", "é", "e\u{301}"]
    let long = (1...40).flatMap { count in
      ["a", "b"].map { String(repeating: "x", count: count - 1) + $0 } + [String(repeating: "字", count: count)]
    }
    var object = Object()
    for (index, name) in (names + long).enumerated() { object[name] = .text("\(index)") }
    for (index, name) in (names + long).enumerated() {
      let last = (names + long).lastIndex { Array($0.utf8) == Array(name.utf8) } ?? index
      #expect(text(object[name]) == "\(last)", "\(name)")
    }
  }

  @Test(arguments: 0..<20)
  func anObjectBehavesAsADictionary(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var object = Object(minimumCapacity: Int.random(in: 0...8, using: &random))
    var model: [String: String] = [:]
    var kept: [(Object, [String: String])] = []
    for step in 0..<400 {
      let name = String(repeating: "n", count: Int.random(in: 0...2, using: &random) * 9) + "\(random.next() % 60)"
      switch random.next() % 8 {
      case 0:
        object[name] = nil
        model[name] = nil
      case 1 where kept.count < 10: kept.append((object, model))
      default:
        object[name] = .text("\(step)")
        model[name] = "\(step)"
      }
    }
    for (object, model) in kept + [(object, model)] {
      #expect(object.names == model.keys.sorted())
      #expect(model.allSatisfy { text(object[$0.key]) == $0.value })
    }
  }

  private func text(_ value: Value?) -> String? {
    if case .text(let text) = value { text } else { nil }
  }
}
