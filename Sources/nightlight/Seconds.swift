extension Duration {
  /// The seconds with one digit behind the point.
  var inSeconds: String {
    let tenths = Int(components.seconds) * 10 + Int(components.attoseconds / 100_000_000_000_000_000)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
