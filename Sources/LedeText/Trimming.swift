extension [UInt8] {
  /// A range of UTF-8 without the code points at its ends that a condition holds for. What is no UTF-8 stays.
  @inlinable
  public func trimmed(_ range: Range<Int>, while isTrimmed: (UInt32) -> Bool) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      guard let (scalar, length) = scalar(in: start..<end), isTrimmed(scalar) else { break }
      start += length
    }
    while start < end {
      var last = end - 1
      while last > start, self[last] & 0xC0 == 0x80 { last -= 1 }
      guard let (scalar, length) = scalar(in: last..<end), last + length == end, isTrimmed(scalar) else { break }
      end = last
    }
    return start..<end
  }

  /// A range of UTF-8 without white space at its ends.
  public func trimmed(_ range: Range<Int>) -> Range<Int> { trimmed(range, while: isWhiteSpace) }

  /// The code point that begins a range that is not empty; `nil`: it is not whole.
  @inlinable @inline(__always)
  func scalar(in range: Range<Int>) -> (value: UInt32, length: Int)? {
    let first = self[range.lowerBound]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length <= range.count else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(self[range.lowerBound + offset] & 0x3F) }
    return (value, length)
  }
}

extension String {
  /// The string without white space at its ends.
  public var trimmed: String {
    let bytes = Array(utf8)
    return String(decoding: bytes[bytes.trimmed(0..<bytes.count)], as: UTF8.self)
  }
}

/// White space, and the marks without width that stand for a place to break or for nothing.
@usableFromInline
func isWhiteSpace(_ scalar: UInt32) -> Bool {
  CharacterClass(of: scalar).contains(.space) || scalar == 0xFEFF || scalar == 0x200B
}
