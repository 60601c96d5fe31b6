import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeText
@testable import LedeTranslation

/// Values of attributes and of front matter as units, there and back.
@Suite struct FileValueTests {
  private struct Case: Sendable {
    let name, text: String
    /// The units besides the text's own.
    let units: [String]
    /// Each unit that is a key becomes its value.
    let translations: [String: String]
    let expected: String

    init(_ name: String, _ text: String, _ units: [String], _ translations: [String: String], _ expected: String) {
      (self.name, self.text, self.units, self.translations, self.expected) = (name, text, units, translations, expected)
    }
  }

  private static let pages = [
    Case(
      "a.html", "<p>Мост <img alt=\"Вид &laquo;сверху&raquo;\" src=a> открыт.", ["Вид «сверху»"],
      ["Вид «сверху»": "Vue \"A\" & <b>"], "<p>Мост <img alt=\"Vue &quot;A&quot; &amp; &lt;b&gt;\" src=a> открыт."),
    Case("a.html", "<p>Көпір.<img alt='Түн'>", ["Түн"], ["Түн": "L'eau"], "<p>Көпір.<img alt='L&#39;eau'>"),
    Case("a.html", "<p>Rain.<img alt=Rain src=a>", ["Rain"], ["Rain": "a b"], "<p>Rain.<img alt=\"a b\" src=a>"),
    Case(
      "a.html", "<p>See <a title=\"The map\" href=m>this</a> now.", ["The map"],
      ["The map": "Carte"], "<p>See <a title=\"Carte\" href=m>this</a> now."),
    Case(
      "a.html", "<p>Да.<input placeholder=\"Ваше имя\"><input type=submit value=Найти><input type=text value=Нет>",
      ["Ваше имя", "Найти"], ["Найти": "Chercher"],
      "<p>Да.<input placeholder=\"Ваше имя\"><input type=submit value=\"Chercher\"><input type=text value=Нет>"),
    Case(
      "a.html",
      "<meta name=description content=\"Lamps\"><meta property='og:description' content='Lamps'>"
        + "<script type=\"application/ld+json\">{\"description\": \"Lamps\"}</script><p>Rain.",
      ["Lamps"], ["Lamps": "Lampes </b>"],
      "<meta name=description content=\"Lampes &lt;/b&gt;\"><meta property='og:description' content='Lampes &lt;/b&gt;'>"
        + "<script type=\"application/ld+json\">{\"description\": \"Lampes <\\/b>\"}</script><p>Rain."),
    Case(
      "a.html",
      "<title>The lamps of it</title><meta name=description content=\"The lamps of it\"><h1>The lamps</h1><p>Rain.",
      ["The lamps of it"], ["The lamps of it": "Lampes"],
      "<title>Lampes</title><meta name=description content=\"Lampes\"><h1>The lamps</h1><p>Rain."),
    // Texts of elements: choices, what is written in a field, drawings.
    Case(
      "a.html", "<p>Таңда <select><option>Қызыл &amp; көк<option value=b selected>Жасыл</select> қазір.",
      ["Қызыл & көк", "Жасыл"], ["Жасыл": "Vert <b>", "Қызыл & көк": "Rouge & bleu"],
      "<p>Таңда <select><option>Rouge &amp; bleu<option value=b selected>Vert &lt;b&gt;</select> қазір."),
    Case(
      "a.html", "<p>Да.</p><textarea> Ваш отзыв </textarea><textarea>one\n two &amp; 3</textarea>",
      ["Ваш отзыв", "one", "two & 3"],
      ["Ваш отзыв": "Avis", "two & 3": "deux"], "<p>Да.</p><textarea> Avis </textarea><textarea>one\n deux</textarea>"),
    Case(
      "a.html", "<p aria-description='Көпір' aria-valuetext=Half>Да.", ["Көпір", "Half"], ["Half": "Moitié"],
      "<p aria-description='Көпір' aria-valuetext=\"Moitié\">Да."),
    Case(
      "a.html",
      "<title>Мост</title><p>Мост.</p><svg><title>Вид сверху</title><text x=1>Река <tspan>Ишим</tspan></text><path d=M/></svg>"
        + "<svg class=notranslate><text>Нет</text></svg>",
      ["Вид сверху", "Река", "Ишим"], ["Река": "Fleuve", "Вид сверху": "Vue"],
      "<title>Мост</title><p>Мост.</p><svg><title>Vue</title><text x=1>Fleuve <tspan>Ишим</tspan></text><path d=M/></svg>"
        + "<svg class=notranslate><text>Нет</text></svg>"),
    // What the head calls the page: the headline without the site's name, and what says something else.
    Case(
      "a.html",
      "<title>\n Көпір &quot;Ақ&quot;&nbsp;ашылды | Қала</title><meta property=\"og:title\" content=\"Көпір не береді?\">"
        + "<meta name='twitter:title' content='Көпір не береді?'><h1>Көпір \"Ақ\"\u{A0}ашылды</h1><p>Су.",
      ["Көпір не береді?"], ["Көпір не береді?": "Qu'est-ce?", "Көпір \"Ақ\"\u{A0}ашылды": "Pont \"Blanc\""],
      "<title>\n Pont &quot;Blanc&quot; | Қала</title><meta property=\"og:title\" content=\"Qu'est-ce?\">"
        + "<meta name='twitter:title' content='Qu&#39;est-ce?'><h1>Pont \"Blanc\"</h1><p>Су."),
    // The mark that a value stands between needs a reference, and the other one may have one.
    Case(
      "a.html",
      "<meta property='og:title' content='Көл \"Ақ\"'><meta name='twitter:title' content='Көл &quot;Ақ&quot;'><h1>Көл \"Ақ\"</h1><p>Су.",
      [], ["Көл \"Ақ\"": "L'été \"Ak\""],
      "<meta property='og:title' content='L&#39;été \"Ak\"'><meta name='twitter:title' content='L&#39;été &quot;Ak&quot;'><h1>L'été \"Ak\"</h1><p>Су."
    ),
    Case(
      "a.html",
      "<meta property=og:title content=\"Қыс 'қар' бар\"><meta name=twitter:title content=\"Қыс\"><h1>Қыс</h1><p>Су.",
      ["Қыс 'қар' бар"], ["Қыс": "L'hiver"],
      "<meta property=og:title content=\"Қыс 'қар' бар\"><meta name=twitter:title content=\"L'hiver\"><h1>L'hiver</h1><p>Су."
    ),
    Case(
      "a.html", "<title>Ferry|Anlo</title><h1>Ferry</h1><p>Rain.", [], ["Ferry": "Bac"],
      "<title>Bac|Anlo</title><h1>Bac</h1><p>Rain."),
    Case(
      "a.html", "<title>\nFerry\n</title><h1>Ferry</h1><p>Rain.", [], ["Ferry": "Bac"],
      "<title>\nBac\n</title><h1>Bac</h1><p>Rain."),
    Case(
      "a.html", "<title>Ferry timetable</title><h1>Ferry</h1><p>Rain.", ["Ferry timetable"], ["Ferry": "Bac"],
      "<title>Ferry timetable</title><h1>Bac</h1><p>Rain."),
    Case(
      "a.html", "<p>Да.<img aria-hidden=false alt=Түн><img aria-hidden=true alt=Нет>", ["Түн"], ["Түн": "Nuit"],
      "<p>Да.<img aria-hidden=false alt=\"Nuit\"><img aria-hidden=true alt=Нет>"),
    // What says nothing to people, or is not to be translated.
    Case(
      "a.html",
      "<p>Да.<img alt=\"IMG_20.jpg\"><img alt=\"\"><img alt=\"3.5\"><span translate=no><img alt=\"Нет\"></span>"
        + "<b class=notranslate title=Нет>x</b><b translate=no class=note title=Нет>x</b><i hidden><img alt=Нет></i><link title=Нет><script title=Нет></script>",
      [], [:],
      "<p>Да.<img alt=\"IMG_20.jpg\"><img alt=\"\"><img alt=\"3.5\"><span translate=no><img alt=\"Нет\"></span>"
        + "<b class=notranslate title=Нет>x</b><b translate=no class=note title=Нет>x</b><i hidden><img alt=Нет></i><link title=Нет><script title=Нет></script>"
    ),
  ]

