/// Words that say what a text is about, as hashes: of words from three letters on the first five, which is a stem good enough to
/// compare a headline with its text in any language; in unspaced scripts pairs of characters.
public struct ContentWords {
  /// Each once.
  private var hashes: [UInt64] = []
  private var table = WordTable(capacity: 8)

  public init() {}

  /// There are none.
  public var isEmpty: Bool { hashes.isEmpty }

  /// How many there are, each counted once.
  public var count: Int { hashes.count }

  /// Adds the words of a range.
  public mutating func add(_ text: Text, _ range: Range<Int>) {
    Self.forEach(text, range) { hash in
      guard !contains(hash) else { return }
      table.insert(hash, 0)
      hashes.append(hash)
    }
  }

  private func contains(_ hash: UInt64) -> Bool { table[hash] != nil }

  /// The similarity to the words of a range is at most this: what it would be if the range had no other words.
  public func greatestSimilarity(to text: Text, _ range: Range<Int>) -> Double {
    var shared = 0
    Self.forEach(text, range) { if contains($0) { shared += 1 } }
    shared = min(shared, hashes.count)
    return hashes.isEmpty ? 0 : 2 * Double(shared) / Double(shared + hashes.count)
  }

  /// The share of the words of a range that are among these; 0 without words.
  public func share(of text: Text, _ range: Range<Int>) -> Double {
    var (all, found) = (0, 0)
    Self.forEach(text, range) { hash in
      all += 1
      if contains(hash) { found += 1 }
    }
    return all == 0 ? 0 : Double(found) / Double(all)
  }

  @inline(__always)
  private static func forEach(_ text: Text, _ range: Range<Int>, _ body: (UInt64) -> Void) {
    var scanner = Scanner()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      if let hash = scanner.next(value) { body(hash) }
      offset += length
    }
    if let hash = scanner.finish() { body(hash) }
  }

  /// Makes hashes of code points that come one after the other.
  public struct Scanner {
    @inlinable public init() {}

    @usableFromInline var hash = FNV1a.seed
    @usableFromInline var length = 0
    /// The character before, in an unspaced script.
    @usableFromInline var unspaced: UInt64 = 0

    @inlinable static var shortest: Int { 3 }
    @inlinable static var stem: Int { 5 }

    /// The hash of the word that a code point ends, if it does.
    @inlinable @inline(__always)
    public mutating func next(_ value: UInt32) -> UInt64? {
      let kind = CharacterClass(of: value)
      if !kind.isDisjoint(with: .word), !kind.contains(.unspaced) {
        unspaced = 0
        if length < Self.stem { hash = FNV1a.combine(hash, UInt64(foldCase(value))) }
        // A syllable of Hangul is two letters or three.
        length += 0xAC00...0xD7A3 ~= value ? 2 : 1
        return nil
      }
      if kind.contains(.unspaced) {
        let pair = unspaced == 0 ? nil : FNV1a.combine(unspaced, UInt64(value))
        unspaced = FNV1a.combine(FNV1a.seed, UInt64(value))
        (hash, length) = (FNV1a.seed, 0)
        return pair
      }
      unspaced = 0
      return finish()
    }

    /// The hash of the word that the end of the text ends, if it does.
    @inlinable @inline(__always)
    public mutating func finish() -> UInt64? {
      let found = length >= Self.shortest ? hash : nil
      (hash, length) = (FNV1a.seed, 0)
      return found
    }
  }

  /// The share of the words that another text has too; 0 without words.
  public func share(in other: ContentWords) -> Double {
    hashes.isEmpty ? 0 : Double(hashes.count(where: other.contains)) / Double(hashes.count)
  }

  /// Twice what two texts share by what they have (Dice's coefficient).
  public func similarity(to other: ContentWords) -> Double {
    let all = hashes.count + other.hashes.count
    return all == 0 ? 0 : 2 * Double(hashes.count(where: other.contains)) / Double(all)
  }
}
