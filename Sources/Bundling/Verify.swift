import Archive
import Digest
import Seal
import System

/// Says whether a build is as it was made: a folder, a stick or a zip; by whom, if a key is given.
public func verify(_ path: String, key: PublicKey? = nil) throws -> Verdict {
  // Links that the path itself goes through are the caller's own.
  let path = try realPath(path)
  guard try Folder.working.status(of: path)?.kind == .folder else { return try verify(zipAt: path, key) }
  let folder = try Folder(at: path)
  do {
    if let built = try BuildFolder(folder) { return try verify(built, key) }
    guard let stick = try Stick.Contents(folder), stick.pointer != nil || !stick.builds.isEmpty else {
      throw BundleError.noList(path)
    }
    var verdict = try verify(stick, in: folder, key)
    verdict.added += stick.strays
    return verdict
  } catch BundleError.damagedList(let list) {
    return Verdict(changed: [list])
  }
}

private func verify(_ stick: Stick.Contents, in folder: Folder, _ key: PublicKey?) throws -> Verdict {
  guard let pointer = stick.pointer else {
    return stick.hasStart ? Verdict(changed: [Pointer.name]) : Verdict(missing: [Pointer.name])
  }
  guard stick.builds.contains(pointer.current), let built = try BuildFolder(folder.folder(pointer.current.folder))
  else { return Verdict(missing: ["\(pointer.current.folder)/\(Checksums.name)"]) }
  var verdict = try verify(built, key)
  if built.list.build != pointer.current { verdict.changed.append("\(pointer.current.folder)/\(Checksums.name)") }
  return verdict
}

private func verify(_ built: BuildFolder, _ key: PublicKey?) throws -> Verdict {
  var verdict = try built.verdict()
  if let key { judge(built.signature, of: built.list.bytes, by: key, "beside its list", &verdict) }
  return verdict
}

private func verify(zipAt path: String, _ key: PublicKey?) throws -> Verdict {
  var bytes: [UInt8] = []
  try Folder.working.read(path, into: &bytes, limit: 1 << 32)
  var verdict: Verdict
  do { verdict = try Verdict(ofZip: bytes) } catch let error as ZipError {
    // What is no zip, or a hostile one, is not as it was made.
    verdict = Verdict(faults: [error.message])
  }
  if let key {
    var signature: [UInt8]?
    if try Folder.working.status(of: "\(path).minisig")?.kind == .file {
      var text: [UInt8] = []
      try Folder.working.read("\(path).minisig", into: &text, limit: 1 << 16)
      signature = text
    }
    judge(signature, of: bytes, by: key, "beside it", &verdict)
  }
  return verdict
}

private func judge(
  _ signature: [UInt8]?, of bytes: [UInt8], by key: PublicKey, _ place: String, _ verdict: inout Verdict
) {
  guard let signature else { return verdict.faults.append("no signature lies \(place)") }
  do {
    let read = try Signature(String(decoding: signature, as: UTF8.self))
    if let fault = read.fault(for: bytes, by: key) {
      verdict.faults.append("the signature \(fault)")
    } else {
      verdict.signer = key.id
    }
  } catch { verdict.faults.append("the signature \(place) is damaged") }
}

extension Verdict {
  /// Holds every file of a zip against its list, and looks for files that it does not name.
  init(ofZip zip: [UInt8]) throws {
    var digests: [String: SHA256Digest] = [:]
    var list: [UInt8]?
    let sha = SHA256()
    try unzip(zip) { path, bytes in
      switch path {
      case Checksums.name: list = bytes
      case Checksums.signatureName: break
      default: digests[path] = sha.digest(of: bytes)
      }
    }
    self.init()
    guard let bytes = list, let list = Checksums(bytes) else {
      if list == nil { missing = [Checksums.name] } else { changed = [Checksums.name] }
      return
    }
    files = list.files.count
    build = list.build
    for file in list.files {
      switch digests.removeValue(forKey: file.path) {
      case file.digest: break
      case nil: missing.append(file.path)
      default: changed.append(file.path)
      }
    }
    added = digests.keys.sorted()
  }
}
