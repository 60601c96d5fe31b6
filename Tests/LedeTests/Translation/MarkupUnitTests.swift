import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText
@testable import LedeTranslation

/// What pages say of translation, and which codes their marks make.
@Suite struct MarkupUnitTests {
  private func read(_ html: String, language: String? = "ru") throws -> Article {
    try HTMLReader().read(ReaderInput(source: "x", bytes: Array(html.utf8), language: language))
  }

  private func segments(_ html: String, language: String? = "ru") throws -> [Segment] {
    try read(html, language: language).processed(by: ["segment", "extract"]).segments.filter { $0.range != nil }
  }

  private func sources(_ html: String) throws -> [String] {
    try segments(html).map { unit in
      let content = XMLContent(xliff12: UnitContent(unit, inlines: true, placeholders: [.placeholder]).source)
      var xml = XMLWriter()
      xml.element("s", content: content)
      return xml.xml.trimmed
    }
  }

  @Test(arguments: [
    ("<p>Слово<wbr>сочетание тут.</p>", "<s>Слово<ph id=\"1\" ctype=\"x-other\">&lt;wbr&gt;</ph>сочетание тут.</s>"),
    ("<p>Раз <b>два три.</p>", "<s>Раз <it id=\"1\" pos=\"open\" ctype=\"bold\">&lt;b&gt;</it>два три.</s>"),
    (
      "<p>票价<ruby>二百<rt>èr</rt></ruby>元。</p>",
      "<s>票价<bpt id=\"1\" rid=\"1\" ctype=\"x-other\">&lt;ruby&gt;</bpt>二百<ph id=\"2\" ctype=\"x-other\">&lt;rt&gt;èr&lt;/rt&gt;</ph>"
        + "<ept id=\"1\" rid=\"1\">&lt;/ruby&gt;</ept>元。</s>"
    ),
    ("<p>Причал<br>и порт.</p>", "<s>Причал<ph id=\"1\" ctype=\"lb\">&lt;br&gt;</ph>и порт.</s>"),
    ("<p>渡轮，<br>今天\n开始。</p>", "<s>渡轮，<ph id=\"1\" ctype=\"lb\">&lt;br&gt;</ph>今天开始。</s>"),
    (
      "<p>Тут <a id=\"x\"></a>якорь.</p>",
      "<s>Тут <ph id=\"1\" ctype=\"x-other\">&lt;a id=&quot;x&quot;&gt;&lt;/a&gt;</ph>якорь.</s>"
    ),
    (
      "<p>Знак<svg><path/></svg> есть.</p>",
      "<s>Знак<ph id=\"1\" ctype=\"x-other\">&lt;svg&gt;&lt;path/&gt;&lt;/svg&gt;</ph> есть.</s>"
    ),
    // What shows nothing is one code, whatever it holds; the blank in it is its own.
    (
      "<p>Меню<u><i></i><b></b></u></p>",
      "<s>Меню<ph id=\"1\" ctype=\"x-other\">&lt;u&gt;&lt;i&gt;&lt;/i&gt;&lt;b&gt;&lt;/b&gt;&lt;/u&gt;</ph></s>"
    ),
    (
      "<p>Порт<i> </i>и <b>мол<i> </i>есть</b>.</p>",
      "<s>Порт<ph id=\"1\" ctype=\"x-other\">&lt;i&gt; &lt;/i&gt;</ph>и <bpt id=\"2\" rid=\"2\" ctype=\"bold\">&lt;b&gt;</bpt>мол"
        + "<ph id=\"3\" ctype=\"x-other\">&lt;i&gt; &lt;/i&gt;</ph>есть<ept id=\"2\" rid=\"2\">&lt;/b&gt;</ept>.</s>"
    ),
    (
      "<p>Мол<b><i> </i>тут</b>.</p>",
      "<s>Мол<bpt id=\"1\" rid=\"1\" ctype=\"bold\">&lt;b&gt;</bpt><ph id=\"2\" ctype=\"x-other\">&lt;i&gt; &lt;/i&gt;</ph>тут"
        + "<ept id=\"1\" rid=\"1\">&lt;/b&gt;</ept>.</s>"
    ),
    (
      "<p>Дом <span translate=\"no\">Бриз</span> стоит.</p>",
      "<s>Дом <ph id=\"1\">&lt;span translate=&quot;no&quot;&gt;Бриз&lt;/span&gt;</ph> стоит.</s>"
    ),
    (
      "<p>Дом <i class=\"x notranslate\">Бриз</i>.</p>",
      "<s>Дом <ph id=\"1\">&lt;i class=&quot;x notranslate&quot;&gt;Бриз&lt;/i&gt;</ph>.</s>"
    ),
  ])
  func codes(_ html: String, _ expected: String) throws {
    #expect(try sources(html).map { $0.replacing("&quot;", with: "\"") } == [expected.replacing("&quot;", with: "\"")])
  }

