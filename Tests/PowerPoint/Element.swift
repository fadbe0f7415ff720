import Foundation
import FoundationXML
import Testing

/// An element of XML that was read strictly.
final class Element {
  /// Its name with its prefix.
  let name: String
  /// Its attributes by their names with their prefixes.
  let attributes: [String: String]
  /// The elements directly within it.
  fileprivate(set) var children: [Element] = []
  /// Its own words and those of all that is within it, in order.
  fileprivate(set) var text = ""

  init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Reads a document; one that is not well formed fails.
  static func read(_ bytes: some Sequence<UInt8>, _ name: String) throws -> Element {
    let reader = Reader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    #expect(parser.parse(), "\(name): \(String(describing: parser.parserError)), line \(parser.lineNumber)")
    return try #require(reader.root, "\(name)")
  }

  subscript(attribute: String) -> String? { attributes[attribute] }

  /// The elements of a name directly within it.
  func elements(_ name: String) -> [Element] { children.filter { $0.name == name } }

  /// All elements below this one, in order.
  var everything: [Element] { children.flatMap { [$0] + $0.everything } }

  /// All elements of a name below this one, in order.
  func all(_ name: String) -> [Element] { everything.filter { $0.name == name } }

  /// Puts a document together.
  private final class Reader: NSObject, XMLParserDelegate {
    var root: Element?
    private var open: [Element] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let element = Element(name, attributes)
      open.last?.children.append(element)
      if root == nil { root = element }
      open.append(element)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      for element in open { element.text += string }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) { open.removeLast() }
  }
}
