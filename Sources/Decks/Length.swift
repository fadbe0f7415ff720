/// A length with one decimal at most.
func length(_ value: Double) -> String {
  let tenths = Int64((value * 10).rounded())
  return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths % 10))"
}
