import Testing

@testable import LedeText

/// Bytes made by other tools (Python's codecs), so that ICU is not checked by itself.
@Suite struct EncodingTests {
  @Test(arguments: [
    ("windows-1251", "CF F0 E8 E2 E5 F2 2C 20 EC E8 F0 21", "Привет, мир!"),
    ("KOI8-R", "F0 D2 C9 D7 C5 D4 2C 20 CD C9 D2 21", "Привет, мир!"),
    ("KOI8-U", "F0 D2 C9 D7 A6 D4 2C 20 A7 D6 C1 CB", "Привіт, їжак"),
    ("ISO-8859-5", "BF E0 D8 D2 D5 E2 20 F0 31", "Привет №1"),
    ("ISO-8859-1", "64 E9 6A E0 20 76 75", "déjà vu"),
    ("ISO-8859-2", "B1 E6 F3", "ąćó"),
    ("ISO-8859-7", "DC E2 E3", "άβγ"),
    ("ISO-8859-9", "FD FE F0", "ışğ"),
    ("windows-1252", "93 61 94 20 97 20 80", "“a” — €"),
    ("Shift_JIS", "93 8C 8B 9E 82 CD B1", "東京はｱ"),
    ("EUC-JP", "C5 EC B5 FE A4 CF", "東京は"),
    ("EUC-KR", "BC AD BF EF 20 BD C3", "서울 시"),
    ("GB18030", "B1 B1 BE A9 A1 A3 81 39 EE 39", "北京。㐀"),
    ("Big5", "A5 5F A8 CA A1 43", "北京。"),
    ("UTF-16LE", "31 04 34 D8 1E DD", "б𝄞"),
    ("UTF-16BE", "04 31 D8 34 DD 1E", "б𝄞"),
    ("UTF-16", "FF FE 31 04 34 D8 1E DD", "б𝄞"),
    ("UTF-32LE", "31 04 00 00 1E D1 01 00", "б𝄞"),
    ("UTF-32", "00 00 FE FF 00 00 04 31", "б"),
  ])
  func decodes(_ name: String, _ hex: String, _ string: String) throws {
    let bytes = hex.split(separator: " ").compactMap { UInt8($0, radix: 16) }
    let decoded = try Encoding.decode(bytes, as: name)
    #expect(decoded.text == Text(string))
    #expect(decoded.origins.count == decoded.text.count && decoded.origins[decoded.text.count] == bytes.count)
    // What a character came from decodes to that character alone.
    var offset = 0
    for scalar in string.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      let source = Array(bytes[decoded.origins.source(of: offset..<end)])
      let alone = try Encoding.decode(source, as: name == "UTF-16" ? "UTF-16LE" : name == "UTF-32" ? "UTF-32BE" : name)
      #expect(alone.text == Text(String(scalar)), "\(scalar) of \(name)")
      offset = end
    }
  }

  @Test func nothingDecodesToNothing() throws {
    let decoded = try Encoding.decode([], as: "windows-1251")
    #expect(decoded.text.count == 0)
    #expect(decoded.origins[0] == 0 && decoded.origins.count == 0)
  }

  /// Half a surrogate pair is no character, and text is UTF-8.
  @Test(arguments: ["+2AA-a", "+3AA-a", "+2ADYAA-a"]) func halfACharacterBecomesAReplacement(_ bytes: String) throws {
    let decoded = try Encoding.decode(Array(bytes.utf8), as: "UTF-7", repairing: true)
    #expect(throws: Never.self) { try Text.validating(decoded.text.bytes).get() }
    #expect(decoded.text.bytes.starts(with: "\u{FFFD}".utf8) && decoded.text.bytes.last == UInt8(ascii: "a"))
    #expect(throws: Encoding.Failure.self) { try Encoding.decode(Array(bytes.utf8), as: "UTF-7") }
  }

  @Test func saysWhereBytesDoNotDecode() {
    #expect(throws: Encoding.Failure.invalid(offset: 2)) { try Encoding.decode([0x61, 0x62, 0x81], as: "Shift_JIS") }
    #expect(throws: Encoding.Failure.invalid(offset: 2)) {
      try Encoding.decode([0x31, 0x04, 0x00, 0xD8, 0x31, 0x04], as: "UTF-16LE")
    }
    #expect(throws: Encoding.Failure.unknownEncoding) { try Encoding.decode([0x61], as: "x-nonsense") }
  }

  @Test(arguments: [
    ("windows-1251", "CF F0 E8 E2 E5 F2 2C 20 EC E8 F0 21", "Привет, мир!"),
    ("KOI8-U", "F0 D2 C9 D7 A6 D4 2C 20 A7 D6 C1 CB", "Привіт, їжак"),
    ("ISO-8859-9", "FD FE F0", "ışğ"),
    ("windows-1252", "93 61 94 20 97 20 80", "“a” — €"),
    ("Shift_JIS", "93 8C 8B 9E 82 CD B1", "東京はｱ"),
    ("windows-31j", "93 8C 8B 9E 82 CD B1", "東京はｱ"),
    ("EUC-JP", "C5 EC B5 FE A4 CF", "東京は"),
    ("ISO-2022-JP", "61 1B 24 42 45 6C 35 7E 1B 28 42", "a東京"),
    ("windows-949", "BC AD BF EF 20 BD C3", "서울 시"),
    ("GB18030", "B1 B1 BE A9 A1 A3 81 39 EE 39", "北京。㐀"),
    ("Big5", "A5 5F A8 CA A1 43", "北京。"),
    ("UTF-8", "D0 B1 F0 9D 84 9E", "б𝄞"),
    ("UTF-16LE", "31 04 34 D8 1E DD", "б𝄞"),
    ("UTF-16BE", "04 31 D8 34 DD 1E", "б𝄞"),
    ("UTF-32LE", "31 04 00 00 1E D1 01 00", "б𝄞"),
    ("UTF-16", "FF FE 31 04", "б"), ("UTF-32", "FF FE 00 00 31 04 00 00", "б"),
  ])
  func encodes(_ name: String, _ hex: String, _ string: String) throws {
    let bytes = hex.split(separator: " ").compactMap { UInt8($0, radix: 16) }
    #expect(try Encoding.encode(Text(string), as: name) == bytes)
    #expect(try Encoding.decode(bytes, as: name).text == Text(string))
  }

  @Test func saysWhatItCannotEncode() throws {
    #expect(throws: Encoding.Failure.unencodable(offset: 3)) { try Encoding.encode(Text("aбә"), as: "windows-1251") }
    #expect(throws: Encoding.Failure.unencodable(offset: 0)) { try Encoding.encode(Text("“"), as: "ISO-8859-1") }
    #expect(throws: Encoding.Failure.unknownEncoding) { try Encoding.encode(Text("a"), as: "x-nonsense") }
    #expect(try Encoding.encode(Text(""), as: "UTF-16").isEmpty)
  }

  /// Also where the bytes of ASCII mean something else at that place.
  @Test(arguments: [
    ("windows-1251", "бә😀в", "б&#1241;&#128512;в"), ("ISO-2022-JP", "東ә京", "東&#1241;京"), ("UTF-8", "ә", "ә"),
    ("windows-1252", "ж", "&#1078;"),
  ])
  func whatItCannotEncodeMayBecomeAReference(_ name: String, _ string: String, _ shown: String) throws {
    let bytes = try Encoding.encode(Text(string), as: name, substitute: .characterReference)
    #expect(try Encoding.decode(bytes, as: name).text == Text(shown))
  }
}
