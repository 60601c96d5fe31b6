import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

struct SegmentStageTests {
  @Test(arguments: [
    ("ru", "Совет собрался утром.| Решение приняли к обеду!| Что дальше?| Увидим…| Так и вышло."),
    ("en", "The council met.| It voted at noon!| What next?| We shall see."),
    ("kk", "Кеңес таңертең жиналды.| Шешім түсте қабылданды!| Ары қарай не болады?"),
    ("es", "Se reunió el consejo.| ¿Y ahora?| ¡Veremos!| Nada más."),
    ("de", "Der Rat tagte.| „Was nun?“| Niemand wusste es."),
    ("xx", "Nulla lingua.| Tamen finis est."),
  ])
  func sentenceEndsAtTerminals(language: String, text: String) throws {
    try expectBoundaries(text, language)
  }

  @Test(arguments: [
    ("zh", "他来了。|她走了！|「你好吗？」|他们都笑了。"),
    ("ja", "会議が始まった。|結論は出なかった。"),
    ("hi", "वह आया।| वह चली गई।| क्या हुआ?"),
    ("ar", "وصل الوزير إلى المدينة.| ماذا حدث بعد ذلك؟| لا أحد يعرف."),
    ("ur", "وہ آیا۔| وہ چلی گئی۔"),
    ("hy", "Նա եկավ։| Նա գնաց:| Վերջ։"),
    ("el", "Ήρθε χθες.| Έφυγε σήμερα."),
    ("am", "መጣ።| ሄደች።"), ("my", "ကိုအောင်၊ ကိုလှ လာသည်။| မလှ ပြန်သွားသည်။"),
    ("my", "သူလာသည်။| သူသွားသည်။"),
    ("th", "เขามาแล้ว เธอไปแล้ว"),
  ])
  func scriptsEndSentencesWithTheirOwnTerminals(language: String, text: String) throws {
    try expectBoundaries(text, language)
  }

  /// Languages without a file have titles before names and words before numbers all the same; an old code is read as what replaces it.
  @Test(arguments: [
    ("is", "Dr. Jónas kom.| Hann fór."), ("sq", "Prof. Hoxha erdhi.| Ai iku."),
    ("sw", "Meya wa mji, Bi. Amina, alisema.| Bw. Juma aliondoka."),
    ("gl", "A Sra. Castro veu ao núm. 5.| Foise."),
    ("eu", "Dr. Etxea etorri zen.| Joan zen."), ("mn", "Проф. Бат ирэв.| Тэр явлаа."),
    ("und", "Mr. Tam venit.| Abiit."),
    ("no", "Han bor i f.eks. Oslo.| Hun reiste."), ("iw", "ד\"ר לוי בא.| הוא הלך."),
  ])
  func languagesWithoutAFile(language: String, text: String) throws {
    try expectBoundaries(text, language)
  }

  @Test func eachSentenceNamesItsRule() throws {
    let sentences = try segment("Пришёл А. Иванов.Ушла Б. Петрова. Всё.", "ru")
    #expect(sentences.items.map(\.rule) == ["missing-space", "terminal", "paragraph-end"])
    #expect(sentences.joins.map(\.rule) == ["initials", "initials"])
  }

  /// A dash with no words before it breaks nothing off.
  @Test func speechBreaksOffBehindWords() throws {
    try expectBoundaries("“But I—”| He stopped.", "en", by: ["terminal"])
    try expectBoundaries("“He came.| —” She left.", "en", by: ["terminal"])
  }

  @Test func aRuleThatIsTurnedOffDoesNotDecide() throws {
    var stage = SegmentStage()
    stage.take("initials: false")
    try expectBoundaries("Пришёл А.| Иванов.", "ru", stage)
  }

  @Test func quotationsMayBeKeptWhole() throws {
    var stage = SegmentStage()
    try expectBoundaries("Он сказал: «Я пришёл.| Ты ушёл».| Все молчали.", "ru", stage)
    stage.quotations = .whole
    try expectBoundaries("Он сказал: «Я пришёл. Ты ушёл».| Все молчали.", "ru", stage)
    #expect(try segment("Он сказал: «Я пришёл. Ты ушёл».", "ru", stage).joins.map(\.rule) == ["quotations"])
  }

