import Archive
import Library

/// A deck as a PowerPoint file: titles, text, lists, tables and notes that can be edited, and nothing of the machine.
public func powerPoint(_ outline: DeckOutline) throws -> [UInt8] {
  var files = FixedParts.all(title: outline.title, owner: outline.owner)
  var types = ""
  var slides = ""
  var links = ""
  for (place, slide) in outline.slides.enumerated() {
    let number = place + 1
    let page = SlidePart(slide, language: outline.language)
    files.append(("ppt/slides/slide\(number).xml", page.slide))
    files.append(
      (
        "ppt/slides/_rels/slide\(number).xml.rels",
        relations([
          ("slideLayout", "../slideLayouts/slideLayout1.xml"), ("notesSlide", "../notesSlides/notesSlide\(number).xml"),
        ])
      ))
    files.append(("ppt/notesSlides/notesSlide\(number).xml", page.notes))
    files.append(
      (
        "ppt/notesSlides/_rels/notesSlide\(number).xml.rels",
        relations([("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", "../slides/slide\(number).xml")])
      ))
    types += FixedParts.override("/ppt/slides/slide\(number).xml", "presentationml.slide")
    types += FixedParts.override("/ppt/notesSlides/notesSlide\(number).xml", "presentationml.notesSlide")
    slides += "<p:sldId id=\"\(256 + place)\" r:id=\"rId\(number + 2)\"/>"
    links += FixedParts.relation(number + 2, "slide", "slides/slide\(number).xml")
  }
  files.append(("[Content_Types].xml", FixedParts.types(types)))
  files.append(("ppt/presentation.xml", FixedParts.presentation(slides)))
  files.append(
    (
      "ppt/_rels/presentation.xml.rels",
      FixedParts.relations(
        FixedParts.relation(1, "slideMaster", "slideMasters/slideMaster1.xml")
          + FixedParts.relation(2, "notesMaster", "notesMasters/notesMaster1.xml") + links
          + FixedParts.relation(outline.slides.count + 3, "theme", "theme/theme1.xml"))
    ))
  return try zip(files.map { ZipFile($0.0, bytes: Array($0.1.utf8)) })
}

/// The links of a part to others, by their kind and place, numbered from 1.
func relations(_ links: [(kind: String, target: String)]) -> String {
  FixedParts.relations(
    links.enumerated().map { FixedParts.relation($0 + 1, $1.kind, $1.target) }.joined())
}

extension String {
  /// The text as XML; characters that XML knows not are left out.
  var asXML: String {
    var out = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t", "\n", "\r": out += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
