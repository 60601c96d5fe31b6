import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeStages
@testable import LedeText

@Suite struct StoryStageTests {
  private func trace(_ paragraphs: [String], title: String? = nil, language: String) throws -> StoryTrace {
    let article = sampleArticle(title: title, paragraphs, language: language)
    return StoryStage().run(
      article, Resources(), try #require(article.layers[Sentences.self]), article.layers[Cuts.self])
  }

  /// Names that are surely such; what stands at the start of a sentence alone is not.
  @Test(
    arguments: [
      ("ru", "В среду Олег Дымов приехал в Зимнёвку.", ["Олег", "Дымов", "Зимнёвку"]),
      ("ru", "Вода пришла в Зимнёвку. |Водой залило Речную.", ["Зимнёвку", "Речную"]),
      ("kk", "Қонысбай. |Бүгін Қонысбай ауылында көпір ашылды.", ["Қонысбай"]),
      ("kk", "Тобылғысайда су жоқ. |Тобылғысай күтуде.", ["Тобылғысайда", "Тобылғысай"]),
      ("en", "On Monday Greta Orlova saw it in March.", ["Greta", "Orlova"]),
      ("de", "Gestern kam Ölander nach Quernbach.", ["Ölander", "Quernbach"]), ("ka", "დავით ბერიძე ჩამოვიდა.", []),
      ("en", "THE end. |Then we saw the Rain, as rain does.", []),
    ])
  func names(language: String, text: String, expected: [String]) throws {
    let found = try trace([text], language: language)
    let sure = zip(found.names, found.writtenNames).filter { $0.0.isSure }.map { String($0.1) }
    #expect(sure == expected)
  }

  @Test func inAHeadlineAllWordsMayHaveCapitals() throws {
    let found = try trace(["It rained."], title: "Heavy Rain Floods Old Town", language: "en")
    #expect(found.names.allSatisfy { !$0.isSure })
    #expect(
      try trace(["It rained."], title: "Storm floods Quernbach", language: "en").names.map(\.isSure) == [false, true])
  }

  @Test(
    arguments: [
      ("ru", "Это 7 400 человек и 7400 мест.", ["7400"]), ("en", "Some 7,400 of 1,200,000 came.", ["7400", "1200000"]),
      ("ru", "Выросло на 71,3 и на 2,4 процента, на 5.", ["71.3", "2.4"]), ("ar", "جاء ٣٢٠ شخصا", ["320"]),
      ("kk", "2025 жылы 320 шаршы метр.", ["2025", "320"]), ("ru", "Дом 12, 345 рублей.", ["12", "345"]),
    ])
  func numbers(language: String, text: String, expected: [String]) throws {
    #expect(try trace([text], language: language).numbers == expected)
  }

  @Test func theBeginningTells() throws {
    let long = String(repeating: "many words written ", count: 200)
    let found = try trace([long, "At the end Orlova came."], language: "en")
    #expect(found.names.isEmpty && found.words.count < 10)
  }

  @Test func aWordCountsAtMostFifteenTimesAndStaysTheSame() {
    var word = StoryTrace.Word(stem: 0xABCD_EF17)
    for _ in 0..<3 { word.countOnceMore() }
    #expect(word.count == 4 && word.hash == 0xABC_DEF1)
    for _ in 0..<20 { word.countOnceMore() }
    #expect(word.count == 15 && word.hash == 0xABC_DEF1)
  }

  /// One name in three languages begins alike; different names do not.
  @Test(
    arguments: [
      (["Досжанов", "Досжановты", "Doszhanov"], true), (["Жаңатұрмыс", "Жанатурмыс", "Zhanaturmys"], true),
      (["Арқабұлақ", "Аркабулаке", "Arkabulak"], true), (["Есенов", "Yesenov", "Есеновтың"], true),
      (["Чехов", "Chekhov", "Tschechow"], true), (["Зеленский", "Zelensky", "Zelenskyj"], true),
      (["Хрущёв", "Khrushchev"], true), (["Цой", "Tsoi"], true), (["Юнкер", "Juncker"], true),
      (["Αθήνα", "Athina"], true),
      (["Шымкент", "Shymkent", "Şymkent"], true), (["Дымов", "Дымков"], false), (["Сеитов", "Тлеубаев"], false),
      (["Astana", "Almaty"], false),
    ])
  func skeletons(words: [String], areForms: Bool) {
    let skeletons = words.map { NameSkeleton(Text($0), 0..<$0.utf8.count) }
    for other in skeletons.dropFirst() { #expect(skeletons[0].isForm(of: other) == areForms, "\(words)") }
  }
}
