import Library
import Markdown

/// A talk's or a lesson's slides as a PowerPoint file, for a PC that has nothing else: every text, table and chart in it
/// can be changed there, and what is said stands in its notes.
public struct Presentation: Sendable {
  /// What it is made of; slides that are not shown are left out.
  public let source: DeckSource

  private let words: Words
  private let typefaces: Typefaces
  private let owner: String
  private let logo: Picture?
  private let leaves: [Leaf]

  /// A slide as it was read.
  private struct Leaf: Sendable {
    var composition: Composition
    var notes: [Paragraph]
  }

  /// Opens a presentation: what it shows of other texts, and pictures, are read now.
  public init(
    _ source: DeckSource, _ library: Library, _ theme: Theme, _ sources: ProjectSources,
    organisation: Organisation? = nil
  ) throws {
    var source = source
    // A slide for figures of the place is of no use where there are none.
    source.slides.removeAll { !$0.isThere(for: organisation) }
    self.source = source
    let words = Words(theme.strings[source.language])
    self.words = words
    typefaces = Typefaces(library.site.languages[source.language].tag)
    owner = (organisation?.name ?? library.site.name).text(in: source.language)
    logo = try organisation?.logo.flatMap { Picture(try sources.bytes(of: "Content/\($0)")) }
    let wording = Wording(library: library, folder: source.folder, language: source.language, words: words)
    let questions = try ClassQuestion.all(of: source.document, in: source.language, library, sources)
    var pictures: [String: Picture] = [:]
    for node in source.document.links where source.document.nodes[node].kind == .image {
      let destination = source.document.string(source.document.nodes[node].destination)
      guard case .file(let file) = wording.target(of: destination) else { continue }
      pictures[file.path] = Picture(try sources.bytes(of: "Content/\(file.path)"))
    }
    let slides = source.slides
    leaves = slides.enumerated().map { place, slide in
      let asked = questions.filter { slide.nodes.contains($0.key) }
      var (onSlide, beside) = (wording, wording)
      onSlide.notes = source.notes(on: slide, asked, of: library, words)
      beside.notes = source.notes(beside: slide, of: library, words)
      let reader = BlockReader(
        document: source.document, wording: onSlide, organisation: organisation, questions: questions,
        pictures: pictures)
      let title = words.filled("deck.notes", [("n", String(place + 1)), ("minutes", minutesText(slide.quarters))])
      let said = slide.notes.flatMap { ParagraphReader.paragraphs(of: $0.nodes, in: $0.document, beside) }
      let rests = beside.notes.lines.map { Paragraph($0) }
      let answers = slide.nodes.flatMap { questions[$0].map(reader.answer) ?? [] }
      let composition = Composition(
        title: RunReader.runs(below: slide.heading, of: source.document, onSlide), blocks: reader.blocks(of: slide),
        isEdge: place == 0 || place == slides.count - 1, words: words)
      return Leaf(
        composition: composition, notes: [Paragraph([Run(text: title, isStrong: true)])] + said + rests + answers)
    }
  }

  /// How large the words of each slide are, in points; nil where they do not fit at the smallest size.
  public var sizes: [Double?] { leaves.map { $0.composition.fits ? $0.composition.size : nil } }

  /// The file's bytes: the same text gives the same bytes.
  public func bytes() throws -> [UInt8] {
    var media = Media()
    var slides: [Part] = []
    for (place, leaf) in leaves.enumerated() { slides += try parts(place, leaf, &media) }
    return try Package(parts: frame + slides + media.parts, beginnings: Self.beginnings).bytes()
  }

  private static let beginnings = [
    Part.Relationship(type: "officeDocument", path: "ppt/presentation.xml"),
    .init(
      type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      path: "docProps/core.xml"),
    .init(type: "extended-properties", path: "docProps/app.xml"),
  ]

  /// A slide and its notes, and the charts on it.
  private func parts(_ place: Int, _ leaf: Leaf, _ media: inout Media) throws -> [Part] {
    let number = place + 1
    var shapes = leaf.composition.shapes()
    if let logo { shapes.append(Self.shape(of: logo, beside: owner)) }
    var ways: [Part.Relationship] = [
      .init(type: "slideLayout", path: "ppt/slideLayouts/slideLayout\(leaf.composition.isEdge ? 1 : 2).xml"),
      .init(type: "notesSlide", path: "ppt/notesSlides/notesSlide\(number).xml"),
    ]
    var ids: [Int: String] = [:]
    for (place, shape) in shapes.enumerated() {
      switch shape.kind {
      case .picture(let picture): ways.append(.init(type: "image", path: media.path(of: picture)))
      case .chart(let chart): ways.append(.init(type: "chart", path: try media.add(chart, typefaces)))
      case .title, .body, .text, .table: continue
      }
      ids[place] = "rId\(ways.count)"
    }
    let slide = SlideXML(
      typefaces: typefaces, number: number, isEdge: leaf.composition.isEdge, owner: owner, shapes: shapes,
      relationships: ids)
    return [
      Part("ppt/slides/slide\(number).xml", "\(Self.type).slide", slide.xml, ways),
      Part(
        "ppt/notesSlides/notesSlide\(number).xml", "\(Self.type).notesSlide",
        NotesXML(typefaces: typefaces, paragraphs: leaf.notes).xml,
        [
          .init(type: "notesMaster", path: "ppt/notesMasters/notesMaster1.xml"),
          .init(type: "slide", path: "ppt/slides/slide\(number).xml"),
        ]),
    ]
  }

