/// Every character's glyph: half width, lower case, no accents; what `fold` in search.js computes.
struct Folding: Sendable {
  /// One for the whole process: filling it takes a millisecond or two.
  static let shared = Folding()

  /// The glyphs of each block of 256 code points one after another, packed.
  let glyphs: [UInt32]
  /// Where each block's glyphs begin; `missing` where they are worked out when asked for.
  let blocks: [Int32]
  /// What is folded to more than one character.
  let several: [[UInt32]]

  static let missing: Int32 = -1

  private init() {
    var glyphs: [UInt32] = []
    var blocks = [Int32](repeating: Folding.missing, count: 0x1100)
    var several: [[UInt32]] = []
    func fill(_ block: Int) {
      blocks[block] = Int32(glyphs.count)
      let first = UInt32(block) << 8
      for point in first..<first + 256 { glyphs.append(Glyph.plain(point).packed) }
    }
    glyphs.reserveCapacity(0x1_2000)
    for block in 0..<0x100 { fill(block) }
    for upper in 0x41...0x5A { glyphs[upper] = Glyph(.letter, UInt32(upper) + 32).packed }
    FoldingTable.read { point, folded in
      let block = Int(point >> 8)
      guard blocks.indices.contains(block) else { return }
      if blocks[block] == Folding.missing { fill(block) }
      let place = Int(blocks[block]) + Int(point & 0xFF)
      if folded.count == 1 {
        glyphs[place] = folded[0].packed
      } else {
        glyphs[place] = Glyph(.several, UInt32(several.count)).packed
        several.append(folded.map(\.packed))
      }
    }
    self.glyphs = glyphs
    self.blocks = blocks
    self.several = several
  }
}
