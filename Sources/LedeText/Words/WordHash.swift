/// A 64-bit hash of a word (FNV-1a over code points), so that words in a text are looked up without making a `String` of each.
///
/// With the thousand or so words of a language, the odds that some other word has the hash of one of them are below 1 in 10^16.
public struct WordHash: Sendable, Hashable {
  /// The hash.
  @usableFromInline var hash = FNV1a.seed
  @inlinable public var value: UInt64 { hash }

  @inlinable public init() {}

  /// The hash of a word as it is written.
  public init(_ word: String) {
    for scalar in word.unicodeScalars { add(scalar.value) }
  }

  /// The hash of a word in UTF-8, as it is written.
  public init(utf8 bytes: [UInt8]) {
    let text = Text(valid: bytes)
    var offset = 0
    while offset < bytes.count {
      let (value, length) = text.scalar(at: offset)
      add(value)
      offset += length
    }
  }

  /// The hash of a range of a text, without its white space; folded or as it is written.
  public init(_ text: Text, _ range: Range<Int>, folded: Bool) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      offset += length
      if CharacterClass(of: value).contains(.space) { continue }
      add(folded ? foldCase(value) : value)
    }
  }

  /// The folded hash of a word, which has no white space in it.
  ///
  /// - Parameter limit: only so many letters at the start count; marks are no letters.
  @inlinable
  public init(folding text: Text, _ word: Range<Int>, limit: Int = .max) {
    var offset = word.lowerBound
    var letters = 0
    while offset < word.upperBound {
      let (value, length) = text.scalar(at: offset)
      offset += length
      if limit != .max, !CharacterClass(of: value).contains(.mark) {
        letters += 1
        if letters > limit { break }
      }
      add(foldCase(value))
    }
  }

  /// Goes on with one more code point.
  @inlinable @inline(__always)
  public mutating func add(_ scalar: UInt32) {
    hash = FNV1a.combine(hash, UInt64(scalar))
  }

  @inlinable public static func == (left: Self, right: Self) -> Bool { left.hash == right.hash }

  /// The value is a hash already; one round of Swift's own is enough.
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
