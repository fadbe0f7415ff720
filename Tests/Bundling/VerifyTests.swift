import Archive
import Bundling
import Foundation
import Seal
import TestSupport
import Testing

@Suite("A build that is verified")
struct VerifyTests {
  private let small: SmallBuild

  init() throws { small = try SmallBuild() }

  @Test("is whole as it was written, and says which it is") func whole() throws {
    let verdict = try verify(small.site)
    #expect(verdict.isWhole)
    #expect(verdict.files == 5)
    #expect(verdict.line.hasPrefix("whole: 5 files, build "))
    let build = verdict.build
    try small.write(["index.html": "<p>other</p>\n"])
    #expect(try verify(small.site).build != build)
  }

  @Test("names what is changed, missing and added") func differs() throws {
    try small.folder.write("site/index.html", "<p>hallo</p>\n")
    try small.remove("site/en/page.html")
    try small.folder.write("site/中文/more.html", "")
    try FileManager.default.createSymbolicLink(
      atPath: small.site + "/link.html", withDestinationPath: "/etc/passwd")
    let verdict = try verify(small.site)
    #expect(verdict.line == "not whole: 1 changed, 1 missing, 2 added")
    #expect(
      verdict.differences == [
        "changed: index.html", "missing: en/page.html", "added: link.html", "added: 中文/more.html",
      ])
  }

  @Test("takes a link or a folder in a file's place for a change") func replaced() throws {
    try small.folder.write("elsewhere", "<p>hello</p>\n")
    try small.remove("site/index.html")
    try FileManager.default.createSymbolicLink(
      atPath: small.site + "/index.html", withDestinationPath: small.folder.path + "/elsewhere")
    try small.remove("site/en/page.html")
    try FileManager.default.createDirectory(atPath: small.site + "/en/page.html", withIntermediateDirectories: false)
    try small.remove("site/中文")
    try small.folder.write("site/中文", "a file")
    let verdict = try verify(small.site)
    #expect(verdict.changed == ["en/page.html", "index.html", "中文/頁.html"])
    #expect(verdict.added == ["中文"])
  }

  @Test("is not judged where there is no list") func noList() throws {
    try small.remove("site/nightlight-manifest.txt")
    try small.remove("site/index.html")
    #expect(throws: BundleError.self) { try verify(small.site) }
    #expect(throws: (any Error).self) { try verify(small.folder.path + "/nowhere") }
  }

  @Test(
    "has a list that leads nowhere else, in order, in small letters", arguments: ["../x", "/x", "a//b", "a/./b", ""])
  func hostileList(path: String) throws {
    let sum = String(repeating: "0", count: 64)
    try small.folder.write("site/nightlight-manifest.txt", "\(sum)  \(path)\n")
    #expect(try verify(small.site).isWhole == false)
    try small.folder.write("site/nightlight-manifest.txt", "\(sum)  b\n\(sum)  a\n")
    #expect(try verify(small.site).isWhole == false)
    try small.folder.write("site/nightlight-manifest.txt", "\(sum)  a\n\(sum)  a\n")
    #expect(try verify(small.site).isWhole == false)
  }

  @Test("gives away each of 200 changed bytes in its folder") func flippedInAFolder() throws {
    let paths = try small.files(below: "site").filter { $0 != "en/empty.txt" }
    var dice = SeededDice(seed: 5)
    var found = 0
    for _ in 0..<200 {
      let path = "site/" + (paths.randomElement(using: &dice) ?? "")
      let whole = try small.bytes(path)
      var bytes = whole
      let at = Int.random(in: bytes.indices, using: &dice)
      bytes[at] ^= UInt8.random(in: 1...255, using: &dice)
      try small.put(path, bytes)
      if try !verify(small.site).isWhole { found += 1 } else { Issue.record("byte \(at) of \(path)") }
      try small.put(path, whole)
    }
    #expect(found == 200)
    #expect(try verify(small.site).isWhole)
  }

  @Test("gives away each of 200 changed bytes in its signed zip") func flippedInAZip() throws {
    let key = SigningKey()
    let bundle = try Bundle(small.built(), key: key)
    let signature = try bundle.signature(by: key, name: "b.zip")
    try small.put("b.zip.minisig", signature)
    try small.put("b.zip", bundle.bytes)
    let zip = small.folder.path + "/b.zip"
    let whole = try verify(zip, key: key.publicKey)
    #expect(whole.isWhole, "\(whole.line)")
    #expect(whole.signer == key.publicKey.id)
    #expect(try verify(zip).isWhole)
    var dice = SeededDice(seed: 6)
    var found = 0
    for _ in 0..<200 {
      var bytes = bundle.bytes
      let at = Int.random(in: bytes.indices, using: &dice)
      bytes[at] ^= UInt8.random(in: 1...255, using: &dice)
      try small.put("b.zip", bytes)
      if try !verify(zip, key: key.publicKey).isWhole { found += 1 } else { Issue.record("byte \(at)") }
    }
    #expect(found == 200)
  }

  @Test("gives the same zip in two folders, whatever their files' times") func reproducible() throws {
    let other = try SmallBuild()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1), .posixPermissions: 0o600],
      ofItemAtPath: other.site + "/index.html")
    #expect(try Bundle(small.built(), key: nil).bytes == Bundle(other.built(), key: nil).bytes)
  }

  @Test("keeps its signature when its zip is unpacked") func unpacked() throws {
    let (key, other) = (SigningKey(), SigningKey())
    let bundle = try Bundle(small.built(), key: key)
    try unzip(bundle.bytes) { path, bytes in
      try small.folder.write("unpacked/\(path)", "")
      try small.put("unpacked/\(path)", bytes)
    }
    let folder = small.folder.path + "/unpacked"
    #expect(try verify(folder, key: key.publicKey).signer == key.publicKey.id)
    #expect(try verify(folder).isWhole)
    let wrong = try verify(folder, key: other.publicKey)
    #expect(wrong.line.hasPrefix("not whole: the signature is by another key"))
    #expect(wrong.signer == nil)
    try small.remove("unpacked/SHA256SUMS.minisig")
    #expect(try verify(folder, key: key.publicKey).faults == ["no signature lies beside its list"])
  }

  @Test("is not whole as a zip that anyone could have made of other files") func otherZips() throws {
    let path = small.folder.path + "/x.zip"
    try small.put("x.zip", try zip([ZipFile("index.html", bytes: [1])]))
    #expect(try verify(path).missing == ["SHA256SUMS"])
    try small.put("x.zip", Array("no zip".utf8))
    #expect(try verify(path).line == "not whole: this is no zip")
    let built = try small.built()
    try small.put(
      "x.zip",
      try zip([
        ZipFile("SHA256SUMS", bytes: built.list.bytes), ZipFile("index.html", bytes: [1]),
        ZipFile("evil.js", bytes: []),
      ]))
    let verdict = try verify(path)
    #expect(verdict.changed == ["index.html"])
    #expect(verdict.missing.count == 4)
    #expect(verdict.added == ["evil.js"])
  }

  @Test("is not packed once a file has changed") func changedMeanwhile() throws {
    let built = try small.built()
    try small.folder.write("site/index.html", "changed")
    #expect(throws: BundleError.changedMeanwhile("index.html")) { try Bundle(built, key: nil) }
  }
}
