import Glibc

/// The socket on 127.0.0.1 at which connections come in.
struct Listener {
  let socket: Int32
  let port: UInt16

  /// Listens; whoever asked closes the socket.
  init(port: UInt16) throws(ServerError) {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { throw ServerError(call: "socket", code: errno, port: port) }
    func failed(_ call: String) -> ServerError {
      let error = ServerError(call: call, code: errno, port: port)
      close(socket)
      return error
    }
    makeQuiet(socket)
    var on: Int32 = 1
    // What the last run left in TIME_WAIT shall not keep the next from the port.
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    guard Self.withAddress(&address, { bind(socket, $0, $1) }) == 0 else { throw failed("bind") }
    guard listen(socket, 1_024) == 0 else { throw failed("listen") }
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    guard Self.withAddress(&address, { address, _ in getsockname(socket, address, &length) }) == 0 else {
      throw failed("getsockname")
    }
    self.socket = socket
    self.port = UInt16(bigEndian: address.sin_port)
  }

  private static func withAddress(
    _ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
