import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeText

@Suite struct CaptionsTests {
  private func roles(_ article: Article) throws -> [Cuts.Role] {
    let outcome = PipelineLoader.load(stages: ["clean"], settings: [], environment: [:], read: { _ in nil })
    let cleaned = try #require(outcome.pipeline).process(article)
    return try #require(cleaned.layers[Cuts.self]).decisions.map(\.role)
  }

  private static let paragraphs = """
    <p>Паром на левый берег снова ходит по расписанию, сообщил в понедельник капитан порта Егор Лис.</p>
    <p>Билет подешевел вдвое, и первые пассажиры пришли на пристань за час до отправления.</p>
    """

  /// By what its element is called, a caption that says nothing of the picture's description.
  @Test(arguments: [
    "<div class=wp-caption><img src=a><p class=wp-caption-text>%</p></div>", "<p class=photo__caption>%</p>",
    "<div class=image><img src=a><div class=captionText>%</div></div>", "<dl class=gallery-caption><dd>%</dd></dl>",
    "<p><span class=photo-caption>%</span></p>",
  ])
  func anElementIsCalledCaption(_ pattern: String) throws {
    let picture = pattern.replacing("%", with: "Пассажиры первого рейса стоят на палубе.")
    #expect(try page(picture) == [.title, .caption, .body, .body])
  }

  /// One sentence and who took the picture; a longer one only above the article.
  @Test(arguments: [
    ("<p>Пассажиры первого рейса стоят на палубе. Фото: Пётр Ким</p>", true),
    (
      "<p>Пассажиры первого рейса в это утро стоят на палубе нового парома и машут тем, кто остался на берегу. (Фото: Пётр Ким)</p>",
      true
    ),
    ("<p>Пассажиры стоят на палубе. Они машут. Паром отходит от берега. Фото: Пётр Ким</p>", false),
  ])
  func aCreditStandsBehindACaption(_ paragraph: String, _ isCaption: Bool) throws {
    #expect(try page(paragraph).contains(.caption) == isCaption)
  }

  /// A part with more blocks is no caption, whatever it is called.
  @Test func aTextIsNoCaption() throws {
    let text = "Пассажиры первого рейса стоят на палубе и машут тем, кто остался на берегу."
    let part = "<div class=caption>\(String(repeating: "<p>\(text)</p>", count: 4))</div>"
    #expect(try !page(part).contains(.caption))
  }

  private func page(_ picture: String, head: String = "") throws -> [Cuts.Role] {
    let html =
      "<title>Паром снова ходит</title>\(head)<article><h1>Паром снова ходит</h1>\(picture)\(Self.paragraphs)</article>"
    return try roles(readPage(html, language: "ru"))
  }

  private static let caption = "Первые пассажиры поднимаются на борт парома у пристани."

  @Test func theCaptionOfAFigureIsACaption() throws {
    let figure = "<figure><img><figcaption>\(Self.caption)</figcaption></figure>"
    #expect(try page(figure) == [.title, .caption, .body, .body])
  }