  /// Straight marks with spaces on both sides say nothing of what they are but by their number.
  private func sentences(_ markdown: String, _ stage: SegmentStage = SegmentStage()) throws -> [String] {
    let article = try MarkdownReader().read(ReaderInput(source: "a.md", bytes: Array(markdown.utf8), language: "en"))
    let blocks = try #require(article.layers[Blocks.self])
    return try stage.run(article, Resources(), blocks, nil, article.layers[Inlines.self]).items.map {
      article.text[$0.range]
    }
  }

  @Test func noSentenceReachesOverTheBorderOfACell() throws {
    #expect(
      try sentences("| Day | Trip |\n| --- | --- |\n| It rained. It blew | all day |") == [
        "Day", "Trip", "It rained.", "It blew", "all day",
      ])
  }

  /// A page of plain text may stand in `pre`.
  @Test func codeHasSentencesWhereThereIsLittleElse() throws {
    let code = "```\nOne is here. Two\n```\n\n"
    #expect(try sentences(code + "It is as long as this.") == ["It is as long as this."])
    #expect(try sentences(code + "Short.") == ["One is here.", "Two", "Short."])
    var stage = SegmentStage()
    stage.code = .skip
    #expect(try sentences(code + "Short.", stage) == ["Short."])
    #expect(try sentences("# Head\n\n" + code, stage) == ["Head", "One is here.", "Two"])
  }

  @Test func nothingEndsInsideCodeAndPlaceholders() throws {
    #expect(try sentences("Run `make. Then` twice. Go on.") == ["Run make. Then twice.", "Go on."])
    try expectBoundaries("Run `make. Then` twice.| Go on.", "en")
    try expectBoundaries("Привет, {{ user. Имя }}!| Ваш код {% if a. B %}.| Пока.", "ru")
    try expectBoundaries("Файл <a title=\"А. Б! В\"> ашылды.| Болды.", "kk")
    try expectBoundaries("He left.| <em>Yes.</em>| <em>She</em> stayed.", "en")
    try expectBoundaries("``He left.| She stayed.''", "en")
    try expectBoundaries("O`zi keldi.| U o`tirdi.", "uz")
  }

  @Test func notesAndEmojiStayWithTheSentenceBefore() throws {
    try expectBoundaries("It grew in the city.11| The port closed.[note 3]| Nobody left.†| So.", "en")
    try expectBoundaries("Порт закрыт.[когда?]| Его помнят.¹| Всё.[2, 3]| Конец.", "ru")
    try expectBoundaries("Қала өсті.[дереккөзі жоқ]| Порт жабық.*| Бітті.", "kk")
    try expectBoundaries("See fig.11 The rest is v1.2 Beta.", "en")
    try expectBoundaries("Hurra! 🎉| Wir fahren.| 👉 Hier lang.", "de")
    try expectBoundaries("🍏 Алма келді.| 🍐 Алмұрт бітті.", "kk")
    try expectBoundaries("Мы дома! 🏠😀| Ждём.| 🔥Горячее тут.", "ru")
  }

  @Test func listsInOneLineAreSplitOrKept() throws {
    var stage = SegmentStage()
    for (language, text) in [
      ("en", "1.) Wash it| 2.) Dry it| 3.) Fold it"), ("ru", "1. Вымыть| 2. Высушить| 3. Сложить"),
      ("kk", "а) жуу| ә) кептіру| б) бүктеу"), ("de", "1) Waschen| 2) Trocknen"), ("en", "• 9. Wash it| • 10. Dry it"),
      ("en", "Steps: 1. Wash it| 2. Dry it"), ("kk", "Рет: 1. Жуу| 2. Кептіру"),
      ("da", "1. Vask skjorten| 2. Tør skjorten"), ("en", "i) wash| ii) dry| iii) fold"),
      ("ar", "أ) الاسم| ب) العنوان| ج) الهاتف"), ("hi", "क) नाम| ख) पता| ग) फ़ोन"),
    ] {
      stage.lists = .split
      try expectBoundaries(text, language, stage)
      stage.lists = .keep
      try expectBoundaries(text.replacing("|", with: ""), language, stage)
    }
    try expectBoundaries("1. FC Ulm gewann das 2. Spiel.", "de")
    try expectBoundaries("1) wash; 2) dry.| A. B. Carter left.", "en")
  }

  @Test func letterAfterLetterIsNoList() throws {
    try expectBoundaries("أ. د. سالم حضر.| ثم غادر.", "ar")
  }

  /// Where an item begins behind an abbreviation, the sentence ends; explanations and records need each place told once.
  @Test(arguments: [
    ("en", "1. Wash it etc. 2. dry it."), ("en", "i. ii. wash it."), ("ru", "1. Мыть и т. д. 2. сушить."),
    ("kk", "1. Жуу, т.б. 2. кептіру."), ("ar", "أ. د. سالم حضر."),
  ])
  func noPlaceBothEndsASentenceAndGoesOn(language: String, text: String) throws {
    let sentences = try segment(text, language, SegmentStage())
    let ends = Set(sentences.items.map(\.range.upperBound))
    #expect(sentences.joins.filter { ends.contains($0.offset) }.map(\.rule) == [])
  }

  @Test func anEllipsisEndsASentenceWhereAFullStopDoesNot() throws {
    try expectBoundaries("Նա եկավ....| Նա գնաց։| Վերջ. այո։", "hy")
  }

  @Test func aStraightMarkOpensWhereAnotherOneFollows() throws {
    try expectBoundaries("He left.| \" I came back to the harbour. \"| So it was.", "en")
    try expectBoundaries("\" He left. \"| So it was.", "en")
  }

  @Test func aStrayQuotationMarkSwallowsNothing() throws {
    var stage = SegmentStage()
    stage.quotations = .whole
    try expectBoundaries("Завод «Восток открыли.| Потом закрыли.| Потом «Запад» открыли.", "ru", stage)
    try expectBoundaries("He said \"yes.| Then he left.| Nobody spoke.", "en", stage)
  }

  @Test func aSentenceKnowsThatItStartsInsideAQuotation() throws {
    let sentences = try segment("Он сказал: «Я пришёл. Ты ушёл». Все молчали.", "ru")
    #expect(sentences.items.map(\.startsInsideQuotation) == [false, true, false])
    let straight = try segment("She said: \"I came. You left.\" \"Why?\" he asked. Silence.", "en")
    #expect(straight.items.map(\.startsInsideQuotation) == [false, true, false, false])
  }

  @Test func aQuotationOfSeveralParagraphsStaysOpen() throws {
    let sentences = try segment("“The first sentence. The second one.", "en")
    #expect(sentences.items.map(\.startsInsideQuotation) == [false, true])
  }

  @Test func softLineBreaksAreWhiteSpace() throws {
    try expectBoundaries("Совет собрался\nутром.|\nРешение приняли\nк обеду.", "ru")
  }

  @Test(arguments: [
    ".", "«", "\"", " ", ". ", "a.", "A. ", "a.a. ", "1.", "? ", "«.", "(", ")", "''", ".\"", "т. ", "et ", "。", "[1]",
    ". \"",
    "г. ", "А-", "1 г. ", "x/", "(a. ", ":) ", "«а. б» ", "ए.",
  ])
  func hostileTextTakesLinearTime(piece: String) throws {
    try expectLinearTime(5_000, piece.debugDescription) { bytes in
      _ = try segment(String(repeating: piece, count: bytes / piece.utf8.count), "ru")
    }
  }

  @Test func aParagraphInAnotherLanguageHasTheRulesOfItsOwn() throws {
    let text = Text("Он из сев. Байкары.\nОл оңт. Байқарадан.\nОн там. Байкара растёт.")
    var blocks = text[0..<text.count].split(separator: "\n").map { line in
      let start = line.utf8Offset
      return Block(range: start..<start + line.utf8.count, followsBlank: false)
    }
    blocks[1].language = "kk"
    let article = Article(source: "test", text: text, metadata: Metadata(language: "ru"), blocks: Blocks(blocks))
    func sentences(_ blocks: [Block]) throws -> [String] {
      try SegmentStage().run(article, Resources(), Blocks(blocks), nil, nil).items.map { text[$0.range] }
    }
    let whole = ["Он из сев. Байкары.", "Ол оңт. Байқарадан.", "Он там.", "Байкара растёт."]
    #expect(try sentences(blocks) == whole)
    blocks[1].language = nil
    #expect(try sentences(blocks) == [whole[0], "Ол оңт.", "Байқарадан."] + whole[2...])
  }
}

extension Substring {
  fileprivate var utf8Offset: Int { base.utf8.distance(from: base.startIndex, to: startIndex) }

  /// Armenian has marks of its own: a full stop is a colon there.
  @Test func aLanguageSaysWhatEndsNoSentence() throws {
    try expectBoundaries("Նա եկավ. Նա գնաց։| Նա մնաց։", "hy")
    try expectBoundaries("It came.| It left.", "en")
  }
}
