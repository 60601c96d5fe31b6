import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax

@Suite struct CleanStageTests {
  /// What is cut of a page, written as it stands there: `T` headline, `L` lead, `B` body, `-` cut, then the line.
  private func roles(_ page: String, _ stage: CleanStage = CleanStage(), title: String? = nil) throws -> [String] {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { $0.drop { "TLB-".contains($0) }.drop { $0 == " " } }.joined(separator: "\n")
    var article = try PlainTextReader().read(ReaderInput(source: "page", bytes: Array(text.utf8), language: nil))
    article.metadata.title = title
    let blocks = try #require(article.layers[Blocks.self])
    let cuts = try stage.run(article, Resources(), blocks, nil)
    let names: [Cuts.Role: String] = [.title: "T", .lead: "L", .body: "B", .cut: "-"]
    return zip(blocks.items, cuts.decisions).map { (names[$1.role] ?? "") + " " + article.line($0.range) }
  }

  private func expectRoles(_ page: String, _ stage: CleanStage = CleanStage(), title: String? = nil) throws {
    #expect(try roles(page, stage, title: title) == page.split(separator: "\n").map(String.init))
  }

  private let russianPage = """
    T В Кленовске открыли мост через Серебрянку

    - 512

    L 3–4 сентября в Кленовске прошли испытания нового моста через Серебрянку, сообщили в управлении дорог

    - Фото: пресс-служба мэрии

    B Мост строили два года, его длина составляет 140 метров. По нему сможет проходить до десяти тысяч машин в день.

    B «Жители ждали этого дня двадцать лет», — сказал на открытии начальник управления дорог Павел Синицын.

    B Старый мост закроют на ремонт и к весне отдадут пешеходам. На работы в бюджете заложено 40 млн рублей.

    - Популярное

    - Все
    - Школьники Кленовска собрали робота
    - Где отдохнуть в выходные
    - В парке высадили сто лип
    - Подорожает ли проезд в автобусах

    - Архив

    - • [[year]]
    - • {{ month }}
    """

  @Test func keepsHeadlineLeadAndBodyOfAPastedPage() throws {
    try expectRoles(russianPage)
  }

  @Test func cutsPointersAndCallsInsideTheArticle() throws {
    try expectRoles(
      """
      - Home
      - News
      - Sign in

      T Harbour town rebuilds its old lighthouse

      - By Ann Carver
      - 3 min read
      - Share

      B The lighthouse of Port Merrow will shine again next spring, the town council decided on Monday after a long debate.

      B Masons have found that the walls of the tower are sound, and the repair will cost half of what was feared.

      - Read also: Ferry line keeps its winter schedule

      B The lamp itself was sold in 1974, and nobody knows where it is now. A copy will be made by a workshop in Leeds.

      - Advertisement

      B Visitors will be able to climb the tower on Sundays, and the keeper’s house will become a small museum.

      - Subscribe to our newsletter
      - Most read
      - Dog rescued from the pier
      - New bakery opens on Mill Street
      - © 2025 The Merrow Gazette. All rights reserved.
      """)
  }

  @Test func keepsACleanArticleWhole() throws {
    try expectRoles(
      """
      T Ein Dorf lernt das Backen neu

      B Im alten Backhaus von Tannfeld brennt seit Sonntag wieder Feuer. Zwölf Familien teilen sich den Ofen.

      B Das Brot braucht zwei Stunden, die Gespräche dauern länger. „So voll war der Platz seit Jahren nicht“, sagt Inge Roth.

      B Im Herbst soll ein Kurs für Kinder folgen.
      """)
  }

  @Test(arguments: [
    "B Only one paragraph, with two sentences in it. It is short.",
    "B Морозное утро\nB и снег на крыше\nB кот на окне",
    "B milk\nB bread\nB six eggs",
  ])
  func keepsShortTexts(_ page: String) throws {
    let kept = try roles(page).filter { !$0.hasPrefix("-") }
    #expect(kept.count == page.split(separator: "\n").count)
  }

