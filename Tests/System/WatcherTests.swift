import Foundation
import TestSupport
import Testing

@testable import System

struct WatcherTests {
  private let folder: TemporaryFolder
  private let root: String

  init() throws {
    folder = try TemporaryFolder()
    root = folder.path
    // Written by another process: a file that this one has open while another test starts a program is
    // closed for good only when that program is under way, and so would be seen as written late.
    try shell(
      """
      mkdir -p Content/cases/a Content/cases/b Templates
      for file in Content/cases/a/en.md Content/cases/b/en.md Templates/page.html nightlight.yml; do echo x > $file; done
      """)
  }

  private func watcher() throws -> Watcher {
    try Watcher(paths: ["Content", "Templates", "nightlight.yml"].map { "\(root)/\($0)" })
  }

  /// Everything that is told until these paths have been; a pause in between is none of the watcher's business.
  private func told(_ watcher: Watcher, until awaited: String...) throws -> Set<String> {
    var told: Set<String> = []
    while !told.isSuperset(of: awaited) {
      guard case .paths(let paths) = try watcher.next(timeoutMilliseconds: 20_000) else { break }
      told.formUnion(paths.map { String($0.dropFirst(root.count + 1)) })
    }
    return told
  }

  private func shell(_ script: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-euc", script]
    process.currentDirectoryURL = URL(filePath: root)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(arguments: [
    ("echo x > Content/cases/a/en.md", "Content/cases/a/en.md"),
    ("echo x >> Content/cases/a/en.md", "Content/cases/a/en.md"),
    ("echo x > Content/cases/a/vi.md", "Content/cases/a/vi.md"),
    (": > Content/cases/a/vi.md", "Content/cases/a/vi.md"),
    ("rm Content/cases/a/en.md", "Content/cases/a/en.md"),
    ("chmod 600 Content/cases/a/en.md", "Content/cases/a/en.md"),
    ("ln Content/cases/a/en.md Templates/hard.html", "Templates/hard.html"),
    ("ln -s page.html Templates/soft.html", "Templates/soft.html"),
    ("echo x > nightlight.yml", "nightlight.yml"),
    ("rm nightlight.yml", "nightlight.yml"),
    ("mkdir Content/cases/c", "Content/cases/c"),
    ("rmdir Content/cases/empty", "Content/cases/empty"),
    ("echo x > 'Content/cases/a/小 夜.md'", "Content/cases/a/小 夜.md"),
  ])
  func tellsWhatChanged(script: String, path: String) throws {
    try FileManager.default.createDirectory(atPath: "\(root)/Content/cases/empty", withIntermediateDirectories: false)
    let watcher = try watcher()
    try shell(script)
    #expect(try told(watcher, until: path).contains(path))
  }

  @Test func tellsBothEndsOfAMove() throws {
    let watcher = try watcher()
    try shell("mv Content/cases/a/en.md Content/cases/b/vi.md")
    #expect(
      try told(watcher, until: "Content/cases/a/en.md", "Content/cases/b/vi.md")
        == ["Content/cases/a/en.md", "Content/cases/b/vi.md"])
  }

  @Test(arguments: [
    // vim with a backup; vim without; sed, VS Code and most others; emacs; JetBrains; an atomic save from elsewhere.
    "echo x > 4913; rm 4913; mv en.md en.md~; echo x > en.md; rm en.md~",
    "echo x > .en.md.swp; echo x > en.md; rm .en.md.swp",
    "echo x > .tmp123; mv .tmp123 en.md", "echo x > '#en.md#'; mv en.md en.md~; echo x > en.md; rm '#en.md#'",
    "echo x > en.md___jb_tmp___; mv en.md en.md___jb_old___; mv en.md___jb_tmp___ en.md; rm en.md___jb_old___",
    "echo x > ../../../new; mv ../../../new en.md",
  ])
  func seesASaveThroughWhateverTheEditorDoes(script: String) throws {
    let watcher = try watcher()
    try shell("cd Content/cases/a; \(script)")
    #expect(try told(watcher, until: "Content/cases/a/en.md") == ["Content/cases/a/en.md"])
  }

