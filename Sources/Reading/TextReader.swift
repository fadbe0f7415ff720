import Diagnostics
import Digest
import Library
import Markdown

/// One file of a page, as read.
struct TextReading: Sendable {
  /// What is kept of the text.
  var text: PageText
  /// What it says for all languages; nil in a translation.
  var about: About?
  /// What is wrong with it.
  var diagnostics: [Diagnostic]
}

/// Reads a page's text in a language: its front matter, and of its body what other pages need to know.
///
/// `about` is what the source text's front matter said, for a translation.
func readText(
  _ bytes: [UInt8], file: String, kind: PageKind, name: String, language: LanguageIndex, site: Site,
  guidance: Guidance = Guidance(), about: About = About(), inspect: (OpenText) -> [Diagnostic]
) -> TextReading {
  let front = readFront(bytes, file: file, kind: kind, name: name, language: language, site: site)
  let parsed = TextTree(bytes, from: front.text.bodyStart, file: file, kind: kind)
  var text = front.text
  text.fingerprint = fingerprint(bytes)
  text.isPlain = parsed.isPlain
  if language == 0 { text.revision = revision(of: text, body: bytes[min(text.bodyStart, bytes.count)...]) }
  let document = parsed.document
  text.anchors = document.headings.map(\.id)
  text.firstMadeID = document.headings.first { !$0.isWrittenByHand }?.span
  text.links = document.links.map { node in
    let entry = document.nodes[node]
    return Link(document.string(entry.destination), span: entry.span, isPicture: entry.kind == .image)
  }
  survey(document, bytes, guidance, into: &text)
  text.statistics = document.nodes.compactMap { node in
    guard node.kind == .codeBlock, !node.title.isEmpty else { return nil }
    let fence = Fence(document.string(node.title))
    guard fence.name == "chart" else { return nil }
    return Chart.read(style: fence.rest, document.string(node.literal), file: file, span: nil).0.statistic
  }
  readReferences(document, into: &text)
  text.shape = document.shape
  switch kind {
  case .quiz: text.play = marks(of: document, front.about ?? about, text)
  case .talk:
    var reader = TalkReader(parsed, file: file)
    text.play = reader.read().marks
  case .lesson:
    var reader = LessonReader(document, file: file)
    let lesson = reader.read()
    text.play = lesson.marks
    text.minutes = lesson.minutes
  default: break
  }
  var diagnostics = front.diagnostics + parsed.diagnostics
  for comment in document.comments where comment.text.hasPrefix("allow:") {
    let words = comment.text.dropFirst("allow:".count).split(maxSplits: 1, whereSeparator: \.isWhitespace)
    if words.count == 2 {
      text.exemptions.append(Exemption(rule: String(words[0]), reason: String(words[1]), span: comment.span))
    } else {
      diagnostics.append(
        Diagnostic(
          "exemption-form", file: file, span: comment.span, "an exemption names a rule and gives its reason",
          fix: "write <!-- allow: rule-id because … -->"))
    }
  }
  let open = OpenText(
    text: text, tree: parsed, bytes: bytes, kind: kind, name: name, about: front.about ?? about)
  diagnostics += inspect(open)
  return TextReading(text: text, about: front.about, diagnostics: diagnostics)
}

/// What fenced blocks lead to: the questions that slides ask, and the pages of codes to scan.
private func readReferences(_ document: Document, into text: inout PageText) {
  for node in document.nodes where node.kind == .codeBlock && !node.title.isEmpty {
    let name = Fence(document.string(node.title)).name
    guard name == "question" || name == "qr" else { continue }
    for word in document.string(node.literal).split(whereSeparator: \.isWhitespace) {
      let link = Link(String(word), span: node.span)
      if name == "qr" { text.links.append(link) } else { text.questions.append(link) }
    }
  }
}

/// The questions or scenes, as far as all languages must have the same.
private func marks(of document: Document, _ about: About, _ text: PageText) -> [PlayMark] {
  if about.story != nil {
    var reader = StoryReader(document, file: text.file)
    return reader.read().marks
  }
  var reader = QuizReader(document, file: text.file)
  return reader.read(goals: text.goals.map(\.key)).marks
}

/// What a translation names to say which text it translates: a digest of the words that have to be translated.
public func revision(of text: PageText, body: ArraySlice<UInt8>) -> String {
  var bytes = Array(text.title.utf8) + [0x0A] + Array(text.summary.utf8) + [0x0A]
  bytes += Array((text.outsideTitle ?? "").utf8) + [0x0A]
  // The same words with another editor's line ends are the same revision.
  bytes += body.contains(0x0D) ? body.filter { $0 != 0x0D } : Array(body)
  return String(sha256(bytes).hex.prefix(12))
}
