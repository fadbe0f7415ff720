/// Two paths that cannot both be on one disk.
///
/// They clash if they are the same, if they differ only in the case of letters or in how an accent is written (USB
/// sticks take them for one), or if one is a file and the other wants it to be a folder.
enum Clash {
  /// The first clash among paths that are in the order of their bytes.
  static func first(in paths: [String]) -> (String, String)? {
    // Hashes and numbers instead of a set of folded strings: a sixth of the memory.
    var folded = paths.indices.map { (hash: hash(of: paths[$0][...]), index: Int32($0)) }
    folded.sort { ($0.hash, $0.index) < ($1.hash, $1.index) }
    for (one, next) in zip(folded, folded.dropFirst()) where one.hash == next.hash {
      let (left, right) = (paths[Int(one.index)], paths[Int(next.index)])
      if left.lowercased() == right.lowercased() { return (left, right) }
    }
    var folder: Substring = ""
    for path in paths {
      var above = parent(of: path[...])
      guard above != folder else { continue }
      folder = above
      while !above.isEmpty {
        if let file = file(named: above, among: paths, folded) { return (file, path) }
        above = parent(of: above)
      }
    }
    return nil
  }

  private static func file(
    named folder: Substring, among paths: [String], _ folded: [(hash: Int, index: Int32)]
  ) -> String? {
    let wanted = hash(of: folder)
    var (low, high) = (0, folded.count)
    while low < high {
      let middle = (low + high) / 2
      if folded[middle].hash < wanted { low = middle + 1 } else { high = middle }
    }
    return folded[low...].prefix { $0.hash == wanted }.map { paths[Int($0.index)] }
      .first { $0.lowercased() == folder.lowercased() }
  }

  // Strings that are equal but for how their accents are written are equal to Swift, and hash alike.
  private static func hash(of path: Substring) -> Int { path.lowercased().hashValue }

  private static func parent(of path: Substring) -> Substring {
    Substring(path.utf8[..<(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.utf8.startIndex)])
  }
}
