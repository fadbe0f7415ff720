/// Pictures and charts as parts; a picture that stands on several slides is there once.
struct Media {
  /// The parts.
  private(set) var parts: [Part] = []

  private var pictures: [Picture: String] = [:]
  private var charts = 0

  /// Where a picture lies.
  mutating func path(of picture: Picture) -> String {
    if let path = pictures[picture] { return path }
    let path = "ppt/media/image\(pictures.count + 1).\(picture.ending)"
    pictures[picture] = path
    parts.append(Part(path, bytes: picture.bytes))
    return path
  }

  /// Adds a chart with its sheet of figures; gives where it lies.
  mutating func add(_ chart: ChartPart, _ typefaces: Typefaces) throws -> String {
    charts += 1
    let book = Part("ppt/embeddings/workbook\(charts).xlsx", bytes: try Workbook(chart: chart.chart).bytes())
    let path = "ppt/charts/chart\(charts).xml"
    parts.append(book)
    parts.append(
      Part(
        path, "vnd.openxmlformats-officedocument.drawingml.chart", chart.xml(typefaces),
        [.init(type: "package", path: book.path)]))
    return path
  }
}
