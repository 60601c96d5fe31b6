/// Phrases by the hash of their folded words, for look-ups in running text without making strings of it.
///
/// 64 bits of hash over a few thousand phrases: a chance of one in 10^15 that a word is taken for another.
///
/// What phrases begin with has a place too, without bits: a look-up ends with the first word that no phrase goes on with.
public struct PhraseTable: Sendable {
  @usableFromInline var places = WordTable(capacity: 0)
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
    var hash = FNV1a.seed
    for (index, word) in words.enumerated() {
      hash = FNV1a.combine(hash, word.hash)
      places.add(Int32(index == words.count - 1 ? bits : 0), to: hash)
    }
    longest = max(longest, words.count)
  }

  /// The bits of a phrase; 0: it is not there.
  public subscript(hash: UInt64) -> UInt16 {
    @inlinable @inline(__always) get { UInt16(truncatingIfNeeded: places[hash] ?? 0) }
  }

  /// The number of words of the longest phrase that begins at a word; 0: none.
  @inlinable
  public func matchLength(_ words: [HashedWord], at start: Int) -> Int {
    var found = 0
    forEachMatch(words, at: start) { last, _ in found = last - start + 1 }
    return found
  }

  /// Calls for each phrase that begins at a word, the shorter before the longer ones, with the index of its last word and its bits.
  @inlinable @inline(__always)
  public func forEachMatch(_ words: [HashedWord], at start: Int, _ body: (_ last: Int, _ bits: UInt16) -> Void) {
    var hash = FNV1a.seed
    for index in start..<words.count {
      hash = FNV1a.combine(hash, words[index].hash)
      guard let bits = places[hash] else { return }
      if bits != 0 { body(index, UInt16(truncatingIfNeeded: bits)) }
    }
  }
}

/// A word of a line.
public struct HashedWord {
  /// Of its folded code points.
  public let hash: UInt64
  /// Of the text.
  public let range: Range<Int>
  /// It begins with a digit.
  public let isNumber: Bool

  @inlinable
  public init(hash: UInt64, range: Range<Int>, isNumber: Bool) {
    (self.hash, self.range, self.isNumber) = (hash, range, isNumber)
  }
}

/// Splits text into words for cues: runs of letters, digits and marks; in unspaced scripts each character is a word.
public enum WordHasher {
  /// `©` and the plus of age marks (`18+`) are what their cues are known by.
  @inlinable @inline(__always)
  public static func isWordSign(_ value: UInt32) -> Bool { value == 0xA9 || value == 0x2B }

  /// The folded hashes of the runs of letters, digits and marks in a range, in scripts without spaces, too.
  public static func runs(_ text: Text, _ range: Range<Int>) -> [UInt64] {
    var runs: [UInt64] = []
    var (hash, isInside) = (FNV1a.seed, false)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      offset += length
      if !CharacterClass(of: value).isDisjoint(with: .word) {
        hash = FNV1a.combine(isInside ? hash : FNV1a.seed, UInt64(foldCase(value)))
        isInside = true
      } else if isInside {
        runs.append(hash)
        isInside = false
      }
    }
    return isInside ? runs + [hash] : runs
  }

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
      let isWord = !kind.isDisjoint(with: .word) || isWordSign(value)
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
