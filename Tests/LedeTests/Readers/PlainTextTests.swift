import Testing

@testable import LedeCore
@testable import LedeReaders
@testable import LedeText

/// What becomes of wrapped and printed text.
@Suite struct PlainTextTests {
  private func blocks(_ string: String, language: String? = nil) -> [String] {
    let plain = PlainText(Text(string), language: language)
    return plain.blocks.items.map { plain.text[$0.range].onOneLine }
  }

  @Test(arguments: [
    ("The ferry (opens in a new tab) sails.", "The ferry sails."),
    ("Паром(открывается в новом окне) ходит.", "Паром ходит."),
    ("Die Fähre(öffnet im neuen Fenster) fährt.", "Die Fähre fährt."), ("The shop (opens in a week) is new.", nil),
    ("The shop (opens in a new tab", nil), ("()", nil),
    ("The pier ((opens in a new tab)) is new.", "The pier () is new."),
  ])
  func whatALinkSaysOfItsWindowIsNoText(written: String, read: String?) {
    let text = Text(written)
    let plain = PlainText(text, without: LinkNotes.ranges(in: text))
    #expect(plain.text[0..<plain.text.count] == read ?? written)
  }

  /// What stands in the place of the first line has a blank line before it, as that had; the blank line before a line that is gone stands.
  @Test(arguments: [
    ("\u{AD}\nMill\nPier", [true, false]), ("(opens in a new tab)\nMill\nPier", [true, false]),
    ("Mill\n\n(opens in a new tab)\nPier", [true, true]), ("Mill\nPier", [true, false]),
  ])
  func blankLinesOutliveWhatTheyStandBefore(written: String, blank: [Bool]) {
    let text = Text(written)
    let plain = PlainText(text, isHardWrapped: false, without: LinkNotes.ranges(in: text))
    #expect(plain.blocks.items.map { plain.text[$0.range] } == ["Mill", "Pier"])
    #expect(plain.blocks.items.map(\.followsBlank) == blank)
  }

  private static let russian = """
    Паром на левый берег с понедельника ходит каждые сорок минут
    Теплоход «Заря» вернулся из ремонта в начале недели, и пароходство
    сразу сделало расписание чаще. Раньше пассажиры ждали на причале до
    полутора часов.
    Билет подешевел вдвое, а велосипеды возят бесплатно. Капитан просит
    приходить за десять минут до отправления и не ставить сумки в проходе
    у кормы.
    """

