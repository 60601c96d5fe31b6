/// Phrases by the hash of their folded words, for look-ups in running text without making strings of it.
///
/// 64 bits of hash over a few thousand phrases: a chance of one in 10^15 that a word is taken for another.
public struct PhraseTable: Sendable {
  @usableFromInline var places = WordTable(capacity: 0)
  @usableFromInline var bits: [UInt16] = []
  /// The words of the longest phrase.
  public private(set) var longest = 0

  public init() {}

  /// - Parameter letters: whether a phrase may be a letter alone. As a cue, such as the `(c)` of a copyright line, it would
  ///   begin too many other lines.
  public mutating func insert(_ phrase: String, bits: UInt16, letters: Bool = false) {
    let text = Text(phrase)
    var words: [HashedWord] = []
    WordHasher.words(text, 0..<text.count, limit: .max, into: &words)
    guard let first = words.first, words.count > 1 || first.range.count > 1 || letters else { return }
    let hash = words.reduce(FNV1a.seed) { FNV1a.combine($0, $1.hash) }
    if let place = places[hash] {
      self.bits[Int(place)] |= bits
    } else {
      places.insert(hash, Int32(self.bits.count))
      self.bits.append(bits)
    }
    longest = max(longest, words.count)
  }

  public subscript(hash: UInt64) -> UInt16 {
    @inlinable @inline(__always) get { places[hash].map { bits[Int($0)] } ?? 0 }
  }

  /// The number of words of the longest phrase that begins at a word; 0: none.
  @inlinable
  public func matchLength(_ words: [HashedWord], at start: Int) -> Int {
    var hash = FNV1a.seed
    var found = 0
    for index in start..<min(words.count, start + longest) {
      hash = FNV1a.combine(hash, words[index].hash)
      if places[hash] != nil { found = index - start + 1 }
    }
    return found
  }
}

/// A word of a line.
public struct HashedWord {
  /// Of its folded code points.
  public let hash: UInt64
  public let range: Range<Int>
  public let isNumber: Bool
}

/// Splits text into words for cues: runs of letters, digits and marks; in unspaced scripts each character is a word.
public enum WordHasher {
  /// Adds the first words of a range.
  public static func words(_ text: Text, _ range: Range<Int>, limit: Int, into words: inout [HashedWord]) {
    var offset = range.lowerBound
    var start = -1
    var hash = FNV1a.seed
    var isNumber = true
    let limit = limit == .max ? .max : words.count + limit
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      let isUnspaced = kind.contains(.unspaced)
      // `©` and the plus of age marks (`18+`) are what their cues are known by.
      let isWord = !kind.isDisjoint(with: [.letter, .digit, .mark]) || value == 0xA9 || value == 0x2B
      if start >= 0 && (isUnspaced || !isWord) {
        words.append(HashedWord(hash: hash, range: start..<offset, isNumber: isNumber))
        start = -1
        if words.count >= limit { return }
      }
      if isUnspaced {
        words.append(
          HashedWord(
            hash: FNV1a.combine(FNV1a.seed, UInt64(foldCase(value))), range: offset..<offset + length, isNumber: false))
        if words.count >= limit { return }
      } else if isWord {
        if start < 0 { (start, hash, isNumber) = (offset, FNV1a.seed, true) }
        hash = FNV1a.combine(hash, UInt64(foldCase(value)))
        if !kind.contains(.digit) { isNumber = false }
      }
      offset += length
    }
    if start >= 0 { words.append(HashedWord(hash: hash, range: start..<range.upperBound, isNumber: isNumber)) }
  }
}
