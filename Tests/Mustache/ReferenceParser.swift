/// A Mustache parser written for plainness alone: recursive, over characters (CRLF is one of them), and quadratic.
struct ReferenceParser {
  indirect enum Node {
    case text(String)
    case value(name: String, escaped: Bool)
    case section(name: String, inverted: Bool, [Node])
    /// The indentation of a tag with a line of its own; nil among other things on its line.
    case partial(name: String, indentation: String?)
    case parent(name: String, indentation: String?, blocks: [String: String])
    case block(name: String, site: Site, [Node])
  }

  enum Site {
    case inline, laterLines(String), allLines(String)
  }

  private struct Tag {
    var sigil: Character
    var name: String
    var start: Int
    var end: Int
    /// The blanks before it, if nothing else stands there on its line.
    var before: Int?
    /// Where the next line begins, if nothing else stands after it on its line.
    var after: Int?

    var opens: Bool { "#^<$".contains(sigil) }
    var isAlone: Bool { before != nil && after != nil && !"v{&".contains(sigil) }
  }

  private let text: [Character]
  private var tags: [Tag] = []
  private var next = 0

  static func parse(_ text: String) -> [Node] {
    var parser = ReferenceParser(text: Array(text))
    parser.scan()
    var position = 0
    return parser.nodes(&position)
  }

  private init(text: [Character]) { self.text = text }

  private mutating func scan() {
    var (open, close) = (Array("{{"), Array("}}"))
    var position = 0
    while let start = find(open, from: position) {
      var content = start + open.count
      var sigil: Character = "v"
      if "#^/<>$!={&".contains(text[content]) {
        sigil = text[content]
        content += 1
      }
      let ending: [Character] = sigil == "{" ? ["}"] : sigil == "=" ? ["="] : []
      let end = find(ending + close, from: content) ?? text.count
      let name = String(text[content..<end]).split(whereSeparator: \.isWhitespace)
      position = end + ending.count + close.count
      var tag = Tag(sigil: sigil, name: name.first.map(String.init) ?? "", start: start, end: position)
      if sigil == "=" { (open, close) = (Array(name[0]), Array(name[1])) }
      var edge = start
      while edge > 0, text[edge - 1] == " " { edge -= 1 }
      if edge == 0 || text[edge - 1].isNewline { tag.before = edge }
      edge = position
      while edge < text.count, text[edge] == " " { edge += 1 }
      if edge == text.count || text[edge].isNewline { tag.after = min(edge + 1, text.count) }
      tags.append(tag)
    }
  }

  private func find(_ pattern: [Character], from start: Int) -> Int? {
    (start..<text.count).first { text[$0...].starts(with: pattern) }
  }

  /// The nodes up to the closing tag of what is open, which is left for the caller.
  private mutating func nodes(_ position: inout Int) -> [Node] {
    var nodes: [Node] = []
    while next < tags.count, tags[next].sigil != "/" {
      let tag = tags[next]
      let last = tag.opens ? tags[closing(next)] : tag
      let isAlone = tag.sigil == "<" ? tag.before != nil && last.after != nil : tag.isAlone
      let indentation = isAlone ? string(tag.before, tag.start) : nil
      nodes.append(.text(string(position, isAlone ? tag.before : tag.start)))
      position = isAlone && tag.sigil != "<" ? tag.after ?? tag.end : tag.end
      next += 1
      switch tag.sigil {
      case "v": nodes.append(.value(name: tag.name, escaped: true))
      case "{", "&": nodes.append(.value(name: tag.name, escaped: false))
      case "#", "^": nodes.append(.section(name: tag.name, inverted: tag.sigil == "^", inner(&position)))
      case ">": nodes.append(.partial(name: tag.name, indentation: indentation))
      case "$":
        let site = self.site(tag, position, last)
        nodes.append(.block(name: tag.name, site: site, inner(&position)))
      case "<":
        nodes.append(.parent(name: tag.name, indentation: indentation, blocks: blocks()))
        position = isAlone ? last.after ?? last.end : last.end
      default: break
      }
    }
    let end = next < tags.count ? (tags[next].isAlone ? tags[next].before : tags[next].start) : text.count
    return nodes + [.text(string(position, end))]
  }

  private mutating func inner(_ position: inout Int) -> [Node] {
    let nodes = nodes(&position)
    let close = tags[next]
    position = close.isAlone ? close.after ?? close.end : close.end
    next += 1
    return nodes
  }

  private func closing(_ opening: Int) -> Int {
    var depth = 0
    return tags.indices[opening...].first { index in
      depth += tags[index].opens ? 1 : tags[index].sigil == "/" ? -1 : 0
      return depth == 0
    } ?? opening
  }

  /// The blocks directly in a parent tag, as text without its own indentation; goes past the closing tag.
  private mutating func blocks() -> [String: String] {
    var blocks: [String: String] = [:]
    while tags[next].sigil != "/" {
      let tag = tags[next]
      let close = closing(next)
      if tag.sigil == "$" {
        let content = string(tag.after ?? tag.end, tags[close].before ?? tags[close].start)
        blocks[tag.name] = tag.after == nil ? content : content.withoutIndentation
      }
      next = close + 1
    }
    next += 1
    return blocks
  }

  private func site(_ tag: Tag, _ start: Int, _ close: Tag) -> Site {
    let own = string(tag.before, tag.start)
    if tag.isAlone {
      let content = string(start, close.isAlone ? close.before : close.start)
      return .allLines(content.firstIndentation ?? own)
    }
    return tag.before == nil ? .inline : .laterLines(own)
  }

  private func string(_ start: Int?, _ end: Int?) -> String {
    guard let start, let end, start < end else { return "" }
    return String(text[start..<end])
  }
}

extension String {
  /// The lines, each with its end.
  var linesWithEnds: [String] {
    var lines: [String] = []
    var line = ""
    for character in self {
      line.append(character)
      if character.isNewline {
        lines.append(line)
        line = ""
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The blanks before the first line with anything in it.
  var firstIndentation: String? {
    linesWithEnds.first { $0.contains { $0 != " " && !$0.isNewline } }.map { String($0.prefix { $0 == " " }) }
  }

  var withoutIndentation: String {
    let count = firstIndentation?.count ?? 0
    return linesWithEnds.map { line in
      String(line.dropFirst(min(count, line.prefix { $0 == " " }.count)))
    }.joined()
  }

  func indented(by blanks: String) -> String { linesWithEnds.map { blanks + $0 }.joined() }
}
