import Bundling
import Foundation
import Seal
import TestSupport
import Testing

@Suite("A stick")
struct StickTests {
  private let small: SmallBuild
  private var stick: String { small.folder.path + "/stick" }

  init() throws {
    small = try SmallBuild()
    try FileManager.default.createDirectory(atPath: small.folder.path + "/stick", withIntermediateDirectories: true)
  }

  private func install(_ text: String? = nil, key: SigningKey? = nil) throws -> Stick.Report {
    if let text { try small.write(SmallBuild.texts.merging(["index.html": text]) { $1 }) }
    return try Stick(at: stick).install(small.built(), key: key)
  }

  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: stick).sorted() }

  @Test("runs the build that was put onto it") func first() throws {
    let report = try install()
    #expect(report.copied == 5)
    #expect(report.previous == nil)
    #expect(try names() == ["build-\(report.build)", "index.html"])
    let page = try small.folder.read("stick/index.html")
    #expect(page.contains("url=build-\(report.build)/index.html\""))
    #expect(try small.folder.read("stick/build-\(report.build)/中文/頁.html") == "你好\n")
    let verdict = try verify(stick)
    #expect(verdict.isWhole)
    #expect(verdict.build == report.build)
  }

  @Test("keeps the build before and no older one, however often the same comes again") func previous() throws {
    let one = try install("one")
    let two = try install("two")
    #expect(two.previous == one.build)
    let again = try install("two")
    #expect(again.copied == 0)
    #expect(again.previous == one.build)
    let three = try install("three")
    #expect(three.previous == two.build)
    #expect(three.removed == 1)
    #expect(try names() == ["build-\(three.build)", "build-\(two.build)", "index.html"].sorted())
    let back = try install("two")
    #expect(back.copied == 0)
    #expect(back.previous == three.build)
    #expect(try verify(stick).build == two.build)
  }

  @Test("leaves alone what others have put onto it, and names it") func foreign() throws {
    try small.folder.write("stick/photos/one.jpg", "theirs")
    try small.folder.write("stick/build-notes.txt", "theirs")
    try small.folder.write("stick/build-0123/x", "theirs")
    try small.folder.write("stick/autorun.inf", "theirs")
    let strays = ["autorun.inf", "build-0123/", "build-notes.txt", "photos/"]
    for text in ["one", "two", "three"] { #expect(try install(text).strays == strays) }
    #expect(try small.folder.read("stick/photos/one.jpg") == "theirs")
    #expect(try small.folder.read("stick/build-0123/x") == "theirs")
    let verdict = try verify(stick)
    #expect(verdict.line == "not whole: 4 added")
    #expect(verdict.added == strays)
    #expect(verdict.hasItsFiles)
  }

  @Test(
    "is whole beside what computers and killed runs leave on it",
    arguments: [
      "System Volume Information/IndexerVolumeGuid", "$RECYCLE.BIN/desktop.ini", ".Trash-1000/files/x", "._index.html",
      ".DS_Store", ".Spotlight-V100/Store-V2/x", "LOST.DIR/0", "lost+found/x", "THUMBS.DB",
      "index.html.nightlight-new", "build-0123456789abcdef/half.html",
    ])
  func systemFiles(path: String) throws {
    try small.folder.write("stick/\(path)", "x")
    #expect(try install().strays == [])
    #expect(try verify(stick).isWhole)
  }

  @Test("with a first page of somebody else is not taken over") func inTheWay() throws {
    try small.folder.write("stick/index.html", "theirs")
    #expect(throws: BundleError.inTheWay(stick + "/index.html")) { try install() }
    #expect(try names() == ["index.html"])
    #expect(throws: BundleError.self) { try verify(stick) }
    try small.remove("stick/index.html")
    _ = try install()
    try small.folder.write("stick/index.html", "theirs")
    #expect(try verify(stick).changed == ["index.html"])
  }

  @Test("is not whole once a byte is changed, of its build or of its first page") func changed() throws {
    let report = try install()
    for path in try small.files(below: "stick") where path != "build-\(report.build)/en/empty.txt" {
      let whole = try small.bytes("stick/\(path)")
      for at in stride(from: 0, to: whole.count, by: 11) {
        var bytes = whole
        bytes[at] ^= 1
        try small.put("stick/\(path)", bytes)
        #expect(try !verify(stick).isWhole, "byte \(at) of \(path)")
      }
      try small.put("stick/\(path)", whole)
    }
    try small.remove("stick/index.html")
    #expect(try verify(stick).missing == ["index.html"])
  }

  @Test("is made whole again by the same build") func repaired() throws {
    let report = try install()
    let page = "stick/build-\(report.build)/en/page.html"
    try small.put(page, [1])
    try small.folder.write("stick/build-\(report.build)/page.html.nightlight-new", "left over")
    #expect(try install().copied == 1)
    #expect(try verify(stick).isWhole)
    #expect(try small.folder.read(page) == "page\n")
  }

  @Test("has the list's signature, whether it comes with the build or is made now") func signed() throws {
    let key = SigningKey()
    _ = try install(key: key)
    #expect(try verify(stick, key: key.publicKey).signer == key.publicKey.id)
    #expect(try verify(stick, key: SigningKey().publicKey).signer == nil)
  }

  @Test("keeps what it runs where a build is refused") func refused() throws {
    _ = try install("one")
    let before = try small.files(below: "stick")
    try small.write(["page.html": "no first page"])
    #expect(throws: BundleError.noStart) { try install() }
    try small.write(SmallBuild.texts.merging(["z.html": "z"]) { $1 })
    let built = try small.built()
    try small.put("site/z.html", [2])
    #expect(throws: BundleError.changedMeanwhile("z.html")) { try Stick(at: stick).install(built, key: nil) }
    #expect(try small.files(below: "stick") == before)
    #expect(try verify(stick).isWhole)
  }

  @Test("does not lie in the build, nor the build on it") func overlap() throws {
    #expect(throws: BundleError.self) { try Stick(at: small.site).install(small.built(), key: nil) }
    #expect(throws: BundleError.self) { try Stick(at: small.folder.path).install(small.built(), key: nil) }
  }
}
