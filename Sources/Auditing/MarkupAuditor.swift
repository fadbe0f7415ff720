/// Reads a page or an XML file.
struct MarkupAuditor {
  private let bytes: ArraySlice<UInt8>
  private let isXML: Bool
  private let isPage: Bool
  private let origin: Origin
  private let depth: Int
  private var hasPolicy = false
  // The first thing that a policy would have had to come before.
  private var early: String?

  /// `isPage` says whether it stands for itself, so that it needs a policy.
  init(_ bytes: ArraySlice<UInt8>, isXML: Bool, isPage: Bool, _ origin: Origin, depth: Int) {
    self.bytes = bytes
    self.isXML = isXML
    self.isPage = isPage
    self.origin = origin
    self.depth = depth
  }

  /// Reads it to its end.
  consuming func run(_ findings: inout Findings) {
    var tokens = MarkupTokenizer(bytes, isXML: isXML)
    // In XML a script's or style's content is text, in several pieces if there are comments in it.
    var open: String?
    var blocks: [String: [FileForm]] = [:]
    while let token = tokens.next() {
      switch token {
      case .tag(let tag):
        if !tag.isEnd {
          read(tag, &findings)
          blocks[tag.name] = forms(ofBlock: tag)
        }
        open = isXML && !tag.isEnd && !tag.isClosed && ["script", "style"].contains(tag.name) ? tag.name : nil
      case .text(let range):
        let text = referencesDecoded(bytes[range])
        if let open {
          audit(text[...], as: open == "style" ? .style : .script, decoded(range), depth: depth + 1, &findings)
        } else {
          findings.add(textIn: text[...], "text", decoded(range))
        }
      case .raw(let element, let range):
        read(raw: element, range, isForeign: tokens.foreign > 0, blocks[element] ?? [.script], &findings)
      case .comment(let range): findings.add(textIn: bytes[range], "comment", part(range))
      case .declaration(let range): read(declaration: range, &findings)
      case .instruction(let range): read(instruction: range, &findings)
      }
    }
    if isPage, !hasPolicy { findings.add(.unprotected, "no policy", "page", 0) }
  }

  private func part(_ range: Range<Int>) -> Origin { origin.part(range.lowerBound - bytes.startIndex) }

  private func decoded(_ range: Range<Int>) -> Origin { origin.decoded(range.lowerBound - bytes.startIndex) }

  private func offset(_ at: Int) -> Int { origin.offset(at - bytes.startIndex) }

  // How a script element is to be read; JSON that browsers themselves read counts as a script.
  private func forms(ofBlock tag: MarkupTag) -> [FileForm]? {
    guard tag.name == "script", let type = tag.attributes.first(where: { $0.name == "type" }) else { return nil }
    let word = String(decoding: referencesDecoded(bytes[type.value]), as: UTF8.self).lowercased()
    switch word {
    case "", "module", "importmap", "speculationrules": return nil
    case "application/json", "application/ld+json": return [.text]
    // Scripts of the page may make tags of what else it holds.
    default: return FileForm(mediaType: word) == .script ? nil : [.script, .page]
    }
  }
}

// What is not a tag.
extension MarkupAuditor {
  private mutating func read(
    raw element: String, _ range: Range<Int>, isForeign: Bool, _ forms: [FileForm], _ findings: inout Findings
  ) {
    let content = bytes[range]
    switch element {
    case "script":
      for form in forms { audit(content, as: form, part(range), depth: depth + 1, &findings) }
      if isForeign { audit(referencesDecoded(content)[...], as: .script, decoded(range), depth: depth + 1, &findings) }
    case "style":
      audit(content, as: .style, part(range), depth: depth + 1, &findings)
      // Within svg this is text, in which tags are tags.
      if isForeign {
        audit(referencesDecoded(content)[...], as: .style, decoded(range), depth: depth + 1, &findings)
        audit(content, as: .page, part(range), depth: depth + 1, &findings)
      }
    case "noscript", "noembed", "noframes", "iframe":
      // Tags to browsers without scripts, or to old ones.
      audit(content, as: .page, part(range), depth: depth + 1, &findings)
    default: findings.add(textIn: referencesDecoded(content)[...], "text", decoded(range))
    }
  }

  private func read(declaration range: Range<Int>, _ findings: inout Findings) {
    findings.add(textIn: bytes[range], "declaration", part(range))
    let text = String(decoding: bytes[range], as: UTF8.self)
    if isXML, text.lowercased().contains("<!entity") {
      findings.add(.code, "<!ENTITY", "declares what other text stands for", offset(range.lowerBound))
    }
  }

  // `<?xml-stylesheet href="…"?>` is asked for.
  private func read(instruction range: Range<Int>, _ findings: inout Findings) {
    guard isXML, bytes[range].starts(with: "xml-stylesheet".utf8) else {
      return findings.add(textIn: bytes[range], "instruction", part(range))
    }
    var tokens = MarkupTokenizer(([UInt8(ascii: "<")] + bytes[range] + [UInt8(ascii: ">")])[...], isXML: true)
    guard case .tag(let tag)? = tokens.next() else { return }
    let copy = [UInt8(ascii: "<")] + bytes[range]
    for attribute in tag.attributes where attribute.name == "href" {
      let value = referencesDecoded(copy[attribute.value])
      go(.request, to: value, "xml-stylesheet", range.lowerBound, &findings)
    }
  }
}

