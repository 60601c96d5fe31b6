import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeSyntax

@Suite struct LanguageDetectionTests {
  private static let russian = [
    "Районная библиотека открылась после ремонта, и теперь читатели могут приходить каждый день с девяти утра до восьми вечера.",
    "Директор рассказала, что за лето строители заменили крышу и окна, а книги всё это время лежали на складе соседней школы.",
    "В следующем году здесь появится детский зал, но пока для него не хватает мебели и двух сотрудников.",
  ]
  private static let kazakh = [
    "Аудандық кітапхана жөндеуден кейін ашылды, енді оқырмандар күн сайын таңғы тоғыздан кешкі сегізге дейін келе алады.",
    "Директордың айтуынша, жаз бойы құрылысшылар шатыр мен терезелерді ауыстырған, ал кітаптар көрші мектептің қоймасында тұрған.",
    "Келесі жылы мұнда балалар залы ашылады, бірақ әзірге оған жиһаз бен екі қызметкер жетіспейді.",
  ]

  private func read(_ lines: [String], language: String? = nil) throws -> Article {
    let bytes = Array(lines.joined(separator: "\n\n").utf8)
    return try PlainTextReader().read(ReaderInput(source: "page", bytes: bytes, language: language))
  }

  /// The languages of the blocks; `-` is the article's.
  private func languages(_ article: Article) -> [String] {
    article.layers[Blocks.self]?.items.map { $0.language ?? "-" } ?? []
  }

  @Test func versionsParagraphByParagraphAreToldApart() throws {
    let lines = zip(Self.russian, Self.kazakh).flatMap { [$0, $1] } + [Self.russian[0], Self.russian[1]]
    let article = try read(lines)
    #expect(article.metadata.language == "ru")
    #expect(languages(article) == ["-", "kk", "-", "kk", "-", "kk", "-", "-"])
  }

  /// A language without a file is believed where there is more of it.
  @Test func aLanguageWithoutAFileIsToldFromALongParagraph() throws {
    let swahili =
      "Kivuko cha zamani kilirudi bandarini asubuhi na mapema, na watu wengi walisimama ufukweni wakisubiri kuona kama injini imetengenezwa vizuri."
    let lines = [Self.russian[0], swahili, Self.russian[1], swahili + " " + swahili + " " + swahili, Self.russian[2]]
    #expect(languages(try read(lines, language: nil)) == ["-", "-", "-", "sw", "-"])
  }

  @Test func theLanguageIsTheOneOfMostOfTheBody() throws {
    let menu = ["Главная", "Новости", "Спорт", "Культура", "Реклама на сайте", "Войти в личный кабинет"]
    let article = try read(menu + Self.kazakh + [Self.russian[0]])
    #expect(article.metadata.language == "kk")
    #expect(languages(article).suffix(4) == ["-", "-", "-", "ru"])
  }

  @Test func aShortLineBetweenParagraphsOfALanguageIsInThatLanguage() throws {
    let lines =
      Self.russian + Self.russian + [Self.kazakh[0], "Не өзгереді?", Self.kazakh[1], "Что дальше?", Self.russian[0]]
    #expect(languages(try read(lines)).suffix(5) == ["kk", "kk", "kk", "-", "-"])
  }

  @Test func aParagraphInLatinScriptKazakhIsTold() throws {
    let latin =
      "Aýdandyq kitaphana jóndeýden keıin ashyldy, endi oqyrmandar kún saıyn tańǵy toǵyzdan keshki segizge deıin kele alady."
    #expect(languages(try read(Self.russian + [latin])) == ["-", "-", "-", "kk-Latn"])
    #expect(try read([latin]).metadata.language == "kk-Latn")
  }

  @Test func theLanguageThatTheUserGivesOverrulesAll() throws {
    let article = try read(Self.russian + Self.kazakh, language: "kk-Cyrl")
    #expect(article.metadata.language == "kk-Cyrl" && !article.metadata.isLanguageDetected)
    #expect(languages(article).allSatisfy { $0 == "-" })
  }

  @Test func namesAndNumbersAreInNoOtherLanguage() throws {
    let list =
      "Nordwall Aurelia, Kestrel Brüggen, Osmanov Timur, Castellano Pia, Høgsund Erik, Wojciechowska Hanna — 12:04, 12:09, 12:31"
    #expect(languages(try read(Self.russian + [list])) == ["-", "-", "-", "-"])
  }

  private func page(_ lines: [String], declared: String) throws -> Article {
    let html = "<html lang=\"\(declared)\"><body>" + lines.map { "<p>\($0)</p>" }.joined() + "</body></html>"
    return try HTMLReader().read(ReaderInput(source: "page", bytes: Array(html.utf8), language: nil))
  }

  @Test func aPageThatDeclaresAnotherLanguageThanItsBodyIsInThatOfItsBody() throws {
    let article = try page(Self.kazakh, declared: "ru")
    #expect(article.metadata.language == "kk" && article.metadata.isLanguageDetected)
  }

