import Foundation

/// How long it takes `serve` from saving a page to serving its new bytes.
struct ServeLatency {
  let tool: String
  let project: String

  /// One time for each of some saves.
  func milliseconds() throws -> [Double] {
    let name = try pageName()
    let file = "\(project)/Content/pages/\(name)/zh-Hant.md"
    let original = try Data(contentsOf: URL(filePath: file))
    defer { try? original.write(to: URL(filePath: file)) }
    let server = Process()
    server.executableURL = URL(filePath: tool)
    server.arguments = ["serve", "--root", project, "--port", "0", "--today", "2026-11-20"]
    let output = Pipe()
    server.standardOutput = output
    server.standardError = FileHandle.nullDevice
    try server.run()
    defer {
      server.terminate()
      server.waitUntilExit()
    }
    let port = try self.port(output.fileHandleForReading)
    var times: [Double] = []
    for turn in 0..<7 {
      let mark = "mark-\(turn)-\(getpid())"
      let clock = ContinuousClock()
      let start = clock.now
      try (original + Data("\n\(mark)\n".utf8)).write(to: URL(filePath: file))
      while !(try fetch("/zh-Hant/pages/\(name).html", port).contains(Array(mark.utf8))) {
        guard clock.now - start < .seconds(30) else { throw Complaint("the change was not served within 30 s") }
      }
      let time = clock.now - start
      times.append(Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15)
    }
    return Array(times.dropFirst())
  }

  private func pageName() throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: project + "/Content/pages").sorted()
    guard !names.isEmpty else { throw Complaint("the project has no pages") }
    return names[names.count / 2]
  }

  private func port(_ handle: FileHandle) throws -> UInt16 {
    var text = ""
    while !text.contains("\n") {
      let data = handle.availableData
      if data.isEmpty { throw Complaint("the server did not start") }
      text += String(decoding: data, as: UTF8.self)
    }
    guard let match = text.firstMatch(of: #/127\.0\.0\.1:([0-9]+)/#), let port = UInt16(match.output.1) else {
      throw Complaint("the server did not say its port: \(text)")
    }
    return port
  }

  private func fetch(_ path: String, _ port: UInt16) throws -> [UInt8] {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(connection) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw Complaint("cannot connect to the server") }
    let request = Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n".utf8)
    _ = request.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, 0) }
    var answer: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(connection, &chunk, chunk.count, 0)
      if count <= 0 { return answer }
      answer += chunk[..<count]
    }
  }
}

extension [UInt8] {
  /// Whether some bytes stand in these.
  fileprivate func contains(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, count >= wanted.count else { return false }
    return indices.dropLast(wanted.count - 1).contains { self[$0] == first && self[$0...].starts(with: wanted) }
  }
}
