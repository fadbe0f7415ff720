/// Lets in only what this computer's own browser asks of this very server.
///
/// A page of another site can have its host's name point to 127.0.0.1; the `Host` that the browser sends gives it away.
struct Doorkeeper {
  private let hosts: Set<String>

  init(port: UInt16) {
    let names = ["127.0.0.1", "localhost", "[::1]"]
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  func refusal(of head: RequestHead) -> Refusal? {
    let named = head.values("host")
    guard named.count == 1 else { return Refusal(400, "One host must be named") }
    guard (named + [head.line.target.authority].compactMap(\.self)).allSatisfy(isOurs) else {
      return Refusal(421, "This is the server of another host")
    }
    guard head.values("origin").allSatisfy(isOurOrigin) else {
      return Refusal(403, "Pages of another origin are not answered")
    }
    return head.bodyRefusal
  }

  private func isOurs(_ host: String) -> Bool { hosts.contains(host.lowercased()) }

  private func isOurOrigin(_ origin: String) -> Bool {
    let scheme = "http://"
    return origin.hasPrefix(scheme) && isOurs(String(origin.dropFirst(scheme.count)))
  }
}
