import Diagnostics
import Library
import OpenDocument

/// Something for paper, in one language: HTML for the press, or for any browser's print.
public protocol Printout: Sendable {
  /// The neutral name of its files.
  var name: String { get }
  /// Its page as project links name it.
  var origin: String { get }
  /// What readers call it.
  var title: String { get }
  /// Its text's file, for diagnostics.
  var file: String { get }
  /// Its language.
  var language: LanguageIndex { get }
  /// The sizes of its text that may be tried, in points, the largest first; never empty.
  var sizes: [Double] { get }
  /// Where the panels begin that must each fit into a frame; nil where the text may run over as many pages as it needs.
  var frames: [Span?]? { get }
  /// Each panel as a page of its own, in reading order: what does not fit runs over onto another page, and is seen.
  func proof(size: Double) -> [UInt8]
  /// The sheets as they are printed.
  func sheet(size: Double) -> [UInt8]
  /// The same as a text for word processors, of what is likely to be written anew; nil of anything else.
  var editable: WordText? { get }
}

extension Printout {
  /// What runs over pages needs no proof.
  public func proof(size: Double) -> [UInt8] { sheet(size: size) }

  /// Most sheets are printed as they are.
  public var editable: WordText? { nil }
}
