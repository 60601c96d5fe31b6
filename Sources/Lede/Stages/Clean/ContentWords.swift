import LedeText

/// Words that say what a text is about, as hashes: of words from three letters on the first five, which is a stem good enough to
/// compare a headline with its text in any language; in unspaced scripts pairs of characters.
struct ContentWords {
  private(set) var hashes: Set<UInt64> = []

  private static let shortest = 3
  private static let stem = 5

  /// Adds the words of a range.
  mutating func add(_ text: Text, _ range: Range<Int>) {
    var offset = range.lowerBound
    var hash = WordHasher.seed
    var length = 0
    var unspaced: UInt64 = 0
    while offset < range.upperBound {
      let (value, size) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      offset += size
      if kind.contains(.unspaced) {
        if unspaced != 0 { hashes.insert(WordHasher.combine(unspaced, UInt64(value))) }
        unspaced = WordHasher.combine(WordHasher.seed, UInt64(value))
        (hash, length) = (WordHasher.seed, 0)
        continue
      }
      unspaced = 0
      if kind.isDisjoint(with: [.letter, .digit, .mark]) {
        if length >= Self.shortest { hashes.insert(hash) }
        (hash, length) = (WordHasher.seed, 0)
      } else {
        if length < Self.stem { hash = WordHasher.combine(hash, UInt64(foldCase(value))) }
        length += 1
      }
    }
    if length >= Self.shortest { hashes.insert(hash) }
  }

  /// The share of the words that another text has too; 0 without words.
  func share(in other: ContentWords) -> Double {
    hashes.isEmpty ? 0 : Double(hashes.count { other.hashes.contains($0) }) / Double(hashes.count)
  }

  /// Twice what two texts share by what they have (Dice's coefficient).
  func similarity(to other: ContentWords) -> Double {
    let all = hashes.count + other.hashes.count
    return all == 0 ? 0 : 2 * Double(hashes.intersection(other.hashes).count) / Double(all)
  }
}
