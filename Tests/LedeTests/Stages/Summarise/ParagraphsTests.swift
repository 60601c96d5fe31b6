import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeText

/// What the paragraph that a sentence stands in tells of it; bars part sentences, lines are paragraphs.
@Suite struct ParagraphsTests {
  /// - Returns: why the sentence that begins so is passed over; `nil`: it is chosen.
  private func reason(_ start: String, _ marked: [String], _ language: String, sentences count: Int) throws
    -> Summary.Reason?
  {
    let text = MarkedArticle(marked, language)
    let index = try #require(text.sentences.firstIndex { text.article.text[$0.range].hasPrefix(start) })
    var stage = SummariseStage()
    (stage.sentences, stage.continuity) = (count, 0)
    let scores = text.sentences.indices.map { $0 == index ? 8.0 : $0 == 0 ? 9 : 1 }
    return try text.summary(scores, stage).reasons[index]
  }

  /// The speaker is named at the end of the paragraph, or nowhere: what stands before is nobody's.
  @Test(arguments: [
    ("ru", "- Дело о мельнице начато.|Виновных ищут уже третий день, - сказал Егор Лис."),
    ("ru", "— Дело о мельнице начато.|Виновных ищут уже третий день."),
    ("kk", "- Диірмен ісі қозғалды.|Кінәлілерді үшінші күн іздеп жатыр, - деді Егор Лис."),
    ("kk", "– Диірмен ісі қозғалды.|Кінәлілерді үшінші күн іздеп жатыр."),
    ("uk", "— Справу про млин відкрито.|Винних шукають третій день, — сказав Єгор Лис."),
    ("pl", "– Sprawa młyna jest w toku.|Winnych szukają trzeci dzień – powiedział Jan Lis."),
    ("sv", "– Kvarnens mål är öppnat.|De skyldiga söks på tredje dagen, säger Jan Lis."),
    ("ru", "— Вы сказали, что дело о мельнице начато.|Виновных ищут уже третий день."),
  ])
  func whatADashOpensNeedsItsSpeaker(language: String, speech: String) throws {
    let lines = ["Anlo 1999, Bremen 2004, Calais 2012, Dover 2019.", speech, "Ende 2020, Fin 2021, Loppu 2022."]
    for sentence in speech.split(separator: "|") {
      #expect(try reason(String(sentence), lines, language, sentences: 2) != nil)
    }
  }

  @Test(arguments: [
    ("ru", "— Дело о мельнице начато, — сказал Егор Лис."), ("kk", "– Диірмен ісі қозғалды, – деді Егор Лис."),
    ("ru", "-5 °C было утром на мельнице в Анло."),
  ])
  func whatADashOpensMayNameItsSpeaker(language: String, speech: String) throws {
    let lines = ["Anlo 1999, Bremen 2004, Calais 2012, Dover 2019.", speech, "Ende 2020, Fin 2021, Loppu 2022."]
    #expect(try reason(speech, lines, language, sentences: 2) == nil)
  }

  @Test(arguments: [
    (
      "en", "The mill is mine",
      [
        "Rain fell all day on Anlo.", "Ann Lee told the council:",
        "I have ground flour all my life.|The mill is mine and the wheel of it too.",
      ]
    ),
    (
      "ru", "Мельница принадлежит",
      [
        "Весь день в Анло шёл дождь.", "Анна Лис сказала совету:",
        "Я мелю муку всю жизнь.|Мельница принадлежит одной моей семье.",
      ]
    ),
    (
      "kk", "Диірмен менің",
      [
        "Анлода күні бойы жаңбыр жауды.", "Анар Лес кеңеске былай деді:",
        "Мен өмір бойы ұн тартамын.|Диірмен менің отбасымның ғана меншігі.",
      ]
    ),
  ])
  func whatSomebodySaysNeedsWhoSaysIt(language: String, start: String, lines: [String]) throws {
    #expect(try reason(start, lines, language, sentences: 2) == .speaker)
    let free = [lines[0], lines[2]]
    #expect(try reason(start, free, language, sentences: 2) == nil)
  }

  private static let body = [
    "en": "Shops opened late.|Nobody came to the pier on that cold day.",
    "ru": "Магазины открылись поздно.|Никто не пришёл на пристань в такой холод.",
    "kk": "Дүкендер кеш ашылды.|Суықта айлаққа ешкім келмеді.",
  ]

  /// Standfirst and lead in two wordings.
  @Test(arguments: [
    (
      "en", "The captain of the old ferry Alder is fined nine thousand crowns in Anlo.",
      "A captain from the north sailed the ferry at night with no lights and no crew, and a court in Anlo fined her for it."
    ),
    (
      "ru", "Капитан старого парома «Ольха» оштрафован в Анло на девять тысяч крон.",
      "Капитан парома ходил ночью без огней и команды вдоль скал, за что и был оштрафован в Анло на днях."
    ),
    (
      "kk", "Ескі «Алдер» паромының капитанына Анлода тоғыз мың крон айыппұл салынды.",
      "Ер адам паромының капитанына түнде шамсыз жүзгені үшін Анлода айыппұл салынды, енді ол сотқа бармақ."
    ),
  ])
  func aLeadThatTellsTheStandfirstAgainIsPassedOver(language: String, standfirst: String, lead: String) throws {
    let start = String(lead.prefix(12))
    let body = Self.body[language] ?? ""
    #expect(try reason(start, [standfirst, lead, body], language, sentences: 2) == .repetition)
    // Further down it may say a thing again.
    let far = [standfirst] + Array(repeating: body, count: 4) + [lead, body]
    #expect(try reason(start, far, language, sentences: 2) == nil)
  }
}