  private static let texts = [
    Case(
      "a.md", "---\ntitle: Lamps\ndescription: Light\n---\n\nRain.\n", ["Light"],
      ["Lamps": "Lampes: a", "Light": "x: y # z"],
      "---\ntitle: \"Lampes: a\"\ndescription: \"x: y # z\"\n---\n\nRain.\n"),
    Case(
      "a.md", "---\ndescription: 'Шам ''а'''\ntags: [Түн, \"Су\"]\n---\n\nЖаңбыр.\n", ["Шам 'а'", "Түн", "Су"],
      ["Шам 'а'": "l'eau", "Түн": "nuit", "Су": "\"eau\""],
      "---\ndescription: 'l''eau'\ntags: [nuit, \"\\\"eau\\\"\"]\n---\n\nЖаңбыр.\n"),
    Case(
      "a.md", "---\r\ndescription: >\r\n  Дождь\r\n  идёт\r\nparams:\r\n  summary: Да\r\n---\r\n\r\nНет.\r\n",
      ["Дождь идёт", "Да"], ["Дождь идёт": "Il pleut"],
      "---\r\ndescription: \"Il pleut\"\r\nparams:\r\n  summary: Да\r\n---\r\n\r\nНет.\r\n"),
    Case(
      "a.md", "+++\ndescription = 'Дождь'\n[params]\nsummary = \"Да\"\n+++\n\nНет.\n", ["Дождь", "Да"],
      ["Дождь": "l'\"eau\""], "+++\ndescription = \"l'\\\"eau\\\"\"\n[params]\nsummary = \"Да\"\n+++\n\nНет.\n"),
    // Items of lists, and tables in them.
    Case(
      "a.md", "+++\ntags = ['Түн', \"Су\", 3] # not 'Нет'\nmenu = [{name = 'Үй', weight = 1}]\n+++\n\nЖаңбыр.\n",
      ["Түн", "Су", "Үй"], ["Түн": "l'été", "Су": "eau", "Үй": "à \"la\""],
      "+++\ntags = [\"l'été\", \"eau\", 3] # not 'Нет'\nmenu = [{name = \"à \\\"la\\\"\", weight = 1}]\n+++\n\nЖаңбыр.\n"
    ),
    Case(
      "a.md", "---\nfeatures:\n  - name: Fast boats\n    icon: 🚤\n  - name: 'Slow boats'\n---\n\nRain.\n",
      ["Fast boats", "Slow boats"], ["Fast boats": "Bateaux: vite", "Slow boats": "L'eau"],
      "---\nfeatures:\n  - name: \"Bateaux: vite\"\n    icon: 🚤\n  - name: 'L''eau'\n---\n\nRain.\n"),
    Case(
      "a.md", "---\ndescription: &a Дождь\nparams: {summary: *a}\n---\n\nНет.\n", [], [:],
      "---\ndescription: &a Дождь\nparams: {summary: *a}\n---\n\nНет.\n"),
    Case(
      "a.md", "See [this](m.md \"The \\\"map\\\"\") and ![that](a_(b).png 'A & b').\n", ["The \"map\"", "A & b"],
      ["The \"map\"": "Une \"carte\"", "A & b": "l'un & \\"],
      "See [this](m.md \"Une \\\"carte\\\"\") and ![that](a_(b).png 'l\\'un \\& \\\\').\n"),
    // Titles of definitions, once for all links that name them, and not those of an example.
    Case(
      "a.md",
      "```\n[m]: m.md \"Карта\"\n```\n\nВот [это][M] и [то][m].\n\n[m]: m.md \"Карта\"\n[n]: n.md \"Нет\"\n", ["Карта"],
      ["Карта": "La \"carte\""],
      "```\n[m]: m.md \"Карта\"\n```\n\nВот [это][M] и [то][m].\n\n[m]: m.md \"La \\\"carte\\\"\"\n[n]: n.md \"Нет\"\n"),
    Case(
      "a.md", "> ![көл][k]\n>\n> [k]: <k 1.png>\n>   'Көл \\'Балқаш\\' &amp; су'\n", [], [:],
      "> ![көл][k]\n>\n> [k]: <k 1.png>\n>   'Көл \\'Балқаш\\' &amp; су'\n"),
    Case(
      "a.md", "![көл][]\n\n[көл]: <k 1.png>\n  'Көл \\'Балқаш\\' &amp; су'\n", ["Көл 'Балқаш' & су"],
      ["Көл 'Балқаш' & су": "L'eau"], "![көл][]\n\n[көл]: <k 1.png>\n  'L\\'eau'\n"),
    Case(
      "a.md", "<p><img src=a alt=\"Түн\"></p>\n\nСу <abbr title='Қазақ'>Қ</abbr>.\n", ["Түн", "Қазақ"],
      ["Түн": "Nuit", "Қазақ": "Kazakh"], "<p><img src=a alt=\"Nuit\"></p>\n\nСу <abbr title='Kazakh'>Қ</abbr>.\n"),
  ]