  @Test func leavesOutHiddenFilesAndEditorsOwn() throws {
    let watcher = try watcher()
    try shell(
      """
      cd Content; echo x > .hidden; mkdir .git; echo x > .git/index; echo x > a~; echo x > .a.swp; echo x > a.swp
      echo x > '#a#'; echo x > 4913; echo x > a.bak
      echo x > ../other; mkdir ../Elsewhere; echo x > ../Elsewhere/a.md; echo x > ../nightlight.yml~
      cat cases/a/en.md > /dev/null; chmod 755 cases; echo x > end.md
      """)
    #expect(try told(watcher, until: "Content/end.md") == ["Content/end.md"])
  }

  @Test func followsNewFolders() throws {
    let watcher = try watcher()
    try shell("mkdir -p Content/new/deep")
    _ = try told(watcher, until: "Content/new")
    try shell("echo x > Content/new/deep/en.md; mkdir Content/new/more")
    #expect(try told(watcher, until: "Content/new/deep/en.md", "Content/new/more").contains("Content/new/more"))
    try shell("echo x > Content/new/more/en.md")
    #expect(try told(watcher, until: "Content/new/more/en.md") == ["Content/new/more/en.md"])
  }

  @Test func missesNothingInFoldersThatAreMadeAndFilledAtOnce() throws {
    let watcher = try watcher()
    try shell(
      "for i in 1 2 3 4 5 6 7 8 9; do mkdir -p Content/n$i/a/b; echo x > Content/n$i/a/b/en.md; done; echo x > Content/end.md"
    )
    let all = try told(watcher, until: "Content/end.md")
    for number in 1...9 {
      // The folder stands for what was put into it before it was seen.
      #expect(all.contains("Content/n\(number)"))
      try shell("echo y > Content/n\(number)/a/b/en.md")
      let path = "Content/n\(number)/a/b/en.md"
      #expect(try told(watcher, until: path).contains(path))
    }
  }

