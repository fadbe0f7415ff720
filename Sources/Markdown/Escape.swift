/// Appends text with `<`, `>`, `&` and `"` escaped, fit for HTML text and quoted attributes.
public func appendEscaped(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
}

/// Appends a destination fit for a quoted attribute: what a URL may not hold is percent-encoded.
public func appendEscaped(destination: ArraySlice<UInt8>, to out: inout [UInt8]) {
}
