import Library
import Markdown
import QuizEngine

/// What quizzes and stories have in common when they are written as HTML.
struct PlayPieces<Dress: HTMLDress> {
  let document: Document
  let dress: Dress
  let words: Words
  /// The attribute of the interface's own words within a text that is borrowed from another language, or nothing.
  var own = ""

  func append(_ nodes: [Int], to out: inout [UInt8]) {
    for node in nodes { document.append(html: &out, of: node, dress: dress) }
  }

  /// What is within blocks, where paragraphs would only stand in the way: the words of an option, or of a cell.
  func append(within nodes: [Int], to out: inout [UInt8]) {
    document.append(html: &out, within: nodes, dress: dress)
  }

  /// A heading of the second level with its id.
  func append(heading: Int, id: String, to out: inout [UInt8]) {
    out.write("<h2 id=\"")
    out.write(escaped: id)
    out.write("\" tabindex=\"-1\">")
    append(within: [heading], to: &out)
    out.write("</h2>\n")
  }

  /// The words of the player as attributes, so that its script holds none.
  func append(words names: [String], to out: inout [UInt8]) {
    for name in names {
      out.write(" data-t-\(name)=\"")
      out.write(escaped: words["play.\(name)"])
      out.write("\"")
    }
  }

  /// A button that only scripts can make use of.
  func append(button name: String, _ attributes: String = "", to out: inout [UInt8]) {
    out.write("<button type=\"button\" data-\(name)\(attributes)\(own) hidden>")
    out.write(escaped: words["play.\(name)"])
    out.write("</button>\n")
  }
}

/// A number for a text, the same on every machine: the seed of what has to look shuffled without a script.
func seed(of text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}

/// Bytes as hexadecimal digits.
func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
