import CLede

/// Valid UTF-8 that never changes. Every range in Lede is a half-open range of byte offsets into one.
@frozen
public struct Text: Sendable, Equatable {
  /// Valid UTF-8.
  public let bytes: [UInt8]

  /// Takes a string's UTF-8.
  public init(_ string: String) {
    self.bytes = Array(string.utf8)
  }

  /// Takes bytes, which must be valid UTF-8; `nil` and the first wrong byte where they are not.
  public static func validating(_ bytes: [UInt8]) -> Result<Text, InvalidUTF8> {
    let invalid = lede_bytes_invalid(bytes, bytes.count)
    return invalid == bytes.count ? .success(Text(valid: bytes)) : .failure(InvalidUTF8(offset: invalid))
  }

  init(valid bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Bytes that are no UTF-8.
  public struct InvalidUTF8: Error {
    /// The first byte that is not UTF-8.
    public let offset: Int
  }

  /// In bytes.
  @inlinable public var count: Int { bytes.count }

  /// A range of bytes that begins and ends between code points.
  public subscript(range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The code point that starts at a byte offset, and its length in bytes.
  @inlinable @inline(__always)
  public func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | continuation(offset + 1), 2) }
    if first < 0xF0 {
      return ((first & 0x0F) << 12 | continuation(offset + 1) << 6 | continuation(offset + 2), 3)
    }
    let high = (first & 0x07) << 18 | continuation(offset + 1) << 12
    return (high | continuation(offset + 2) << 6 | continuation(offset + 3), 4)
  }

  /// The code point that ends at a byte offset above 0, and its length in bytes.
  @inlinable @inline(__always)
  public func scalar(before offset: Int) -> (value: UInt32, length: Int) {
    var start = offset - 1
    while bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  @inlinable @inline(__always)
  func continuation(_ offset: Int) -> UInt32 {
    UInt32(bytes[offset] & 0x3F)
  }

  /// The last start of a code point, or end of the text, that is not behind an offset.
  public func boundary(atMost offset: Int) -> Int {
    if offset >= bytes.count { return bytes.count }
    var offset = offset
    while bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// The range without white space at its ends.
  public func trimmed(_ range: Range<Int>) -> Range<Int> {
    bytes.trimmed(range)
  }

  /// The UTF-8 of a range with each code point case-folded (simple folding).
  public func folded(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = scalar(at: offset)
      let folded = foldCase(value)
      if folded < 0x80 {
        result.append(UInt8(folded))
      } else if folded == value {
        result += bytes[offset..<offset + length]
      } else if let scalar = Unicode.Scalar(folded) {
        result += UTF8.encode(scalar).map(Array.init) ?? []
      }
      offset += length
    }
    return result
  }

  /// The number of code points in a range: what a reader in Python counts.
  public func scalarCount(_ range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      let slice = UnsafeBufferPointer(rebasing: bytes[range])
      return lede_bytes_code_points(slice.baseAddress, slice.count)
    }
  }

  /// The first line break in a range (LF, VT, FF, CR, NEL, LS, PS): where it begins; the range's end where there is none.
  public func lineBreak(in range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { lede_bytes_line_break($0.baseAddress, range.lowerBound, range.upperBound) }
  }

  /// The first byte in a range that is in a set; the range's end where there is none.
  public func first(of set: ByteSet, in range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      set.members.withUnsafeBufferPointer {
        lede_bytes_find(bytes.baseAddress, range.lowerBound, range.upperBound, $0.baseAddress)
      }
    }
  }

  /// The first place of a byte in a range; the range's end where there is none.
  public func first(_ byte: UInt8, in range: Range<Int>) -> Int {
    bytes.firstIndex(of: byte, in: range) ?? range.upperBound
  }

  /// A text of some ranges of this one, which begin and end between code points, each on a line.
  public func lines(_ ranges: [Range<Int>]) -> Text {
    var lines: [UInt8] = []
    lines.reserveCapacity(ranges.reduce(0) { $0 + $1.count + 1 })
    for range in ranges {
      lines += bytes[range]
      lines.append(0x0A)
    }
    return Text(valid: lines)
  }

  /// A 64-bit hash of the bytes in a range, for telling equal lines; not for anything that is kept.
  public func hash(of range: Range<Int>) -> UInt64 {
    bytes.withUnsafeBufferPointer { bytes in
      let slice = UnsafeBufferPointer(rebasing: bytes[range])
      return lede_bytes_hash(slice.baseAddress, slice.count)
    }
  }

  /// The number of NUL bytes.
  public static func nullCount(_ bytes: [UInt8]) -> Int { lede_bytes_nulls(bytes, bytes.count) }

  /// The number of control characters besides tab, LF, FF and CR.
  public var controlCount: Int { lede_bytes_controls(bytes, bytes.count) }
}

/// A set of byte values.
public struct ByteSet: Sendable {
  /// 256 of them, 1 for those in the set.
  let members: [UInt8]

  /// - Parameter isMember: for each of the 256 values, whether it is in the set.
  public init(_ isMember: [Bool]) {
    precondition(isMember.count == 256, "a byte has 256 values")
    members = isMember.map { $0 ? 1 : 0 }
  }
}

extension String {
  /// The string with each code point case-folded (simple folding): the form in which words and cues are compared.
  public var folded: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      result.append(Unicode.Scalar(foldCase(scalar.value)) ?? scalar)
    }
    return String(result)
  }
}

extension [UInt8] {
  /// The first place of a byte in a range; as fast as memory is read.
  public func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    let found = withUnsafeBufferPointer {
      lede_bytes_find_byte($0.baseAddress, range.lowerBound, range.upperBound, byte)
    }
    return found < range.upperBound ? found : nil
  }
}
