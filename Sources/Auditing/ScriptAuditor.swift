/// Reads a script.
struct ScriptAuditor {
  private let origin: Origin
  // Without the comments, and with strings that are added up put together.
  private let tokens: [ScriptToken]
  private let comments: [ScriptToken]

  init(_ bytes: ArraySlice<UInt8>, _ origin: Origin) {
    self.origin = origin
    let all = ScriptTokenizer.tokens(of: bytes)
    comments = all.filter { $0.kind == .comment }
    tokens = ScriptAuditor.joined(all.filter { $0.kind != .comment })
  }

  private static func joined(_ tokens: [ScriptToken]) -> [ScriptToken] {
    var joined: [ScriptToken] = []
    joined.reserveCapacity(tokens.count)
    for token in tokens {
      let count = joined.count
      if token.kind == .string, count > 1, joined[count - 1].isSign("+"), joined[count - 2].kind == .string {
        joined.removeLast()
        joined[count - 2].text += token.text
      } else {
        joined.append(token)
      }
    }
    return joined
  }

  /// Reads it to its end.
  func run(_ findings: inout Findings) {
    for comment in comments {
      findings.add(textIn: comment.text[...], "comment in a script", origin.decoded(comment.start))
    }
    for index in tokens.indices {
      switch tokens[index].kind {
      case .name: name(index, &findings)
      case .string: string(index, &findings)
      case .literal, .sign, .comment: break
      }
    }
  }

  private func token(_ index: Int) -> ScriptToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  private func isSign(_ sign: StaticString, _ index: Int) -> Bool { token(index)?.isSign(sign) ?? false }

  private func isWord(_ word: String, _ index: Int) -> Bool {
    token(index).map { $0.kind == .name && $0.word == word } ?? false
  }

  private func add(_ kind: Finding.Kind, _ subject: String, _ index: Int, _ findings: inout Findings) {
    findings.add(kind, subject, "script", origin.offset(tokens[index].start))
  }
}

// Names.
extension ScriptAuditor {
  private func name(_ index: Int, _ findings: inout Findings) {
    let word = tokens[index].word
    if let kind = ScriptNames.plain[word] ?? ScriptNames.common[word] { return add(kind, word, index, &findings) }
    if isWord("new", index - 1), let kind = ScriptNames.made[word] { return add(kind, "new \(word)", index, &findings) }
    // Whether it is the window's own, and not something of another object that has the same name.
    let isMember = isSign(".", index - 1)
    let isWindows = isMember && (token(index - 2).map { ScriptNames.windows.contains($0.word) } ?? false)
    let isFree = !isMember && !isSign(":", index + 1)
    switch word {
    case "import" where isSign("(", index + 1): add(.network, "import()", index, &findings)
    case "Function" where isSign("(", index + 1) && !isMember: add(.code, word, index, &findings)
    case "setTimeout", "setInterval":
      if isSign("(", index + 1), token(index + 2)?.kind == .string { add(.code, "\(word)(\"…\")", index, &findings) }
    case "storage" where isMember && isWord("navigator", index - 2):
      add(.storage, "navigator.storage", index, &findings)
    case "credentials" where isMember && isWord("navigator", index - 2):
      add(.storage, "navigator.credentials", index, &findings)
    case "name" where isWindows && isSign("=", index + 1): add(.storage, "window.name", index, &findings)
    case "open" where isWindows: add(.history, "window.open", index, &findings)
    case "history" where isWindows || (isFree && isSign(".", index + 1)): add(.history, word, index, &findings)
    case "location" where isWindows || !isMember: location(index, &findings)
    case "write" where isWord("document", index - 2), "writeln" where isWord("document", index - 2):
      add(.code, "document.\(word)", index, &findings)
    case "submit" where isMember && isSign("(", index + 1), "requestSubmit" where isMember:
      add(.network, word, index, &findings)
    default: break
    }
  }

  // Reading it tells nobody anything; writing it goes elsewhere.
  private func location(_ index: Int, _ findings: inout Findings) {
    if isSign("=", index + 1) { return add(.history, "location =", index, &findings) }
    guard isSign(".", index + 1), let member = token(index + 2), member.kind == .name else { return }
    let isCall = ["assign", "replace", "reload"].contains(member.word)
    if isCall || isSign("=", index + 3) { add(.history, "location.\(member.word)", index, &findings) }
  }
}

// Strings.
extension ScriptAuditor {
  private func string(_ index: Int, _ findings: inout Findings) {
    let text = tokens[index].text
    let word = tokens[index].word
    if let kind = ScriptNames.plain[word] { add(kind, "\"\(word)\"", index, &findings) }
    let isMember = isSign("[", index - 1) && isSign("]", index + 1)
    if isMember, let kind = ScriptNames.common[word] ?? (word == "history" ? .history : nil) {
      add(kind, "[\"\(word)\"]", index, &findings)
    }
    let place = origin.offset(tokens[index].start)
    guard !ScriptNames.namespaces.contains(word) else {
      return findings.add(.text, word, "namespace in a script", place)
    }
    for range in addresses(in: text[...], anyHost: true) {
      findings.add(.request, String(decoding: text[range], as: UTF8.self), "string in a script", place)
    }
    // A host that comes from elsewhere.
    if word == "//" { findings.add(.request, "//…", "string in a script", place) }
    if ["http:", "https:", "ws:", "wss:", "ftp:"].contains(word.lowercased()), isSign("+", index + 1) {
      findings.add(.request, "\(word)…", "string in a script", place)
    }
    for scheme in ["tel:", "sms:", "mailto:"] where word.hasPrefix(scheme) {
      findings.add(.link, word, "string in a script", place)
    }
    if word.lowercased().hasPrefix("javascript:") { findings.add(.handler, word, "string in a script", place) }
  }
}
