/// A stick's first page, which leads on to the build that is to run, and to the one before it.
struct Pointer: Hashable {
  /// Its name on the stick.
  static let name = "index.html"

  /// The build that runs.
  let current: BuildID
  /// The build that ran before it, if there was one.
  let previous: BuildID?

  init(current: BuildID, previous: BuildID?) {
    self.current = current
    self.previous = previous
  }

  /// Reads a first page; nil unless it is, byte for byte, one that nightlight wrote.
  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let builds = text.split(separator: "href=\"").dropFirst().map { BuildID(folder: String($0.prefix { $0 != "/" })) }
    guard let first = builds.first, let current = first else { return nil }
    self.init(current: current, previous: builds.count > 1 ? builds[1] : nil)
    guard bytes == self.bytes else { return nil }
  }

  /// The page: no words but the builds' numbers, so that it needs no language.
  var bytes: [UInt8] {
    let links = [current, previous].compactMap(\.self).enumerated().map { place, build in
      "<p><a href=\"\(build.folder)/index.html\">\(place == 0 ? "→" : "←") \(build)</a></p>\n"
    }
    return Array(
      """
      <!doctype html>
      <html lang="zxx">
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
      <meta http-equiv="refresh" content="0; url=\(current.folder)/index.html">
      <meta name="viewport" content="width=device-width">
      <title>→</title>
      \(links.joined())
      """.utf8)
  }
}
