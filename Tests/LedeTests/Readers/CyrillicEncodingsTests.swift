import Testing

@testable import LedeCore
@testable import LedeText

@Suite struct CyrillicEncodingsTests {
  private static let texts = [
    "Мост в Каменке откроют осенью, сообщил глава района Игорь Савин. Рабочие уложили последние плиты.",
    "Мостът ще бъде открит за движение през октомври, съобщи кметът Иван Петров в понеделник.",
    "НОВЫЙ МОСТ ЧЕРЕЗ РЕКУ ОТКРОЮТ В ОКТЯБРЕ",
  ]

  /// The bytes of а to я and А to Я in an encoding.
  private func encoded(_ text: String, _ encoding: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      let (value, place) = (Int(scalar.value), Int(scalar.value) - 0x410)
      guard (0..<64).contains(place) else { return UInt8(value) }
      switch encoding {
      case "IBM866": return UInt8(place < 48 ? 0x80 + place : 0xE0 + place - 48)
      case "x-mac-cyrillic": return UInt8(place < 32 ? 0x80 + place : place == 63 ? 0xDF : 0xE0 + place - 32)
      case "ISO-8859-5": return UInt8(0xB0 + place)
      default: return UInt8(0xC0 + place)
      }
    }
  }

  @Test(arguments: texts, ["IBM866", "x-mac-cyrillic"])
  func theEncodingsOfDOSAndMacsAreTold(_ text: String, _ encoding: String) throws {
    let bytes = encoded(text, encoding)
    #expect(try TextDecoding.decode(bytes).text == Text(text))
    // Nothing but capitals is the same in both.
    if text != Self.texts[2] { #expect(CyrillicEncodings.detect(bytes) == encoding) }
  }

  @Test(arguments: texts, ["windows-1251", "ISO-8859-5"])
  func theOthersStayWithICU(_ text: String, _ encoding: String) {
    #expect(CyrillicEncodings.detect(encoded(text, encoding)) == nil)
  }

  @Test func otherBytesAreNone() {
    #expect(CyrillicEncodings.detect([]) == nil)
    #expect(CyrillicEncodings.detect(Array(repeating: 0xE9, count: 400)) == nil)
    #expect(CyrillicEncodings.detect((0..<4000).map { UInt8(truncatingIfNeeded: $0 * 37) }) == nil)
    // Windows-1252 and Shift JIS.
    #expect(
      CyrillicEncodings.detect(
        Array(repeating: [0x46, 0xFC, 0x72, 0x20, 0xE4, 0x72, 0x20, 0xDF], count: 50).flatMap(\.self)) == nil)
    #expect(
      CyrillicEncodings.detect(
        Array(repeating: [0x82, 0xA0, 0x82, 0xA2, 0x8B, 0xB4, 0x82, 0xCD], count: 50).flatMap(\.self)) == nil)
  }
}
