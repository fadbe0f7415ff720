import Foundation
import System
import TestSupport
import Testing

/// Small disks in memory that only the commands of one test see; unprivileged where the system lets users have them.
enum SmallDisk {
  /// The command that gives a shell its own view of the disks; nil if neither root nor users may have one.
  static let command: [String]? = [["/usr/bin/unshare", "-m"], ["/usr/bin/unshare", "-Urm"]].first { command in
    (try? run(command, "mount -t tmpfs -o size=1m tmpfs /mnt", in: "/"))?.status == 0
  }

  static func run(_ command: [String], _ script: String, in folder: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: command[0])
    process.arguments = command.dropFirst() + ["/bin/sh", "-c", script]
    process.currentDirectoryURL = URL(filePath: folder)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }
}

@Suite("A disk", .enabled(if: SmallDisk.command != nil, "no small disk can be mounted here"))
struct DiskTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func shell(_ script: String) throws -> (status: Int32, output: String) {
    let command = try #require(SmallDisk.command)
    let probe = """
      set -u
      probe() { '\(RunningProbe.program)' "$@"; echo "status $?"; }
      whole() { (cd "$1" && sha256sum --check --strict --quiet nightlight-manifest.txt && echo whole); }
      """
    return try SmallDisk.run(command, "\(probe)\n\(script)", in: folder.path)
  }

  @Test("that fills up leaves the last good site, whichever way was to be taken", arguments: ["exchange", "moves"])
  func full(way: String) throws {
    let (_, output) = try shell(
      """
      mkdir disk && mount -t tmpfs -o size=1m tmpfs disk && mkdir -p disk/site && echo theirs > disk/site/theirs
      probe disk disk/site \(way) A 40 4000 10 0 none
      probe disk disk/site \(way) B 40 40000 10 0 none
      whole disk/site
      ls -A disk; cat disk/site/theirs
      probe disk disk/site \(way) B 40 4000 10 0 none
      whole disk/site
      """)
    #expect(output.contains("the disk is full; free some space there and run the command again\nstatus 3\nwhole\n"))
    #expect(output.contains("\n.nightlight\nsite\ntheirs\n"), "no stage is left: \(output)")
    #expect(output.hasSuffix("status 0\nwhole\n"), "\(output)")
  }

  @Test("that is full from the start says so")
  func fullFromTheStart() throws {
    let (_, output) = try shell(
      """
      mkdir disk && mount -t tmpfs -o size=64k tmpfs disk && mkdir disk/site
      dd if=/dev/zero of=disk/ballast bs=1k count=60 2> /dev/null
      probe disk disk/site any A 40 4000 10 0 none
      ls -A disk/site
      """)
    #expect(output.contains("the disk is full"))
    #expect(output.hasSuffix("status 3\n"), "\(output)")
  }

  @Test("that is read-only is told of, and its site is left as it is")
  func readOnly() throws {
    let (_, output) = try shell(
      """
      mkdir disk && mount -t tmpfs tmpfs disk
      probe disk disk/site any A 40 400 10 0 none
      mount -o remount,ro disk
      probe disk disk/site any B 40 400 10 0 none
      probe disk disk/site any recover 40 400 10 0 none
      whole disk/site
      """)
    #expect(output.contains("the disk is read-only; choose another folder, or make the disk writable\nstatus 3\n"))
    #expect(output.hasSuffix("nothing\nstatus 0\nwhole\n"), "\(output)")
  }

  @Test("that is mounted on the output folder is published to, though it cannot be exchanged")
  func mountedOutput() throws {
    let (_, output) = try shell(
      """
      mkdir -p root/site && mount -t tmpfs tmpfs root/site && echo theirs > root/site/theirs
      probe root root/site any A 40 400 10 0 none
      probe root root/site any B 40 400 10 0 none
      probe root root/site any B 40 400 10 0 none
      whole root/site
      ls -A root root/site
      """)
    #expect(output.contains("written 38 unchanged 0 removed 2 carried 0"))
    #expect(output.contains("written 0 unchanged 38"))
    let list = "whole\nroot:\n.nightlight\nsite\n\nroot/site:\nnightlight-manifest.txt\npages\ntheirs\n"
    #expect(output.hasSuffix(list), "\(output)")
  }

  @Test("that is bound to a folder of the site keeps what it holds")
  func boundFolder() throws {
    let (_, output) = try shell(
      """
      mkdir -p root elsewhere && echo theirs > elsewhere/file
      probe root root/site exchange A 40 400 10 0 none
      mkdir root/site/bound && mount --bind elsewhere root/site/bound
      probe root root/site exchange B 40 400 10 0 none
      whole root/site
      ls -A root; cat root/site/bound/file elsewhere/file
      """)
    #expect(output.hasSuffix("status 0\nwhole\n.nightlight\nsite\ntheirs\ntheirs\n"), "\(output)")
  }

  @Test(
    "whose folder belongs to someone else is told of",
    .enabled(
      if: geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv"),
      "only root can become someone else"))
  func notOurs() throws {
    // The program itself must lie where anyone may run it.
    let (_, output) = try shell(
      """
      cp '\(RunningProbe.program)' program && chmod 755 . program && mkdir root && chmod 755 root
      probe root root/site any A 40 400 10 0 none
      setpriv --reuid=65534 --regid=65534 --clear-groups ./program root root/site any B 40 400 10 0 none
      echo "status $?"
      whole root/site
      ls -A root
      """)
    #expect(output.contains("permission denied; look at who owns the path and its folder"))
    #expect(output.hasSuffix("status 3\nwhole\n.nightlight\nsite\n"), "\(output)")
  }
}
