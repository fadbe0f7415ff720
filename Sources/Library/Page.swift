import Diagnostics

/// A page in all its languages: one folder of Content.
///
/// It never changes, and is shared by whoever looks at it.
public final class Page: Sendable {
  /// Its kind.
  public let kind: PageKind
  /// The name of its folder, by which project links find it.
  public let name: String
  /// What the source text's front matter says for all languages.
  public let about: About
  /// Its texts; one place for each language of the site.
  public let texts: [PageText?]
  /// Where it lies below a language's folder of the site.
  public let route: String

  /// Makes a page.
  public init(kind: PageKind, name: String, about: About, texts: [PageText?]) {
    self.kind = kind
    self.name = name
    self.about = about
    self.texts = texts
    route = "\(kind.folder)/\(about.slug).html"
  }

  /// Its folder below Content.
  public var folder: String { "\(kind.folder)/\(name)" }

  /// The text in the source language; a page without one never gets past reading.
  public var source: PageText? { texts.first ?? nil }

  /// The text that a reader of a language is shown.
  public func shown(in language: LanguageIndex) -> PageText? {
    (texts.indices.contains(language) ? texts[language] : nil) ?? source
  }

  /// How the text in a language stands to the source text.
  public func standing(in language: LanguageIndex) -> Standing {
    guard language != 0 else { return .source }
    guard texts.indices.contains(language), let text = texts[language] else { return .missing }
    return text.translates == source?.revision ? .current : .stale
  }

  /// How a translation stands to its source.
  public enum Standing: Sendable {
    /// It is the source.
    case source
    /// It translates the source as it is now.
    case current
    /// The source has changed since.
    case stale
    /// There is none.
    case missing
  }
}

/// What a page's front matter says once for all languages.
public struct About: Sendable {
  /// The file name in the output.
  public var slug = ""
  /// Its readers, as places in the site's list of audiences.
  public var audiences: [Int] = []
  /// The age bands it is written for.
  public var bands: [Band] = []
  /// Whether a note stands before it so that readers can choose.
  public var isSensitive = false
  /// The region whose contacts fit, where it is not the site's own.
  public var region: String?
  /// The registry's sources it rests on.
  public var sources: [Link] = []
  /// Contacts to be named first in its help box.
  public var help: [Link] = []
  /// When it was last read through against its sources.
  public var reviewed: CalendarDate?
  /// When that must happen again.
  public var reviewBy: CalendarDate?
  /// Its place among its kind; ties go by name.
  public var order = 0
  /// Whether the people in it are made up.
  public var isFictional = false
  /// When its advice holds.
  public var stage = Stage.now
  /// How a quiz is played.
  public var quiz: QuizPlan?
  /// How a decision story is played.
  public var story: StoryPlan?
  /// How a leaflet comes onto paper.
  public var leaflet: LeafletPlan?
  /// What a lesson is for.
  public var lesson: LessonPlan?
  /// What a talk is for.
  public var talk: TalkPlan?
  /// Where the slug, the audiences and the review date stand, for diagnostics.
  public var slugSpan: Span?
  /// Where the review date stands.
  public var reviewBySpan: Span?

  /// Makes an empty description.
  public init() {}

  /// Whether one of its age bands is under 18.
  public var isForMinors: Bool { bands.contains(where: \.isMinor) }
}

/// When a page's advice holds; advice for the same readers at the same stage must not contradict itself.
public enum Stage: String, CaseIterable, Sendable {
  /// Nothing has happened yet.
  case prevent
  /// It is happening, or has happened, to the reader or to somebody in the reader's care.
  case now
  /// It has happened to somebody else, and the reader has seen or heard of it.
  case bystander
}

/// One language's text of a page, without its body's tree.
public struct PageText: Sendable {
  /// The file as diagnostics name it.
  public var file = ""
  /// Its language.
  public var language: LanguageIndex = 0
  /// The page's own heading.
  public var title = ""
  /// One or two sentences for lists and search.
  public var summary = ""
  /// What stands in the browser's title, tab and previews, where that differs.
  public var outsideTitle: String?
  /// The byte at which the Markdown begins.
  public var bodyStart = 0
  /// Whether the body is plain bytes, which are read faster a second time.
  public var isPlain = false
  /// A fingerprint of all the file's bytes, by which a change between two readings is seen.
  public var fingerprint: UInt64 = 0
  /// The revision of a source text: what a translation has to name.
  public var revision = ""
  /// The revision that a translation was made from.
  public var translates: String?
  /// Whether a native speaker has still to read it.
  public var awaitsReview = false
  /// When it last changed in a way that readers should hear of.
  public var updated: CalendarDate?
  /// The ids that a link may lead to, in the order of the text.
  public var anchors: [String] = []
  /// Where the first heading stands whose id was made from its text.
  public var firstMadeID: Span?
  /// The links and pictures of the body.
  public var links: [Link] = []
  /// The links to actions among them, and which way they advise.
  public var advice: [Advice] = []
  /// The first step that keeps evidence.
  public var firstEvidence: EvidenceStep?
  /// The blocks that hold advice.
  public var adviceBlocks: [AdviceBlock] = []
  /// The numbers of two or more figures.
  public var figures: [Figure] = []
  /// Where its blocks of text stand, if translations are compared.
  public var blocks: [Span] = []
  /// A digest of which blocks follow one another at the top of the text: two texts of the same shape stand side by side.
  public var shape: UInt32 = 0
  /// What a quiz is to teach.
  public var goals: [Goal] = []
  /// A quiz's questions, a story's scenes, a talk's slides, or a lesson's parts, steps and slides.
  public var play: [PlayMark] = []
  /// The questions of quizzes that its slides ask, as `quiz#question`.
  public var questions: [Link] = []
  /// The minutes of a lesson by topic.
  public var minutes: TopicMinutes?
  /// The registry's tables that its charts draw.
  public var statistics: [String] = []
  /// The rules that do not apply here, each with its reason.
  public var exemptions: [Exemption] = []
  /// Where the front matter stands.
  public var frontMatter = Span(0, 0)
  /// Where the title stands in the front matter.
  public var titleSpan: Span?
  /// Where the translated revision stands.
  public var translatesSpan: Span?

  /// Makes an empty text.
  public init() {}
}

/// A link, or a picture, as the author wrote it.
public struct Link: Sendable, Hashable {
  /// Where it leads.
  public var destination: String
  /// Where it stands.
  public var span: Span?
  /// Whether it shows a picture.
  public var isPicture = false

  /// Makes a link.
  public init(_ destination: String, span: Span? = nil, isPicture: Bool = false) {
    self.destination = destination
    self.span = span
    self.isPicture = isPicture
  }
}

/// A rule that an author has switched off in one file, with the reason.
public struct Exemption: Sendable, Hashable {
  /// The rule.
  public var rule: String
  /// Why it does not hold here.
  public var reason: String
  /// Where that is written.
  public var span: Span

  /// Makes an exemption.
  public init(rule: String, reason: String, span: Span) {
    self.rule = rule
    self.reason = reason
    self.span = span
  }
}