  @Test(arguments: [
    "<p>Раз.</p><p translate=\"no\">Два.</p>", "<p>Раз.</p><div class=\"notranslate\"><p>Два.</p></div>",
    "<div translate=\"no\"><p translate=\"yes\">Раз.</p><p>Два.</p></div>", "<body translate=\"no\"><p>Раз.</p>",
  ])
  func whatIsNotToBeTranslatedIsNoUnitButText(_ html: String) throws {
    #expect(try segments(html).map(\.text) == ["Раз."])
    #expect(try read(html).text.count > 0)
  }

  @Test func whatIsNotToBeTranslatedIsRead() throws {
    #expect(try read("<p>Раз.</p><p translate=no>Два.</p>").blockTexts == ["Раз.", "Два."])
  }

  @Test(arguments: [
    ("<p>Мост открыт сегодня утром.</p><p lang=\"fr\">Le pont est ouvert.</p>", [nil, "fr"]),
    ("<p>Мост открыт.</p><blockquote lang=\"kk-KZ\"><p>Көпір ашық.</p></blockquote>", [nil, "kk-KZ"]),
    // A template says English of all that it has.
    (
      "<p>Мост открыт сегодня утром для всех.</p><p lang=\"en-US\">Он стоит на реке, и по нему идут люди, и всё это хорошо видно.</p>",
      [nil, nil]
    ),
    ("<html lang=\"en\"><p>Мост открыт сегодня утром.</p>", [nil]),
  ])
  func languagesOfElementsHold(_ html: String, _ expected: [String?]) throws {
    #expect((try read(html, language: nil).layers[Blocks.self]?.items ?? []).map(\.language) == expected)
  }

  @Test func commentsForTranslatorsAreNotes() throws {
    let units = try segments("<p>Раз.</p><!-- TRANSLATORS: кнопка\n в меню --><p>Открыть.</p><!-- x --><p>Три.</p>")
    #expect(units.map(\.notes) == [[], ["кнопка в меню"], []])
    let joined = try segments("<p>渡轮开始。<!-- TRANSLATORS: 他 -->他来了。</p>", language: "zh")
    #expect(joined.map(\.notes) == [[], ["他"]])
  }

  @Test(arguments: [
    (
      "<table><tr><td><p>Күн</p></td><td><ul><li>06:10</li><li>07:20</li></ul></td><td>08:30</td></tr></table>",
      ["Күн\t06:10 07:20\t08:30"]
    ),
    ("<table><tr><td><div>Дом</div></td><td><div>12</div></td></tr></table>", ["Дом\t12"]),
    // Paragraphs in a cell are layout.
    ("<table><tr><td><p>Раз.</p><p>Два.</p></td></tr></table>", ["Раз.", "Два."]),
    ("<table><tr><td><ul><li>a</li><li>b</li></ul></td></tr></table>", ["a", "b"]),
  ])
  func cellsMakeRows(_ html: String, _ expected: [String]) throws {
    #expect(try read(html).blockTexts == expected)
  }

  /// A picture that is alone in its cell, or ends one, is in no unit of the next.
  @Test(arguments: [
    "<table><tr><td>Күн</td><td><a href=u><img src=a></a></td><td>Түн</td></tr></table>",
    "<table><tr><td>Күн <img src=a></td><td>Түн</td></tr></table>",
  ])
  func picturesStayInTheirCells(_ html: String) throws {
    #expect(try segments(html).map(\.text) == ["Күн", "Түн"])
    #expect(try segments(html).flatMap(\.codes) == [])
  }

  @Test(arguments: [
    ("<title>Тихие дороги: Мелочи</title><h1><a href=/>Тихие дороги</a></h1><h3>Мелочи</h3><p>Текст.</p>", "Мелочи"),
    ("<title>Quiet: Small things</title><h1><a href=/>Quiet</a></h1><h2>Small things</h2><p>Text.</p>", "Small things"),
    ("<title>Тыныш: Ұсақ</title><h2>Ұсақ</h2><h1><a href=/>Тыныш</a></h1><p>Мәтін.</p>", "Ұсақ"),
    ("<title>The bridge is open</title><h1><a href=/x>The bridge is open</a></h1><p>Text.</p>", "The bridge is open"),
  ])
  func aHeadingThatIsALinkMayBeTheSite(_ html: String, _ expected: String) throws {
    #expect(try read(html).metadata.title == expected)
  }

