/// The 64-bit FNV-1a hash (Fowler, Noll, Vo; RFC 9923): the same number for the same bytes on every machine and in every run.
///
/// Words and cues are hashed by code points and by the hashes of words instead of by bytes, in the same way.
public enum FNV1a {
  /// Of nothing.
  @inlinable public static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// The hash with one value more.
  @inlinable @inline(__always)
  public static func combine(_ hash: UInt64, _ value: UInt64) -> UInt64 { (hash ^ value) &* 0x100_0000_01B3 }

  /// The hash of bytes.
  @inlinable
  public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = combine(hash, UInt64(byte)) }
    return hash
  }

  /// The hash of many bytes, taken eight at a time as little-endian words, the rest one by one: several times as fast, and another number.
  /// - Parameter hash: of the bytes before them, whose number is a multiple of eight.
  public static func hash(words bytes: [UInt8], after hash: UInt64 = seed) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var (hash, offset) = (hash, 0)
      while offset + 8 <= bytes.count {
        hash = combine(hash, UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        // What differs in a word's high bits would stay there.
        hash ^= hash >> 32
        offset += 8
      }
      for byte in bytes[offset...] { hash = combine(hash, UInt64(byte)) }
      return hash
    }
  }

  /// The hash of a range of bytes.
  @inlinable
  public static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = seed
    for offset in range { hash = combine(hash, UInt64(bytes[offset])) }
    return hash
  }
}
