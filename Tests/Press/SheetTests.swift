import Foundation
import Glibc
import System
import TestSupport
import Testing

@testable import Press

@Suite("What sheets may be made of", .enabled(if: Trial.isMade, Trial.notMade))
struct SheetTests {
  private let folder: TemporaryFolder
  private static let press = Press(Trial.real)

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("in/pictures/a.svg", SheetTests.picture)
    try folder.write("outside.svg", SheetTests.picture)
  }

  @Test func showsPicturesOfItsFolderAndOfItself() throws {
    let data = "data:image/svg+xml;base64," + Data(SheetTests.picture.utf8).base64EncodedString()
    let with = try press("<img alt=a src='pictures/a.svg'><img alt=b src='/pictures/a.svg'><img alt=c src='\(data)'>")
    #expect(with.pdf.count > (try press("<p>").pdf.count))
  }

  @Test func namesEveryPictureThatIsNotThere() {
    #expect(throws: PressError.missing(sheet: "sheet", files: ["b.png", "pictures/c d.png"])) {
      _ = try press("<img alt=a src='pictures/a.svg'><img alt=b src=b.png><img alt=c src='pictures/c%20d.png'>")
    }
  }

  @Test func namesAPictureThatIsNone() throws {
    try folder.write("in/a.png", "no picture")
    let error = #expect(throws: PressError.self) { _ = try press("<img alt=a src=a.png>") }
    #expect(error?.message.contains("a.png") == true)
    guard case .unusable = error else { return #expect(Bool(false), "\(String(describing: error))") }
  }

  @Test(arguments: [
    "https://example.org/a.png", "http://127.0.0.1:9/a.png", "file:///etc/hostname", "ftp://example.org/a.png",
    "//example.org/a.png",
  ])
  func fetchesNothingFromElsewhere(address: String) {
    let named = address.hasPrefix("//") ? "https:" + address : address
    #expect(throws: PressError.refused(sheet: "sheet", addresses: [named])) {
      _ = try press("<img alt=a src='\(address)'>")
    }
    #expect(throws: PressError.refused(sheet: "sheet", addresses: [named])) {
      _ = try press("<style>@import url('\(address)'); p { background: url('\(address)') }</style><p>a")
    }
  }

  @Test func goesNoWayOutOfItsFolder() throws {
    symlink(folder.path + "/outside.svg", folder.path + "/in/link.svg")
    #expect(throws: PressError.refused(sheet: "sheet", addresses: ["link.svg"])) {
      _ = try press("<img alt=a src=link.svg>")
    }
    #expect(throws: PressError.refused(sheet: "sheet", addresses: ["../outside.svg"])) {
      _ = try press("<img alt=a src='%2e%2e/outside.svg'>")
    }
    // Browsers too take this for the folder's own.
    #expect(throws: PressError.missing(sheet: "sheet", files: ["outside.svg"])) {
      _ = try press("<img alt=a src='../outside.svg'>")
    }
    #expect(throws: PressError.refused(sheet: "sheet", addresses: ["https://sheet.invalid:80/a"])) {
      _ = try press("<base href='https://sheet.invalid:80/'><img alt=a src=a>")
    }
  }

  @Test func aPipeKeepsNobodyWaiting() throws {
    mkfifo(folder.path + "/in/pipe.png", 0o600)
    #expect(throws: PressError.missing(sheet: "sheet", files: ["pipe.png"])) {
      _ = try press("<img alt=a src=pipe.png>")
    }
  }

  @Test func namesWhatAScreenReaderWouldMiss() {
    let bare = Sheet("bare", html: Array("<title>a</title><p>a".utf8), folder: folder.path)
    let error = #expect(throws: PressError.self) { _ = try SheetTests.press.press(bare) }
    #expect(error?.message.contains("\"lang\"") == true)
    let blind = #expect(throws: PressError.self) { _ = try press("<img src='pictures/a.svg'>") }
    #expect(blind?.message.contains("alt") == true)
  }

  @Test func namesLinksThatLeadNowhereFromAPDF() throws {
    #expect(throws: PressError.deadLinks(sheet: "sheet", targets: ["b.html", "c/"])) {
      _ = try press("<a href=b.html>b</a> <a href='c/'>c</a> <a href='tel:110'>d</a> <a href='#e'>e</a><p id=e>")
    }
    let error = #expect(throws: PressError.self) { _ = try press("<a href='#none'>a</a>") }
    #expect(error?.message.contains("#none") == true)
  }

  @Test func saysWhichLinkGotLost() throws {
    let hidden = "<p><a href='tel:110'>a</a> <a href='tel:113' style='display: none'>b</a> <a href='#c'>c</a><p id=c>"
    #expect(try press(hidden).layout.warnings == ["the link to tel:113 is on no page"])
    // WeasyPrint drops the link of what is itself the item of a grid, and keeps one inside the item.
    let grid = "<div style='display: grid'><a href='tel:110'>a</a><p><a href='tel:119'>b</a></div>"
    #expect(try press(grid).layout.warnings == ["the link to tel:110 is on no page"])
  }

  @Test func namesLettersThatNoFontHas() {
    let error = #expect(throws: PressError.self) { _ = try press("<p>a\u{10FFFD}") }
    #expect(error?.message.contains("U+10FFFD") == true)
  }

  @Test func saysWhatIsStrangeInAStyle() throws {
    #expect(try press("<style>p { colour: red }</style><p>a").layout.warnings.joined().contains("colour"))
  }

  @Test func tellsEveryPageThatABoxRunsOver() throws {
    let tall =
      "<style>@page { size: 100px 200px; margin: 10px }</style><p style='margin: 0'>a<div id=tall>"
      + String(repeating: "<p style='height: 50px; margin: 0'>a", count: 5) + "</div><p id=last>z"
    let layout = try SheetTests.press.layOut(sheet(tall))
    let parts = layout.anchors.filter { $0.name == "tall" }
    #expect(parts.map(\.page) == [1, 2])
    #expect(parts[1].top == 10 && parts[1].bottom > parts[1].top)
    #expect(layout.page(of: "last") == 2 && layout.pages.count == 2)
    #expect(try press(tall).layout == layout)
  }

  @Test func aSheetDoesNotLendItsFontsToTheNext() throws {
    let own = """
      <style>@font-face { font-family: Nightlight Sans TC; src: local('Noto Serif') }
      @font-face { font-family: Own; src: url(own.ttf) } p { font-family: Own, Nightlight Sans TC }</style><p>abc
      """
    try FileManager.default.copyItem(
      atPath: "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf", toPath: folder.path + "/in/own.ttf")
    var workshop = Trial.real
    workshop.workers = 1
    let press = Press(workshop)
    let plain = sheet("<style>p { font-family: Own, Noto Sans }</style><p>abc")
    let before = try press.press(plain)
    #expect(try press.press(sheet(own)).fonts == ["Own"])
    #expect(try press.press(plain) == before)
    #expect(before.fonts == ["Noto-Sans"])
  }

  @Test func aWorkerEndsInTheMiddleOfASheetWhenTheToolIsGone() throws {
    var ends: [Int32] = [-1, -1]
    #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0)
    let process = try WorkerProcess(Trial.real.python, ["-s", "-B", Trial.real.script], socket: ends[1])
    close(ends[1])
    let folder = try #require(WorkerProcess.folder(of: process.group))
    let channel = Channel(socket: ends[0])
    #expect(try channel.receive(by: now() + 30_000).texts("version").count == 1)
    var request = Message()
    request.add("kind", "pdf")
    // Many seconds' work.
    request.add("html", String(repeating: "<p>some words in a paragraph", count: 20_000))
    let bytes = request.bytes
    #expect(send(ends[0], bytes, bytes.count, 0) == bytes.count)
    let start = now()
    shutdown(ends[0], Int32(SHUT_WR))
    #expect(throws: Channel.Fault.gone) { try channel.receive(by: now() + 30_000) }
    #expect(now() - start < 10_000)
    #expect(!FileManager.default.fileExists(atPath: folder))
    process.end()
  }

  private static let picture =
    "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0h9v9z'/></svg>"

  private func sheet(_ body: String) -> Sheet {
    let html = "<!doctype html><html lang=en><title>a</title><body>\(body)"
    return Sheet("sheet", html: Array(html.utf8), folder: folder.path + "/in")
  }

  private func press(_ body: String) throws -> Pressed { try SheetTests.press.press(sheet(body)) }
}
