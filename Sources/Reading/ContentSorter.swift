import Diagnostics
import Library

/// Sorts the files of Content into pages, pictures and what belongs nowhere.
struct ContentSorter {
  private let languages: [String: LanguageIndex]
  private let count: Int
  private let kinds = Dictionary(uniqueKeysWithValues: PageKind.allCases.map { ($0.folder, $0) })

  /// The folders of Content that are not pages.
  static let others = ["registry", "rules", "orgs", "pictures"]
  /// The endings of files that a page may show or offer.
  static let assetEndings = ["svg", "png", "jpg", "jpeg", "webp", "pdf", "txt"]

  init(_ site: Site) {
    languages = Dictionary(site.languages.enumerated().map { ($1.tag, $0) }, uniquingKeysWith: { first, _ in first })
    count = site.languages.count
  }

  struct Sorted {
    var folders: [ContentFolder] = []
    var assets: [AssetFile] = []
    var diagnostics: [Diagnostic] = []
  }

  /// `files` are in order of their names, so that a folder's files stand together.
  func sort(_ files: [InputFile]) -> Sorted {
    var sorted = Sorted()
    var unknown = Set<String>()
    for input in files where input.file.utf8.starts(with: "Content/".utf8) {
      let parts = input.file.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      if parts.count == 2 {
        top(parts[1], input, &sorted)
      } else if parts[1] == "pictures" {
        asset(parts, input, &sorted)
      } else if let kind = kinds[parts[1]] {
        page(kind, parts, input, &sorted)
      } else if !Self.others.contains(parts[1]), unknown.insert(parts[1]).inserted {
        let near = nearest(to: parts[1], among: kinds.keys.sorted() + Self.others)
        sorted.diagnostics.append(
          Diagnostic(
            "unknown-folder", file: "Content/\(parts[1])", "Content has no folder '\(parts[1])'",
            fix: near.map { "did you mean '\($0)'?" } ?? "put pages of any other kind into Content/pages"))
      }
    }
    return sorted
  }

  private func top(_ name: String, _ input: InputFile, _ sorted: inout Sorted) {
    if ["nightlight.yml", "kiosk.yml", "search-aliases.yml"].contains(name)
      || name.hasSuffix(".md") && name.first?.isUppercase == true
    {
      return
    }
    sorted.diagnostics.append(stray(input, "a file of this name is not read here"))
  }

  private func page(_ kind: PageKind, _ parts: [String], _ input: InputFile, _ sorted: inout Sorted) {
    guard parts.count >= 4 else {
      sorted.diagnostics.append(stray(input, "a page is a folder with a file for each language"))
      return
    }
    guard parts.count == 4, parts[3].utf8.suffix(3).elementsEqual(".md".utf8) else {
      return asset(parts, input, &sorted)
    }
    let tag = String(parts[3].dropLast(3))
    if sorted.folders.last?.name != parts[2] || sorted.folders.last?.kind != kind {
      sorted.folders.append(ContentFolder(kind: kind, name: parts[2], files: Array(repeating: nil, count: count)))
    }
    guard let language = languages[tag] else {
      let near = nearest(to: tag, among: languages.keys.sorted())
      sorted.diagnostics.append(
        Diagnostic(
          "unknown-language", file: input.file, "nightlight.yml names no language '\(tag)'",
          fix: near.map { "did you mean '\($0).md'?" } ?? "add the language to nightlight.yml, or rename the file"))
      return
    }
    sorted.folders[sorted.folders.count - 1].files[language] = input.file
  }

  private func asset(_ parts: [String], _ input: InputFile, _ sorted: inout Sorted) {
    let name = parts[parts.count - 1]
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard Self.assetEndings.contains(ending) else {
      sorted.diagnostics.append(
        stray(
          input, "files of this kind are not put on the site; known are \(Self.assetEndings.joined(separator: ", "))"))
      return
    }
    let path = parts.dropFirst()
    guard path.allSatisfy({ $0.utf8.allSatisfy(isFileCharacter) }) else {
      sorted.diagnostics.append(
        Diagnostic(
          "slug-form", file: input.file, "the file's name cannot be used in an address",
          fix: "use lower-case letters a to z, digits, hyphens, underscores and dots"))
      return
    }
    sorted.assets.append(AssetFile(path: path.joined(separator: "/"), size: input.size))
  }

  private func stray(_ input: InputFile, _ message: String) -> Diagnostic {
    Diagnostic("stray-file", .warning, file: input.file, message, fix: "move or remove it")
  }
}

private func isFileCharacter(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
}
