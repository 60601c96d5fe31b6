import LedeText

/// Words that say what a text is about, as hashes: of words from three letters on the first five, which is a stem good enough to
/// compare a headline with its text in any language; in unspaced scripts pairs of characters.
struct ContentWords {
  private(set) var hashes: Set<UInt64> = []

  private static let shortest = 3
  private static let stem = 5

  /// Adds the words of a range.
  mutating func add(_ text: Text, _ range: Range<Int>) {
    Self.forEach(text, range) { hashes.insert($0) }
  }

  /// The share of the words of a range that are among these; 0 without words.
  func share(of text: Text, _ range: Range<Int>) -> Double {
    var (all, found) = (0, 0)
    Self.forEach(text, range) { hash in
      all += 1
      if hashes.contains(hash) { found += 1 }
    }
    return all == 0 ? 0 : Double(found) / Double(all)
  }

  @inline(__always)
  private static func forEach(_ text: Text, _ range: Range<Int>, _ body: (UInt64) -> Void) {
    var offset = range.lowerBound
    var hash = WordHasher.seed
    var length = 0
    var unspaced: UInt64 = 0
    while offset < range.upperBound {
      let (value, size) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      offset += size
      if kind.contains(.unspaced) {
        if unspaced != 0 { body(WordHasher.combine(unspaced, UInt64(value))) }
        unspaced = WordHasher.combine(WordHasher.seed, UInt64(value))
        (hash, length) = (WordHasher.seed, 0)
        continue
      }
      unspaced = 0
      if kind.isDisjoint(with: [.letter, .digit, .mark]) {
        if length >= shortest { body(hash) }
        (hash, length) = (WordHasher.seed, 0)
      } else {
        if length < stem { hash = WordHasher.combine(hash, UInt64(foldCase(value))) }
        length += 1
      }
    }
    if length >= shortest { body(hash) }
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
