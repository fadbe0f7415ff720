/// What a screen reader is told of one part of a page.
public struct AccessibleNode: Sendable {
  /// Its role, such as `link` or `heading`.
  public let role: String
  /// Its name as it would be spoken.
  public let name: String
  /// Its further properties, such as `level` and `focusable`.
  public let properties: [String: JSON]
  /// Its number in the document; `html(of:)` takes it.
  public let element: Int?

  /// Whether the keyboard can reach it.
  public var isFocusable: Bool { properties["focusable"]?.bool == true }
}

extension Page {
  /// Everything in the page that a screen reader is told of, in document order.
  public func accessibilityTree() async throws -> [AccessibleNode] {
    try await send("Accessibility.getFullAXTree")["nodes"].elements.compactMap { node in
      guard node["ignored"].bool != true else { return nil }
      let properties = node["properties"].elements.compactMap { property in
        property["name"].string.map { ($0, property["value"]["value"]) }
      }
      return AccessibleNode(
        role: node["role"]["value"].string ?? "", name: node["name"]["value"].string ?? "",
        properties: Dictionary(properties) { first, _ in first }, element: node["backendDOMNodeId"].int)
    }
  }

  /// The beginning of an element's HTML, to name it in a message.
  public func html(of node: AccessibleNode) async throws -> String {
    guard let element = node.element else { return "" }
    let html = try await send("DOM.getOuterHTML", ["backendNodeId": .number(Double(element))])["outerHTML"].string
    return String((html ?? "").prefix(160))
  }
}
