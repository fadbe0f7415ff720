import Checking
import Diagnostics
import Glibc
import Library
import Reading
import Serving
import System
import Usage
import Website

/// `nightlight serve`: the site from memory, on this machine only, following every change.
struct ServeCommand {
  private let session: Session
  private let port: UInt16

  init(_ invocation: Invocation) throws {
    session = try Session(invocation, knows: ["root", "out", "today"])
    let text = invocation.value("port") ?? "8113"
    guard let port = UInt16(text) else { throw Complaint("'\(text)' is not a port: choose a number from 0 to 65535") }
    self.port = port
  }

  func run() throws -> Int32 {
    // A browser that goes away must not end the server.
    signal(SIGPIPE, SIG_IGN)
    try session.recover()
    let watcher = try Watcher(paths: ["Content", "Templates", "nightlight.yml"].map { session.project.path(of: $0) })
    let desk = try EditingDesk(session)
    let server = try Server(port: port) { desk.answer($0) }
    desk.open { server.broadcast($0) }
    let follower = Thread { desk.follow(watcher) }
    try follower.start()
    emit("serving at http://127.0.0.1:\(server.port)/ until Ctrl-C\n")
    server.run()
    watcher.close()
    follower.join()
    return 0
  }
}
