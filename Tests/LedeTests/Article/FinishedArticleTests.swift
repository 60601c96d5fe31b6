import Testing

@testable import LedeCore
@testable import LedeSyntax
@testable import LedeText

@Suite struct FinishedArticleTests {
  private func date(_ given: String, _ language: String) -> Metadata {
    var metadata = Metadata(language: language)
    metadata.date = given
    metadata.tidy()
    return metadata
  }

  @Test(arguments: [
    ("ru", "14 мая 2025 г., 18:05", "2025-05-14T18:05:00"), ("kk", "2025 ж. 14 мамыр", "2025-05-14"),
    ("en", "Fri Apr 28 19:20:36 CEST 2023", "2023-04-28T19:20:36+02:00"), ("cs", "14. července 2025", "2025-07-14"),
    ("en", "Ter, 24 Set 2018 10:00:00 -0300", "2018-09-24T10:00:00-03:00"),
    ("ko", "2025년 5월 14일 오후 3:20", "2025-05-14T15:20:00"),
    ("th", "14 พ.ค. 2568", "2025-05-14"), ("ar", "١٤ مايو ٢٠٢٥", "2025-05-14"), ("en-US", "05/06/2025", "2025-05-06"),
    ("en-GB", "05/06/2025", "2025-06-05"),
  ])
  func datesComeInOneSpelling(_ language: String, _ given: String, _ told: String) {
    let metadata = date(given, language)
    #expect(metadata.date == told)
    #expect(metadata.dateAsGiven == given)
  }

  @Test func aDateThatCannotBeToldStays() {
    #expect(date("вчера, 10:30", "ru").date == "вчера, 10:30")
    #expect(date("05/06/2025", "en").dateAsGiven == nil)
    #expect(date(" \n", "en").date == nil)
    #expect(date("2025-05-14", "en").dateAsGiven == nil)
  }

  /// Every month has a name that its file's beginnings tell, and no two months share one.
  @Test(arguments: LanguageFile.languages) func namesOfMonthsTellTheirNumber(_ language: String) throws {
    let file = try #require(LanguageFile.embedded(language))
    // Files that only tell a language know nothing of its dates.
    if file.dates.months.words.isEmpty { return }
    #expect(file.dates.monthStems.count == 12)
    let names = DateNames(file.dates)
    #expect(Set(names.months.values) == Set(1...12))
    for (number, stems) in file.dates.monthStems.enumerated() {
      for stem in stems where names.months[stem] != nil { #expect(names.months[stem] == number + 1) }
    }
  }

  private func author(_ name: String, site: String? = nil, url: String? = nil, language: String = "en") -> String? {
    var metadata = Metadata(language: language)
    (metadata.author, metadata.site, metadata.url) = (name, site, url)
    metadata.tidy()
    return metadata.author
  }

  @Test func anAuthorIsAPerson() {
    #expect(author("Runa Dahl") == "Runa Dahl")
    #expect(author("Harbour.example") == "Harbour.example" && author("Harbour.kz") == nil)
    #expect(author("R.Dahl") == "R.Dahl" && author("R. Dahl, post.no") == "R. Dahl")
    #expect(author("Runa Dahl, Idris Falk", site: "Harbour Post") == "Runa Dahl, Idris Falk")
    #expect(author("runa@post.example (Runa Dahl)") == "Runa Dahl")
    #expect(author("Dahl <runa@post.example>") == "Dahl")
    #expect(author("Вера Ракитина; Вести", site: "«Вести»") == "Вера Ракитина")
  }

  /// What stands before a name is none of it; a particle of the name may look the same.
  @Test(arguments: [
    ("en", "By  Ann Lee, LNN", "Ann Lee, LNN"), ("en", "Author: Dahl", "Dahl"), ("ru", "Автор: Анна Лис", "Анна Лис"),
    ("de", "Von Anna Lis", "Anna Lis"), ("de", "von Berg", "von Berg"), ("de", "Von der Heide", "Von der Heide"),
    ("fr", "Par Anne Roux", "Anne Roux"), ("en", "Byron Dahl", "Byron Dahl"), ("ru", "By Ann Lee", "By Ann Lee"),
  ])
  func whatIntroducesANameGoes(_ language: String, _ name: String, _ expected: String) {
    #expect(author(name, language: language) == expected)
  }

  @Test func aNameOfOneWordMayBeAPartOfTheHost() {
    #expect(author("Gavan", url: "https://gavan.news.example/1") == nil)
    #expect(author("Гавань", url: "https://гавань.example/1") == nil)
    #expect(author("Runa Dahl", url: "https://runadahl.example/1") == "Runa Dahl")
    #expect(author("Example", url: "https://gavan.example/1") == "Example")
  }

  @Test(arguments: [
    "105092", "runa@post.example", "harbour post", "HARBOUR-POST", "post.example", "https://post.example/r",
  ])
  func whatIsNoPersonIsNoAuthor(_ name: String) {
    #expect(author(name, site: "Harbour Post", url: "https://www.post.example/1") == nil)
  }

  @Test func whatAReaderMadeIsLookedOver() {
    let text = Text("Łódź")
    func article(_ range: Range<Int>) -> Article {
      Article(
        source: "", text: text, metadata: Metadata(language: "pl"),
        blocks: Blocks([Block(range: range, followsBlank: true, kind: .paragraph)]))
    }
    #expect(throws: Never.self) { _ = try article(0..<7).finished() }
    for range in [0..<9, 1..<7, 3..<3] {
      #expect(throws: ArticleError.self) { _ = try article(range).finished() }
    }
  }
}
