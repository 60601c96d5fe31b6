import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax

@Suite struct HTMLDecodingTests {
  @Test(arguments: [100, 8000]) func aDeclarationMayStandBehindOtherTags(offset: Int) throws {
    let head = "<!--" + String(repeating: "-", count: offset) + "--><meta charset=windows-1251><p>"
    let bytes = Array(head.utf8) + (try encoded("мост", "KOI8-R"))
    // What is declared counts, even where it is wrong.
    #expect(try HTMLDecoding.decode(bytes).encoding == "windows-1251")
  }

  private static let russian: [UInt8] = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]

  private func read(_ bytes: [UInt8]) throws -> Article {
    try HTMLReader().read(ReaderInput(source: "page.html", bytes: bytes, language: "ru"))
  }

  @Test(arguments: [
    "<meta charset=windows-1251>", "<meta charset=win-1251>",
    "<META http-equiv=Content-Type content='text/html; charset=cp1251'>",
    "<?xml version='1.0' encoding='windows-1251'?>",
  ])
  func aDeclaredEncodingIsTaken(declaration: String) throws {
    let article = try read(Array(declaration.utf8) + Array("<p>".utf8) + Self.russian)
    #expect(article.blockTexts == ["Привет"])
    #expect(article.metadata.encoding == "windows-1251")
    #expect(article.origin.offset(0) == declaration.utf8.count + 3)
  }

  @Test func validUTF8IsUTF8WhateverThePageSays() throws {
    #expect(try read(Array("<meta charset=windows-1251><p>Привет".utf8)).blockTexts == ["Привет"])
  }

  /// Few such bytes are still all that stand beyond ASCII: they are no damage.
  @Test func fewLettersOfAnotherEncodingAreNoDamage() throws {
    let words = String(repeating: "The house by the lake was sold for much more than anybody had thought. ", count: 12)
    let page =
      Array("<p>\(words)The caf".utf8) + [0xE9] + Array(" next door ".utf8) + [0x93] + Array("stayed".utf8) + [0x94]
      + Array(".</p><p>\(words)</p>".utf8)
    let article = try HTMLReader().read(ReaderInput(source: "a.html", bytes: page, language: nil))
    #expect(article.text[0..<article.text.count].contains("The café next door “stayed”."))
  }

  @Test func strayBytesAreReplaced() throws {
    let article = try read(
      Array("<p>\(String(repeating: "Привет, мир. ", count: 100))".utf8) + [0xFF] + Array("да".utf8))
    #expect(article.text[0..<article.text.count].hasSuffix("мир. \u{FFFD}да"))
    #expect(article.origin.offset(article.text.count - 4) == 3 + 2200 + 1)
  }

  /// A character that is cut is one, however many of its bytes are there.
  @Test(arguments: [[0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3], [0xFF]] as [[UInt8]])
  func whatStandsBehindACutCharacterKeepsItsPlace(_ cut: [UInt8]) throws {
    let before = Array("<p>\(String(repeating: "Привет, мир. ", count: 100))".utf8)
    let article = try read(before + cut + Array("да".utf8))
    let end = article.text.count
    #expect(article.text[0..<end].hasSuffix("мир. \u{FFFD}да"))
    let place = before.count + cut.count
    #expect(article.origin.source(of: end - 4..<end) == place..<place + 4)
    #expect(article.origin.source(of: end - 7..<end - 4) == before.count..<place)
  }

  @Test func wideEncodingsAreReadByTheirMark() throws {
    let units = Array("\u{FEFF}<p>Привет".utf16)
    #expect(try read(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).blockTexts == ["Привет"])
  }

  @Test func fewNULsAreSpacesAndManyAreNoPage() throws {
    #expect(
      try read(Array("<p>\(String(repeating: "a", count: 200))\0b".utf8)).blockTexts.first?.hasSuffix("a b") == true)
    #expect(throws: ArticleError.self) { try read([UInt8](repeating: 0, count: 100) + Array("<p>a".utf8)) }
  }
}
