import Digest
import Glibc
import Library
import Reading

/// What a site was made from: the tool, the day and every file that was read, by size, time and number.
///
/// A build that had nothing to report leaves it beside the site; where it is still the same and nobody
/// touched the site, the next build has nothing to do.
func buildFingerprint(_ inputs: Inputs, _ session: Session, hasPDF: Bool, isKiosk: Bool) -> SHA256Digest {
  var text: [UInt8] = Array(
    "\(version) \(toolStatus()) \(session.options.today)\(hasPDF ? " pdf" : "")\(isKiosk ? " kiosk" : "")\n".utf8)
  text.reserveCapacity(inputs.files.count * 100)
  for input in inputs.files {
    text += input.file.utf8
    withUnsafeBytes(of: (input.size, input.modified, input.inode)) { text += $0 }
  }
  return sha256(text)
}

/// What tells this build of the tool from another of the same version.
private func toolStatus() -> String {
  var status = stat()
  guard stat("/proc/self/exe", &status) == 0 else { return "" }
  return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
}