  @Test(arguments: pages + texts)
  private func thereAndBack(_ test: Case) throws {
    let merging = try Merging(test.text, named: test.name, language: "ru")
    let own = try merging.article.processed(by: ["segment"]).segments
    #expect(own.filter { $0.value != nil }.map(\.text) == test.units)
    let merged = merging.merged(test.translations)
    #expect(merged.text == test.expected)
    #expect(merged.result.problems == [])
    #expect(merged.result.notes == [])
  }

  /// Front matter knows no character references: what the encoding may lack is escaped, in quotes.
  @Test func frontMatterInAnEncodingThatLacksLetters() throws {
    let body = "Дождь идёт третий день, и реки стоят высоко. Мост через реку закрыли, а паром ещё ходит по утрам.\n"
    let source = "---\ndescription: Мост через реку\n---\n\n" + body
    let bytes = try Encoding.encode(Text(source), as: "windows-1251")
    let merged = try Merging(bytes, named: "a.md", language: "ru").merged(["Мост через реку": "Өң 😀 x"])
    #expect(merged.text.contains(#"description: "\u04E8\u04A3 \U0001F600 x""#))
  }

  @Test func aSentenceKeepsTheTranslatedValueOfItsMark() throws {
    let merging = try Merging("<p>Мост <img alt='Вид'> открыт.", named: "a.html", language: "ru")
    let merged = merging.merged(eachText: { $0 == "Вид" ? "Vue" : $0.replacing("открыт", with: "ouvert") })
    #expect(merged.text == "<p>Мост <img alt='Vue'> ouvert.")
  }

