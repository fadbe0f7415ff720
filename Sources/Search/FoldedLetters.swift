/// A character as the search sees it: lower case, without accents; empty for what it passes over.
public func foldedLetters(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
  let folding = Folding.shared
  let block = Int(scalar.value >> 8)
  guard folding.blocks.indices.contains(block), folding.blocks[block] != Folding.missing else { return [scalar] }
  let glyph = Glyph(packed: folding.glyphs[Int(folding.blocks[block]) + Int(scalar.value & 0xFF)])
  switch glyph.kind {
  case .letter, .gram: return [glyph.point].compactMap(Unicode.Scalar.init)
  case .several: return folding.several[Int(glyph.point)].compactMap { Unicode.Scalar($0 & 0xFF_FFFF) }
  case .skipped, .white, .joiner, .broken: return []
  }
}
