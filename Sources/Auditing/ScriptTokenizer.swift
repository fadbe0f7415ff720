/// Takes a script apart, well enough to tell its names from its strings, and never gives up.
struct ScriptTokenizer {
  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private var braces: [Brace] = []
  // For each parenthesis that is open, whether it holds a condition, after which a statement begins.
  private var conditions: [Bool] = []
  private var last: ScriptToken?
  // Whether the last sign closed something after which a statement begins, so that a slash does not divide.
  private var isAfterStatement = false

  private enum Brace {
    case template, block, object
  }
  // Up to here no regular expression ends, so that nobody has to look again.
  private var barren = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  /// All parts in order.
  static func tokens(of bytes: ArraySlice<UInt8>) -> [ScriptToken] {
    var tokenizer = ScriptTokenizer(bytes)
    var tokens: [ScriptToken] = []
    while let token = tokenizer.next() {
      tokens.append(token)
      // A comment to most scripts, and two signs to modules.
      guard token.kind == .comment, token.text.starts(with: "<!--".utf8) else { continue }
      let start = token.start + 4
      var line = ScriptTokenizer(bytes.dropFirst(start).prefix(token.text.count - 4))
      while let part = line.next() {
        tokens.append(ScriptToken(kind: part.kind, text: part.text, start: start + part.start))
      }
    }
    return tokens
  }

  private mutating func next() -> ScriptToken? {
    while at < bytes.endIndex, bytes[at].isBlank { at += 1 }
    guard at < bytes.endIndex else { return nil }
    let token = token()
    if token.kind != .comment { last = token }
    return token
  }

  private mutating func token() -> ScriptToken {
    let start = at
    switch bytes[at] {
    case UInt8(ascii: "/"): return slash()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let quote = bytes[at]
      at += 1
      let text = characters { $0 == quote || $0 == 0x0A || $0 == 0x0D }
      if at < bytes.endIndex { at += 1 }
      return make(.string, text, start)
    case UInt8(ascii: "`"):
      at += 1
      return template(start)
    case UInt8(ascii: "}") where braces.last == .template:
      braces.removeLast()
      at += 1
      return template(start)
    case UInt8(ascii: "{"):
      braces.append(beginsBlock ? .block : .object)
      return sign(1)
    case UInt8(ascii: "}"):
      isAfterStatement = braces.popLast() != .object
      return sign(1)
    case UInt8(ascii: "("):
      conditions.append(last.map { $0.kind == .name && ["if", "while", "for", "with"].contains($0.word) } ?? false)
      return sign(1)
    case UInt8(ascii: ")"):
      isAfterStatement = conditions.popLast() ?? false
      return sign(1)
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return sign(at + 1 < bytes.endIndex && bytes[at + 1] == bytes[at] ? 2 : 1)
    case UInt8(ascii: "<") where bytes[at...].starts(with: "<!--".utf8): return line(start)
    case let byte where Self.isNamePart(byte) && !byte.isDigit: return name()
    case let byte where byte.isDigit:
      while at < bytes.endIndex, Self.isNamePart(bytes[at]) || bytes[at] == UInt8(ascii: ".") { at += 1 }
      return make(.literal, Array(bytes[start..<at]), start)
    case UInt8(ascii: "?") where at + 1 < bytes.endIndex && bytes[at + 1] == UInt8(ascii: "."):
      at += 2
      return make(.sign, [UInt8(ascii: ".")], start)
    case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      var count = 1
      while at + count < bytes.endIndex, count < 3, bytes[at + count] == UInt8(ascii: "=") { count += 1 }
      if bytes[at] == UInt8(ascii: "="), count == 1, at + 1 < bytes.endIndex, bytes[at + 1] == UInt8(ascii: ">") {
        count = 2
      }
      return sign(count)
    default: return sign(1)
    }
  }

  private func make(_ kind: ScriptToken.Kind, _ text: [UInt8], _ start: Int) -> ScriptToken {
    ScriptToken(kind: kind, text: text, start: start - bytes.startIndex)
  }

  private mutating func sign(_ count: Int) -> ScriptToken {
    defer { at += count }
    return make(.sign, Array(bytes[at..<(at + count)]), at)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80 || [0x24, 0x5F, 0x5C, 0x23].contains(byte)
  }

  // A name may be written with escapes.
  private mutating func name() -> ScriptToken {
    let start = at
    let text = characters { !Self.isNamePart($0) }
    return make(.name, text, start)
  }

