import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeText

/// Lines between a headline and the text of a pasted page: captions and credits, the name of the site, the headline again.
@Suite struct PictureLineTests {
  private static func isCaption(_ line: String, _ language: String) -> Bool {
    let text = Text(line)
    let page = Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge(language).cues)
    return page.lines[0].furniture.kinds.contains(.caption)
  }

  @Test(arguments: [
    ("Ann Lee (left) and the ferry crew on the pier.", "en"), ("Анна Лис (слева) и команда парома.", "ru"),
    ("Анар Лес (оң жақта) пен кеме тобы.", "kk"), ("Anna Lis (r.) auf der alten Fähre.", "de"),
    ("Anne Lys (à droite) sur le vieux quai.", "fr"), ("图为改建后的老码头。", "zh"),
    ("File photo of the old pier at Alder.", "en"), ("Архивное фото старого причала.", "ru"),
    ("Айлақ ескі кезінде. Көрнекі сурет", "kk"),
    ("Der alte Anleger am Abend. Symbolbild", "de"), ("老码头重新启用仪式现场", "zh"), ("다시 문을 연 낡은 부두 준공식 현장 모습.", "ko"),
    ("古い桟橋が再び開いた式典の様子", "ja"), ("3月12日，读者在码头看书。 新城社记者 李明 摄", "zh"),
  ])
  func aCaptionSaysWhoStandsWhere(line: String, language: String) {
    #expect(Self.isCaption(line, language))
  }

  @Test(arguments: [
    ("Find your own “right” way to sew.", "en"), ("Пароход ушёл слева от причала.", "ru"), ("随风摇摆的大月亮【延时拍摄】", "zh"),
    ("摄影师李明在老码头工作了三十年。", "zh"), ("李明赶到了现场。", "zh"), ("사고 현장 모습.", "ko"),
    ("File photos of the pier were sold. Nobody knows who bought them.", "en"),
    ("The way (left open by the council) leads to the pier.", "en"),
  ])
  func otherLinesHaveSuchWords(line: String, language: String) {
    #expect(!Self.isCaption(line, language))
  }

  /// A credit stands right below it, and both between blank lines.
  @Test(arguments: [
    ("en", "ALDER: Ann Lee waits for the boat with her dog.", "Photo: The Paper"),
    ("ru", "Анна Лис ждёт паром вместе с собакой.", "Фото: Весть"),
    ("kk", "Анар Лес итімен бірге паром күтіп тұр.", "Фото: Хабар"),
    ("nb", "Anne Lie venter på båten med hunden.", "Foto: Avisen"),
  ])
  func aSentenceAboveACreditIsACaption(language: String, caption: String, credit: String) throws {
    let sentence = Self.body[language] ?? Self.body["en"] ?? ""
    let text = ["Parom 1961 Alder", caption + "\n" + credit, sentence, sentence + " 1961."].joined(separator: "\n\n")
    let input = ReaderInput(source: "a", bytes: Array(text.utf8), language: language)
    let decisions = try #require(try PlainTextReader().read(input).cleaned().layers[Cuts.self]).decisions
    #expect(decisions[1].role == .caption)
    let apart = ["Parom 1961 Alder", caption, credit, sentence, sentence + " 1961."].joined(separator: "\n\n")
    let other = ReaderInput(source: "a", bytes: Array(apart.utf8), language: language)
    #expect(try PlainTextReader().read(other).cleaned().layers[Cuts.self]?.decisions[1].role != .caption)
  }

  @Test func aParagraphThatItsAuthorSignedIsNoCredit() throws {
    for (language, sentence, name) in [
      ("en", "The ferry left the harbour at noon with all of the village on it.", "ANN LEESON"),
      ("ru", "Паром вышел из гавани в полдень со всеми жителями посёлка на борту.", "АННА ЛИСОВА"),
      ("kk", "Паром түсте айлақтан ауыл тұрғындарының бәрін мінгізіп шықты.", "АНАР ЛЕСОВА"),
    ] {
      let title = "Parom 1961\n\n"
      let long = Array(repeating: sentence, count: 8).joined(separator: " ") + " " + name
      let input = ReaderInput(source: "a", bytes: Array((title + long).utf8), language: language)
      let decisions = try #require(try PlainTextReader().read(input).cleaned().layers[Cuts.self]).decisions
      #expect(decisions.last?.role != .cut)
      let short = ReaderInput(
        source: "a", bytes: Array((title + sentence + " " + name + "\n\n" + long).utf8), language: language)
      #expect(try PlainTextReader().read(short).cleaned().layers[Cuts.self]?.decisions[1].rule == "credit")
    }
  }

  private static let body = [
    "ru": "Паром вышел из гавани в полдень, и мест на нём хватило всем жителям посёлка. Дети стояли на корме и махали.",
    "kk": "Паром түсте айлақтан шықты, ауыл тұрғындарының бәріне орын жетті. Балалар артына тұрып, қол бұлғады.",
    "en":
      "The ferry left the harbour at noon, and there was room on it for all of the village. Children waved from the stern.",
  ]

  private static func kept(_ head: String, _ language: String) throws -> [String] {
    let text = head + "\n\n" + (body[language] ?? "")
    let input = ReaderInput(source: "a", bytes: Array(text.utf8), language: language)
    let article = try PlainTextReader().read(input).cleaned()
    let blocks = try #require(article.layers[Blocks.self])
    let decisions = try #require(article.layers[Cuts.self]).decisions
    return zip(blocks.items, decisions).filter { $1.role == .title || $1.role == .body || $1.role == .lead }
      .map { article.line($0.0.range) }
  }

  @Test(arguments: [
    ("Порт:", "Паром снова ходит между двумя берегами большой реки", "ru"),
    ("Айлақ:", "Паром үлкен өзеннің екі жағасын қайтадан жалғап тұр", "kk"),
    ("Port:", "The ferry sails again between the two banks of the river", "en"),
  ])
  func aHeadlineWithAKickerIsNoStandfirst(kicker: String, headline: String, language: String) throws {
    #expect(try Self.kept("\(headline)\n\n\(kicker) \(headline).", language) == [headline, Self.body[language]])
  }

  /// Who says it at such length says more than the headline.
  @Test func aLongKickerIsASentence() throws {
    let headline = "New ferry links the two towns on the sound"
    let line = "What the harbour office of Quern told us on Monday: \(headline)."
    #expect(try Self.kept("\(headline)\n\n\(line)", "en").contains(line))
  }

  @Test(arguments: [
    ("Вести порта", "Паром снова ходит через реку", "ru"), ("Айлақ хабары", "Паром өзенде қайта жүре бастады", "kk"),
    ("Harbour Post", "The ferry sails across the river again", "en"),
  ])
  func theNameOfTheSiteIsNoHeadline(site: String, headline: String, language: String) throws {
    let kept = try Self.kept("\(site)\n\n\(headline) | \(site)", language)
    #expect(kept == ["\(headline) | \(site)", Self.body[language]])
  }

  @Test(arguments: [("(Photo: Reuters)", false), ("Photo: Reuters", true)])
  func whatHasItsCreditInBracketsBelowIsNoStandfirst(credit: String, isKept: Bool) throws {
    let menu = "Home\nNews\nSign in\nSearch\n\nThe ferry sails again\nBy Ann Lee, 12 March 2026\n"
    let caption = "Max Hale, one of the leading heads of the crew on the ferry"
    #expect(try Self.kept("\(menu)\(caption)\n\(credit)", "en").contains(caption) == isKept)
  }
}
