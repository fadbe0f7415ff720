import Diagnostics

/// A fictional conversation.
///
/// A fenced block named `chat` writes it:
///
///     ```chat 和「阿哲」的對話
///     阿哲 < 在幹嘛？
///     小羽 > 剛補習完
///     阿哲 < 傳一張照片，不要跟別人說。
///     ! 要你保密
///     -- 三天後
///     ```
///
/// `<` is the other side, `>` the reader's; a line that begins with two blanks goes on with
/// the message before it; `!` says why that message is worrying; `--` is a pause.
public struct Chat: Sendable, Equatable {
  /// What the conversation is, for its caption.
  public var title: String
  /// Its messages and pauses.
  public var entries: [Entry]

  /// A message or a pause.
  public enum Entry: Sendable, Equatable {
    /// Something somebody writes.
    case message(Message)
    /// Time that goes by.
    case pause(String)
  }

  /// Something somebody writes.
  public struct Message: Sendable, Equatable {
    /// Who.
    public var name: String
    /// Whether it is the other side.
    public var isFromOther: Bool
    /// What.
    public var text: String
    /// Why it is worrying, if it is.
    public var sign: String?
  }

  /// Reads a block; `title` is what follows the word `chat`.
  public static func read(title: String, _ text: String, file: String, span: Span?) -> (Chat, [Diagnostic]) {
    var chat = Chat(title: title, entries: [])
    var diagnostics: [Diagnostic] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let problem = chat.take(line) {
        diagnostics.append(
          Diagnostic(
            "chat-line", file: file, span: span, "line \(number + 1) of the chat \(problem)",
            fix: "write 'name < message' for the other side, 'name > message' for the reader's, "
              + "'! why it is worrying' below a message, or '-- a pause'"))
      }
    }
    if chat.entries.isEmpty, diagnostics.isEmpty {
      diagnostics.append(Diagnostic("chat-line", file: file, span: span, "the chat has no message"))
    }
    return (chat, diagnostics)
  }

  /// Takes one line; the result says what is wrong with it.
  private mutating func take(_ line: Substring) -> String? {
    if line.hasPrefix("  ") { return change { $0.text += "\n" + line.trimmed } }
    let line = line.trimmed
    if line.isEmpty { return nil }
    if line.hasPrefix("--") {
      entries.append(.pause(line.dropFirst(2).trimmed))
      return nil
    }
    if line.hasPrefix("!") {
      let sign = line.dropFirst().trimmed
      return sign.isEmpty ? "marks a message and does not say why" : change { $0.sign = sign }
    }
    guard let mark = line.firstIndex(where: { $0 == "<" || $0 == ">" }) else { return "has no '<' or '>' after a name" }
    let name = line[..<mark].trimmed
    let text = line[line.index(after: mark)...].trimmed
    if name.isEmpty { return "has no name before '\(line[mark])'" }
    if text.isEmpty { return "has no message after '\(line[mark])'" }
    entries.append(.message(Message(name: name, isFromOther: line[mark] == "<", text: text)))
    return nil
  }

  private mutating func change(_ body: (inout Message) -> Void) -> String? {
    guard case .message(var message)? = entries.last else { return "follows no message" }
    body(&message)
    entries[entries.count - 1] = .message(message)
    return nil
  }
}

extension StringProtocol {
  /// The text without the white space around it.
  var trimmed: String {
    let from = firstIndex { !$0.isWhitespace } ?? endIndex
    let to = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? from
    return String(self[from..<Swift.max(from, to)])
  }
}

/// The name of a fenced block and what follows it, such as `chat 和「阿哲」的對話`.
public struct Fence: Sendable {
  /// The first word.
  public let name: String
  /// What follows it.
  public let rest: String

  /// Takes an info string apart.
  public init(_ info: String) {
    // Most are one plain word.
    if info.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
      name = info
      rest = ""
      return
    }
    let parts = info.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    name = parts.first.map(String.init) ?? ""
    rest = parts.count > 1 ? parts[1].trimmed : ""
  }
}
