import Digest
import Synchronization
import System

/// The fingerprint of the last publication, if every one of its files is still as it was written.
///
/// Where it is that of what would be published now, there is nothing to do. Files that stat does not vouch for are
/// read.
public func standing(at destination: Destination) throws -> SHA256Digest? {
  guard let site = try Site(destination, making: false), let folder = site.folder else { return nil }
  let published = try Published(site, RememberedFile(root: destination.root, out: site.path, making: false))
  guard let fingerprint = published.remembered?.fingerprint else { return nil }
  let stands = Atomic(true)
  let manifest = published.manifest
  try inParallel(manifest.count, with: { _ in Examiner(manifest, folder) }) { examiner, index in
    // One difference is enough; what is not looked at any more costs nothing.
    guard stands.load(ordering: .relaxed) else { return }
    let isSame = try examiner.isSame(index) { published.vouches(for: $0, at: index) }
    if !isSame { stands.store(false, ordering: .relaxed) }
  }
  return stands.load(ordering: .relaxed) ? fingerprint : nil
}
