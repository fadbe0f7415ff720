import Foundation
import Serving
import Testing

/// A server at work on a thread of its own, stopped at the end.
final class Running: Sendable {
  let server: Server
  private let ended = DispatchSemaphore(value: 0)

  init(limits: Server.Limits = .init(), answer: @escaping @Sendable (Request) -> Response = echo) throws {
    let server = try Server(port: 0, limits: limits, answer: answer)
    self.server = server
    Thread { [ended] in
      server.run()
      ended.signal()
    }.start()
  }

  /// Stops the server and tells whether it ended.
  func stop() -> Bool {
    server.stop()
    return ended.wait(timeout: .now() + 10) == .success
  }

  deinit { server.stop() }

  func client(room: Int? = nil) throws -> Client { try #require(Client(port: server.port, room: room)) }

  /// A request for a path as this server's own page would send it, with further header lines.
  func get(_ path: String, _ lines: String..., method: String = "GET") -> String {
    let head = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(server.port)"] + lines
    return head.joined(separator: "\r\n") + "\r\n\r\n"
  }

  /// What is answered to one request, and whether the connection then ends.
  func answer(to request: String, hasBody: Bool = true) throws -> Answer {
    let client = try client()
    client.say(request)
    return try #require(client.hearAnswer(hasBody: hasBody))
  }
}

/// Answers with the path in brackets.
@Sendable func echo(_ request: Request) -> Response {
  .file(Array("[\(request.path)]".utf8), path: request.path)
}
