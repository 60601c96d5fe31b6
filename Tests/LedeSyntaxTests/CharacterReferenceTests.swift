import Testing

@testable import LedeSyntax
@testable import LedeText

@Suite struct CharacterReferenceTests {
  @Test(arguments: [
    ("&amp;", "&", 5), ("&apos;", "'", 6), ("&thetasym;x", "ϑ", 10), ("&#1078;", "ж", 7), ("&#x436;", "ж", 7),
    ("&zwj;", "\u{200D}", 5), ("&zeta;x", "ζ", 6), ("&aacute;", "á", 8), ("&#X436; a", "ж", 7),
    ("&#x0000000436;", "ж", 14),
  ])
  func isDecoded(text: String, character: Unicode.Scalar, length: Int) throws {
    let found = try #require(CharacterReference.decode(Array(text.utf8), at: 0))
    #expect(found.character == character && found.length == length)
  }

  @Test(arguments: ["&amp", "& ;", "&;", "amp;", "&nonsense;", "&#55296;", "&#x110000;", "&#x00000000436;", "&"])
  func isText(text: String) {
    #expect(CharacterReference.decode(Array(text.utf8), at: 0) == nil)
  }
}
