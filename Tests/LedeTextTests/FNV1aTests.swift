import LedeText
import Testing

@Suite struct FNV1aTests {
  /// Test vectors of RFC 9923.
  @Test func hashesLikeTheReference() {
    #expect(FNV1a.hash("".utf8) == 0xCBF2_9CE4_8422_2325)
    #expect(FNV1a.hash("foobar".utf8) == 0x8594_4171_F739_67E8)
  }

  /// Whichever byte changes, the hash does; and the length counts.
  @Test(arguments: [0, 1, 7, 8, 9, 16, 23]) func hashesWordsToTheLastByte(count: Int) {
    let bytes = [UInt8](repeating: 0, count: count)
    var seen: Set = [FNV1a.hash(words: bytes), FNV1a.hash(words: bytes + [0])]
    #expect(seen.count == 2)
    for place in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[place] ^= 1 << bit
        #expect(seen.insert(FNV1a.hash(words: changed)).inserted)
      }
    }
    if count < 8 { #expect(FNV1a.hash(words: bytes) == FNV1a.hash(bytes)) }
  }

  @Test func hashesWordsAStretchAtATime() {
    let bytes = (0..<45).map { UInt8($0 &* 37 & 0xFF) }
    for cut in stride(from: 0, through: 40, by: 8) {
      let first = FNV1a.hash(words: Array(bytes[..<cut]))
      #expect(FNV1a.hash(words: Array(bytes[cut...]), after: first) == FNV1a.hash(words: bytes))
    }
  }
}
