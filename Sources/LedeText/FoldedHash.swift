extension Text {
  /// A 64-bit hash of a word without regard to case: what counts words instead of strings.
  ///
  /// Two words of an article fall together by chance once in 10¹³ articles.
  /// - Parameter limit: only so many letters at the start count (marks do not count as letters).
  public func foldedHash(_ range: Range<Int>, limit: Int = .max) -> UInt64 {
    var hash: UInt64 = 0x243F_6A88_85A3_08D3
    var offset = range.lowerBound
    var letters = 0
    while offset < range.upperBound {
      let (value, length) = scalar(at: offset)
      offset += length
      if limit != .max, !CharacterClass(of: value).contains(.mark) {
        letters += 1
        if letters > limit { break }
      }
      // Multiplication by 2⁶⁴ over the golden ratio keeps the differences of neighbouring letters far apart.
      hash = (hash ^ UInt64(foldCase(value))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 32
    }
    return hash
  }
}
