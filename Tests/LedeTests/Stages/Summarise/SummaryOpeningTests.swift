import Testing

@testable import LedeCore
@testable import LedeStages

/// What a summary begins with, by the paragraphs around it; bars part sentences, strings are paragraphs.
@Suite struct SummaryOpeningTests {
  /// - Parameter scores: of the sentences, in their order.
  private func chosen(
    _ marked: [String], _ scores: [Double], _ language: String, title: String? = nil, sentences count: Int,
    words: Int? = nil, isWhole: Bool = true, overlap: Double = 0.6
  ) throws -> [Int] {
    var stage = SummariseStage()
    (stage.sentences, stage.continuity, stage.redundancy, stage.wholeOpening) = (count, 0, 0, isWhole)
    (stage.words, stage.maximumOverlap) = (words, overlap)
    return try MarkedArticle(marked, language, title: title).summary(scores, stage).chosen
  }

  private static let other = "Calais 2012, Dover 2019, Emden 2021."

  /// What stands soon behind the beginning of a paragraph brings that along, unless there is room for one sentence alone.
  @Test(arguments: [
    ("en", "Anlo got a ferry in May.|Tickets cost two pounds in Bremen."),
    ("ru", "В мае Анло получил паром.|Билеты стоят два рубля в Бремене."),
    ("kk", "Мамырда Анло паром алды.|Билеттер Бременде екі теңге тұрады."),
  ])
  func aParagraphIsBegunAtItsBeginning(language: String, paragraph: String) throws {
    let text = [paragraph, Self.other]
    #expect(try chosen(text, [1, 9, 4], language, sentences: 2) == [0, 1])
    #expect(try chosen(text, [1, 9, 4], language, sentences: 2, isWhole: false) == [1, 2])
    #expect(try chosen(text, [1, 9, 4], language, sentences: 1) == [1])
  }

  /// Not what is far behind it, or far down in the article.
  @Test func farDownParagraphsAreBegunAnywhere() throws {
    let long = "Fin 2001, Gent 2002.|Hull 2003, Ipswich 2004.|Jena 2005, Kiel 2006.|Linz got its ferry in May."
    #expect(try chosen([long, Self.other], [1, 1, 1, 9, 4], "en", sentences: 2) == [3, 4])
    let far = ["Fin 2001, Gent 2002.", "Hull 2003, Ipswich 2004.", "Jena 2005, Kiel 2006.", "Lyon 2007, Metz 2008."]
    let last = "Nice 2009, Oslo 2010.|Pau 2011, Riga 2013."
    #expect(
      try chosen(
        far + ["Sion 2014, Turku 2015.", last, Self.other], [1, 1, 1, 1, 1, 1, 9, 4], "en", sentences: 2) == [6, 7])
  }

  /// Where the beginning is a word or two, or has no room.
  @Test func aBeginningMustBeWorthIt() throws {
    #expect(
      try chosen(["Anlo, Monday.|Tickets cost two pounds.", Self.other], [1, 9, 4], "en", sentences: 2) == [1, 2])
    let long = "Anlo got a ferry in May, and all of the town came to the pier to see it.|Tickets cost two pounds."
    #expect(try chosen([long, Self.other], [1, 9, 4], "en", sentences: 3, words: 12) == [1, 2])
    #expect(try chosen([long, Self.other], [1, 9, 4], "en", sentences: 3, words: 24) == [0, 1])
  }

  /// What sentences have said together is said, though none has said it alone.
  @Test(arguments: [
    (
      "en",
      [
        "A ferry called Alder sails from Anlo to Bremen twice a week.",
        "The mayor of the town bought new engines in spring for two million crowns.",
        "Alder, which sails to Bremen, got engines for the million that the mayor found in spring, wrote a young reporter there yesterday evening.",
      ]
    ),
    (
      "ru",
      [
        "Паром «Ольха» ходит из Анло в Бремен дважды в неделю.",
        "Мэр города весной купил новые двигатели за два миллиона крон.",
        "«Ольха», которая ходит в Бремен, получила двигатели, за которые мэр отдал два миллиона крон, написал вчера вечером корреспондент.",
      ]
    ),
  ])
  func whatIsSaidTogetherIsNotSaidAgain(language: String, text: [String]) throws {
    #expect(try chosen(text + [Self.other], [9, 8, 7, 1], language, sentences: 4) == [0, 1, 3])
    #expect(try chosen(text + [Self.other], [9, 8, 7, 1], language, sentences: 4, overlap: 0.9) == [0, 1, 2, 3])
    #expect(try chosen([text[0], Self.other, text[2]], [9, 1, 7], language, sentences: 4) == [0, 1, 2])
    #expect(try chosen([text[1], Self.other, text[2]], [9, 1, 7], language, sentences: 4) == [0, 1, 2])
    let passed = try MarkedArticle(text + [Self.other], language).summary([9, 8, 7, 1], SummariseStage()).passedOver[2]
    let repeats = try #require(passed?.repeats)
    #expect(passed?.reason == .repetition && repeats.isTogether && repeats.share > 0.55 && repeats.share < 0.8)
    #expect(
      passed?.description.contains("% of it in the summary, most of that in sentence \(repeats.sentence + 1)") == true)
  }

  /// The headline is read before: what follows it in the text leans on nothing that is left out.
  @Test(arguments: [
    (
      "en", "Will the bus station move?", "Will the bus station move?|The town says that it will not, and has no plans."
    ),
    ("ru", "Переедет ли автовокзал?", "Переедет ли автовокзал?|Власти говорят, что нет, и планов таких не имеют."),
  ])
  func theHeadlineIsTold(language: String, title: String, paragraph: String) throws {
    #expect(try chosen([paragraph, Self.other], [1, 9, 4], language, title: title, sentences: 2) == [1, 2])
    #expect(try chosen([paragraph, Self.other], [1, 9, 4], language, sentences: 2) == [2])
  }

  /// What points at it tells nothing by itself.
  @Test func whatPointsAtTheHeadlineLeans() throws {
    let (title, paragraph) = ("Жаңа паром келді", "Жаңа паром келді.|Бұл туралы әкімдіктің баспасөз қызметі мәлімдеді.")
    #expect(try chosen([paragraph, Self.other], [1, 9, 4], "kk", title: title, sentences: 2) == [2])
  }

  /// A row of tags has no function words; a standfirst without a stop has some.
  @Test(arguments: [
    ("en", "Nature Law Union Politics Karl Thorn Green Rivers", "A law on the nature that all of the unions want"),
    ("de", "Natur Gesetz Gewerkschaft Politik Karl Dorn Flüsse Recht", "Ein Gesetz für die Natur, das alle wollen"),
  ])
  func aRowOfTagsIsNoSentence(language: String, row: String, standfirst: String) throws {
    let body =
      language == "en"
      ? "The rivers of the country should be clean, and all of the towns should go ahead with a law on it."
      : "Die Flüsse im Land sollen sauber sein, und jede Stadt soll mit einem Gesetz dafür vorangehen."
    #expect(try chosen([row, body], [9, 1], language, sentences: 2) == [1])
    let leaning =
      language == "en" ? "They want it as well as all of the others." : "Diese wollen es auch, wie alle anderen."
    #expect(try chosen([row, leaning, body], [1, 9, 4], language, sentences: 2) == [2])
    #expect(try chosen([standfirst, body], [9, 1], language, sentences: 2) == [0, 1])
  }
}
