import LedeCore
import LedeText

extension Article {
  /// Takes the first block as headline where it reads like one: what `lede clean` prints begins with it.
  ///
  /// It must stand alone above other text, be shorter than the next block and end without a terminator.
  package mutating func takeFirstLineAsTitle() {
    guard layers[Cuts.self] == nil, let blocks = layers[Blocks.self]?.items, blocks.count > 1 else { return }
    let (first, second) = (blocks[0], blocks[1])
    let last = CharacterClass(of: text.scalar(before: first.range.upperBound).value)
    guard second.followsBlank, first.range.count < second.range.count, !last.contains(.terminal) else { return }
    layers.add(
      Cuts(blocks.indices.map { Cuts.Decision($0 == 0 ? .title : .body, rule: $0 == 0 ? "first-line" : "text") }))
  }
}
