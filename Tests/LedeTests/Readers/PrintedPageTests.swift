import Testing

@testable import LedeCore
@testable import LedeReaders
@testable import LedeText

/// Copies of printed pages: narrow columns, parted words, the heads and feet of pages.
@Suite struct PrintedPageTests {
  private func plain(_ text: String, _ language: String) -> (blocks: [String], omitted: [Omission.Kind]) {
    let plain = PlainText(Text(text), language: language)
    return (plain.blocks.items.map { plain.text[$0.range].onOneLine }, plain.omissions?.items.map(\.kind) ?? [])
  }

  @Test(arguments: [
    (
      "ru",
      "Новый паром между островами вос-\nстановлен. Его построили на верфи\nв городе, а прежний затонул в реч-\nном порту.",
      "Новый паром между островами восстановлен. Его построили на верфи в городе, а прежний затонул в речном порту."
    ),
    (
      "kk", "Ауылдағы ескі мектептің орны-\nнан жаңа паром айлағы ашыл-\nды. Оны тұрғындар өздері\nсалған.",
      "Ауылдағы ескі мектептің орнынан жаңа паром айлағы ашылды. Оны тұрғындар өздері салған."
    ),
    (
      "en",
      "The ferry between the two is-\nlands is back. It was built in\nthe town, and the old one sank\nin the har-\nbour.",
      "The ferry between the two islands is back. It was built in the town, and the old one sank in the harbour."
    ),
  ])
  func narrowColumnsThatPartWordsAreWrapped(language: String, lines: String, paragraph: String) {
    #expect(plain(lines, language).blocks == [paragraph])
  }

  @Test func shortLinesThatPartNoWordsAreVerse() {
    let verse =
      "The ferry went out in the night\nand no one was there at the pier\nto see how it passed out of sight\nand left but its lamp in the mere"
    #expect(plain(verse, "en").blocks.count == 4)
  }

  private static let kazakh = """
    Ауыл тұрғындары сенбі күні ескі диірменнің қайта іске қосылғанын тойлады, себебі
    ол алпыс жыл бойы бос тұрған еді, ал енді оның ұны ауыл дүкенінде
    сатылады.
    """

  @Test(arguments: [
    "218                              Т. Осман: Диірмендер", "АУЫЛ ТАҢЫ          № 14, 2025 жыл          3",
  ])
  func theFootOfAPageIsNoText(foot: String) {
    let found = plain("\(Self.kazakh)\n\n\(foot)\n\n\(Self.kazakh)", "kk")
    #expect(found.blocks == [Self.kazakh.onOneLine, Self.kazakh.onOneLine] && found.omitted == [.runningHead])
    // Right below its text, too, where it would make the lines of print look short.
    #expect(plain("\(Self.kazakh)\n\(foot)", "kk").blocks == [Self.kazakh.onOneLine])
  }

  @Test(arguments: [
    "218             Диірмен\n219             Зауыт", "Ұн              600 теңге",
    "Ұн              600              теңге",
  ])
  func whatIsSetInColumnsBesidesStays(rows: String) {
    #expect(plain("\(Self.kazakh)\n\n\(rows)\n\n\(Self.kazakh)", "kk").omitted.isEmpty)
  }

  /// Lines of print around a break: before, behind it, and the last.
  private static let around = [
    "en": (
      "On Saturday the people of the whole town of Alder went and\nstood for hours ",
      "and nobody of\nthem went home before it was dark."
    ),
    "ru": (
      "В субботу жители большого города Кокжар пришли все вместе и\nстояли часами ",
      "и никто из\nних не ушёл домой до самой темноты."
    ),
    "kk": (
      "Сенбі күні бүкіл ауыл тұрғындары ескі диірменге түгел жиналып\nсағаттап тұрды ",
      "және ешкім\nүйіне қараңғы түскенше қайтпады."
    ),
  ]

  /// A hyphen that the text has beside the same part elsewhere, or the language's file knows, belongs to the word.
  @Test(arguments: [
    ("en", "looking at the south-", "facing slopes, unlike north-facing ones, ", "south-facing"),
    ("en", "looking at the new sur-", "facing of the old road to the harbour ", "surfacing"),
    ("ru", "и слушали научно-", "технический совет всех портов области ", "научно-технический"),
    ("ru", "и слушали радио-", "технический совет всех портов области ", "радиотехнический"),
    ("kk", "оқушылардың ата-", "аналары мен ұстаздары да бірге күтті ", "ата-аналары"),
    ("kk", "сол жерде отыр-", "ғандар мен ұстаздар да бірге күтті ", "отырғандар"),
  ])
  func hyphensOfWordsStay(language: String, left: String, right: String, word: String) throws {
    let (before, behind) = try #require(Self.around[language])
    let found = plain(before + left + "\n" + right + behind, language).blocks
    #expect(found.count == 1 && found[0].contains(" \(word) "))
  }
}
