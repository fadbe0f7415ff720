// Rooms: Markdown Diagnostics
// Libraries: cmark
import Diagnostics
import Markdown

/// Reads the bytes in both modes, and stops where a promise of the room is broken.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = Array(UnsafeBufferPointer(start: start, count: count))
  for mode in [Mode.normal, .passThrough] {
    let parsed = parse(source, from: count % 3, file: "fuzz.md", mode: mode)
    let document = parsed.document
    checkTies(document)
    checkPlaces(parsed, in: source)
    check(String(validating: document.text, as: UTF8.self) != nil, "the text is not UTF-8")
    var out = document.html()
    check(String(validating: out, as: UTF8.self) != nil, "the HTML is not UTF-8")
    if mode == .normal { checkHTML(out) }
    document.appendSearchText(into: &out)
    for index in document.nodes.indices.prefix(8) {
      document.append(html: &out, of: index)
      check(document.plainText(of: index).utf8.count <= document.text.count + document.nodes.count, "text from nowhere")
    }
  }
  return 0
}

private func check(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}

private func checkTies(_ document: Document) {
  let nodes = document.nodes
  check(Int(nodes[0].end) == nodes.count, "the document does not hold all")
  for (index, node) in nodes.enumerated() {
    check(Int(node.end) > index && Int(node.end) <= nodes.count, "end of \(index)")
    check(node.firstChild == (Int(node.end) == index + 1 ? -1 : Int32(index + 1)), "first child of \(index)")
    for slice in [node.literal, node.destination, node.title] {
      check(slice.range.lowerBound >= 0 && slice.range.upperBound <= document.text.count, "slice of \(index)")
    }
    if index == 0 { continue }
    check(Int(node.parent) >= 0 && Int(node.parent) < index, "parent of \(index)")
    let parent = nodes[Int(node.parent)]
    check(node.end <= parent.end, "\(index) outgrows its parent")
    check(node.nextSibling == (node.end == parent.end ? -1 : node.end), "sibling of \(index)")
  }
  for link in document.links { check(nodes[link].kind == .link || nodes[link].kind == .image, "link \(link)") }
  for heading in document.headings { check(nodes[heading.node].kind == .heading, "heading \(heading.node)") }
  for comment in document.comments { check(nodes[comment.node].kind == .comment, "comment \(comment.node)") }
}

private func checkPlaces(_ parsed: Parsed, in source: [UInt8]) {
  func isWithin(_ span: Span) -> Bool { span.start >= 0 && span.end >= span.start && Int(span.end) <= source.count }
  for (index, node) in parsed.document.nodes.enumerated() {
    guard let span = node.span else { continue }
    check(isWithin(span), "place of \(index)")
  }
  for diagnostic in parsed.diagnostics {
    check(diagnostic.span.map(isWithin) ?? true, "place of \(diagnostic.id)")
    check(!diagnostic.message.isEmpty && !diagnostic.message.hasSuffix("."), "message of \(diagnostic.id)")
  }
  let comments = parsed.document.comments.map(\.span)
  for comment in comments {
    check(source[comment.range].starts(with: Array("<!--".utf8)), "comment at \(comment)")
  }
}

private let tags = Set(
  [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote", "aside", "ul", "ol", "li", "label", "input", "pre",
    "code", "br", "em", "strong", "a", "img", "table", "thead", "tbody", "tr", "th", "td",
  ].map { Array($0.utf8) })
private let schemes = ["javascript:", "vbscript:", "file:", "data:"].map { Array($0.utf8) }
private let attributes = ["href=\"", "src=\""].map { Array($0.utf8) }

/// No tag and no scheme that the writer does not write itself.
private func checkHTML(_ html: [UInt8]) {
  for start in html.indices {
    if html[start] == UInt8(ascii: "<") {
      let name = html[(start + 1)...].drop { $0 == UInt8(ascii: "/") }
        .prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: " ") }
      check(tags.contains(Array(name)), "tag \(String(decoding: name, as: UTF8.self))")
    } else if html[start] == UInt8(ascii: "\"") {
      guard attributes.contains(where: { html[...start].suffix($0.count).elementsEqual($0) }) else { continue }
      let destination = html[(start + 1)...].prefix(16).map { $0 | 0x20 }
      for scheme in schemes {
        check(!destination.starts(with: scheme), "destination \(String(decoding: destination, as: UTF8.self))")
      }
    }
  }
}
