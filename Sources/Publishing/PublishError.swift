import System

/// Why a site cannot be published.
public enum PublishError: Explained, Hashable {
  /// A file's path is not one that every disk can hold below the output folder.
  case path(String, fault: String)
  /// Two files' paths cannot both be on one disk.
  case clash(String, String)
  /// The output folder is one that no site may take over: the disk's root, a home folder, or one that holds it.
  case reserved(String)
  /// The output folder is, holds or lies in a folder that the site is made from.
  case overlap(out: String, source: String)
  /// The output folder is a symbolic link that leads out of the project.
  case leadsOut(String, to: String)
  /// Something else than a folder stands where the output folder should be.
  case notAFolder(String)
  /// Files that nightlight did not write stand where it would write.
  case inTheWay([String], out: String)
  /// Files stand where nightlight would write, and whether it wrote them can no longer be told.
  case damagedManifest(out: String)
  /// Another run is publishing to the same folder.
  case busy(String)
  /// A publication failed half way, and so did taking it back.
  case halfMoved(out: String, reason: String)
  /// The record of an interrupted publication cannot be read.
  case damagedRecord(String)

  /// What is wrong, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .path(let path, let fault): "the path '\(path)' of a page or file \(fault)"
    case .clash(let one, let other) where one == other: "two files of the site have the path '\(one)'"
    case .clash(let one, let other): "the paths '\(one)' and '\(other)' cannot both be on one disk"
    case .reserved(let out): "the output folder \(out) holds more than a site"
    case .overlap(let out, let source): "the output folder \(out) is, holds or lies in \(source)"
    case .leadsOut(let out, let target): "the output folder \(out) is a symbolic link out of the project, to \(target)"
    case .notAFolder(let out): "\(out) is not a folder"
    case .inTheWay(let paths, let out): "nightlight did not write \(PublishError.list(paths)) in \(out)"
    case .damagedManifest(let out): "the manifest in \(out) is damaged and does not tell nightlight's files from others"
    case .busy(let out): "another nightlight is publishing to \(out)"
    case .halfMoved(let out, let reason): "some files in \(out) are new and some still old: \(reason)"
    case .damagedRecord(let stage): "the record of an interrupted publication in \(stage) is damaged"
    }
  }

  /// What to do about it.
  public var fix: String {
    switch self {
    case .path: "give it a path of plain letters, digits and hyphens"
    case .clash: "give one of them another path"
    case .reserved: "choose a folder of its own for the site (--out)"
    case .overlap: "choose an output folder beside it (--out)"
    case .leadsOut: "give the folder itself (--out), or remove the link"
    case .notAFolder: "move it away or choose another output folder (--out)"
    case .inTheWay: "move them away or choose another output folder (--out)"
    case .damagedManifest: "remove nightlight's files there, or the whole folder, and build again"
    case .busy: "wait until it has finished"
    case .halfMoved: "put right what it says and run the command again: every file is whole, and it goes on from there"
    case .damagedRecord: "remove that folder and build again"
    }
  }

  private static func list(_ paths: [String]) -> String {
    let shown = paths.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    return paths.count > 5 ? "\(shown) and \(paths.count - 5) more" : shown
  }
}
