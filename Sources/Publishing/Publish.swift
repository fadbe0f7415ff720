import Digest
import Library

/// Publishes a site: afterwards the output folder holds these files, and what others put there.
///
/// If it throws, or the process is killed, the site that was there before is still there or will be as soon as
/// `recover` or the next publication has run. `fingerprint` may say what the site was made from; `standing` gives it
/// back for as long as nobody touches the site. `progress` is called on the calling thread.
@discardableResult
public func publish(
  _ files: [OutputFile], to destination: Destination, fingerprint: SHA256Digest? = nil,
  progress: ((_ done: Int, _ of: Int) -> Void)? = nil
) throws -> PublishReport {
  try Publication(destination, fingerprint: fingerprint).run(files, progress: progress)
}
