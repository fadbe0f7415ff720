import Glibc
import Testing

@testable import Usage

struct TerminalTests {
  @Test func seesThatAPipeIsNoTerminal() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    #expect(!Terminal.isTerminal(ends[1]) && !Terminal.isColoured(ends[1]) && Terminal.width(of: ends[1]) == nil)
    #expect(!Terminal.isTerminal(-1) && !Terminal.isColoured(-1))
  }

  @Test func seesATerminalAndItsWidth() throws {
    let pair = try PseudoTerminal(columns: 72)
    #expect(Terminal.isTerminal(pair.user))
    #expect(Terminal.width(of: pair.user) == 72)
    #expect(pair.written().isEmpty)
  }

  @Test func honoursNoColor() {
    #expect(Terminal.allowsColour(noColor: nil, term: "xterm"))
    #expect(Terminal.allowsColour(noColor: "", term: nil))
    #expect(!Terminal.allowsColour(noColor: "1", term: "xterm"))
    #expect(!Terminal.allowsColour(noColor: nil, term: "dumb"))
  }
}

struct ProgressLineTests {
  @Test func redrawsInPlaceAndWipesItselfAtTheEnd() throws {
    let terminal = try PseudoTerminal(columns: 40)
    let line = ProgressLine(terminal.user, pause: 0, now: { 0 })
    line.show("1 of 2")
    line.show("2 of 2")
    line.clear()
    line.clear()
    #expect(terminal.written() == "\r1 of 2\u{1B}[K\r2 of 2\u{1B}[K\r\u{1B}[K")
  }

  @Test func cutsWhatWouldWrap() throws {
    let terminal = try PseudoTerminal(columns: 10)
    ProgressLine(terminal.user, pause: 0, now: { 0 }).show("小夜燈小夜燈\n")
    #expect(terminal.written() == "\r小夜燈小\u{1B}[K")
  }

  @Test func leavesOutWhatFollowsTooSoon() throws {
    let terminal = try PseudoTerminal(columns: 40)
    let clock = Clock([0, 50, 100])
    let line = ProgressLine(terminal.user, pause: 80, now: { clock.next() })
    for text in ["a", "b", "c"] { line.show(text) }
    #expect(terminal.written() == "\ra\u{1B}[K\rc\u{1B}[K")
  }

  @Test func writesNothingToAPipe() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let line = ProgressLine(ends[1], pause: 0, now: { 0 })
    line.show("1 of 2")
    line.clear()
    close(ends[1])
    var byte: UInt8 = 0
    #expect(read(ends[0], &byte, 1) == 0)
    close(ends[0])
  }
}

/// Times one after another; only one thread asks for them.
private final class Clock: @unchecked Sendable {
  private var times: [Int]

  init(_ times: [Int]) { self.times = times }

  func next() -> Int { times.isEmpty ? 0 : times.removeFirst() }
}

/// Both ends of a terminal that nobody sits at.
private final class PseudoTerminal {
  let user: Int32
  private let screen: Int32

  init(columns: UInt16) throws {
    var (screen, user): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&screen, &user, nil, nil, &size) == 0)
    (self.screen, self.user) = (screen, user)
    // Line feeds are to arrive as written.
    var mode = termios()
    tcgetattr(user, &mode)
    cfmakeraw(&mode)
    tcsetattr(user, TCSANOW, &mode)
  }

  deinit { close(screen) }

  /// Everything that was written to the screen; nothing more can be.
  func written() -> String {
    close(user)
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while case let count = read(screen, &bytes, bytes.count), count > 0 { all += bytes.prefix(count) }
    return String(decoding: all, as: UTF8.self)
  }
}
