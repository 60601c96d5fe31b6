import Testing

@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeSyntax

@Suite struct ShownItemTests {
  private func shown(title: String?, _ text: String, summary: [Int], _ change: (inout Item) -> Void = { _ in })
    -> ShownItem
  {
    var item = Item(sampleArticle(title: title, [text], summary: summary, source: "in/a-1.txt", language: "ru"))
    change(&item)
    return ShownItem(item, RunInfo(name: "test"))
  }

  @Test func aSentenceStandsForAHeadlineOnce() {
    let item = shown(title: nil, "Мост цел. |Лёд сошёл.", summary: [0, 1])
    #expect(item.heading == "Мост цел" && item.sentences == ["Лёд сошёл."])
  }

  /// Other marks say something.
  @Test(arguments: [
    ("Мост цел!", "Мост цел!"), ("Мост цел…", "Мост цел…"), ("Мост...", "Мост..."), ("桥是完整的。", "桥是完整的"),
    ("الجسر سليم۔", "الجسر سليم"),
  ])
  func aHeadlineHasNoFullStop(_ sentence: String, _ heading: String) {
    #expect(shown(title: nil, sentence, summary: [0]).heading == heading)
    #expect(shown(title: sentence, "Да.", summary: [0]).heading == sentence)
  }

  /// It was the end of a line; other controls are nothing that anybody wrote.
  @Test func controlsOfAHeadlineAreNotShown() {
    #expect(LegalText("Мост\u{85}цел\u{81}").readable == "Мост цел\u{FFFD}")
  }

  @Test func aLongSentenceStandsForAHeadlineInPartAndThenWhole() {
    let long = "Мост " + String(repeating: "через реку ", count: 20) + "цел."
    let item = shown(title: nil, long, summary: [0])
    #expect(item.heading.count <= 161 && item.heading.hasSuffix("реку…") || item.heading.hasSuffix("через…"))
    #expect(long.hasPrefix(item.heading.dropLast()) && item.sentences == [long])
  }

  @Test func withoutSentencesItIsCalledByWhatElseThereIs() {
    #expect(shown(title: nil, "Мост цел.", summary: []).heading == "…")
    #expect(shown(title: nil, "Мост цел.", summary: []) { $0.date = "2025-05-14" }.heading == "14 мая 2025 г.")
    #expect(shown(title: " \n ", "Мост цел.", summary: []) { $0.url = "https://e.org/1" }.heading == "e.org")
  }

  @Test(arguments: [
    ("2025-05-14T23:30:00+05:00", "14 мая 2025 г."), ("2025-05", "май 2025 г."), ("2025", "2025"),
    ("на той неделе", "на той неделе"), ("2025-02-30", "2025-02-30"),
  ])
  func datesAreThoseOfTheirPlace(date: String, expected: String) {
    #expect(shown(title: "Мост", "Да.", summary: []) { $0.date = date }.date == expected)
  }

  @Test func inALanguageWhoseDatesAreNotKnownTheyAreNumbers() {
    var item = Item(sampleArticle(["Köpir tutas."], language: "kk-Latn"))
    item.date = "2025-05-14T23:30:00Z"
    let shown = ShownItem(item, RunInfo(name: "test"))
    #expect(shown.date == "2025-05-14" && shown.readingTime == "1 min")
  }

  @Test func threeTagsSayEnough() {
    let item = shown(title: "Мост", "Да.", summary: []) {
      $0.tags = ["река", " ", "мост", "лёд", "порт"]
      ($0.site, $0.author, $0.date, $0.url) = ("Порт", "А. Б.", "2025-05-14", "https://e.org/1")
    }
    #expect(item.credits == ["Порт", "А. Б.", "14 мая 2025 г.", "1 мин", "река", "мост", "лёд"])
    #expect(item.tags == ["река", "мост", "лёд", "порт"])
  }

  @Test func howLongAnArticleIsMattersToThoseWhoCanReadIt() {
    #expect(shown(title: "Мост", "Да.", summary: []).credits == [])
    #expect(shown(title: "Мост", "Да.", summary: []) { $0.url = "a.html" }.credits == [])
    #expect(shown(title: "Мост", "Да.", summary: []) { $0.url = "https://e.org/1" }.credits == ["e.org", "1 мин"])
  }

  @Test(arguments: [("ru", "также:"), ("en", "also:"), ("und", "+")])
  func whatStandsBeforeOtherSources(language: String, expected: String) {
    var item = Item(sampleArticle(["One."], language: language))
    #expect(ShownItem(item, RunInfo(name: "test")).others == nil)
    item.others = [OtherReport(name: " ", title: nil, url: nil, id: "1", reason: "")]
    #expect(ShownItem(item, RunInfo(name: "test")).others == nil)
    item.others = [OtherReport(name: "Порт", title: nil, url: nil, id: "1", reason: "")]
    #expect(ShownItem(item, RunInfo(name: "test")).others?.also == expected)
  }
}
