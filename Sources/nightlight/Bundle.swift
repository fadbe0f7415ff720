import Bundling
import Seal
import System
import Usage

/// `nightlight bundle`: a build as one zip, or on a USB stick.
struct BundleCommand {
  private let site: String
  private let edition: EditionName
  private let out: String?
  private let stick: String?
  private let keyFile: String?
  private let passwordFile: String?
  private let isQuiet: Bool

  init(_ invocation: Invocation) throws {
    let root = try absolutePath(invocation.value("root") ?? ".")
    edition = EditionName(invocation)
    site = try invocation.value("site").map(absolutePath) ?? "\(root)/\(edition.folder)"
    stick = try invocation.value("usb").map(absolutePath)
    // Without a word of where it goes, beside the build.
    out = try invocation.value("out").map(absolutePath) ?? (stick == nil ? "\(site).zip" : nil)
    keyFile = invocation.value("key")
    passwordFile = invocation.value("password-file")
    isQuiet = invocation.flag("quiet")
  }

  func run() throws -> Int32 {
    guard isFolder(site) else {
      throw Complaint("there is no folder \(site); build the site first, or name it with --site")
    }
    if edition == .kiosk, try Folder.working.status(of: "\(site)/assets/kiosk.js") == nil {
      throw Complaint("\(site) holds no kiosk edition; run: nightlight build --edition kiosk --out \(site)")
    }
    guard let built = try BuildFolder(Folder(at: realPath(site))) else { throw BundleError.noList(site) }
    let verdict = try built.verdict()
    guard verdict.hasItsFiles else {
      emit("\(site): \(verdict.line)\n")
      for line in verdict.differences { emit("\(line)\n") }
      tell("nothing was bundled; build the site again")
      return 1
    }
    if !verdict.added.isEmpty {
      let shown = verdict.added.prefix(3).joined(separator: ", ")
      tell("note: \(verdict.added.count) files that nightlight did not build are left out: \(shown)")
    }
    let key = try keyFile.map { try open($0) }
    if let out { try pack(built, key, to: out) }
    if let stick { try install(built, key, on: stick) }
    return 0
  }

  private func open(_ file: String) throws -> SigningKey {
    let key = try SecretFile.read(file)
    return try key.unlock(key.hasPassword ? Password(file: passwordFile).known() : [])
  }

  private func pack(_ built: BuildFolder, _ key: SigningKey?, to out: String) throws {
    guard let name = parts(ofPath: out).last, name.hasSuffix(".zip") else {
      throw Complaint("'\(out)' is no name for a zip; let it end in .zip")
    }
    let above = try realPath("/" + parts(ofPath: out).dropLast().joined(separator: "/"))
    guard try !lies(above, in: realPath(site)) else {
      throw Complaint("a bundle does not lie in the build that it holds; choose another folder (--out)")
    }
    let folder = try Folder.making(above)
    let bundle = try Bundle(built, key: key)
    let signature = "\(name).minisig"
    // A signature of an older bundle would not fit the new one.
    if try folder.removeFile(signature), key == nil { tell("note: removed \(signature), which was an older bundle's") }
    try folder.replace(name, bundle.bytes, durably: true)
    if let key { try folder.replace(signature, bundle.signature(by: key, name: name), durably: true) }
    say(
      "\(out): \(bundle.files) files, \(bundle.bytes.count / 1024) KB, build \(bundle.build)"
        + (key.map { ", signed by key \($0.publicKey.id)" } ?? ", not signed"))
  }

  private func install(_ built: BuildFolder, _ key: SigningKey?, on path: String) throws {
    guard isFolder(path) else { throw Complaint("there is no folder \(path); name the stick's folder with --usb") }
    let report = try Stick(at: path).install(built, key: key)
    say(
      report.copied == 0
        ? "\(path) runs build \(report.build), which was there already"
        : "\(path) runs build \(report.build): \(report.copied) files copied")
    if let previous = report.previous { say("build \(previous) is kept as the one before") }
    if report.removed > 0 { say("\(report.removed) older builds were removed") }
    if !report.strays.isEmpty {
      let shown = report.strays.prefix(3).joined(separator: ", ")
      tell("note: \(report.strays.count) others lie on the stick, so that it will not be called whole: \(shown)")
    }
  }

  private func say(_ line: String) { if !isQuiet { emit(line + "\n") } }
}
