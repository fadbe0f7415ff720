/// What `nightlight.yml` says.
public struct Site: Sendable {
  /// The name of the site.
  public var name: Localized
  /// One line below the name.
  public var tagline: Localized
  /// Where the site will be reached; without it nothing absolute is written.
  public var baseURL: String?
  /// The languages, the source language first.
  public var languages: [Language]
  /// Where quick exit leads.
  public var exitURL: String
  /// The region whose contacts are shown when a page names none.
  public var region: String
  /// The reader's doors, in order.
  public var audiences: [Audience]
  /// The sections, one a kind, in order.
  public var sections: [Section]
  /// The next steps on the home page: page links, in order.
  public var steps: [Step]
  /// The page that asks a few questions and tells what to do, offered below the steps.
  public var helper: Link?
  /// The configuration file as diagnostics name it.
  public var file: String
  /// All of its words, in the order of the file.
  public var texts: [EntryText] = []

  /// Makes a site.
  public init(
    name: Localized, tagline: Localized, baseURL: String?, languages: [Language], exitURL: String, region: String,
    audiences: [Audience], sections: [Section], steps: [Step], helper: Link? = nil, file: String
  ) {
    self.name = name
    self.tagline = tagline
    self.baseURL = baseURL
    self.languages = languages
    self.exitURL = exitURL
    self.region = region
    self.audiences = audiences
    self.sections = sections
    self.steps = steps
    self.helper = helper
    self.file = file
  }

  /// The place of a language by its tag.
  public func index(ofLanguage tag: String) -> LanguageIndex? { languages.firstIndex { $0.tag == tag } }
}

/// A kind of reader, with an entrance of their own.
public struct Audience: Sendable {
  /// The name that pages use.
  public var id: String
  /// The file name of the door's page.
  public var slug: String
  /// The door's words.
  public var title: Localized
  /// One line below them.
  public var summary: Localized
  /// The picture's name in Templates/assets.
  public var icon: String
  /// Whether what shows on the outside of its pages must not name the subject.
  public var isNeutral: Bool

  /// Makes an audience.
  public init(
    id: String, slug: String, title: Localized, summary: Localized, icon: String, isNeutral: Bool
  ) {
    self.id = id
    self.slug = slug
    self.title = title
    self.summary = summary
    self.icon = icon
    self.isNeutral = isNeutral
  }
}

/// The pages of one kind.
public struct Section: Sendable {
  /// The kind of its pages.
  public var kind: PageKind
  /// Its heading.
  public var title: Localized
  /// One line below it.
  public var summary: Localized

  /// Makes a section.
  public init(kind: PageKind, title: Localized, summary: Localized) {
    self.kind = kind
    self.title = title
    self.summary = summary
  }
}

/// One of the next steps that the home page names.
public struct Step: Sendable {
  /// A verb first, one action.
  public var title: Localized
  /// A few words more.
  public var text: Localized
  /// A project link to the page or contact that helps to do it.
  public var link: Link

  /// Makes a step.
  public init(title: Localized, text: Localized, link: Link) {
    self.title = title
    self.text = text
    self.link = link
  }
}