  /// The same in the changed file, where the pipeline makes the units anew.
  @Test func foundByItsText() throws {
    let merging = try Merging("<p>Rain.<img alt='Night'>", named: "a.html")
    let job = merging.translated { $0.source.plainText == "Night" ? [.text("Nuit")] : nil }
    let changed = "<p>Wind and rain.<p>Rain.<img alt='Night'>"
    let article = try Pipeline.load("documentation").article(Array(changed.utf8), named: "a.html", language: "en")
      .processed(by: ["segment"]).extracted
    let result = JobMerger().merge(job, into: article, Array(changed.utf8), MergeOptions())
    let text = String(decoding: ArticleMerge.applied(result.edits, to: Array(changed.utf8)), as: UTF8.self)
    #expect(text == "<p>Wind and rain.<p>Rain.<img alt='Nuit'>")
  }

  @Test(arguments: [
    ("a.html", "<title>Теги &lt;br&gt; и %s</title><p>Дождь.", "<title>ТЕГИ &lt;br&gt; И %s</title><p>ДОЖДЬ."),
    ("a.md", "---\ntitle: Теги <br> и %s\n---\n\nДождь.\n", "---\ntitle: \"ТЕГИ <br> И %s\"\n---\n\nДОЖДЬ.\n"),
  ])
  func aHeadlineKeepsWhatIsProtected(_ name: String, _ text: String, _ expected: String) throws {
    let merged = try Merging(text, named: name, language: "ru").merged(eachText: { $0.uppercased() })
    #expect(merged.text == expected)
    #expect(merged.result.problems == [])
  }