  @Test func followsAFolderThatMoves() throws {
    let watcher = try watcher()
    try shell("mkdir Content/cases/a/deep; echo x > Content/end.md")
    _ = try told(watcher, until: "Content/end.md")
    try shell("mv Content/cases/a Content/moved")
    #expect(try told(watcher, until: "Content/cases/a", "Content/moved") == ["Content/cases/a", "Content/moved"])
    try shell("echo x > Content/moved/en.md; echo x > Content/moved/deep/en.md")
    #expect(
      try told(watcher, until: "Content/moved/en.md", "Content/moved/deep/en.md")
        == ["Content/moved/en.md", "Content/moved/deep/en.md"])
  }

  @Test func followsFoldersThatChangePlaces() throws {
    let watcher = try watcher()
    try shell("cd Content/cases; mv a t; mv b a; mv t b; mkdir t; echo x > end.md")
    _ = try told(watcher, until: "Content/cases/end.md")
    try shell("echo 1 > Content/cases/a/en.md")
    #expect(try told(watcher, until: "Content/cases/a/en.md") == ["Content/cases/a/en.md"])
    try shell("echo 2 > Content/cases/b/en.md")
    #expect(try told(watcher, until: "Content/cases/b/en.md") == ["Content/cases/b/en.md"])
    try shell("echo 3 > Content/cases/t/en.md")
    #expect(try told(watcher, until: "Content/cases/t/en.md") == ["Content/cases/t/en.md"])
  }

  @Test func losesSightOfAFolderThatLeaves() throws {
    let watcher = try watcher()
    try shell("mv Content/cases/a gone")
    #expect(try told(watcher, until: "Content/cases/a") == ["Content/cases/a"])
    try shell("echo x > gone/en.md; rm -r gone; echo x > Content/end.md")
    #expect(try told(watcher, until: "Content/end.md") == ["Content/end.md"])
    try shell("rm -r Content/cases")
    #expect(try told(watcher, until: "Content/cases").contains("Content/cases"))
  }

  @Test func awaitsAWatchedFolderThatIsRemovedAndMadeAgain() throws {
    let watcher = try watcher()
    try shell("rm -r Templates")
    #expect(try told(watcher, until: "Templates").contains("Templates"))
    try shell("mkdir -p Templates/web")
    #expect(try told(watcher, until: "Templates").contains("Templates"))
    try shell("echo x > Templates/web/page.html")
    #expect(try told(watcher, until: "Templates/web/page.html").contains("Templates/web/page.html"))
  }

  @Test func awaitsAPathThatIsNotThereYet() throws {
    let watcher = try Watcher(paths: ["\(root)/Later", "\(root)/later.yml"])
    try shell("mkdir Later; echo x > later.yml")
    #expect(try told(watcher, until: "Later", "later.yml") == ["Later", "later.yml"])
    try shell("echo x > Later/en.md")
    #expect(try told(watcher, until: "Later/en.md") == ["Later/en.md"])
  }

  @Test func followsAWatchedPathThatIsALinkAndNoOther() throws {
    try shell("mkdir real other; ln -s real Linked; ln -s ../other real/inner")
    let watcher = try Watcher(paths: ["\(root)/Linked"])
    try shell("echo x > other/en.md; echo x > real/en.md")
    #expect(try told(watcher, until: "Linked/en.md") == ["Linked/en.md"])
    try shell("ln -sfn other Linked")
    #expect(try watcher.next(timeoutMilliseconds: 20_000) == .everything)
    try shell("echo x > other/vi.md")
    #expect(try told(watcher, until: "Linked/vi.md") == ["Linked/vi.md"])
  }

  @Test func watchesAFolderInsideAnotherOnce() throws {
    let watcher = try Watcher(paths: ["\(root)/Content/cases", "\(root)/Content/", "\(root)/Content/./cases/a/en.md"])
    try shell("echo x > Content/cases/a/en.md; echo x > Content/end.md")
    #expect(try told(watcher, until: "Content/end.md") == ["Content/cases/a/en.md", "Content/end.md"])
  }

  @Test func asksForALookAtEverythingWhenTheKernelLosesCount() throws {
    let watcher = try watcher()
    let most = try #require(
      Int(try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8).trimmed))
    try #require(most < 1_000_000)
    for number in 0..<most + 10 {
      // Two files by turns: the kernel would take one event after its like for one.
      let name = number % 2 == 0 ? "a" : "b"
      #expect(truncate("\(root)/Content/cases/\(name)/en.md", 0) == 0)
      #expect(chmod("\(root)/Content/cases/\(name)/en.md", 0o600 + mode_t(number % 2)) == 0)
    }
    try shell("mkdir Content/unseen")
    #expect(try watcher.next(timeoutMilliseconds: 20_000) == .everything)
    try shell("echo x > Content/unseen/en.md")
    #expect(try told(watcher, until: "Content/unseen/en.md").contains("Content/unseen/en.md"))
  }

  @Test func asksForALookAtEverythingWhenTheProjectItselfMoves() throws {
    let watcher = try Watcher(paths: ["\(root)/Content/cases/a"])
    try shell("mv Content/cases Content/moved")
    #expect(try watcher.next(timeoutMilliseconds: 20_000) == .everything)
  }

  @Test func tellsNothingWhereNothingChanged() throws {
    let watcher = try watcher()
    #expect(try watcher.next(timeoutMilliseconds: 0) == nil)
    #expect(try watcher.next(timeoutMilliseconds: -5) == nil)
    try shell("cat Content/cases/a/en.md > /dev/null; ls -R Content > /dev/null")
    #expect(try watcher.next(timeoutMilliseconds: 20) == nil)
  }

  @Test func isInterruptedFromAnotherThread() throws {
    let watcher = try watcher()
    watcher.interrupt()
    watcher.interrupt()
    #expect(try watcher.next(timeoutMilliseconds: nil) == nil)
    Foundation.Thread { watcher.interrupt() }.start()
    #expect(try watcher.next(timeoutMilliseconds: nil) == nil)
    try shell("echo x > Content/end.md")
    #expect(try told(watcher, until: "Content/end.md") == ["Content/end.md"])
  }

  @Test func endsForGoodWhenItIsClosed() throws {
    let watcher = try watcher()
    Foundation.Thread { watcher.close() }.start()
    #expect(try watcher.next(timeoutMilliseconds: nil) == nil)
    watcher.close()
    watcher.interrupt()
    #expect(try watcher.next(timeoutMilliseconds: nil) == nil)
  }

  @Test func saysWhatCannotBeWatchedAndTheWayOut() throws {
    let error = #expect(throws: WatchError.self) { try Watcher(paths: ["\(root)/none/at/all"]) }
    #expect(error?.message == "cannot watch \(root)/none/at: No such file or directory")
    #expect(WatchError(code: ENOSPC, path: "a").description.contains("sudo sysctl fs.inotify.max_user_watches="))
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
