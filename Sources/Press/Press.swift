import System

/// Presses sheets into PDF, with workers that stay open from one sheet to the next.
///
/// Any number of threads may use it at a time; as many sheets are under way as there are workers. The workers end with
/// the last holder of the press, or with the tool.
public final class Press: Sendable {
  private let workshop: Workshop
  private let crew: Crew

  /// Opens a press; nothing is started before the first sheet.
  public init(_ workshop: Workshop) {
    self.workshop = workshop
    crew = Crew(limit: workshop.workers)
  }

  /// Makes the PDF of a sheet.
  public func press(_ sheet: Sheet) throws -> Pressed {
    let answer = try ask(request("pdf", sheet), about: sheet.name)
    guard let pdf = answer["pdf"] else { throw PressError.senseless(sheet: sheet.name) }
    return Pressed(pdf: pdf, layout: try Layout(answer, sheet.name), fonts: answer.texts("font"))
  }

  /// Makes one PDF of many sheets, in their order; they share the first one's folder and typefaces.
  public func bind(_ sheets: [Sheet], name: String) throws -> Pressed {
    guard let first = sheets.first else { return Pressed(pdf: [], layout: try Layout(Message(), name), fonts: []) }
    var request = try request("pdf", first)
    for sheet in sheets.dropFirst() { request.add("html", sheet.html) }
    let answer = try ask(request, about: name)
    guard let pdf = answer["pdf"] else { throw PressError.senseless(sheet: name) }
    return Pressed(pdf: pdf, layout: try Layout(answer, name), fonts: answer.texts("font"))
  }

  /// Makes the PDF of many sheets, on all processors, and gives them in the same order.
  public func press(_ sheets: [Sheet]) throws -> [Pressed] {
    try mapInParallel(sheets.count) { try self.press(sheets[$0]) }
  }

  /// Finds out where on which page everything of a sheet falls, without making its PDF; every line of text as well, if
  /// that is asked for.
  public func layOut(_ sheet: Sheet, withLines: Bool = false) throws -> Layout {
    var request = try request("layout", sheet)
    if withLines { request.add("lines", "yes") }
    return try Layout(try ask(request, about: sheet.name), sheet.name)
  }

  /// Cuts typefaces down to the characters of some texts, and keeps them in a folder, where they are found next time.
  ///
  /// The Chinese faces are cut; the others, which are small, come as they are.
  public func typefaces(
    _ faces: [Typefaces.Face] = Typefaces.Face.allCases, for characters: Set<Unicode.Scalar>, in folder: String
  ) throws -> Typefaces {
    let used = String(String.UnicodeScalarView(characters.sorted()))
    let folder = try absolutePath(folder)
    let rules = try mapInParallel(faces.count) { index in
      var request = Message()
      request.add("kind", "subset")
      request.add("face", faces[index].rawValue)
      request.add("characters", used)
      request.add("folder", folder)
      let answer = try self.ask(request, about: folder)
      return try Typefaces.rule(answer) ?? { throw PressError.senseless(sheet: folder) }()
    }
    return Typefaces(folder: folder, rules: rules.joined())
  }

  /// Ends all workers, in the middle of a sheet too.
  public func close() { crew.close() }

  private func request(_ kind: String, _ sheet: Sheet) throws -> Message {
    var request = Message()
    request.add("kind", kind)
    request.add("folder", try absolutePath(sheet.folder))
    request.add("variant", sheet.standard.rawValue)
    if let typefaces = sheet.typefaces {
      request.add("fonts", typefaces.folder)
      request.add("faces", typefaces.rules)
    }
    request.add("html", sheet.html)
    return request
  }

  // A worker that dies may have been ended by somebody else: another one tries once more. One that hangs would again.
  private func ask(_ request: Message, about name: String) throws -> Message {
    var lastWords = ""
    for _ in 0..<2 {
      let worker = try crew.borrow { [workshop] in try Worker(workshop) }
      let answer: Message
      do { answer = try worker.answer(request) } catch {
        lastWords = worker.end()
        crew.giveUp(worker)
        guard !crew.isOver else { throw PressError.closed }
        switch error as? Channel.Fault {
        case .gone: continue
        case .late: throw PressError.hung(sheet: name, milliseconds: workshop.deadline)
        case .senseless: throw PressError.senseless(sheet: name)
        case nil: throw error
        }
      }
      crew.giveBack(worker)
      try answer.checkFaults(name)
      return answer
    }
    throw PressError.died(sheet: name, lastWords: lastWords)
  }
}