  /// A headline that stands apart from the text has no place for a code.
  @Test func aCodeTooManyInATitle() throws {
    let merging = try Merging("---\ntitle: Lamps\n---\n\nRain.\n", named: "a.md")
    let job = merging.translated { unit in
      unit.isTitle ? [.text("Lampes"), .code(JobCode(.standalone, id: "9", content: "x"))] : nil
    }
    #expect(merging.merge(job).result.problems.map(\.error.code) == [.codes])
  }

  /// Of what is cut nothing is a unit.
  @Test func onlyWhatIsKept() throws {
    let markup =
      "<nav><a href=a>Home</a> <img alt='Menu picture'> <a href=b>News</a></nav><p><img alt='Picture of the site'></p>"
      + "<nav><a href=c>Sport</a> <a href=d>Weather</a></nav><article><h1>Мост открыт</h1>"
      + String(repeating: "<p>Мост через реку открыли после долгого ремонта, и по нему пошли машины.</p>", count: 4)
      + "<p><img alt='Вид моста'>Рядом построили новую пристань, и лодки вернулись к берегу.</p></article>"
    let pipeline = try #require(
      PipelineLoader.load(
        stages: ["clean", "segment"], settings: [], environment: [:], read: { _ in nil }
      ).pipeline)
    let article = try Pipeline.load("documentation").article(Array(markup.utf8), named: "a.html", language: "ru")
    let values = try pipeline.process(article).segments.filter { $0.value != nil }
    #expect(values.map(\.text) == ["Вид моста"])
  }

  /// The headline is a unit of the text already.
  @Test func theTitleOfFrontMatterIsOneUnit() throws {
    let yaml = "stages: [segment, {extract: {front_matter: [title, summary]}}, {emit: {xliff: {target: fr}}}]"
    let pipeline = try #require(load(yaml).pipeline)
    let text = "---\ntitle: Lamps\nsummary: Light\n---\n\nRain.\n"
    let article = try pipeline.process(pipeline.article(Array(text.utf8), named: "a.md", language: "en"))
    #expect(article.segments.map(\.text) == ["Lamps", "Light", "Rain."])
  }

  /// Tags of templates in attributes are no text, whatever stands around them.
  @Test(arguments: [
    ("<p title=\"Go <%= n %> & on\">Text.</p>", "<p title=\"GO <%= n %> &amp; ON\">TEXT.</p>"),
    ("<p title='Go <?= $n ?>'>Text.</p>", "<p title='GO <?= $n ?>'>TEXT.</p>"),
    ("<p title=\"a &lt;%= n %>\">Text.</p>", "<p title=\"A &lt;%= n %&gt;\">TEXT.</p>"),
  ])
  func tagsOfTemplatesInAttributes(_ html: String, _ expected: String) throws {
    let merged = try Merging(html, named: "a.html").merged(eachText: { $0.uppercased() })
    #expect(merged.text == expected)
  }
}
