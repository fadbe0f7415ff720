/// Goes through the files of a zip, in its own order.
///
/// A zip that could do harm where it is unpacked, or that is no zip that `zip` could have made, is refused: paths that
/// lead out of the folder, links, folders, files that are there twice, and more bytes than the limits allow. What was
/// visited before the fault was found has been visited.
public func unzip(
  _ zip: [UInt8], limits: ZipLimits = ZipLimits(), _ visit: (_ path: String, _ bytes: [UInt8]) throws -> Void
) throws {
  // A program before the first file, as in archives that unpack themselves, is nothing that we would write.
  guard zip.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw ZipError.notAZip }
  try inUTF8 {
    try zip.withUnsafeBytes { zip in
      let reader = try Libarchive.Reader(zip)
      var rest = limits.total(ofZip: zip.count)
      var seen: Set<String> = []
      var bytes: [UInt8] = []
      while let entry = try reader.next() {
        guard let path = entry.path else { throw ZipError.path("?", fault: "is not UTF-8") }
        if let fault = ZipPath.fault(of: path) { throw ZipError.path(path, fault: fault) }
        guard entry.isFile else { throw ZipError.notAFile(path) }
        guard seen.insert(path).inserted else { throw ZipError.twice(path) }
        guard seen.count <= limits.files else { throw ZipError.tooMany(limits.files) }
        bytes.removeAll(keepingCapacity: true)
        guard try reader.read(into: &bytes, limit: min(rest, limits.file)) else { throw ZipError.tooLarge(path) }
        rest -= bytes.count
        try visit(path, bytes)
      }
    }
  }
}
