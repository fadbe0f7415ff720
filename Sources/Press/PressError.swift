import Glibc
import System

/// Why sheets could not be pressed.
public enum PressError: Explained, Hashable {
  /// WeasyPrint's environment, or a part of it, is not where it should be.
  case notMade(environment: String)
  /// A file of the tool itself is missing.
  case noScript(String)
  /// One of the system's libraries or fonts is missing.
  case lacking(String)
  /// The environment has a version of WeasyPrint that the sheets are not made for.
  case wrongVersion(String)
  /// A worker could not be started.
  case notStarted(String)
  /// A worker ended, and so did the one that was given the sheet after it.
  case died(sheet: String, lastWords: String)
  /// A worker took longer over a sheet than any should.
  case hung(sheet: String, milliseconds: Int)
  /// Pictures or other files that a sheet names are not there.
  case missing(sheet: String, files: [String])
  /// A sheet names what is not in its folder.
  case refused(sheet: String, addresses: [String])
  /// Something of a sheet is there, but is not what it should be.
  case unusable(sheet: String, reasons: [String])
  /// A sheet's links lead to files that a PDF does not have beside it.
  case deadLinks(sheet: String, targets: [String])
  /// WeasyPrint gave up on a sheet.
  case failed(sheet: String, reason: String, code: Int32)
  /// A worker's answer was not understood.
  case senseless(sheet: String)
  /// The press was closed.
  case closed

  /// What failed, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .notMade(let environment): "WeasyPrint, which makes PDF, is not there: \(environment)"
    case .noScript(let path): "the worker that presses sheets is missing: \(path)"
    case .lacking(let what): "WeasyPrint, which makes PDF, lacks a part of the system: \(what)"
    case .wrongVersion(let version):
      "the sheets are made for WeasyPrint \(Workshop.version)x, but there is \(version)"
    case .notStarted(let reason): "WeasyPrint, which makes PDF, cannot be started: \(reason)"
    case .died(let sheet, let words):
      "WeasyPrint ended twice in the middle of \(sheet)" + (words.isEmpty ? "" : ": \(words)")
    case .hung(let sheet, let time): "WeasyPrint took more than \(time / 1_000) s over \(sheet), and was ended"
    case .missing(let sheet, let files): "\(sheet) shows what is not there: \(list(files))"
    case .refused(let sheet, let addresses): "\(sheet) shows what is not in its folder: \(list(addresses))"
    case .unusable(let sheet, let reasons): "\(sheet) cannot be made: \(list(reasons))"
    case .deadLinks(let sheet, let targets): "\(sheet) has links that lead nowhere from a PDF: \(list(targets))"
    case .failed(let sheet, let reason, _): "\(sheet) cannot be made: \(reason)"
    case .senseless(let sheet): "WeasyPrint's worker gave an answer about \(sheet) that makes no sense"
    case .closed: "the press was closed before all sheets were made"
    }
  }

  /// What to do about it.
  public var fix: String {
    switch self {
    case .notMade, .lacking, .wrongVersion, .notStarted: "run: make press"
    case .noScript: "install Nightlight again"
    case .died: "free some memory and run the command again; if it ends again, make the sheet simpler"
    case .hung: "run the command again; if it takes as long again, make the sheet simpler"
    case .missing: "add the file, or take it out of the sheet"
    case .refused: "copy it into the sheet's folder; nothing is fetched from the network"
    case .unusable: "put it right in the sheet or its styles"
    case .deadLinks: "let them lead to an anchor of the sheet or to a whole address"
    case .failed(_, _, let code):
      code == 0 ? "look at the sheet's HTML and its styles" : SystemError(code, .write, "").fix
    case .senseless: "install Nightlight again, then run: make press"
    case .closed: "run the command again"
    }
  }
}

private func list(_ things: [String]) -> String { things.joined(separator: ", ") }
