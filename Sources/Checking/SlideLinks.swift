import Diagnostics
import Library

/// What slides ask, and what is handed out with them, is there and fits.
struct SlideLinks: PageRule {
  static let descriptions = [
    RuleDescription("slide-links", "Slides ask questions that fit a class, and talks hand out leaflets that exist")
  ]

  func check(_ page: Page, _ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    page.texts.compactMap(\.self).flatMap { text in
      text.questions.compactMap { question($0, text, library) }
    } + leaflets(page, library)
  }

  private func question(_ link: Link, _ text: PageText, _ library: Library) -> Diagnostic? {
    func report(_ message: String, _ fix: String?) -> Diagnostic {
      Diagnostic("slide-links", file: text.file, span: link.span, message, fix: fix)
    }
    let parts = link.destination.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      return report(
        "'\(link.destination)' names no question", "write the quiz and the question, such as 'signs#secret'")
    }
    guard let quiz = library.page(.quiz, named: parts[0]), quiz.about.quiz != nil else {
      let names = library.pages.filter { $0.about.quiz != nil }.map(\.name)
      return report(
        "there is no quiz '\(parts[0])'", nearest(to: parts[0], among: names).map { "did you mean '\($0)'?" })
    }
    let marks = quiz.shown(in: text.language)?.play ?? []
    guard let mark = marks.first(where: { $0.id == parts[1] }) else {
      let near = nearest(to: parts[1], among: marks.map(\.id)).map { "did you mean '\(parts[0])#\($0)'?" }
      return report("the quiz '\(parts[0])' has no question '#\(parts[1])'", near)
    }
    guard mark.isForClass else {
      return report(
        "'\(link.destination)' is not marked for a class", "choose another, or mark it 'class' where it fits")
    }
    return nil
  }

  private func leaflets(_ page: Page, _ library: Library) -> [Diagnostic] {
    guard let source = page.source, let talk = page.about.talk else { return [] }
    return talk.leaflets.compactMap { link in
      if case .page(let place, _) = library.resolve(link.destination, from: page.folder),
        library.pages[place].kind == .leaflet
      {
        return nil
      }
      let names = library.pages.filter { $0.kind == .leaflet }.map { "leaflet:\($0.name)" }
      return Diagnostic(
        "slide-links", file: source.file, span: link.span ?? talk.span, "there is no leaflet '\(link.destination)'",
        fix: nearest(to: link.destination, among: names).map { "did you mean '\($0)'?" })
    }
  }
}