  @Test func whatAPageDeclaresMoreExactlyStands() throws {
    #expect(try page(Self.kazakh, declared: "kk-KZ").metadata.language == "kk-KZ")
    #expect(try page(["12 345"], declared: "kk").metadata.language == "kk")
    let latin = "Aýdandyq kitaphana jóndeýden keıin ashyldy, endi oqyrmandar kún saıyn tańǵy toǵyzdan deıin kele alady."
    #expect(try page([latin], declared: "kk-KZ").metadata.language == "kk-Latn")
  }

  /// Texts that are written alike: what was found has no letter or none of the common words that it would have.
  @Test(arguments: [
    ("ru", ["Ремонт крана", "Кран течёт? Возьмите ключ.", "Открутите гайку, снимите буксу."], "ru"),
    ("ru", ["Ремонт", "Открутите гайку, снимите буксу."], "ru"),
    // It has common words of Serbian, and letters that Serbian lacks.
    ("ru", ["Ремонт", "Кран течёт. Не на трубе, а на кране."], "ru"),
    ("bg", ["Ремонт", "Открутите гайку, снимите буксу."], "bg"),
    ("kk", ["Ремонт", "Открутите гайку, снимите буксу."], "kk"),
    // The text has letters that Russian lacks.
    ("ru", ["Жаңалық", "Көпір ашылды, әкім келді."], "kk"),
    // Templates declare English for any language.
    ("en", ["Radweg gesperrt. Arbeiten dauern bis Montag. Anwohner nutzen eine Umleitung."], "de"),
  ])
  func whatAPageDeclaresHoldsForShortTexts(declared: String, lines: [String], language: String) throws {
    #expect(try page(lines, declared: declared).metadata.language == language)
  }

  @Test func whatAPageDeclaresDecidesBetweenHalves() throws {
    let lines = Self.russian + Self.kazakh
    #expect(try page(lines, declared: "kk").metadata.language == "kk")
    #expect(try page(lines, declared: "ru").metadata.language == "ru")
    #expect(languages(try page(lines, declared: "kk")) == ["ru", "ru", "ru", "-", "-", "-"])
  }

  @Test func aRecordKnowsItsLanguage() throws {
    let line = #"{"text": "\#(Self.kazakh.joined(separator: #"\n\n"#))", "language": "ru"}"#
    let article = try JSONLinesReader().read(ReaderInput(source: "line 1", bytes: Array(line.utf8), language: nil))
    #expect(article.metadata.language == "ru")
    #expect(languages(article) == ["kk", "kk", "kk"])
  }

  private static let zulu = """
    Abantu bomuzi bajabule ngoMgqibelo ngesikhathi kuvulwa ibhuloho elisha elixhumanisa idolobha nesikole esisha sabantwana.

    Umeya uthe leli bhuloho lizosiza izingane ukuthi zifike ngesikhathi, futhi ngeke zisahamba ibanga elide njengoba bekwenzeka.
    """
  private static let arabicKazakh = """
    قازاقستان پرەزيدەنتى بۇگىن جاڭا كوپىردىڭ اشىلۋىنا قاتىستى، ول قالانىڭ ەكى جاعىن قوسادى جانە تۇرعىنداردىڭ ۋاقىتىن ۇنەمدەيدى.
    """
  /// Hausa, of which no file tells.
  private static let other = """
    Mazauna kauyen sun yi murna matuka ranar Asabar lokacin da aka bude sabuwar gada wadda ta hada gari da makaranta a yankin arewa.
    """

  @Test(arguments: [(zulu, "zu"), (arabicKazakh, "kk-Arab"), (other, "und")], ["en", "ru"])
  func noLanguageIsDeclaredThatTheTextHasNoWordOf(_ test: (text: String, language: String), _ declared: String) {
    let text = Text(test.text)
    var blocks = BlockFinder.blocks(text)
    var metadata = Metadata(language: "und")
    metadata.detectLanguage(text, &blocks, declared: declared)
    #expect(metadata.language == test.language && metadata.isLanguageDetected)
  }

  @Test func aDeclaredLanguageStaysWhereLittleIsWritten() {
    let text = Text("Zapata, Quiroga, Ibarra")
    var blocks = BlockFinder.blocks(text)
    var metadata = Metadata(language: "und")
    metadata.detectLanguage(text, &blocks, declared: "es")
    #expect(metadata.language == "es")
  }

  /// A tag that says more than what was found stays; one that the text belies does not.
  @Test(arguments: [("pt-BR", "pt-BR"), ("pt", "pt"), ("ru", "pt"), ("kk", "pt")])
  func whatMarkupSaysOfAParagraphHolds(stated: String, expected: String) throws {
    let portuguese =
      "A velha balsa voltou ao porto pela manhã, e muitas pessoas esperaram na margem para ver se o motor tinha sido consertado."
    let html = Self.russian.map { "<p>\($0)</p>" }.joined() + "<p lang=\(stated)>\(portuguese)</p>"
    #expect(languages(try readPage(html, language: nil)).last == expected)
  }
}
