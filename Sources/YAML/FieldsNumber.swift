import Diagnostics

// Truth values and numbers.
extension Fields {
  /// `true` or `false`; the other words that YAML 1.1 takes for them are refused.
  public mutating func bool(_ key: String) -> Bool? {
    guard let scalar = unquoted(key, wanted: "true or false") else { return nil }
    switch scalar.text {
    case "true": return true
    case "false": return false
    default:
      let fix =
        switch scalar.text.utf8.count <= 5 ? scalar.text.lowercased() : "" {
        case "true", "yes", "on", "y": "write true"
        case "false", "no", "off", "n": "write false"
        default: "write true or false"
        }
      reportWrongText(key, scalar, wanted: "true or false", fix: fix)
      return nil
    }
  }

  /// A truth value that must be there.
  public mutating func required(bool key: String) -> Bool? {
    requires(key) ? bool(key) : nil
  }

  /// A whole number in decimal digits, within a range.
  public mutating func int(_ key: String, in range: ClosedRange<Int> = Int.min...Int.max) -> Int? {
    guard let scalar = unquoted(key, wanted: "a whole number") else { return nil }
    guard let digits = digits(of: scalar.text) else {
      reportWrongText(key, scalar, wanted: "a whole number")
      return nil
    }
    // YAML 1.1 reads such a number as octal, people as decimal.
    guard digits.count == 1 || digits.first != UInt8(ascii: "0") else {
      let fix = "remove the zeros before it, or put it in quotation marks if a text is meant"
      reportWrongText(key, scalar, wanted: "a whole number", fix: fix)
      return nil
    }
    guard let number = Int(scalar.text), range.contains(number) else {
      report(
        "number-out-of-range", at: scalar.span,
        "'\(key)' must be \(words(for: range)), not \(shortened(scalar.text))")
      return nil
    }
    return number
  }

  /// A whole number that must be there.
  public mutating func required(int key: String, in range: ClosedRange<Int> = Int.min...Int.max) -> Int? {
    requires(key) ? int(key, in: range) : nil
  }

  /// A decimal number such as `12`, `-0.5` or `1e6`.
  public mutating func double(_ key: String) -> Double? {
    guard let scalar = unquoted(key, wanted: "a number") else { return nil }
    guard isDecimal(scalar.text), let number = Double(scalar.text) else {
      reportWrongText(key, scalar, wanted: "a number")
      return nil
    }
    guard number.isFinite else {
      report("number-out-of-range", at: scalar.span, "'\(key)' is too large a number")
      return nil
    }
    return number
  }

  /// A decimal number that must be there.
  public mutating func required(double key: String) -> Double? {
    requires(key) ? double(key) : nil
  }

  /// Whether a field has a value; a finding where it has none.
  mutating func requires(_ key: String) -> Bool {
    if has(key) { return true }
    reportMissing(key)
    return false
  }

  mutating func reportWrongText(_ key: String, _ scalar: Scalar, wanted: String, fix: String? = nil) {
    report(
      "wrong-type", at: scalar.span, "'\(key)' must be \(wanted), not '\(shortened(scalar.text))'", fix: fix)
  }

  /// A text without quotation marks, which is what numbers and truth values are.
  private mutating func unquoted(_ key: String, wanted: String) -> Scalar? {
    guard let node = value(of: key) else { return nil }
    switch node.content {
    case .scalar(let text, quoted: false): return Scalar(text: text, span: node.span)
    case .scalar: reportWrongType(key, node, wanted: wanted, fix: "remove the quotation marks")
    case .null, .sequence, .mapping: reportWrongType(key, node, wanted: wanted)
    }
    return nil
  }

  /// The digits of a whole number, behind its sign.
  private func digits(of text: String) -> Substring.UTF8View? {
    let bytes = text.utf8
    let sign = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
    let digits = Substring(bytes.dropFirst(sign ? 1 : 0)).utf8
    return !digits.isEmpty && digits.allSatisfy(isDigit) ? digits : nil
  }

  private func isDecimal(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func skipSign() { if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() } }
    func skipDigits() -> Bool {
      let before = rest.count
      rest = rest.drop(while: isDigit)
      return rest.count < before
    }
    skipSign()
    guard skipDigits() else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard skipDigits() else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      skipSign()
      guard skipDigits() else { return false }
    }
    return rest.isEmpty
  }

  private func words(for range: ClosedRange<Int>) -> String {
    switch (range.lowerBound, range.upperBound) {
    case (let low, Int.max) where low != Int.min: "at least \(low)"
    case (Int.min, let high) where high != Int.max: "at most \(high)"
    case (let low, let high): "from \(low) to \(high)"
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
