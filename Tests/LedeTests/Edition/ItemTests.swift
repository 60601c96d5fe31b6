import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeSyntax

@Suite struct ItemTests {
  @Test func whatIsKeptOfAnArticle() {
    var article = sampleArticle(["One. |Two.", "Three."], summary: [0, 2], source: "a.txt", language: "ru")
    article.metadata.url = "https://e.org/1"
    article.metadata.site = "e.org"
    article.metadata.author = "Ann"
    article.metadata.date = "2025-03-12"
    (article.metadata.tags, article.metadata.dateAsGiven) = (["news"], "12 March 2025")
    article.metadata.image = "https://e.org/1.jpg"
    let item = Item(article)
    #expect((item.tags, item.dateAsGiven) == (["news"], "12 March 2025"))
    #expect((item.position, item.source, item.language) == (0, "a.txt", "ru"))
    #expect((item.title, item.summary) == ("A quiet harbour", ["One.", "Three."]))
    #expect((item.url, item.site, item.image) == ("https://e.org/1", "e.org", "https://e.org/1.jpg"))
    #expect((item.author, item.date) == ("Ann", "2025-03-12"))
  }

  /// What an article says of itself is worth more than what its site files it under.
  @Test(arguments: [(["ferry", "порт"], ["ferry", "порт"]), ([], [])])
  func keywordsAreTags(found: [String], tags: [String]) {
    var article = sampleArticle(["One."])
    article.metadata.tags = ["news"]
    article.layers.add(Keywords(found.map { Keywords.Keyword($0, weight: 1) }))
    #expect(Item(article).tags == tags)
  }

  /// The writers of items read them, so that a pipeline may have the stage.
  @Test(arguments: ["markdown", "mail", "rss", "atom", "json-feed", "items", "text"])
  func aPipelineMayMakeKeywordsForItems(writer: String) {
    let problems = load("stages: [segment, keywords, score, summarise, emit: {\(writer): true}]").diagnostics
    #expect(problems.isEmpty)
  }

  /// Lists of pasted text have them; what was chosen of a list stands in running text.
  @Test(arguments: [
    ("• Two boats sail.", "Two boats sail."), ("* Two boats sail.", "Two boats sail."), ("▪ Екі қайық.", "Екі қайық."),
    ("*Two* boats sail.", "*Two* boats sail."), ("- Мы идём, - сказал он.", "- Мы идём, - сказал он."), ("•", "•"),
  ])
  func sentencesHaveNoBullet(line: String, shown: String) {
    #expect(Item(sampleArticle([line], summary: [0])).summary == [shown])
  }

  @Test func withoutHeadlineAndSummary() {
    let item = Item(sampleArticle(title: nil, ["One."]))
    #expect(item.title == nil && item.summary.isEmpty)
  }

  @Test func itHoldsNothingOfTheArticleButWhatIsShown() {
    let item = Item(
      sampleArticle([String(repeating: "A long line that nobody chose. ", count: 10_000), "One."], summary: [1]))
    #expect(String(reflecting: item).utf8.count < 2000)
  }

  /// What names an article in every run.
  @Test(
    arguments: [
      (nil, nil, "fe3ce2ab0468c121"), (nil, "https://e.org/1", "https://e.org/1"), ("7", nil, "a.jsonl#7"),
      ("7", "https://e.org/1", "https://e.org/1"), ("tag:e.org,2025:7", "https://e.org/1", "tag:e.org,2025:7"),
    ] as [(String?, String?, String)])
  func ids(id: String?, url: String?, expected: String) {
    var article = sampleArticle(["One."], source: "a.jsonl#7")
    (article.metadata.id, article.metadata.url) = (id, url)
    #expect(Item(article).id == expected)
  }

  @Test func theTextNamesAnArticleWhateverItsFileIsCalled() {
    #expect(Item(sampleArticle(["One."], source: "a")).id == Item(sampleArticle(["One."], source: "b")).id)
    #expect(Item(sampleArticle(["One."])).id != Item(sampleArticle(["Two."])).id)
  }

  @Test func whereTheTitleIsFrom() {
    var article = sampleArticle(["One."])
    #expect(Item(article).titleOrigin == .found)
    (article.metadata.title, article.metadata.isTitleGiven) = ("A title", true)
    #expect(Item(article).titleOrigin == .given)
    var other = sampleArticle(title: nil, ["One."])
    #expect(Item(other).titleOrigin == nil)
    other.metadata.title = "A title"
    #expect(Item(other).titleOrigin == .stated)
  }

  /// Sentences have the ids of the units that translators get.
  @Test func sentencesAreUnits() throws {
    let article = sampleArticle(["One. |Two. |One.", "Three. |A quiet harbour"], summary: [0, 2, 4]).extracted
    let segments = try #require(article.layers[Segments.self]).items
    let item = Item(article, alternatives: 2)
    for sentence in item.sentences + item.alternatives {
      #expect(segments.first { $0.id == sentence.id }?.text == sentence.text)
    }
    #expect(Set((item.sentences + item.alternatives).map(\.id)).count == 5)
  }

  @Test func theBestSentencesThatWereNotChosen() {
    let article = sampleArticle(
      ["One. |Two. |Three. |Four. |Five."], summary: [1], passedOver: [0: .fragment, 2: .overBudget])
    #expect(Item(article).alternatives.isEmpty)
    let found = Item(article, alternatives: 4).alternatives
    #expect(found.map(\.text) == ["Three.", "Four.", "Five.", "One."])
    #expect(found.map(\.passedOver) == ["over-budget", nil, nil, "fragment"])
  }

  @Test func theMeanScoreOfTheSummary() {
    #expect(Item(sampleArticle(["One. |Two."], summary: [0, 1])).score == 0.75)
    #expect(Item(sampleArticle(["One. |Two."])).score == 0)
  }

  /// Words where there are spaces, characters where there are none.
  @Test(
    arguments: [
      ("en", "word ", 228 * 3, 3), ("ru", "слово ", 184 * 2, 2), ("kk", "сөз ", 166 * 2, 2), ("en", "it's ", 228, 1),
      ("zh", "字", 255 * 4, 4), ("ja", "かな", 357, 2), ("en", "word ", 5, 1), ("en", "— ", 5, 0),
      ("xx", "word ", 180 * 2, 2),
    ])
  func readingTime(language: String, word: String, count: Int, minutes: Int) {
    let text = String(repeating: word, count: count)
    #expect(Item(sampleArticle([text], language: language)).minutes == minutes)
  }
}
