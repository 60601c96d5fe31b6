/// The 64-bit FNV-1a hash (Fowler, Noll, Vo; RFC 9923): the same number for the same bytes on every machine and in every run.
///
/// Words and cues are hashed by code points and by the hashes of words instead of by bytes, in the same way.
public enum FNV1a {
  /// Of nothing.
  @inlinable public static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// The hash with one value more.
  @inlinable @inline(__always)
  public static func combine(_ hash: UInt64, _ value: UInt64) -> UInt64 { (hash ^ value) &* 0x100_0000_01B3 }

  public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(seed) { combine($0, UInt64($1)) }
  }
}
