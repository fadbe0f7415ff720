import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Tool.path != nil, "the tool is not built")) struct BundleTests {
  private let signed: SignedProject

  init() throws { signed = try SignedProject() }

  @Test func aKeyIsMadeOnceAndNobodyElseMayReadItsSecretHalf() throws {
    let outcome = try signed.makeKey()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try signed.permissions(signed.secret) == 0o600)
    #expect(try signed.permissions(signed.publicKey) == 0o644)
    let line = try signed.project.folder.read("keys/nightlight.pub").split(separator: "\n")[1]
    #expect(outcome.output.contains(line))
    let before = try signed.project.folder.read("keys/nightlight.key")
    let second = try signed.makeKey()
    #expect(second.status == 1)
    #expect(second.errors.contains("there already"))
    #expect(try signed.project.folder.read("keys/nightlight.key") == before)
  }

  @Test func aKeyIsRefusedInAProjectAndWhereOthersMayReadIt() throws {
    let root = signed.project.root
    let inside = try Tool.run(["key", "new", "--out", root + "/keys", "--password-file", signed.password])
    #expect(inside.status == 1)
    #expect(inside.errors.contains("does not lie in a project"))
    #expect(!FileManager.default.fileExists(atPath: root + "/keys"))
    #expect(try signed.makeKey().status == 0)
    try FileManager.default.copyItem(atPath: signed.secret, toPath: root + "/stray.key")
    let stray = try Tool.run([
      "bundle", "--site", signed.project.out, "--out", signed.zip, "--key", root + "/stray.key", "--password-file",
      signed.password,
    ])
    #expect(stray.status == 1)
    #expect(stray.errors.contains("does not lie in a project"))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: signed.secret)
    let open = try signed.bundle("--out", signed.zip, signed: true)
    #expect(open.status == 1)
    #expect(open.errors.contains("chmod 600"))
    #expect(!FileManager.default.fileExists(atPath: signed.zip))
  }

  @Test func aKeyHasAPassword() throws {
    try signed.project.folder.write("password", "\n")
    #expect(try signed.makeKey().errors.contains("the password is empty"))
    try signed.project.folder.write("password", "right\n")
    #expect(try signed.makeKey().status == 0)
    try signed.project.folder.write("password", "wrong\n")
    let wrong = try signed.bundle("--out", signed.zip, signed: true)
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("does not open the key"))
  }

  @Test func aPasswordIsAskedForWithoutATerminalOnlyInVain() throws {
    let outcome = try Tool.run("/usr/bin/setsid", [try #require(Tool.path), "key", "new", "--out", signed.keys])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("--password-file"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "script is not here"))
  func aPasswordIsAskedForTwiceAndNotShown() throws {
    let tool = try #require(Tool.path)
    let words = ["-qec", "timeout --foreground 60 \(tool) key new --strength light --out \(signed.keys)", "/dev/null"]
    let typed = Array("correctt\u{7F} horse\ncorrect horse\n".utf8)
    let outcome = try Tool.run("/usr/bin/script", words, input: typed)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("Password for the new key:"))
    let bundle = try signed.bundle("--out", signed.zip, signed: true)
    #expect(bundle.status == 0, "\(bundle.errors)")
    try FileManager.default.removeItem(atPath: signed.keys)
    let differs = try Tool.run("/usr/bin/script", words, input: Array("one\ntwo\n".utf8))
    #expect(differs.output.contains("the two passwords differ"))
    #expect(!FileManager.default.fileExists(atPath: signed.secret))
  }

  @Test func aBundleIsTheSameEachTimeAndVerifies() throws {
    #expect(try signed.makeKey().status == 0)
    let first = try signed.bundle("--out", signed.zip, signed: true)
    #expect(first.status == 0, "\(first.errors)")
    let bytes = FileManager.default.contents(atPath: signed.zip)
    let signature = FileManager.default.contents(atPath: signed.zip + ".minisig")
    #expect(try signed.bundle("--out", signed.zip, signed: true).status == 0)
    #expect(FileManager.default.contents(atPath: signed.zip) == bytes)
    #expect(FileManager.default.contents(atPath: signed.zip + ".minisig") == signature)
    let whole = try Tool.run(["verify", signed.zip, "--key", signed.publicKey])
    #expect(whole.status == 0)
    #expect(whole.output.split(separator: "\n").count == 1)
    #expect(whole.output.contains(": whole: "))
    let line = try signed.project.folder.read("keys/nightlight.pub").split(separator: "\n")[1]
    #expect(try Tool.run(["verify", signed.zip, "--key", String(line), "--quiet"]).output == "")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/minisign"), "minisign is not here"))
  func minisignAcceptsTheBundle() throws {
    #expect(try signed.makeKey().status == 0)
    #expect(try signed.bundle("--out", signed.zip, signed: true).status == 0)
    let outcome = try Tool.run("/usr/bin/minisign", ["-V", "-p", signed.publicKey, "-m", signed.zip])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("file:bundle.zip"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip"), "unzip is not here"))
  func anUnpackedBundleVerifiesHereAndWithSha256sum() throws {
    #expect(try signed.bundle("--out", signed.zip).status == 0)
    let folder = signed.project.folder.path + "/unpacked"
    #expect(try Tool.run("/usr/bin/unzip", ["-q", signed.zip, "-d", folder]).status == 0)
    #expect(try Tool.run(["verify", folder]).status == 0)
    let sums = try Tool.run("/bin/sh", ["-c", "cd '\(folder)' && sha256sum --check --strict --quiet SHA256SUMS"])
    #expect(sums.status == 0, "\(sums.output)")
  }

  @Test func whatIsNotWholeIsNeitherBundledNorCalledWhole() throws {
    let out = signed.project.out
    try Data("changed".utf8).write(to: URL(filePath: out + "/en/index.html"))
    try Data("mine".utf8).write(to: URL(filePath: out + "/mine.txt"))
    try FileManager.default.removeItem(atPath: out + "/robots.txt")
    let verdict = try Tool.run(["verify", out])
    #expect(verdict.status == 1)
    #expect(
      verdict.output.hasSuffix(
        ": not whole: 1 changed, 1 missing, 1 added\nchanged: en/index.html\nmissing: robots.txt\nadded: mine.txt\n"))
    let bundle = try signed.bundle("--out", signed.zip, "--usb", signed.stick)
    #expect(bundle.status == 1)
    #expect(bundle.errors.contains("nothing was bundled"))
    #expect(!FileManager.default.fileExists(atPath: signed.zip))
    #expect(try FileManager.default.contentsOfDirectory(atPath: signed.stick) == ["photo.jpg"])
  }

  @Test func whatOthersPutThereIsLeftOut() throws {
    try Data("mine".utf8).write(to: URL(filePath: signed.project.out + "/mine.txt"))
    let bundle = try signed.bundle("--out", signed.zip)
    #expect(bundle.status == 0)
    #expect(bundle.errors.contains("mine.txt"))
    #expect(try Tool.run(["verify", signed.zip]).status == 0)
  }

  @Test func scriptsCanTellThatNothingCouldBeFoundOut() throws {
    for words in [
      ["verify", signed.stick], ["verify", "/nowhere"], ["verify"],
      ["verify", signed.project.out, "--key", "/nowhere"],
      ["verify", signed.project.out, "--key", signed.password],
    ] {
      let outcome = try Tool.run(words)
      #expect(outcome.status == 2, "\(words)")
      #expect(!outcome.errors.isEmpty)
    }
  }

  @Test func anUnsignedBundleTakesAwayTheSignatureOfTheOneBefore() throws {
    #expect(try signed.makeKey().status == 0)
    #expect(try signed.bundle("--out", signed.zip, signed: true).status == 0)
    #expect(try signed.bundle("--out", signed.zip).errors.contains("removed bundle.zip.minisig"))
    let outcome = try Tool.run(["verify", signed.zip, "--key", signed.publicKey])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("no signature lies beside it"))
  }

  @Test func aStickRunsTheBuildAndKeepsTheOneBefore() throws {
    let first = try signed.bundle("--usb", signed.stick)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("photo.jpg"))
    let foreign = try Tool.run(["verify", signed.stick])
    #expect(foreign.status == 1)
    #expect(foreign.output.hasSuffix(": not whole: 1 added\nadded: photo.jpg\n"))
    try FileManager.default.removeItem(atPath: signed.stick + "/photo.jpg")
    try signed.project.page("two", "Text.\n")
    _ = try signed.project.run("build")
    let second = try signed.bundle("--usb", signed.stick)
    #expect(second.output.contains("is kept as the one before"))
    #expect(second.errors == "")
    #expect(try Tool.run(["verify", signed.stick]).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: signed.stick).count == 3)
    #expect(try signed.bundle("--usb", signed.stick).output.contains("was there already"))
  }

  @Test func aBundleGoesBesideTheBuildUnlessAnotherPlaceIsSaid() throws {
    let beside = try signed.bundle()
    #expect(beside.status == 0, "\(beside.errors)")
    #expect(beside.output.hasPrefix("\(signed.project.out).zip: "))
    #expect(try Tool.run(["verify", "\(signed.project.out).zip"]).status == 0)
    #expect(try signed.bundle("--out", signed.stick + "/x").errors.contains("end in .zip"))
    #expect(try signed.bundle("--out", signed.project.out + "/x.zip").errors.contains("does not lie in the build"))
    #expect(try signed.bundle("--usb", "/nowhere").status == 1)
  }
}