  @Test func theHeadlineOfTheMetadataIsFoundAmongTheLines() throws {
    let lines = try roles(russianPage, title: "Где отдохнуть в выходные")
    #expect(lines.contains("T Где отдохнуть в выходные"))
  }

  @Test func aRuleNamesEachCut() throws {
    let text = "Фото: Анна Лис\n\nПервое предложение новости довольно длинное. Второе тоже.\n\nТеги: парк, осень"
    let article = try PlainTextReader().read(ReaderInput(source: "page", bytes: Array(text.utf8), language: "ru"))
    let blocks = try #require(article.layers[Blocks.self])
    let cuts = try CleanStage().run(article, Resources(), blocks, nil)
    #expect(cuts.decisions.map(\.rule) == ["credit", "body", "tags"])
    #expect(cuts.decisions.map { $0.cue.map { article.text[$0] } } == ["Фото", nil, "Теги"])
  }

  @Test func aRuleThatIsTurnedOffCutsNothing() throws {
    let stage = stage("template: false")
    #expect(
      try roles("B [[year]]\nB An ordinary sentence that stands alone here.", stage).allSatisfy { !$0.hasPrefix("-") })
  }

  @Test func usersPatternsDecideFirst() throws {
    let stage = stage("{cut: ['^From our own'], keep: ['^Photo:']}")
    try expectRoles(
      """
      - From our own correspondent in the north of the country.
      B Photo: the picture that the whole story is about.
      B The picture was taken in 1931 and lost for ninety years.
      """, stage)
  }

  @Test func aPatternThatHitsALimitIsAnError() throws {
    let stage = stage("{cut: ['^a*a*a*a*$']}")
    let line = "B " + String(repeating: "a", count: 4000) + "!"
    let error = #expect(throws: ArticleError.self) { try roles(line, stage) }
    #expect(error?.code == .patternLimit)
    #expect(error?.message.contains("a*a*a*") == true)
  }

  /// No line alone hits a limit.
  @Test(arguments: ["cut", "keep"]) func allLinesTogetherHaveALimit(_ option: String) throws {
    let stage = stage("{\(option): ['${env:P}']}", environment: ["P": "^(a+)+$"])
    func lines(_ count: Int) -> String {
      String(repeating: "B " + String(repeating: "a", count: 16) + "!\n", count: count)
    }
    _ = try roles(lines(2), stage)
    let error = #expect(throws: ArticleError.self) { try roles(lines(1000), stage) }
    #expect(error?.code == .patternLimit)
    #expect(error?.message.contains("`${env:P}` of `clean: \(option)`") == true)
  }

  private func stage(_ yaml: String, environment: [String: String] = [:]) -> CleanStage {
    var stage = CleanStage()
    stage.take(yaml, environment: environment)
    return stage
  }

  /// The line model took the head of a table for furniture, since it is short and ends in nothing.
  @Test func rowsOfATableInsideTheArticleStay() throws {
    let source = """
      # The ferry is back

      The river ferry started again on Monday, two weeks later than planned, after its engine was repaired in the town of Anlo.

      ## What it costs

      - A single ticket costs 300 tenge.
      - Children travel free.

      > We waited all winter, said the ferryman.

      | Day | Trips |
      | --- | --- |
      | Monday | 12 |
      | Sunday | 6 |

      The council will decide in June whether a second boat is needed. Until then, the ferry runs from 7 a.m. to 9 p.m. every day.
      """
    let input = ReaderInput(source: "a.md", bytes: Array(source.utf8), language: "en")
    let article = try MarkdownReader().read(input)
    let blocks = try #require(article.layers[Blocks.self])
    let cuts = try CleanStage().run(article, Resources(), blocks, nil)
    let cut = zip(blocks.items, cuts.decisions).compactMap { $1.role == .cut ? article.text[$0.range] : nil }
    #expect(cut.isEmpty)
  }

  @Test(arguments: [".", "«", "a.", "-\n", "\"", "1\n", "F | P\n"])
  func aLongTextOfOneCharacterTakesLinearTime(_ character: String) throws {
    try expectLinearTime(2_000, character.debugDescription) { size in
      _ = try roles("B " + String(repeating: character, count: size))
    }
  }
}
