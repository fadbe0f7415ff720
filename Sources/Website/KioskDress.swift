import Library
import Markdown
import QRCode

// Links of a text in a kiosk: none leads out, and none to a page that is not there.
extension PageDress {
  /// Writes the opening tag of a link and returns the closing one; nil where the web's will do.
  func openInKiosk(_ target: Resolution, marks: String, _ out: inout [UInt8]) -> StaticString? {
    switch target {
    case .contact(let contact):
      let name = contact.number == nil ? "outside" : "tel"
      out.write("<a class=\"\(name)\(marks)\" href=\"")
      out.write(escaped: depth.toLanguage + Routes.contacts + "#" + anchor(contact.record.id))
      out.write("\">")
      return "</a>"
    case .outside(let address):
      guard let place = takeaways.firstIndex(of: address) else { return plain("outside", &out) }
      out.write("<a class=\"outside\" href=\"#\(Takeaway.id(of: place))\">")
      return "</a>"
    case .file: return plain("elsewhere", &out)
    case .missing: return plain("elsewhere", &out)
    default: return nil
    }
  }

  private func plain(_ name: String, _ out: inout [UInt8]) -> StaticString {
    out.write("<span class=\"\(name)\">")
    return "</span>"
  }

  /// Makes the link that was begun at a place fit for a finger: a word of one letter is wide enough, and it keeps apart
  /// from a link that ends right before it, so that the two share no finger's width.
  func fitAFinger(_ node: Int, of document: Document, from place: Int, _ out: inout [UInt8]) {
    guard site.kiosk != nil, out[place...].starts(with: "<a ".utf8) else { return }
    if out[place...].starts(with: "<a href".utf8), document.plainText(of: node).count == 1 {
      out.insert(contentsOf: " class=\"short\"".utf8, at: place + 2)
    }
    guard let between = out[..<place].lettersSinceLink else { return }
    out.insert(contentsOf: "<span class=\"apart n\(between)\"></span>".utf8, at: place)
  }

  /// Says beside a contact's name that it is for the reader's own device.
  func markOwnDevice(_ contact: Contact, _ out: inout [UInt8]) {
    guard site.isForOwnDevice("help:\(contact.record.id)") else { return }
    out.write("<span class=\"mark own-device\"\(own)>")
    out.write(escaped: site.words[language]["kiosk.ownDeviceShort"])
    out.write("</span>")
  }
}

/// An address to take along on one's own phone.
enum Takeaway {
  /// The id of the place where an address stands on its page.
  static func id(of place: Int) -> String { "Q\(place + 1)" }

  /// The addresses that a text links to, each once.
  static func addresses(of document: Document, in library: Library, from folder: String) -> [String] {
    var addresses: [String] = []
    for node in document.links where document.nodes[node].kind == .link && !document.nodes[node].isRefused {
      let destination = document.string(document.nodes[node].destination)
      guard case .outside(let address) = library.resolve(destination, from: folder), !addresses.contains(address) else {
        continue
      }
      addresses.append(address)
    }
    return addresses
  }

  /// An address as a symbol to scan; empty where it is too long for one.
  static func symbol(of address: String, label: String) -> [UInt8] {
    var name: [UInt8] = []
    name.write(escaped: label)
    return Array((QRSymbol(address)?.svg(label: String(decoding: name, as: UTF8.self)) ?? "").utf8)
  }
}

extension Website {
  /// Whether kiosk.yml says of a page, a contact or an action that it is for the reader's own device.
  func isForOwnDevice(_ destination: String) -> Bool {
    kiosk?.ownDevice.contains { $0.destination == destination } ?? false
  }

  /// Whether a page is, or tells to do what is.
  func isForOwnDevice(_ page: Page, _ text: PageText) -> Bool {
    guard let kiosk, !kiosk.ownDevice.isEmpty else { return false }
    if isForOwnDevice("\(page.kind.rawValue):\(page.name)") { return true }
    // Questions about somebody made up are no steps; the plan at the end of the helper's are.
    if page.kind == .quiz, page.about.story?.isHelper != true { return false }
    return text.advice.contains { $0.polarity == .toDo && isForOwnDevice("action:\($0.action)") }
      || text.links.contains { $0.destination.hasPrefix("help:") && isForOwnDevice($0.destination) }
  }
}

extension ArraySlice<UInt8> {
  /// How many letters stand behind the link that was written last, if it is only a narrow mark or two, or nothing.
  fileprivate var lettersSinceLink: Int? {
    var rest = self
    var letters = 0
    func ends(in text: String) -> Bool { rest.suffix(text.utf8.count).elementsEqual(text.utf8) }
    while let last = rest.last, letters <= 2 {
      if ends(in: "</a>") { return letters }
      if let tag = ["strong", "em", "b"].flatMap({ ["<\($0)>", "</\($0)>"] }).first(where: ends) {
        rest.removeLast(tag.utf8.count)
      } else {
        guard " ,;.:/()\n".utf8.contains(last) else { return nil }
        rest.removeLast()
        letters += 1
      }
    }
    return nil
  }
}