  @Test func aShortLineEndsAParagraphOfAWrappedText() {
    #expect(
      blocks(Self.russian) == [
        "Паром на левый берег с понедельника ходит каждые сорок минут",
        "Теплоход «Заря» вернулся из ремонта в начале недели, и пароходство сразу сделало расписание чаще. "
          + "Раньше пассажиры ждали на причале до полутора часов.",
        "Билет подешевел вдвое, а велосипеды возят бесплатно. Капитан просит приходить за десять минут "
          + "до отправления и не ставить сумки в проходе у кормы.",
      ])
  }

  @Test func aMenuAboveAWrappedTextStaysAMenu() {
    let found = blocks("Главная\nНовости\nПогода\n" + Self.russian)
    #expect(found.prefix(3) == ["Главная", "Новости", "Погода"])
    #expect(found.count == 6)
  }

  @Test(arguments: [
    ("кирпи-\nчей", "кирпичей"), ("юго-\nзападной", "юго-западной"), ("кто-\nнибудь", "кто-нибудь"),
    ("Нью-\nЙорке", "Нью-Йорке"), ("2024-\n2025", "2024-2025"), ("борт-\n154", "борт-154"),
    ("кирпи\u{AD}\nчей", "кирпичей"),
    ("кирпи¬\nчей", "кирпичей"), ("теле- и радио-\nи кино", "теле- и радио- и кино"),
  ])
  func aHyphenAtTheEndOfALineIsTheWordsOrTheLines(_ parted: String, _ whole: String) {
    let text = """
      Старую стену во дворе школы разобрали ещё весной, и до осени там \(parted) никто не видел, хотя рабочие приходили каждый день и всё
      время что-то искали под землёй у ворот, пока не пришла зима и не выпал
      первый снег.
      """
    #expect(blocks(text, language: "ru").joined(separator: "|").contains("там \(whole) никто"))
  }

  @Test(arguments: [
    ("en", "well-\nknown", "well-known"), ("en", "har-\nbour", "harbour"), ("kk", "мектеп-\nтер", "мектептер"),
    ("de", "Vor-\nund", "Vor- und"), ("de", "Stra-\nße", "Straße"), ("fr", "peut-\nêtre", "peut-être"),
    ("fr", "gou-\nvernement", "gouvernement"), ("en", "in-\nvited", "invited"), ("en", "half-\nopen", "half-open"),
    // What is joined by an apostrophe is a word of its own.
    ("fr", "d’avant-\ngarde", "d’avant-garde"), ("fr", "l'après-\nmidi", "l'après-midi"),
    ("zh", "我们\ntea", "我们 tea"),
  ])
  func languagesSayWhatKeepsItsHyphen(_ language: String, _ parted: String, _ whole: String) {
    let text = """
      Aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj \(parted)
      kkkk llll mmmm nnnn oooo pppp qqqq rrrr ssss tttt uuuu vvvv
      wwww xxxx yyyy.
      """
    #expect(blocks(text, language: language).first?.contains(whole) == true)
  }

  /// However short its line is.
  @Test func aNumberGoesOnBehindAHyphen() {
    let text = """
      В музее собрали письма, которые солдаты писали домой с фронта и из
      госпиталей, и карты за 1941-
      1945 годы, которые хранились в семьях и были переданы музею только
      этой весной, сказали в музее.
      """
    #expect(blocks(text, language: "ru").first?.contains("карты за 1941-1945 годы, которые") == true)
  }

  /// A word that the text has elsewhere tells how it is written.
  @Test func theTextItselfTellsAboutAHyphen() {
    func text(_ other: String) -> String {
      """
      The \(other) stood on the pier all winter long, and nobody would pay for it.
      When spring came the captain of the smallest boat bought the old lock-
      gate and took it home to the island, where it keeps the goats in.
      """
    }
    #expect(blocks(text("lockgate"), language: "en").first?.contains("old lockgate and") == true)
    #expect(blocks(text("lock-gate"), language: "en").first?.contains("old lock-gate and") == true)
    let capital = text("lock-gate").replacing("old lock-\n", with: "old Lock-\n")
    #expect(blocks(capital, language: "en").first?.contains("old Lock-gate and") == true)
  }

  @Test func softHyphensAreNoPartOfTheText() {
    #expect(blocks("Gemeinde\u{AD}rat\nА\u{AD}") == ["Gemeinderat", "А"])
    let plain = PlainText(Text("ab\u{AD}cd ef"))
    #expect(plain.text[0..<plain.text.count] == "abcd ef")
    #expect(plain.origin.source(of: 0..<4) == 0..<6)
    #expect(plain.origin.source(of: 5..<7) == 7..<9)
  }

  private static let kazakh = """
    Қалаға жақын ауылда жаңа мектеп салынып жатыр, оның ғимараты екі қабатты
    болады және онда үш жүз бала оқиды. Құрылыс келесі жылдың тамыз айында
    аяқталады деп жоспарланған. Жұмысшылар қазір шатырды жауып жатыр, ал келер
    аптада терезелерді қояды. Ескі мектептің орнына кітапхана ашылады, оған
    керек кітаптарды тұрғындардың өздері жинап беруге уәде етті.
    """

  @Test(arguments: ["14", "— 14 —", "- 14 -", "[14]", "Ауыл таңы 14", "14\n\nАуыл таңы", "\n14\n\n\u{C}Ауыл таңы\n"])
  func whatAPrintedPageHasOfItsOwnPartsNoSentence(_ print: String) {
    var lines = Self.kazakh.split(separator: "\n").map(String.init)
    lines.insert(contentsOf: [print], at: 1)
    let plain = PlainText(Text(lines.joined(separator: "\n")), language: "kk")
    #expect(plain.blocks.items.map { plain.text[$0.range].onOneLine } == [Self.kazakh.onOneLine])
    #expect(plain.omissions?.items.map(\.text) == print.split { $0.isNewline || $0 == "\u{C}" }.map(String.init))
  }

  /// Name and day of a paper stand in columns beside the number of a page; rows of a table do, too, and are several.
  @Test func theHeadBesideAPageNumberIsNoText() {
    let (paper, number) = ("АУЫЛ ТАҢЫ                     10 сәуір 2025 ж.", "                                 5")
    let plain = PlainText(Text("\(Self.kazakh)\n\n\(number)\n\(paper)\n\n\(Self.kazakh)"), language: "kk")
    #expect(
      plain.blocks.items.map { plain.text[$0.range].onOneLine } == [Self.kazakh.onOneLine, Self.kazakh.onOneLine])
    #expect(plain.omissions?.items.map(\.kind) == [.pageNumber, .runningHead])
    let rows = "5\nАлма                 40\nАлмұрт               35"
    #expect(blocks("\(Self.kazakh)\n\n\(rows)\n\n\(Self.kazakh)").count == 5)
  }

  @Test(arguments: [
    "                   АУЫЛ ТАҢЫ\n№ 14 (327)                      10 сәуір 2025 ж.",
    "«Ауыл таңы» газеті          №12, 2025 жыл",
    "10.04.2025           АУЫЛ ТАҢЫ            № 14",
  ])
  func theHeadOfTheFirstPageIsNoText(head: String) {
    let plain = PlainText(Text("\(head)\n\nЕСКІ ДИІРМЕН\n\n\(Self.kazakh)"), language: "kk")
    #expect(plain.blocks.items.map { plain.text[$0.range].onOneLine } == ["ЕСКІ ДИІРМЕН", Self.kazakh.onOneLine])
    #expect(plain.omissions?.items.allSatisfy { $0.kind == .runningHead } == true)
  }

  @Test(arguments: [
    "Алма                 40\nАлмұрт               35", "Алма                 40\n\nАлмұрт               35",
    "Баға неге өсті?\nАлма                 40 теңге", "Ескі диірмен 1913 жылы салынған", "Ескі                 диірмен",
  ])
  func whatStandsAboveATextIsNoHeadByItself(top: String) {
    let plain = PlainText(Text("\(top)\n\n\(Self.kazakh)"), language: "kk")
    #expect(plain.omissions?.items.contains { $0.kind == .runningHead } != true)
  }

  @Test func numbersOfAListAreNoPages() {
    let list = "Результаты матчей\n12\n13\nЗавтра играют снова\n"
    #expect(blocks(list) == ["Результаты матчей", "12", "13", "Завтра играют снова"])
  }

  @Test func aYearOnALineOfItsOwnStays() {
    var lines = Self.kazakh.split(separator: "\n").map(String.init)
    lines.append("1987")
    lines.append("Ескі мектеп осы жылы ашылған еді, оны салуға бүкіл ауыл жиналып көмектескен,")
    lines.append("тіпті балалар да кірпіш тасыды.")
    #expect(blocks(lines.joined(separator: "\n")).contains("1987"))
  }

  @Test func whatBeginsWithASmallLetterGoesOnOverABlankLine() {
    #expect(
      blocks("The mill burnt down. Nobody was\n\nhurt in the fire, the county said.")
        == ["The mill burnt down. Nobody was hurt in the fire, the county said."])
    #expect(
      blocks("The mill burnt down.” “Nobody was\n\nhurt in the fire, the county said.")
        == ["The mill burnt down.” “Nobody was hurt in the fire, the county said."])
    #expect(
      blocks("Мельница сгорела дотла, а её хозяин,\n\nвернувшийся из города, увидел только трубу.")
        == ["Мельница сгорела дотла, а её хозяин, вернувшийся из города, увидел только трубу."])
  }

  @Test(arguments: [
    "Old mill burns down at last\n\nby our reporter",
    "Огонь уничтожил мельницу. Фото Анны Лис\n\nмельница",
    "Мельница сгорела дотла.\n\nогонь заметили ночью, сообщает газета.",
    // A headline may have a sentence of its own; what is below it does not end as one.
    "Wie rudert man schnell? Die acht besten Tipps\n\nvon Anna Berg veröffentlicht am 1. Mai 2019 im Heft",
  ])
  func tagsAndCreditsWithSmallLettersAreParagraphs(_ text: String) {
    #expect(blocks(text).count == 2)
  }

  @Test func aTextWithABlankLineBehindEachLineIsWrappedAllTheSame() {
    let text = Self.russian.split(separator: "\n").joined(separator: "\n\n")
    #expect(blocks(text).contains { $0.contains("пароходство сразу сделало расписание чаще. Раньше") })
  }

  @Test func linesInScriptsWithoutSpacesAreJoinedWithoutOne() {
    let text = """
      港口的老渡口码头经过九年终于找到了新的主人。董事会的
      成员在星期二接受了两百万的报价，而屋顶刚刚修补过第三
      次。新的主人经营两家面包店。
      """
    #expect(blocks(text).first?.contains("董事会的成员在星期二") == true)
    let hindi = """
      नदी पर बना नया पुल रविवार से यात्रियों के लिए खुल गया है। अब तक
      बच्चों को नाव का सहारा लेना पड़ता था और बरसात में यह रास्ता
      बंद हो जाता था। पुल की लंबाई दो सौ मीटर है।
      """
    #expect(blocks(hindi).count == 1)
  }

  @Test func itemsOfAListBeginParagraphs() {
    let text = """
      - the ferry leaves the harbour at seven in the morning and comes
      back at noon, unless the fog is too thick to see the old tower
      - the bus waits for the ferry at the pier, and leaves as soon as
      all of its guests have come on land with their bags
      """
    #expect(blocks(text).count == 2)
  }

  @Test func whatIsLeftOutIsTold() throws {
    var lines = Self.kazakh.split(separator: "\n").map(String.init)
    lines.insert("14", at: 1)
    let plain = PlainText(Text(lines.joined(separator: "\n")), language: "kk")
    let article = plain.article(source: "a", Metadata(language: "kk"))
    let omissions = try #require(article.layers[Omissions.self])
    #expect(omissions.items.map(\.kind) == [.pageNumber])
    #expect(omissions.description(in: article)?.notes(0) == ["14"])
  }
}
