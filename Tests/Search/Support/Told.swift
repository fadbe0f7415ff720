@testable import Search

/// How a text is cut into runs, as search.js's tests tell it.
func told(_ text: String) -> String {
  QueryRun.all(in: text).map { run in
    run.tokens.map { token in
      "\(token.at)\(token.isUnspaced ? "g" : "w")"
        + token.points.map { String($0, radix: 16) }.joined(separator: ".")
    }.joined(separator: ",")
  }.joined(separator: ";")
}