  private mutating func line(_ start: Int) -> ScriptToken {
    at = bytes[at...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
    return make(.comment, Array(bytes[start..<at]), start)
  }

  // A comment, a division or a regular expression.
  private mutating func slash() -> ScriptToken {
    let start = at
    let next = at + 1 < bytes.endIndex ? bytes[at + 1] : 0
    if next == UInt8(ascii: "/") { return line(start) }
    if next == UInt8(ascii: "*") {
      at += 2
      while at < bytes.endIndex, !(bytes[at] == 0x2F && bytes[at - 1] == 0x2A && at > start + 2) { at += 1 }
      at = min(bytes.endIndex, at + 1)
      return make(.comment, Array(bytes[start..<at]), start)
    }
    if mayBeExpression, let end = endOfExpression() {
      at = end
      return make(.literal, Array(bytes[start..<at]), start)
    }
    return sign(1)
  }

  // After a value a slash divides; after most signs and some words an expression begins.
  private var mayBeExpression: Bool {
    guard let last else { return true }
    switch last.kind {
    case .string, .literal, .comment: return false
    case .sign:
      if last.isSign(")") || last.isSign("}") { return isAfterStatement }
      return !(last.isSign("]") || last.isSign("++") || last.isSign("--"))
    case .name: return Self.wordsBeforeValues.contains(last.word)
    }
  }

  private static let wordsBeforeValues: Set<String> = [
    "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "await", "yield",
    "instanceof",
  ]

  // Whether a brace here begins a block of statements, and not an object.
  private var beginsBlock: Bool {
    guard let last else { return true }
    switch last.kind {
    case .sign: return [")", ";", "{", "}", "=>"].contains(last.word)
    case .name: return !Self.wordsBeforeValues.contains(last.word) || ["else", "do"].contains(last.word)
    case .string, .literal, .comment: return true
    }
  }

  // nil if it does not end on its line.
  private mutating func endOfExpression() -> Int? {
    guard at >= barren else { return nil }
    var end = at + 1
    var isClass = false
    while end < bytes.endIndex {
      switch bytes[end] {
      case 0x0A, 0x0D:
        barren = end
        return nil
      case UInt8(ascii: "\\"): end += 1
      case UInt8(ascii: "["): isClass = true
      case UInt8(ascii: "]"): isClass = false
      case UInt8(ascii: "/") where !isClass:
        end += 1
        while end < bytes.endIndex, bytes[end].isLetter { end += 1 }
        return end
      default: break
      }
      end += 1
    }
    barren = bytes.endIndex
    return nil
  }

  // A piece of a template, up to its end or an expression in it.
  private mutating func template(_ start: Int) -> ScriptToken {
    var text: [UInt8] = []
    while at < bytes.endIndex {
      text += characters { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "$") }
      guard at < bytes.endIndex else { break }
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "`") { break }
      if at < bytes.endIndex, bytes[at] == UInt8(ascii: "{") {
        at += 1
        braces.append(.template)
        break
      }
      text.append(byte)
    }
    return make(.string, text, start)
  }

  // Characters up to one at which they end, with escapes taken for what they stand for.
  private mutating func characters(until isEnd: (UInt8) -> Bool) -> [UInt8] {
    var text: [UInt8] = []
    while at < bytes.endIndex {
      guard bytes[at] == UInt8(ascii: "\\") else {
        if isEnd(bytes[at]) { break }
        text.append(bytes[at])
        at += 1
        continue
      }
      at += 1
      guard at < bytes.endIndex else { break }
      escape(into: &text)
    }
    return text
  }

  private mutating func escape(into text: inout [UInt8]) {
    let letter = bytes[at]
    at += 1
    switch letter {
    case UInt8(ascii: "x"): if let value = digits(2) { append(value, to: &text) }
    case UInt8(ascii: "u"):
      if at < bytes.endIndex, bytes[at] == UInt8(ascii: "{") {
        at += 1
        var value: UInt32 = 0
        while at < bytes.endIndex, let digit = bytes[at].hexValue {
          value = min(value << 4 | digit, 0x20_0000)
          at += 1
        }
        if at < bytes.endIndex, bytes[at] == UInt8(ascii: "}") { at += 1 }
        append(value, to: &text)
      } else if let value = digits(4) {
        append(value, to: &text)
      }
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = UInt32(letter - UInt8(ascii: "0"))
      while at < bytes.endIndex, (0x30...0x37).contains(bytes[at]), value < 32 {
        value = value << 3 | UInt32(bytes[at] - 0x30)
        at += 1
      }
      append(value, to: &text)
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "v"), UInt8(ascii: "f"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "b"): text.append(0x08)
    // A line that goes on.
    case 0x0A, 0x0D: break
    default: text.append(letter)
    }
  }

  private mutating func digits(_ count: Int) -> UInt32? {
    guard at + count <= bytes.endIndex else { return nil }
    var value: UInt32 = 0
    for digit in bytes[at..<(at + count)] {
      guard let digit = digit.hexValue else { return nil }
      value = value << 4 | digit
    }
    at += count
    return value
  }
}
