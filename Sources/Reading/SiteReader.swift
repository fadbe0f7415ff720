import Diagnostics
import Library
import YAML

/// Reads nightlight.yml.
func readSite(_ bytes: [UInt8], file: String) -> (Site?, [Diagnostic]) {
  let parsed = parse(bytes, file: file)
  guard let node = parsed.node else { return (nil, parsed.diagnostics) }
  var fields = Fields(node, file: file)
  let languages = readLanguages(&fields)
  guard !languages.isEmpty else {
    let findings = parsed.diagnostics + fields.finish().filter { $0.id != "unknown-key" }
    return (nil, findings)
  }
  var site = Site(
    name: fields.required(localized: "name", languages),
    tagline: fields.required(localized: "tagline", languages),
    baseURL: readBaseURL(&fields),
    languages: languages,
    exitURL: readExit(&fields),
    region: fields.string("region") ?? "",
    audiences: readAudiences(&fields, languages),
    sections: readSections(&fields, languages),
    steps: readSteps(&fields, languages),
    helper: fields.scalar("helper").map { Link($0.text, span: $0.span) },
    file: file)
  site.texts = entryTexts(in: node, bytes, file: file, languages: languages)
  return (site, parsed.diagnostics + fields.finish())
}

private func readLanguages(_ fields: inout Fields) -> [Language] {
  if !fields.has("languages") {
    fields.report(
      "missing-field", at: fields.span, "the field 'languages' is missing", fix: "add a list, the source language first"
    )
  }
  var known = Set<String>()
  return fields.list("languages") { entry in
    let tag = entry.required(scalar: "tag")
    if let tag, !isLanguageTag(tag.text) {
      entry.report(
        "language-tag", at: tag.span, "'\(tag.text)' is not a BCP 47 language tag", fix: "write it as 'zh-Hant' or 'en'"
      )
    } else if let tag, !known.insert(tag.text.lowercased()).inserted {
      entry.report("duplicate-id", at: tag.span, "the language '\(tag.text)' is listed twice")
    }
    return Language(
      tag: tag?.text ?? "", name: entry.required(string: "name"),
      isRightToLeft: entry.choice("direction", as: Direction.self) == .rtl,
      isComplete: entry.bool("complete") ?? false)
  }.filter { isLanguageTag($0.tag) }
}

private enum Direction: String, CaseIterable {
  case ltr, rtl
}

/// Letters and digits in parts of at most eight, the first of letters only: what may also name a folder.
private func isLanguageTag(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let first = parts.first, (2...8).contains(first.count), parts.count <= 4 else { return false }
  return parts.allSatisfy { (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isAlphanumeric) }
    && first.utf8.allSatisfy { $0 > 0x39 }
}

private func readBaseURL(_ fields: inout Fields) -> String? {
  guard let scalar = fields.scalar("base-url"), !scalar.text.isEmpty else { return nil }
  guard isWebAddress(scalar.text) else {
    fields.report(
      "web-address", at: scalar.span, "'\(scalar.text)' is not a web address", fix: "write it as 'https://example.org/'"
    )
    return nil
  }
  return scalar.text.hasSuffix("/") ? scalar.text : scalar.text + "/"
}

private func readExit(_ fields: inout Fields) -> String {
  guard let scalar = fields.required(scalar: "exit") else { return "" }
  if !isWebAddress(scalar.text) {
    fields.report(
      "web-address", at: scalar.span, "'\(scalar.text)' is not a web address", fix: "write it as 'https://example.org/'"
    )
  }
  return scalar.text
}

private func readAudiences(_ fields: inout Fields, _ languages: [Language]) -> [Audience] {
  var ids = Set<String>()
  var slugs = Set<String>()
  return fields.list("audiences") { entry in
    let id = entry.required(scalar: "id")
    if let id, !ids.insert(id.text).inserted {
      entry.report("duplicate-id", at: id.span, "the audience '\(id.text)' is listed twice")
    }
    let slug = entry.scalar("slug") ?? id
    if let slug {
      checkSlug(slug.text, at: slug.span, &entry)
      if !slugs.insert(slug.text).inserted {
        entry.report("duplicate-slug", at: slug.span, "two audiences have the slug '\(slug.text)'")
      }
    }
    return Audience(
      id: id?.text ?? "", slug: slug?.text ?? "",
      title: entry.required(localized: "title", languages),
      summary: entry.required(localized: "summary", languages),
      icon: entry.string("icon") ?? "door",
      isNeutral: entry.bool("neutral") ?? false)
  }
}

private func readSections(_ fields: inout Fields, _ languages: [Language]) -> [Section] {
  var kinds = Set<PageKind>()
  return fields.list("sections") { entry in
    let kind = entry.required(choice: "kind", as: PageKind.self) ?? .page
    if !kinds.insert(kind).inserted {
      entry.report("duplicate-id", at: "kind", "the kind '\(kind.rawValue)' has two sections")
    }
    return Section(
      kind: kind, title: entry.required(localized: "title", languages),
      summary: entry.required(localized: "summary", languages))
  }
}

private func readSteps(_ fields: inout Fields, _ languages: [Language]) -> [Step] {
  fields.list("steps") { entry in
    let title = entry.required(localized: "title", languages)
    let text = entry.required(localized: "text", languages)
    let link = entry.required(scalar: "link")
    return Step(title: title, text: text, link: Link(link?.text ?? "", span: link?.span))
  }
}

/// Reports a slug that cannot be a file name everywhere.
func checkSlug(_ text: String, at span: Span, _ fields: inout Fields) {
  guard !isSlug(text) else { return }
  fields.report(
    "slug-form", at: span, "'\(text)' cannot be a file name in an address",
    fix: "use lower-case letters a to z, digits and hyphens, at most 80 of them, and not 'index'")
}

/// Whether a text can be a file name in an address, on every file system.
func isSlug(_ text: String) -> Bool {
  guard (1...80).contains(text.utf8.count), text != "index" else { return false }
  guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
  return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
}

/// Whether a text is an address on the web without blanks, quotes or control characters.
func isWebAddress(_ text: String) -> Bool {
  guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
  return text.utf8.count > 10
    && text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x7F && !"\"'<>\\`{}".unicodeScalars.contains($0)
    }
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
}