// Tags.
extension MarkupAuditor {
  private mutating func read(_ tag: MarkupTag, _ findings: inout Findings) {
    func value(_ name: String) -> String? {
      tag.attributes.first { $0.name == name }.map {
        String(decoding: referencesDecoded(bytes[$0.value]), as: UTF8.self)
      }
    }
    if tag.name == "meta", let meant = value("http-equiv")?.lowercased() {
      read(meta: meant, value("content") ?? "", tag, &findings)
    } else if early == nil, ["script", "link", "style", "img", "iframe", "object", "embed"].contains(tag.name) {
      early = tag.name
    }
    if tag.name == "form", !tag.attributes.contains(where: { $0.name == "action" }) {
      findings.add(.form, "(the page itself)", "form", offset(tag.start))
    }
    let rel = tag.name == "link" ? value("rel") ?? "" : ""
    for attribute in tag.attributes { read(attribute, of: tag, rel: rel, &findings) }
  }

  private func read(
    _ attribute: MarkupTag.Attribute, of tag: MarkupTag, rel: String, _ findings: inout Findings
  ) {
    let value = referencesDecoded(bytes[attribute.value])
    let means = "\(tag.name) \(attribute.name)"
    let inner = origin.decoded(attribute.start - bytes.startIndex)
    if attribute.name.hasPrefix("on"), attribute.name.utf8.count > 2 {
      findings.add(.handler, String(decoding: value, as: UTF8.self), means, offset(attribute.start))
      return audit(value[...], as: .script, inner, depth: depth + 1, &findings)
    }
    switch attribute.name {
    case "style": return audit(value[...], as: .style, inner, depth: depth + 1, &findings)
    case "srcdoc": return audit(value[...], as: .page, inner, depth: depth + 1, &findings)
    case "content" where tag.name == "meta" && tag.attributes.contains(where: { $0.name == "http-equiv" }): return
    default: break
    }
    if let reach = Reach(attribute.name, of: tag, rel: rel) {
      if reach == .form { findings.add(.form, String(decoding: value, as: UTF8.self), means, offset(attribute.start)) }
      for address in parts(of: value, attribute.name) { go(reach, to: address, means, attribute.start, &findings) }
      return
    }
    // SVG paints and filters with addresses in its attributes.
    if String(decoding: value, as: UTF8.self).lowercased().contains("url(") {
      return audit(value[...], as: .style, inner, depth: depth + 1, &findings)
    }
    findings.add(textIn: value[...], means, inner)
  }

  // Some attributes hold several addresses; an address in which a comma stands is still seen by its beginning.
  private func parts(of value: [UInt8], _ attribute: String) -> [[UInt8]] {
    switch attribute {
    case "srcset", "imagesrcset", "values": value.split { $0.isBlank || $0 == 0x2C || $0 == 0x3B }.map { Array($0) }
    case "ping", "archive", "attributionsrc": value.split(whereSeparator: \.isBlank).map { Array($0) }
    default: [value]
    }
  }

  private func go(
    _ reach: Reach, to address: [UInt8], _ means: String, _ at: Int, _ findings: inout Findings
  ) {
    switch Address(address[...], depth: findings.depth) {
    case .inside: return
    case .outside(let outside):
      let kind: Finding.Kind =
        switch reach {
        case .request, .form: .request
        case .link: .link
        case .name: .text
        }
      findings.add(kind, outside, means, offset(at))
    case .script(let code):
      findings.add(.handler, String(decoding: address, as: UTF8.self), means, offset(at))
      audit(code[...], as: .script, origin.decoded(at - bytes.startIndex), depth: depth + 1, &findings)
    case .data(let type, let content):
      guard let form = FileForm(mediaType: type) else { return }
      audit(content[...], as: form, origin.decoded(at - bytes.startIndex), depth: depth + 1, &findings)
    }
  }

  private mutating func read(meta meant: String, _ content: String, _ tag: MarkupTag, _ findings: inout Findings) {
    let place = offset(tag.start)
    switch meant {
    case "content-security-policy":
      let policy = Policy(content)
      findings.add(.policy, policy.text, policy.gaps.isEmpty ? "page" : policy.gaps.joined(separator: ", "), place)
      for address in policy.reports {
        go(.request, to: Array(address.utf8), "report of the policy", tag.start, &findings)
      }
      if isPage, !hasPolicy, let early {
        findings.add(.unprotected, "the policy comes after \(early)", "page", place)
      }
      hasPolicy = true
    case "refresh":
      guard let address = Policy.address(ofRefresh: content) else { return }
      go(.request, to: Array(address.utf8), "meta refresh", tag.start, &findings)
    case "set-cookie": findings.add(.cookie, content, "meta set-cookie", place)
    default:
      findings.add(textIn: Array(content.utf8)[...], "meta \(meant)", origin.decoded(tag.start - bytes.startIndex))
    }
  }
}