  @Test func whatRepeatsTheDescriptionOfAPictureIsItsCaption() throws {
    #expect(try page("<div><img alt='\(Self.caption)'><span>\(Self.caption)</span></div>")[1] == .caption)
    #expect(try page("<div><img alt='\(Self.caption)'><div>\(Self.caption) Фото: Анна Лис</div></div>")[1] == .caption)
    #expect(
      try page("<div><img alt='Совсем другие слова про эту картинку'><p>\(Self.caption)</p></div>")[1] != .caption)
  }

  @Test func aCaptionThatThePageStatesIsOne() throws {
    let data = "<script type='application/ld+json'>{\"@type\":\"ImageObject\",\"caption\":\"\(Self.caption)\"}</script>"
    #expect(try page("<p>\(Self.caption)</p>", head: data)[1] == .caption)
    #expect(try page("<p>\(Self.caption)</p>")[1] != .caption)
  }

  /// Many pages describe their picture by their headline.
  @Test func theHeadlineIsNoCaption() throws {
    let html =
      "<title>Паром снова ходит до обеда</title><article><img alt='Паром снова ходит до обеда'><h1>Паром снова ходит до обеда</h1>\(Self.paragraphs)</article>"
    #expect(try roles(readPage(html, language: "ru"))[0] == .title)
  }

  @Test func aTablesCaptionIsTheTables() throws {
    let table =
      "<table><caption>Расписание парома на осень и зиму этого года</caption><tr><td>7:00<td>9:00<tr><td>8:00<td>10:00</table>"
    #expect(try !page(table).contains(.caption))
  }

  @Test(arguments: [
    ("ru", "На фото: капитан Егор Лис у штурвала своего парома"), ("kk", "Суретте: паромның капитаны өз кемесінде"),
    ("en", "Pictured: the captain at the wheel of his ferry"), ("uk", "На світлині: капітан біля штурвала порома"),
    ("en", "The crew (from left to right): Ann Lee, Tom Roe and Kim Oh"),
    ("de", "Die Mannschaft (von li nach re): Anna Lee, Tom Roe"), ("fr", "Sur la photo : le capitaine du bac"),
    ("ru", "Слева направо: Егор Лис, Анна Рой и Павел Дом"), ("it", "L'equipaggio (da sinistra): Anna Lee e Tom Roe"),
    ("ko", "개통식에서 선장 김바다(왼쪽부터)와 승무원들이 손을 흔들고 있다"), ("ja", "乗組員（左から）田中、山田、鈴木"),
    ("en", "Mayor Ann Lee, center, opens the new pier of Anlo on Friday."),
    ("ru", "Мэр Анна Лис, слева, открывает новый причал в пятницу."),
    ("de", "Bürgermeisterin Anna Lee, links, eröffnet die neue Mole am Freitag."),
  ])
  func wordsTellACaption(_ language: String, _ line: String) {
    #expect(isCaption(language, line))
  }

  @Test(arguments: [
    ("ru", "Капитан Лис (на фото) рассказал, что паром ходит каждый час."),
    ("ru", "Арабы пишут справа налево, мы слева направо."),
    ("en", "In the photo he saw his father, and for the first time he wept."),
    ("en", "Pictured rocks stand by the lake."),
    ("en", "A satellite image shows the pier. The town is proud of it."),
    ("en", "The old Ann turned, left, and never saw the pier again."),
    ("en", "He found Ann Lee, left her the keys, and went home."),
    ("kk", "Суретте не болғанын ешкім білмейді, бірақ бәрі айтады."), ("it", "Il capitano (nella foto) parte lunedì."),
  ])
  func textAboutPicturesIsText(_ language: String, _ line: String) {
    #expect(!isCaption(language, line))
  }

  private func isCaption(_ language: String, _ line: String) -> Bool {
    let text = Text(line)
    let page = Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge(language).cues)
    return page.lines[0].furniture.kinds.contains(.caption)
  }

  private func pasted(_ lines: [String], _ language: String) throws -> [Cuts.Role] {
    let bytes = Array(lines.joined(separator: "\n\n").utf8)
    return try roles(PlainTextReader().read(ReaderInput(source: "a", bytes: bytes, language: language)))
  }

  /// What a page says instead of a picture, and its caption.
  @Test(arguments: [
    (
      "ru", "Первые пассажиры парома у пристани.",
      "Паром на левый берег снова ходит по расписанию, сообщил капитан порта."
    ),
    ("kk", "Паромның алғашқы жолаушылары айлақта.", "Паром сол жағалауға кесте бойынша қайта жүре бастады, деді порт."),
  ])
  func aShortSentenceThatStandsTwiceIsACaption(language: String, caption: String, sentence: String) throws {
    let text = [sentence + " " + sentence, sentence + " 1999. " + sentence]
    #expect(try pasted(["Anlo 1999", caption, caption] + text, language)[1...2] == [.caption, .caption])
    #expect(try pasted(["Anlo 1999", caption] + text, language)[1] != .caption)
  }

  /// What agencies write below a picture.
  @Test(arguments: [
    (
      "en", "The ferry leaves the harbour of Anlo on Monday, May 5, 2025. Jane Doe/Anlo Press. All rights reserved.",
      true
    ),
    ("de", "Die Fähre verlässt am Montag, 5. Mai 2025, den Hafen. Anna Lee/Anlo Press. Alle Rechte vorbehalten.", true),
    ("ru", "Паром выходит из порта Анло в понедельник, 5 мая. Анна Лис/«Порт». Все права защищены.", true),
    ("en", "The ferry leaves the harbour of Anlo on Monday, and the rights of all its guests are reserved.", false),
    ("en", "Copyright 2025 The Anlo Press and its partners in the harbour towns. All rights reserved.", false),
    ("ru", "© 2025 Газета «Порт Анло» и её издатели в портовых городах. Все права защищены.", false),
  ])
  func aNoticeOfRightsEndsACaption(language: String, line: String, isCaption: Bool) throws {
    let sentences = [
      "en": "The ferry links two towns again, the captain said on Monday, and the ticket costs four crowns.",
      "de": "Die Fähre verbindet wieder zwei Orte, sagte der Kapitän am Montag, und die Karte kostet vier Kronen.",
      "ru": "Паром снова ходит между двумя городами, сообщил капитан в понедельник, и билет стоит сто рублей.",
    ]
    let text = try #require(sentences[language])
    let roles = try pasted(["Anlo 1999", line, text, text + " 1998. " + text], language)
    #expect((roles[1] == .caption) == isCaption)
  }

  @Test(arguments: [
    ("ja", ["駅舎がパン店に", "パンを並べる田中さん＝安洛市で５月、山本真也撮影", "鉄道の駅舎が、パン店として生まれ変わったと市が発表した。"], true),
    ("ja", ["駅舎がパン店に", "住民がクマを撮影", "鉄道の駅舎が、パン店として生まれ変わったと市が発表した。"], false),
  ])
  func anEqualsSignIsOfACaption(language: String, lines: [String], isCaption: Bool) throws {
    #expect(try (pasted(lines, language)[1] == .caption) == isCaption)
  }

  @Test(arguments: [
    ("Кот сидел под домом без света", "Источник: читатель Лис", true),
    ("Кот сидел под домом без света", "Жильцы дома подали в суд, рассказала Анна Лис в понедельник.", false),
  ])
  func aLineBetweenHeadlineAndCreditIsACaption(line: String, below: String, isCaption: Bool) throws {
    let text = "Жильцы дома в Анло подали в суд на управляющую компанию, заседание назначено на начало января."
    let title = "Кота кормили всем подъездом: в Анло жильцы судятся из-за подвала"
    let lines = [title, line, below, text, text + " " + text].joined(separator: "\n")
    let article = try PlainTextReader().read(ReaderInput(source: "a", bytes: Array(lines.utf8), language: "ru"))
    #expect(try (roles(article)[1] == .caption) == isCaption)
  }

  @Test(arguments: [
    ("nb", "KLAR: Den første ferja går fra kaia ved Alder.", true),
    ("nb", "HEL DAG: Ferja venter. Foto: Anne Dahl", true),
    ("da", "KLAR: Den første færge sejler fra kajen ved Alder.", true),
    ("nb", "Klar: Den første ferja går fra kaia ved Alder.", false),
    ("en", "READY: The first ferry leaves the quay at Alder.", false),
  ])
  func aKickerBeginsACaptionInSomeLanguages(language: String, line: String, isCaption: Bool) throws {
    let text = "Ferja går igjen mandag, sa kapteinen i havna, og billetten koster fire kroner for de som bor der."
    let roles = try pasted(["Ferja går igjen etter tre år", line, text, text + " " + text], language)
    #expect((roles[1] == .caption) == isCaption)
  }
}
