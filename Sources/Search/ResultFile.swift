/// What results show, a few dozen pages to a file.
enum ResultFile {
  /// A batch is a whole number of files.
  static let pages = 32

  /// The files of a batch's pages.
  static func files(_ shown: [SearchPage]) -> [Script] {
    stride(from: 0, to: shown.count, by: pages).map { start in
      var payload: [UInt8] = []
      for page in shown[start..<min(start + pages, shown.count)] {
        payload.append(UInt8(ascii: payload.isEmpty ? "[" : ","))
        for (place, text) in [page.url, page.title, page.summary, page.language].enumerated() {
          if place > 0 { payload.append(UInt8(ascii: ",")) }
          ScriptText.append(text, to: &payload)
        }
      }
      payload.append(UInt8(ascii: "]"))
      return Script(payload: payload)
    }
  }
}
