/// The file that is read first: how many pages there are, where each shard begins, and the aliases.
enum Directory {
  static let name = "index"

  /// Shards' first terms, one after another.
  static func text(_ shards: [Shard]) -> [UInt8] {
    var text: [UInt8] = []
    var before: [UInt32] = []
    for shard in shards {
      Numerals.append(shard.goesOn ? 1 : 0, to: &text)
      TermCode.append(shard.first, after: before, to: &text)
      before = shard.first
    }
    return text
  }

  /// `[pages, pages in a result file, grams, words, aliases]`.
  static func script(pages: Int, grams: [Shard], words: [Shard], aliases: [SearchAlias]) -> Script {
    var payload = Array("[\(pages),\(ResultFile.pages),".utf8)
    for shards in [grams, words] {
      payload.append(UInt8(ascii: "\""))
      payload += text(shards)
      payload += "\",".utf8
    }
    list(aliases, to: &payload) { alias, payload in
      list([alias.words, alias.targets], to: &payload) { words, payload in
        list(words, to: &payload) { ScriptText.append($0, to: &$1) }
      }
    }
    payload.append(UInt8(ascii: "]"))
    return Script(payload: payload)
  }

  private static func list<Item>(_ items: [Item], to payload: inout [UInt8], _ write: (Item, inout [UInt8]) -> Void) {
    payload.append(UInt8(ascii: "["))
    for (place, item) in items.enumerated() {
      if place > 0 { payload.append(UInt8(ascii: ",")) }
      write(item, &payload)
    }
    payload.append(UInt8(ascii: "]"))
  }
}
