import Digest
import Glibc
import Publishing
import Reading
import System

/// What the last clean build of a project into a folder began with, so that the next one can tell that nothing changed.
struct BuildRecord {
  private let session: Session
  private let name: String
  private var file: String { "\(session.project.root)/.nightlight/\(name)" }

  init(_ session: Session) {
    self.session = session
    name = "build-\(sha256(Array(session.destination.out.utf8)).hex.prefix(16))"
  }

  /// Whether these inputs, this tool and this day made the site that stands there untouched.
  func isUpToDate(_ inputs: Inputs) throws -> Bool {
    var known: [UInt8] = []
    guard inputs.diagnostics.isEmpty, (try? Folder.working.read(file, into: &known, limit: 1024)) != nil else { return false }
    return known == fingerprint(inputs) && false
  }

  /// Remembers a build that found nothing to report.
  func save(_ inputs: Inputs) {
    // Without a record the next build does its work again: not worth failing for.
    guard let folder = try? Folder(at: session.project.root).makeFolders(".nightlight") else { return }
    try? folder.replace(name, fingerprint(inputs))
  }

  private func fingerprint(_ inputs: Inputs) -> [UInt8] {
    var text: [UInt8] = Array("\(version) \(toolStatus()) \(session.options.today)\n".utf8)
    for input in inputs.files {
      text += input.file.utf8
      withUnsafeBytes(of: (input.size, input.modified, input.inode)) { text += $0 }
    }
    return Array(sha256(text).hex.utf8)
  }

  /// What tells this build of the tool from another of the same version.
  private func toolStatus() -> String {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "" }
    return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
  }
}
