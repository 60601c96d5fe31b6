import LedeText

/// The words of a line: scanned and hashed once, for all that look at them.
struct LineWords {
  /// As `WordHasher` has them.
  private(set) var words: [HashedWord] = []
  /// The hashes of those that say what the line is about, in order: of words from three letters on the first five; in unspaced scripts
  /// of pairs of characters.
  private(set) var contents: [UInt64] = []
  /// So many of these stand at the start of the line.
  private(set) var headContents = 0

  /// In bytes: the start of a long paragraph says enough.
  private static let longestHead = 400
  private static let shortest = 3
  private static let stem = 5

  private var lineStart = 0
  /// The start of the word that is being read; below 0: none is.
  private var start = -1
  private var length = 0
  private var hash = FNV1a.seed
  private var stemHash = FNV1a.seed
  private var isNumber = true
  /// The hash of the character before, in an unspaced script; 0: there is none.
  private var unspaced: UInt64 = 0

  /// Begins a line that starts at an offset.
  mutating func begin(_ offset: Int) {
    words.removeAll(keepingCapacity: true)
    contents.removeAll(keepingCapacity: true)
    (headContents, lineStart, start, unspaced) = (0, offset, -1, 0)
  }

  /// Takes the next code point.
  @inline(__always)
  mutating func take(_ value: UInt32, _ kind: CharacterClass, at offset: Int, bytes: Int) {
    if !kind.isDisjoint(with: .word) || WordHasher.isWordSign(value) {
      if kind.contains(.unspaced) { return takeUnspaced(value, offset..<offset + bytes) }
      if start < 0 { (start, length, hash, isNumber) = (offset, 0, FNV1a.seed, true) }
      hash = FNV1a.combine(hash, UInt64(foldCase(value)))
      length += 1
      if length <= Self.stem { stemHash = hash }
      if !kind.contains(.digit) { isNumber = false }
    } else {
      end(offset)
    }
    unspaced = 0
  }

  /// Ends the word before an offset, as the end of the line does.
  @inline(__always)
  mutating func end(_ offset: Int) {
    guard start >= 0 else { return }
    words.append(HashedWord(hash: hash, range: start..<offset, isNumber: isNumber))
    if length >= Self.shortest { add(stemHash, endingAt: offset) }
    start = -1
  }

  private mutating func takeUnspaced(_ value: UInt32, _ range: Range<Int>) {
    end(range.lowerBound)
    let folded = UInt64(foldCase(value))
    let own = FNV1a.combine(FNV1a.seed, folded)
    words.append(HashedWord(hash: own, range: range, isNumber: false))
    if unspaced != 0 { add(FNV1a.combine(unspaced, folded), endingAt: range.upperBound) }
    unspaced = own
  }

  private mutating func add(_ content: UInt64, endingAt offset: Int) {
    contents.append(content)
    if offset - lineStart <= Self.longestHead { headContents = contents.count }
  }
}
