import Library

/// The sites that the probe publishes: every byte follows from version, number and size.
struct ProbeSite {
  /// How many pages.
  let count: Int
  /// How many bytes each has.
  let size: Int
  /// How many pages share a folder.
  let perFolder: Int

  /// The files of one version.
  ///
  /// Every page's bytes differ between versions, except that `keep` pages of a hundred are the same in all of them. If
  /// few are the same, one page in twenty is only in version A, and another only in version B.
  func files(_ version: Character, keep: Int) -> [OutputFile] {
    (0..<count).filter { keep >= 50 || $0 % 20 != (version == "A" ? 7 : 13) }.map { number in
      let stays = number % 100 < keep
      let size = size
      return OutputFile(path(number)) { bytes in
        bytes.append(contentsOf: "<p>page \(number) of version \(stays ? "any" : String(version))</p>\n".utf8)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "."), count: max(0, size - bytes.count)))
      }
    }
  }

  private func path(_ number: Int) -> String {
    "pages/section-\(number / perFolder)/page-\(number).html"
  }
}
