/// What stands together in a query without white space: it must stand so in a page too.
struct QueryRun {
  struct Token {
    /// Its position, counted from the run's first.
    var at: Int
    var isUnspaced: Bool
    var points: [UInt32]
  }

  /// Something to look up: all pages with a term, or with any term that begins so.
  struct Lookup {
    var at: Int
    var isUnspaced: Bool
    var points: [UInt32]
    var isStart: Bool
  }

  var tokens: [Token]

  /// Cuts a query into its runs.
  static func all(in query: String) -> [QueryRun] {
    var sink = Sink()
    var query = query
    query.withUTF8 { TokenScanner.scan($0, into: &sink) }
    return sink.runs
  }

  /// Every second pair covers characters that stand together: positions say that the pairs touch.
  var lookups: [Lookup] {
    tokens.enumerated().flatMap { number, token in
      let (at, points) = (token.at, token.points)
      guard token.isUnspaced, points.count > 1 else {
        return [Lookup(at: at, isUnspaced: token.isUnspaced, points: points, isStart: number == tokens.count - 1)]
      }
      var starts = Array(stride(from: 0, to: points.count - 1, by: 2))
      if points.count % 2 == 1 { starts.append(points.count - 2) }
      return starts.map {
        Lookup(at: at + $0, isUnspaced: true, points: Array(points[$0..<$0 + 2]), isStart: false)
      }
    }
  }

  /// The query as aliases are compared: words stand between spaces, other characters side by side.
  static func plain(_ query: String) -> String {
    all(in: query).flatMap(\.tokens).map { token in
      let letters = String(String.UnicodeScalarView(token.points.compactMap(Unicode.Scalar.init)))
      return token.isUnspaced ? letters : " \(letters) "
    }.joined()
  }

  private struct Sink: TokenSink {
    var runs: [QueryRun] = []
    private var at = 0

    private mutating func add(_ points: [UInt32], isUnspaced: Bool, after gap: Gap) {
      if gap != .nothing || runs.isEmpty {
        runs.append(QueryRun(tokens: []))
        at = 0
      } else {
        at += gap.step
      }
      runs[runs.count - 1].tokens.append(Token(at: at, isUnspaced: isUnspaced, points: points))
    }

    mutating func gram(_ point: UInt32, after gap: Gap) {
      if gap == .nothing, let run = runs.last, let token = run.tokens.last, token.isUnspaced {
        at += 1
        runs[runs.count - 1].tokens[run.tokens.count - 1].points.append(point)
      } else {
        add([point], isUnspaced: true, after: gap)
      }
    }

    mutating func replaceGram(_ point: UInt32) {
      guard let run = runs.last, let token = run.tokens.last else { return }
      runs[runs.count - 1].tokens[run.tokens.count - 1].points[token.points.count - 1] = point
    }

    mutating func word(_ letters: UnsafeBufferPointer<UInt8>, after gap: Gap) {
      add(String(decoding: letters, as: UTF8.self).unicodeScalars.map(\.value), isUnspaced: false, after: gap)
    }
  }
}