  /// The organisation's logo, in the corner above the slide's number.
  private static func shape(of logo: Picture, beside owner: String) -> Shape {
    let height = 26.0
    let width = min(120, height * Double(logo.width) / Double(logo.height))
    let number = MasterXML.number
    return Shape(
      kind: .picture(logo), alt: owner,
      frame: Frame(x: number.x + number.width - 40 - width, y: number.y - 1, width: width, height: height))
  }
}

// What is the same in every presentation.
extension Presentation {
  private static let type = "vnd.openxmlformats-officedocument.presentationml"

  private var frame: [Part] {
    let master = MasterXML(typefaces: typefaces)
    let theme = ThemeXML.text(typefaces)
    let layouts = [1, 2].map { "ppt/slideLayouts/slideLayout\($0).xml" }
    let numbers = leaves.indices.map { $0 + 1 }
    let slides = numbers.map { Part.Relationship(type: "slide", path: "ppt/slides/slide\($0).xml") }
    return [
      Part("docProps/app.xml", "vnd.openxmlformats-officedocument.extended-properties", properties),
      Part("docProps/core.xml", "vnd.openxmlformats-package.core-properties", core),
      Part(
        "ppt/presentation.xml", "\(Self.type).presentation.main", presentation,
        [
          .init(type: "slideMaster", path: "ppt/slideMasters/slideMaster1.xml"),
          .init(type: "notesMaster", path: "ppt/notesMasters/notesMaster1.xml"),
          .init(type: "presProps", path: "ppt/presProps.xml"), .init(type: "viewProps", path: "ppt/viewProps.xml"),
          .init(type: "theme", path: "ppt/theme/theme1.xml"),
          .init(type: "tableStyles", path: "ppt/tableStyles.xml"),
        ] + slides),
      Part("ppt/presProps.xml", "\(Self.type).presProps", "<p:presentationPr \(XML.namespaces)/>"),
      Part("ppt/viewProps.xml", "\(Self.type).viewProps", "<p:viewPr \(XML.namespaces)/>"),
      Part(
        "ppt/tableStyles.xml", "\(Self.type).tableStyles",
        "<a:tblStyleLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
          + "def=\"{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}\"/>"),
      Part("ppt/theme/theme1.xml", "vnd.openxmlformats-officedocument.theme", theme),
      Part("ppt/theme/theme2.xml", "vnd.openxmlformats-officedocument.theme", theme),
      Part(
        "ppt/slideMasters/slideMaster1.xml", "\(Self.type).slideMaster", master.master,
        layouts.map { .init(type: "slideLayout", path: $0) } + [.init(type: "theme", path: "ppt/theme/theme1.xml")]),
      Part(
        "ppt/notesMasters/notesMaster1.xml", "\(Self.type).notesMaster", master.notes,
        [.init(type: "theme", path: "ppt/theme/theme2.xml")]),
    ]
      + layouts.enumerated().map { place, path in
        Part(
          path, "\(Self.type).slideLayout", master.layout(isEdge: place == 0),
          [.init(type: "slideMaster", path: "ppt/slideMasters/slideMaster1.xml")])
      }
  }

  private var presentation: String {
    // The relationships of slides come after six others.
    let list = leaves.indices.map { "<p:sldId id=\"\(256 + $0)\" r:id=\"rId\($0 + 7)\"/>" }.joined()
    let (slide, page) = (Frame.slide, NotesXML.page)
    return "<p:presentation \(XML.namespaces) saveSubsetFonts=\"1\"><p:sldMasterIdLst>"
      + "<p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst><p:notesMasterIdLst>"
      + "<p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>\(list)</p:sldIdLst>"
      + "<p:sldSz cx=\"\(Frame.units(slide.width))\" cy=\"\(Frame.units(slide.height))\"/>"
      + "<p:notesSz cx=\"\(Frame.units(page.width))\" cy=\"\(Frame.units(page.height))\"/>"
      + "<p:defaultTextStyle>\(MasterXML(typefaces: typefaces).defaults)</p:defaultTextStyle></p:presentation>"
  }

  /// The title says nothing of the subject, and nobody's machine is named.
  private var core: String {
    "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(XML.escaped(source.outsideTitle))</dc:title>"
      + "<dc:creator>\(XML.escaped(owner))</dc:creator><dc:language>\(typefaces.tag)</dc:language></cp:coreProperties>"
  }

  private var properties: String {
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
      + "<PresentationFormat>Widescreen</PresentationFormat><Slides>\(leaves.count)</Slides>"
      + "<Notes>\(leaves.count)</Notes></Properties>"
  }
}
