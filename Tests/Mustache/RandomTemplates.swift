import Mustache

/// Templates and data made up from a seed.
struct RandomTemplates {
  private var random: SeededRandom
  private let count = 4
  private let names = ["a", "b", "c", "d", "a.b", "c.d.a", "."]

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  // MARK: Templates in lines, as people write them, with parents and blocks

  mutating func structured() -> [String: String] {
    var templates: [String: String] = [:]
    for level in 0..<count { templates["t\(level)"] = lines(level, 3, "", atLeast: 1) }
    return templates
  }

  private mutating func lines(_ level: Int, _ depth: Int, _ blanks: String, atLeast least: Int = 0) -> String {
    (0..<Int.random(in: least...4, using: &random)).map { _ in line(level, depth, blanks) }.joined()
  }

  private mutating func line(_ level: Int, _ depth: Int, _ blanks: String) -> String {
    let end = random.once(in: 6) ? "\r\n" : "\n"
    let deeper = blanks + pick(["", " ", "  ", "    "])
    switch depth == 0 ? 0 : random.next() % 16 {
    case 0..<5: return blanks + inline(level, depth) + end
    case 5: return pick(["", "", blanks]) + end
    case 6, 7:
      let name = pick(names)
      let opening = "{{\(pick(["#", "^"]))\(name)}}"
      return "\(blanks)\(opening)\(end)\(lines(level, depth - 1, deeper))\(blanks){{/ \(name) }}\(end)"
    case 8: return blanks + "{{! \(pick(["note", "two\nlines"])) }}" + end
    case 9, 10: return blanks + partial(level) + end
    case 11, 12:
      let name = pick(["x", "y", "z"])
      return "\(blanks){{$\(name)}}\(end)\(lines(level, depth - 1, deeper))\(blanks){{/\(name)}}\(end)"
    case 13: return blanks + block(level, depth) + inline(level, depth - 1) + end
    default: return parent(level, depth, blanks, end)
    }
  }

  private mutating func parent(_ level: Int, _ depth: Int, _ blanks: String, _ end: String) -> String {
    guard level + 1 < count else { return blanks + "end" + end }
    let target = pick(level + 1)
    var text = "\(blanks){{<\(target)}}"
    for name in ["x", "y", "z"] where random.once(in: 2) {
      let deeper = blanks + pick(["", "  ", "     "])
      switch random.next() % 3 {
      case 0: text += "{{$\(name)}}word \(inline(level, depth - 1)) word{{/\(name)}}"
      case 1: text += "{{$\(name)}}\(end)\(lines(level, depth - 1, deeper))\(deeper)word\(end){{/\(name)}}"
      default:
        text += "\(end)\(blanks) {{$\(name)}} \(end)\(lines(level, depth - 1, deeper))\(deeper)last{{/\(name)}}\(end)"
      }
    }
    return text + "{{/\(target)}}" + (random.once(in: 4) ? " tail" : "") + end
  }

  private mutating func inline(_ level: Int, _ depth: Int) -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in atom(level, depth) }.joined(separator: pick(["", " "]))
  }

  private mutating func atom(_ level: Int, _ depth: Int) -> String {
    let name = pick(names)
    switch depth <= 0 ? random.next() % 8 : random.next() % 14 {
    case 0..<4: return pick(["word", "字", "<p>", "}", "{ ", "&"])
    case 4: return "{{ \(name) }}"
    case 5: return "{{{\(name)}}}"
    case 6: return "{{& \(name)}}"
    case 7: return "{{! note }}"
    case 8: return "{{#\(name)}}\(inline(level, depth - 1)){{/\(name)}}"
    case 9: return "{{^\(name)}}\(inline(level, depth - 1)){{/\(name)}}"
    case 10: return partial(level)
    case 11, 12: return block(level, depth)
    default:
      guard level + 1 < count else { return "end" }
      let target = pick(level + 1)
      return "{{<\(target)}}{{$x}}word \(inline(level, depth - 1)) word{{/x}}{{/\(target)}}"
    }
  }

  private mutating func block(_ level: Int, _ depth: Int) -> String {
    let name = pick(["x", "y", "z"])
    return "{{$\(name)}}word \(inline(level, depth - 1)) word{{/\(name)}}"
  }

  /// A template only renders later ones, so that every rendering ends.
  private mutating func partial(_ level: Int) -> String { level + 1 < count ? "{{>\(pick(level + 1))}}" : "end" }

  private mutating func pick(_ first: Int) -> String { "t\(Int.random(in: first..<count, using: &random))" }

  // MARK: Tags thrown together

  mutating func soup() -> [String: String] {
    var templates: [String: String] = [:]
    for level in 0..<count { templates["t\(level)"] = soup(level, 4) }
    return templates
  }

  private mutating func soup(_ level: Int, _ depth: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...7, using: &random) {
      let name = pick(names)
      switch random.next() % 14 {
      case 0, 1, 2: text += pick(["\n", "\r\n", "\n\n"])
      case 3, 4: text += pick([" ", "  "])
      case 5: text += pick(["word", "{ ", "}", "字"])
      case 6: text += pick(["{{\(name)}}", "{{{ \(name)}}}", "{{&\n\(name)}}"])
      case 7: text += pick(["{{! note }}", "{{!\n \n}}", "{{!}}"])
      case 8 where depth > 0, 9 where depth > 0: text += "{{#\(name)}}\(soup(level, depth - 1)){{/\(name)}}"
      case 10 where depth > 0: text += "{{^\(name)}}\(soup(level, depth - 1)){{/\n\(name)}}"
      case 11 where depth > 0: text += "{{$x}}\(soup(level, depth - 1)){{/x}}"
      case 12: text += "{{=<% %>=}}" + pick(["", "\n", "{{a}}", "<%a%>", "  <%#b%>\n<%/b%>"]) + "<%={{ }}=%>"
      default: text += partial(level)
      }
    }
    return text
  }

  // MARK: Data

  mutating func data() -> [Value] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in .object(object(3)) }
  }

  private mutating func object(_ depth: Int) -> Object {
    var object = Object()
    for name in ["a", "b", "c", "d"] where !random.once(in: 4) { object[name] = value(depth) }
    return object
  }

  private mutating func value(_ depth: Int) -> Value {
    switch random.next() % (depth > 0 ? 11 : 6) {
    case 0, 1: .text(pick(["", "text", "<a href=\"x\">'&'</a>", "two\nlines\n", "一段不短的中文字 & 更多"]))
    case 2: .bool(random.once(in: 2))
    case 3: .html(Array("<i>\n</i>".utf8))
    case 4: .none
    case 5: .list([])
    case 6, 7, 8: .object(object(depth - 1))
    default: .list((0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth - 1) })
    }
  }

  private mutating func pick(_ choices: [String]) -> String { choices[Int.random(in: choices.indices, using: &random)] }
}
