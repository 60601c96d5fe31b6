import Testing

@testable import LedeText

@Suite struct StemmerTests {
  @Test(arguments: [
    ("ru", "книгами", "книга"), ("en", "running", "runs"), ("de", "häuser", "häusern"), ("fr", "maisons", "maison"),
    ("tr", "kitaplar", "kitap"), ("nb", "bilene", "biler"),
  ])
  func formsOfAWordShareAStem(_ language: String, _ first: String, _ second: String) throws {
    let stemmer = try #require(Stemmer(language: language))
    #expect(stemmer.stem(Array(first.utf8)) == stemmer.stem(Array(second.utf8)))
  }

  @Test func differentWordsKeepDifferentStems() throws {
    let stemmer = try #require(Stemmer(language: "en"))
    #expect(stemmer.stem(Array("bridge".utf8)) != stemmer.stem(Array("river".utf8)))
  }

  @Test(arguments: ["kk", "zh", "", "nonsense"])
  func aLanguageWithoutOneHasNone(_ language: String) {
    #expect(Stemmer(language: language) == nil)
  }

  @Test func takesEmptyAndLongWords() throws {
    let stemmer = try #require(Stemmer(language: "ru"))
    #expect(stemmer.stem([]) == [])
    #expect(!stemmer.stem(Array(repeating: 0x61, count: 100_000)).isEmpty)
  }
}
