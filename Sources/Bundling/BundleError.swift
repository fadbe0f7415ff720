import System

/// Why a bundle cannot be made or copied.
public enum BundleError: Explained, Hashable {
  /// The folder holds no list of a build's files.
  case noList(String)
  /// The list is not as nightlight writes it.
  case damagedList(String)
  /// The build does not begin with an index.html.
  case noStart
  /// A file was changed while it was being read.
  case changedMeanwhile(String)
  /// A file of somebody else stands where the stick's first page should be.
  case inTheWay(String)
  /// One folder holds the other.
  case overlap(String, String)
  /// Another run is copying to the same stick.
  case busy(String)
  /// What was copied does not read as it was written.
  case badCopy(String)

  /// What is wrong, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .noList(let path): "\(path) holds no build: neither \(Checksums.name) nor \(Checksums.manifestName) is there"
    case .damagedList(let path): "the list \(path) is damaged"
    case .noStart: "the build has no index.html at its top"
    case .changedMeanwhile(let path): "'\(path)' was changed while it was being read"
    case .inTheWay(let path): "nightlight did not write \(path)"
    case .overlap(let one, let other): "\(one) and \(other) are the same folder, or one holds the other"
    case .busy(let path): "another nightlight is copying to \(path)"
    case .badCopy(let path): "\(path) does not read as it was written"
    }
  }

  /// What to do about it.
  public var fix: String {
    switch self {
    case .noList: "give the folder that 'nightlight build' wrote, a bundle, or a stick that 'nightlight bundle' wrote"
    case .damagedList, .noStart, .changedMeanwhile: "build the site again"
    case .inTheWay: "move it away or give another folder"
    case .overlap: "give a folder elsewhere"
    case .busy: "wait until it has finished"
    case .badCopy: "the stick may be failing: take another one"
    }
  }
}
