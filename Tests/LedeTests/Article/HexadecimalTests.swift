import Testing

@testable import LedeCore

@Suite struct HexadecimalTests {
  @Test(arguments: [
    (0, "0000000000000000"), (0xAB, "00000000000000ab"), (UInt64.max, "ffffffffffffffff"),
    (0x0123_4567_89AB_CDEF, "0123456789abcdef"),
  ])
  func aHashHasSixteenDigits(_ value: UInt64, _ digits: String) { #expect(value.hexadecimal == digits) }
}
