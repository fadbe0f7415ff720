import Foundation
import Glibc
import TestSupport
import Testing

/// What goes wrong with the press, as whoever prints is told of it: what was printed before stays, and no worker is left.
@Suite("Faults of printing", .enabled(if: Shop.isOpen, Shop.reason)) struct FaultTests {
  /// A tool installed with an environment whose Python does something else first.
  private struct Installed {
    let folder: TemporaryFolder
    let project: TemporaryFolder

    /// `script` is what stands in Python's place; `$PYTHON` in it is the real one.
    init(_ script: String?) throws {
      folder = try TemporaryFolder()
      project = try SmallShop.project()
      let share = folder.path + "/share/nightlight"
      for path in [folder.path + "/bin", share + "/press/bin"] {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      }
      // By another program: a file that this process has open to write could not be run by a child.
      _ = try Shop.ask("/bin/cp", #require(Tool.path), folder.path + "/bin/nightlight")
      try FileManager.default.copyItem(atPath: Place.repository + "/Templates", toPath: share + "/Templates")
      if let script {
        let text = "#!/bin/sh\n" + script.replacing("$PYTHON", with: Shop.environment) + "\n"
        try folder.write("python.sh", text)
        chmod(folder.path + "/python.sh", 0o755)
        _ = try Shop.ask("/bin/cp", folder.path + "/python.sh", share + "/press/bin/python")
      }
      // What was printed before.
      try project.write("print/sample-zh-Hant.pdf", "good")
    }

    func print(_ arguments: String..., patience: Int = 60) throws -> Tool.Outcome {
      try Tool.run(
        folder.path + "/bin/nightlight",
        [
          "print", "lamp", "--lang", "zh-Hant", "--root", project.path, "--out", project.path + "/print", "--today",
          "2026-11-21",
        ]
          + arguments, environment: ["NIGHTLIGHT_PATIENCE": "\(patience)"])
    }

    /// Whether a worker was killed over a sheet.
    var wasAtWork: Bool {
      get throws {
        try FileManager.default.contentsOfDirectory(atPath: folder.path + "/share/nightlight/Templates/press")
          .contains("worker.py.was-here")
      }
    }

    /// Whether a worker of this tool is still there.
    var isLeftAlone: Bool {
      get throws {
        let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { Int($0) }
        return !processes.contains { process in
          guard let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else { return false }
          return String(decoding: line, as: UTF8.self).contains(folder.path + "/share")
        }
      }
    }
  }

  private func expect(_ installed: Installed, _ outcome: Tool.Outcome, says words: [String]) throws {
    #expect(outcome.status == 1, "\(outcome.errors)")
    for word in words { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
    #expect(try installed.project.read("print/sample-zh-Hant.pdf") == "good")
    #expect(try installed.isLeftAlone)
  }

  /// A worker that is killed as soon as it has taken a request: each time, or only where nobody was before.
  private func killed(onlyOnce: Bool) -> String {
    let program =
      "import os, sys, signal; sys.path.insert(0, sys.argv[1].rsplit(\"/\", 1)[0]); import worker; real = worker.answer\n"
      + "def answer(desk, parts):\n"
      + "    if worker.value(parts, \"kind\") != b\"subset\":\n"
      + "        mark = sys.argv[1] + \".was-here\"\n"
      + "        first = not os.path.exists(mark)\n"
      + "        open(mark, \"a\").close()\n"
      + "        if first or \(onlyOnce ? "False" : "True"): os.kill(os.getpid(), signal.SIGKILL)\n"
      + "    return real(desk, parts)\n"
      + "worker.answer = answer\nworker.main()"
    return "for last; do :; done; exec $PYTHON -B -c '\(program)' \"$last\""
  }

  @Test func aSheetOverWhichEveryWorkerIsKilledIsNamed() throws {
    let installed = try Installed(killed(onlyOnce: false))
    try expect(
      installed, try installed.print(), says: ["WeasyPrint ended twice in the middle of sample-zh-Hant", "again"])
    #expect(try installed.wasAtWork)
  }

  @Test func anotherWorkerTakesOverFromOneThatIsKilledInTheMiddle() throws {
    let installed = try Installed(killed(onlyOnce: true))
    let outcome = try installed.print()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try installed.wasAtWork && installed.isLeftAlone)
    #expect(try Shop.files(installed.project, ".pdf")["sample-zh-Hant.pdf"]?.starts(with: Data("%PDF".utf8)) == true)
  }

  @Test func aWorkerThatHangsIsEndedAndTheSheetNamed() throws {
    // It greets as the real one does, and then sleeps over what it is first asked.
    let program =
      "import sys; sys.path.insert(0, sys.argv[1].rsplit(\"/\", 1)[0]); import types, worker, signal; "
      + "sys.modules.update(weasyprint=types.SimpleNamespace(VERSION=\"70.0\"), sheet=types.SimpleNamespace(Desk=print)); "
      + "worker.answer = lambda desk, parts: signal.pause(); worker.main()"
    let hanging = try Installed("for last; do :; done; exec $PYTHON -B -c '\(program)' \"$last\"")
    try expect(
      hanging, try hanging.print(patience: 5), says: ["took more than 5 s", "was ended", "run the command again"])
  }

  @Test func anotherVersionIsToldOf() throws {
    // The worker's script is the last word.
    let program =
      "import sys; sys.path.insert(0, sys.argv[1].rsplit(\"/\", 1)[0]); import weasyprint; "
      + "weasyprint.VERSION = \"57.2\"; import runpy; runpy.run_path(sys.argv[1], run_name=\"__main__\")"
    let installed = try Installed("for last; do :; done; exec $PYTHON -B -c '\(program)' \"$last\"")
    try expect(installed, try installed.print(), says: ["WeasyPrint 70.", "57.2", "make press"])
  }

  @Test func whatCannotBeStartedIsToldOf() throws {
    let broken = try Installed("exit 3")
    try expect(broken, try broken.print(), says: ["error:", "make press"])
    let without = try Installed("exec $PYTHON -S -c 'raise ImportError' 2>/dev/null")
    try expect(without, try without.print(), says: ["error:", "make press"])
  }

  @Test func aPictureThatIsNotThereIsNamed() throws {
    let installed = try Installed("exec $PYTHON \"$@\"")
    let css = "share/nightlight/Templates/print/leaflet.css"
    try installed.folder.write(css, try installed.folder.read(css) + "\n.panel { background: url(absent.png); }\n")
    try expect(installed, try installed.print(), says: ["shows what is not there: absent.png", "add the file"])
  }

  @Test func aLogoThatIsNotThereIsNamedWithItsPlace() throws {
    let installed = try Installed("exec $PYTHON \"$@\"")
    try installed.project.write(
      "Content/orgs/office.yml", "name: {zh-Hant: 某校}\nlogo: absent.png\ncontacts: []\n")
    try expect(
      installed, try installed.print("--org", "office"),
      says: ["Content/orgs/office.yml:2:", "no picture Content/orgs/absent.png", "[org-logo]"])
  }

  /// Whether a small disk can be had here: root, or somebody who may have a namespace of their own.
  private static let canMount: Bool = {
    let mounting = ["-rm", "/bin/sh", "-c", "mount -t tmpfs -o size=16k none /mnt"]
    return (try? Tool.run("/usr/bin/unshare", mounting).status) == 0
  }()

  @Test(.enabled(if: canMount, "no disk can be mounted here")) func aFullDiskIsToldOf() throws {
    let installed = try Installed("exec $PYTHON \"$@\"")
    let disk = installed.project.path + "/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    // A disk of a few pages, on which the PDFs of before still fit.
    let script = """
      mount -t tmpfs -o size=16k none '\(disk)' || exit 77
      echo good > '\(disk)/sample-zh-Hant.pdf'
      '\(installed.folder.path)/bin/nightlight' print lamp --lang zh-Hant --root '\(installed.project.path)' \
        --out '\(disk)' --today 2026-11-21 --odt
      status=$?
      cat '\(disk)/sample-zh-Hant.pdf'
      ls '\(disk)'
      exit $status
      """
    let outcome = try Tool.run("/usr/bin/unshare", ["-rm", "/bin/sh", "-c", script])
    #expect(outcome.status == 1, "\(outcome.output) \(outcome.errors)")
    #expect(
      outcome.errors.contains("the disk is full") && outcome.errors.contains("free some space"), "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("good\n"), "\(outcome.output)")
    // No piece of a file was left beside it.
    #expect(!outcome.output.contains(".nightlight-new"), "\(outcome.output)")
    #expect(try installed.isLeftAlone)
  }
}
