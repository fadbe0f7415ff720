/// A value without places.
indirect enum Tree: Equatable {
  case null
  case text(String)
  case list([Tree])
  case map([Field])

  struct Field: Equatable {
    var key: String
    var value: Tree
  }
}

/// Numbers that are the same for the same seed on every machine.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func throwing(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }

  mutating func tree(depth: Int) -> Tree {
    switch depth == 0 ? throwing(5) : throwing(12) {
    case 0: return .null
    case 1...5: return .text(text())
    case 6...8: return .list((0..<throwing(5)).map { _ in tree(depth: depth - 1) })
    default:
      return .map((0..<throwing(5)).map { Tree.Field(key: "\(text())\($0)", value: tree(depth: depth - 1)) })
    }
  }

  mutating func text() -> String {
    let parts = [
      "a", "B", "7", "漢", "字", "é", "😀", " ", "-", ": ", " #", "'", "\"", "\\", "\n", "\t", ",", "]", "{", "null", "%",
      "\u{2028}",
    ]
    let plainOnly = throwing(2) == 0
    return (0..<throwing(9)).map { _ in parts[throwing(plainOnly ? 9 : parts.count)] }.joined()
  }
}

/// Writes a tree as YAML in styles thrown by dice, and remembers where each text and key went.
struct Emitter {
  var dice: Dice
  var out = ""
  /// Each key and text in the order of the writing.
  var scalars: [(text: String, bytes: Range<Int>)] = []
  private let lineBreak: String
  private var isBehindLiteral = false

  init(dice: Dice) {
    self.dice = dice
    lineBreak = self.dice.throwing(3) == 0 ? "\r\n" : "\n"
  }

  mutating func document(_ tree: Tree) {
    if dice.throwing(4) == 0 { out += "# 註解\(lineBreak)---" }
    value(tree, indent: -1, isFlow: false)
    out += lineBreak
  }

  private mutating func value(_ tree: Tree, indent: Int, isFlow: Bool) {
    let goesFlow = isFlow || dice.throwing(4) == 0
    switch tree {
    case .null: out += dice.throwing(2) == 0 ? " ~" : " null"
    case .text(let text): scalar(text, indent: indent, isFlow: isFlow)
    case .list(let items) where goesFlow || items.isEmpty: flowList(items, indent: indent)
    case .map(let fields) where goesFlow || fields.isEmpty: flowMap(fields, indent: indent)
    case .list(let items): blockList(items, indent: indent + 1 + dice.throwing(2))
    case .map(let fields): blockMap(fields, indent: indent + 1 + dice.throwing(2))
    }
  }

  private mutating func flowList(_ items: [Tree], indent: Int) {
    out += " ["
    for (index, item) in items.enumerated() {
      if index > 0 { out += "," }
      value(item, indent: indent, isFlow: true)
    }
    out += " ]"
  }

  private mutating func flowMap(_ fields: [Tree.Field], indent: Int) {
    out += " {"
    for (index, field) in fields.enumerated() {
      out += index > 0 ? ", " : " "
      key(field.key)
      value(field.value, indent: indent, isFlow: true)
    }
    out += " }"
  }

  private mutating func blockList(_ items: [Tree], indent: Int) {
    for item in items {
      line(indent)
      out += "-"
      value(item, indent: indent, isFlow: false)
    }
  }

  private mutating func blockMap(_ fields: [Tree.Field], indent: Int) {
    for field in fields {
      line(indent)
      key(field.key)
      value(field.value, indent: indent, isFlow: false)
    }
  }

  private mutating func line(_ indent: Int) {
    // Behind a literal text a comment would be text.
    let mayComment = !isBehindLiteral
    isBehindLiteral = false
    if mayComment, dice.throwing(5) == 0 { out += " # 註: [解" }
    out += lineBreak
    if mayComment, dice.throwing(8) == 0 { out += "  # 註解\(lineBreak)" }
    out += String(repeating: " ", count: indent)
  }

  private mutating func key(_ text: String) {
    write(text, isPlain(text) && dice.throwing(2) == 0 ? text : quoted(text))
    out += ":"
  }

  private mutating func scalar(_ text: String, indent: Int, isFlow: Bool) {
    out += " "
    let isLiteral = !isFlow && indent >= 0 && isLiteral(text)
    switch dice.throwing(3) {
    case 0 where isPlain(text): write(text, text)
    case 1 where isLiteral: literal(text, indent: indent + 1)
    default: write(text, quoted(text))
    }
  }

  private mutating func literal(_ text: String, indent: Int) {
    let start = out.utf8.count
    out += "|-"
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      out += lineBreak
      if !part.isEmpty { out += String(repeating: " ", count: indent) + part }
    }
    scalars.append((text, start..<out.utf8.count))
    isBehindLiteral = true
  }

  private mutating func write(_ text: String, _ written: String) {
    scalars.append((text, out.utf8.count..<out.utf8.count + written.utf8.count))
    out += written
  }

  private mutating func quoted(_ text: String) -> String {
    if !text.contains(where: { $0.isNewline }), dice.throwing(2) == 0 {
      return "'\(text.replacing("'", with: "''"))'"
    }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      case "\u{2028}": "\\L"
      case "漢": "\\u6f22"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  private func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    return first.properties.isAlphabetic && last != " " && text != "null"
      && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == " " || $0 == "-" || $0 == "7" }
  }

  private func isLiteral(_ text: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return !text.isEmpty && !text.contains("\u{2028}") && text.first != " " && text.first != "\t"
      && lines.first?.isEmpty == false && lines.last?.isEmpty == false
      && lines.allSatisfy { line in line.isEmpty || line.last != " " && line.last != "\t" && line.contains { $0 != " " }
      }
  }
}
