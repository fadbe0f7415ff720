import Foundation
import TestSupport

/// Pages of the shared benchmark corpus.
enum Corpus {
  static let canBeMade = Place.hasShared("bench/corpus.py") && Tool.path("python3") != nil
  static let reason = "needs python3 and the shared folder's bench/corpus.py"

  /// Makes the first pages of a language, in the order of their paths.
  static func pages(_ count: Int, _ language: String) throws -> [TestPage] {
    guard let script = Place.shared("bench/corpus.py") else { throw Tool.Fault(words: reason) }
    let folder = try TemporaryFolder()
    let out = folder.path + "/corpus"
    try Tool.run("python3", [script, "--pages", "\(count)", "--langs", language, "--out", out, "--jobs", "1"])
    let paths = FileManager.default.enumerator(atPath: out)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".md") }.sorted().map {
      page(try Data(contentsOf: URL(filePath: out + "/" + $0)))
    }
  }

  /// All words that the corpus's Chinese is drawn from.
  static func chineseWords() throws -> [String] {
    guard let script = Place.shared("bench/corpus.py") else { throw Tool.Fault(words: reason) }
    let code = """
      import sys, importlib.util
      sys.dont_write_bytecode = True
      spec = importlib.util.spec_from_file_location("corpus", sys.argv[1])
      corpus = importlib.util.module_from_spec(spec)
      spec.loader.exec_module(corpus)
      sys.stdout.buffer.write("\\n".join(corpus.zh_vocab()).encode())
      """
    return String(decoding: try Tool.run("python3", ["-c", code, script]), as: UTF8.self).split(separator: "\n")
      .map(String.init)
  }

  /// Takes the markup away, as far as the corpus uses any; on bytes, which a debug build is fast enough for.
  private static func page(_ markdown: Data) -> TestPage {
    var page = TestPage("")
    var paragraph: [UInt8] = []
    var isCode = false
    var fences = 0
    func end() {
      if !paragraph.isEmpty { page.blocks.append(String(decoding: paragraph, as: UTF8.self)) }
      paragraph = []
    }
    for line in [UInt8](markdown).split(separator: 0x0A, omittingEmptySubsequences: false) {
      let bare = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
      let first = bare.first ?? 0x0A
      if fences < 2 {
        if line.elementsEqual("---".utf8) { fences += 1 }
        if line.starts(with: "title: ".utf8) {
          page.title = String(decoding: line.dropFirst(8).dropLast(), as: UTF8.self)
        }
      } else if line.starts(with: "```".utf8) {
        end()
        isCode.toggle()
      } else if isCode {
        page.blocks.append(String(decoding: line, as: UTF8.self))
      } else if first == UInt8(ascii: "#") {
        end()
        let words = bare.drop { $0 == first }.dropFirst()
        page.blocks.append("#" + String(decoding: plain(words), as: UTF8.self))
      } else if bare.isEmpty {
        end()
      } else {
        if let mark = bare.firstIndex(of: 0x20), isItem(bare[..<mark]) {
          end()
          paragraph += plain(bare[mark...].dropFirst())
        } else {
          if !paragraph.isEmpty { paragraph.append(0x20) }
          paragraph += plain(bare)
        }
      }
    }
    end()
    return page
  }

  private static func isItem(_ mark: ArraySlice<UInt8>) -> Bool {
    guard let last = mark.last else { return false }
    if mark.count == 1 { return "-*+".utf8.contains(last) }
    return last == UInt8(ascii: ".") && mark.dropLast().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A line without emphasis, code marks, and the targets of links and pictures.
  private static func plain(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    var isTarget = false
    for (place, byte) in zip(line.indices, line) {
      let next = place + 1 < line.endIndex ? line[place + 1] : 0
      switch byte {
      case UInt8(ascii: ")") where isTarget: isTarget = false
      case _ where isTarget: break
      case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["): break
      case UInt8(ascii: "!") where next == UInt8(ascii: "["): break
      case UInt8(ascii: "]"): isTarget = next == UInt8(ascii: "(")
      default: words.append(byte)
      }
    }
    return words
  }
}
