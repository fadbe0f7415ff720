import Library

/// Writes a conversation as bubbles that a screen reader reads as a list of who says what.
struct ChatHTML {
  let chat: Chat
  let words: Words
  /// The attribute of the interface's own words within a borrowed text, or nothing.
  var own = ""

  func append(to out: inout [UInt8]) {
    let label = words.filled("part.chat", [("title", chat.title)])
    out.write("<figure class=\"chat\" role=\"group\" aria-label=\"")
    out.write(escaped: label)
    out.write("\">\n<figcaption>")
    out.write(escaped: chat.title.isEmpty ? label : chat.title)
    out.write("</figcaption>\n<ol>\n")
    for entry in chat.entries {
      switch entry {
      case .pause(let text): appendPause(text, to: &out)
      case .message(let message): append(message, to: &out)
      }
    }
    out.write("</ol>\n</figure>\n")
  }

  private func appendPause(_ text: String, to out: inout [UInt8]) {
    out.write("<li class=\"pause\"><p class=\"text\">")
    out.write(escaped: text.isEmpty ? words["part.pause"] : text)
    out.write("</p></li>\n")
  }

  private func append(_ message: Chat.Message, to out: inout [UInt8]) {
    out.write(
      "<li class=\"\(message.isFromOther ? "from-other" : "from-self")\(message.sign == nil ? "" : " worrying")\">")
    out.write("<span class=\"name\">")
    out.write(escaped: message.name)
    out.write("</span><p class=\"text\">")
    for (number, line) in message.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if number > 0 { out.write("<br>") }
      out.write(escaped: line.utf8)
    }
    out.write("</p>")
    if let sign = message.sign {
      out.write("<p class=\"sign\"><span class=\"mark\"\(own)>")
      out.write(escaped: words["part.sign"])
      out.write("</span> ")
      out.write(escaped: sign)
      out.write("</p>")
    }
    out.write("</li>\n")
  }
}