  @Test(arguments: [
    ("<p>Мост <span hidden>совсем</span>открыт.</p>", ["совсем"]),
    ("<p>Көпір&shy;лер <b style='display:none'>мүлдем</b> ашық.</p>", ["мүлдем"]),
    ("<p>It is open.</p>", []),
  ])
  func whatAParagraphHidesIsTold(_ html: String, _ expected: [String]) throws {
    #expect((try read(html).layers[Omissions.self]?.items ?? []).map(\.text) == expected)
  }

  /// A date before a headline and the name of the site behind it are no part of its unit, and marks stand where they stood.
  @Test func whatStandsBesideAHeadlineStaysOutOfItsUnit() throws {
    let body = "<p>Он ушёл в полдень, и весь город пришёл на пристань посмотреть на него.</p>"
    let article = try read(
      "<h1>14.05.2024 <b>Паром</b> снова ходит по <i>реке</i></h1>\(body)\(body.replacing("полдень", with: "час"))")
    let title = try #require(
      try article.processed(by: ["clean", "segment", "extract"]).segments.first { $0.role == .title })
    #expect(title.text == "Паром снова ходит по реке")
    #expect(title.codes.map(\.offset) == [0, 10, 38, 46])
    #expect(title.range.map { article.text[$0] } == title.text)
  }

  /// Marks around all of a unit stand outside it; what they are matters to text in code and to links of Markdown.
  @Test(arguments: [
    ("a.html", "<p><b>Дом.</b></p>", 0), ("a.html", "<p><b><i>Дом.</i></b> <a href=x>Сад.</a></p>", 0),
    ("a.html", "<p><b>Дом</b>.</p>", 2),
    ("a.html", "<p><b>Дом</b> и <i>сад</i></p>", 4), ("a.md", "**Дом.**\n", 0), ("a.md", "`дом`\n", 2),
    ("a.md", "[дом]\n\n[дом]: x\n", 2),
  ])
  func marksAroundAUnit(_ name: String, _ text: String, _ count: Int) throws {
    let segments = try Pipeline.load("documentation").article(Array(text.utf8), named: name, language: "ru")
      .processed(by: ["segment"]).segments
    #expect(segments.map(\.codes.count).reduce(0, +) == count)
  }

  /// Numbers and signs are in no language.
  @Test(arguments: [
    ("<p>2.50 — 3</p>", false), ("<p>2 м</p>", true), ("<p>桥</p>", true),
    ("<p>½ <b>7</b></p>", false),
  ])
  func aUnitNeedsALetter(_ page: String, _ isOffered: Bool) throws {
    let article = try Pipeline.load("documentation").article(Array(page.utf8), named: "a.html", language: "ru")
      .processed(by: ["segment"]).extracted
    #expect(try OutgoingUnit.units(of: article, JobOptions()).map(\.isDone) == [!isOffered])
  }

  /// Where nothing is cut, a headline that a heading says is offered once, at its place; another one stands apart.
  @Test(arguments: [
    ("a.md", "# Мост *открыт*\n\nОн стоит.\n", ["Мост открыт", "Он стоит."], 2),
    ("a.md", "---\ntitle: Мост\n---\n# Мост\n\nОн стоит.\n", ["Мост", "Он стоит."], 0),
    ("a.md", "---\ntitle: Мост\n---\n# Река\n", ["Мост", "Река"], 0),
    ("a.html", "<title>Мост | А</title><h1>Мост</h1><p>Он стоит.", ["Мост", "Он стоит."], 0),
    ("a.md", "# Мост\n\n# Мост\n", ["Мост", "Мост"], 0),
  ])
  func aHeadlineIsOfferedOnce(_ name: String, _ text: String, _ units: [String], _ codes: Int) throws {
    let segments = try Pipeline.load("documentation").article(Array(text.utf8), named: name, language: "ru")
      .processed(by: ["segment"]).segments
    #expect(segments.map(\.text) == units && segments[0].codes.count == codes)
  }

  /// What is a placeholder and a number needs nobody, in formats that have it as text, too.
  @Test func placeholdersWithNumbersAreDone() throws {
    let article = try readPage("<p>{{ n }} 5</p><p>{% if x %} Text</p>").processed(by: ["segment", "extract"])
    #expect(try OutgoingUnit.units(of: article, JobOptions()).map(\.isDone) == [true, false])
  }
}
