import LedeText
import Testing

@Suite struct FNV1aTests {
  /// Test vectors of RFC 9923.
  @Test func hashesLikeTheReference() {
    #expect(FNV1a.hash("".utf8) == 0xCBF2_9CE4_8422_2325)
    #expect(FNV1a.hash("foobar".utf8) == 0x8594_4171_F739_67E8)
  }
}
