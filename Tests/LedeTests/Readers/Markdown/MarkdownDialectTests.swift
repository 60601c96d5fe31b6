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

/// Markdown beyond CommonMark: what is read as text, and what is a code in a job.
@Suite struct MarkdownDialectTests {
  private func read(_ markdown: String) throws -> Article {
    try MarkdownReader().read(ReaderInput(source: "a.md", bytes: Array(markdown.utf8), language: "en"))
  }

  private func blocks(_ markdown: String) throws -> [String] {
    let article = try read(markdown)
    return (article.layers[Blocks.self]?.items ?? []).map { "\($0.kind): \(article.text[$0.range])" }
  }

  /// The units of a job: codes in ‹›, what stays as it is in «».
  private func units(_ markdown: String) throws -> [String] {
    try read(markdown).processed(by: ["segment", "extract"]).segments.filter { $0.range != nil }.map { segment in
      let text = Text(segment.text)
      var pieces = segment.codes.map { ($0.offset, "‹\($0.markup)›") }
      pieces += segment.placeholders.filter { $0.kind == .placeholder }.flatMap {
        [($0.range.lowerBound, "«"), ($0.range.upperBound, "»")]
      }
      var (result, end) = ("", 0)
      for (offset, piece) in pieces.enumerated().sorted(by: { ($0.1.0, $0.0) < ($1.1.0, $1.0) }).map(\.1) {
        result += text[end..<offset] + piece
        end = offset
      }
      return result + text[end..<text.count]
    }
  }

  @Test(arguments: [
    (
      "Мост открыт.[^1] Паром ходит[^б].\n\n[^1]: Со вторника.\n    И в среду.\n\n[^б]: Бесплатно.",
      ["Мост открыт.‹[^1]›", "Паром ходит‹[^б]›.", "Со вторника.", "И в среду.", "Бесплатно."]
    ),
    ("Көпір ашық[^k].\n[^k]: Ақысыз.", ["Көпір ашық‹[^k]›.", "Ақысыз."]),
    // A class of characters is no footnote.
    ("Letters [^a-z] are out.", ["Letters [^a-z] are out."]),
    ("In `[^1]` it is code.\n\n[^1]: Note.", ["In ‹`›[^1]‹`› it is code.", "Note."]),
    ("**Bold[^1]** end.\n\n[^1]:\n    Below.", ["‹**›Bold‹[^1]›‹**› end.", "Below."]),
  ])
  func footnotes(_ markdown: String, _ expected: [String]) throws {
    #expect(try units(markdown) == expected)
  }

  @Test(arguments: [
    (":::tip\nOne way.\n:::\nAnother.", ["paragraph: One way.", "paragraph: Another."]),
    ("Before\n::: warning Қауіп бар\nText.\n:::", ["paragraph: Before", "paragraph: Қауіп бар", "paragraph: Text."]),
    (":::note[Важно]\nТекст.\n:::", ["paragraph: Важно", "paragraph: Текст."]),
    ("::: {.callout-note #x}\nText.\n:::", ["paragraph: Text."]),
    (":::: teacher\n\nSay it.\n\n::::", ["paragraph: Say it."]),
    ("> [!NOTE]\n> Hot.\n> Take care.", ["quotation: Hot. Take care."]),
    ("> [!tip|right small] Own title\n> Text.", ["quotation: Own title", "quotation: Text."]),
    ("::: warning Own title {#x}\nText.\n:::", ["paragraph: Own title", "paragraph: Text."]),
    ("> [!tip]- Own title\n> Text.", ["quotation: Own title", "quotation: Text."]),
    (
      "!!! note \"Осторожно\"\n    Горячо.\n\n    - раз\n\nДальше.",
      [
        "paragraph: Осторожно", "paragraph: Горячо.", "listItem: раз", "paragraph: Дальше.",
      ]
    ),
    ("??? question\n    Why?", ["paragraph: Why?"]),
    ("=== \"Linux\"\n\n    Run it.", ["paragraph: Linux", "paragraph: Run it."]),
    (
      "!!! note\n    Outer.\n\n    !!! tip \"In\"\n        Inner.\n",
      ["paragraph: Outer.", "paragraph: In", "paragraph: Inner."]
    ),
    ("```{note} Mind it\nIt *is* so.\n```", ["paragraph: Mind it", "paragraph: It is so."]),
    ("````tip header=\"`a` or `b`\"\nBoth.\n````", ["paragraph: a or b", "paragraph: Both."]),
    ("Text.\n\n```", ["paragraph: Text."]), ("```ad-warning\nHot.\n```", ["paragraph: Hot."]),
    ("```NOTE\nHot.\n```", ["paragraph: Hot."]), ("```notes\nHot.\n```", ["code: Hot."]),
    ("!!! Read this now!", ["paragraph: !!! Read this now!"]), ("a :::: b", ["paragraph: a :::: b"]),
    ("> [!not a callout]", ["quotation: [!not a callout]"]),
  ])
  func blocksForReaders(_ markdown: String, _ expected: [String]) throws {
    #expect(try blocks(markdown) == expected)
  }

  @Test(arguments: [
    ("## Утро {#utro .big}\n\nТекст.", ["Утро", "Текст."]), ("Head {#h}\n----\n\nText.", ["Head", "Text."]),
    ("At six.{.lead} It is early.", ["At six.‹{.lead}›", "It is early."]),
    ("{: .note }\nТаңертең.\n{: #x key=\"a b\"}\n", ["Таңертең."]),
    ("See ![it](a.png){width=50%} now.", ["See ‹![›it‹](a.png)›‹{width=50%}› now."]),
    ("Text ends. {.wide}", ["Text ends."]),
    ("Say {name} and {n=1}.", ["Say «{name}» and {n=1}."]), ("* TOC\n{:toc}\n\n[TOC]\n\nText.", ["Text."]),
    ("1. Innhold\n{:toc .big}\n\nText.", ["Text."]),
    ("# Объём { #volume data-toc-label=\"Объём\" }\n\nТекст.", ["Объём", "Текст."]),
    ("Жаңа :material-check:{ .ok } белгі.", ["Жаңа :material-check:‹{ .ok }› белгі."]),
    ("{ .big .red }\nText.", ["Text."]),
  ])
  func attributes(_ markdown: String, _ expected: [String]) throws {
    #expect(try units(markdown) == expected)
  }

  @Test(arguments: [
    ("A [word]{.mark} here.", ["A ‹[›word‹]{.mark}› here."]),
    (
      "[**Слово** `x`]{.smallcaps lang=ru} и [ещё [одно]{.a}](b).",
      [
        "‹[›‹**›Слово‹**› ‹`›x‹`›‹]{.smallcaps lang=ru}› и ‹[›ещё ‹[›одно‹]{.a}›‹](b)›."
      ]
    ),
    ("All [of it]{.x}", ["All ‹[›of it‹]{.x}›"]), ("[All of it.]{.x}", ["All of it."]),
    ("Мәтін []{#anchor}осында.", ["Мәтін ‹[]{#anchor}›осында."]),
    ("See [it][ref]{.x} and [me]{: .y} now.\n\n[ref]: a", ["See ‹[›it‹][ref]›‹{.x}› and [me]‹{: .y}› now."]),
    ("One [open\n\nand]{.x} shut.", ["One [open", "and]‹{.x}› shut."]),
    ("\\[no]{.x} end.", ["[no]‹{.x}› end."]),
  ])
  func spans(_ markdown: String, _ expected: [String]) throws {
    #expect(try units(markdown) == expected)
  }

  @Test(arguments: [
    ("Text.[^1] See [quay][q].\n\n[^1]: Note one.\n[q]: quay.md", ["Text.‹[^1]›", "See ‹[›quay‹][q]›.", "Note one."]),
    (
      "Мост.[^a] Наш [сайт][s].\n\n[^a]: Первая\n  строка.\n[s]: a.b\n*[КМ]: километр\n[t]: c.d",
      ["Мост.‹[^a]›", "Наш ‹[›сайт‹][s]›.", "Первая строка.", "километр"]
    ),
    ("Fin.[^1]\n\n[^1]: Voir\n[texte] ici.", ["Fin.‹[^1]›", "Voir [texte] ici."]),
  ])
  func aDefinitionEndsTheNoteAboveIt(_ markdown: String, _ expected: [String]) throws {
    #expect(try units(markdown) == expected)
  }

  @Test(arguments: [
    (":::{figure} a.png\n:alt: Ein Zähler\n:width: 60%\n\nDer Zähler.\n:::", ["Ein Zähler", "Der Zähler."]),
    ("```{figure} a.png\n:width: 60%\n:alt: Сурет\n\nСуретте өзен.\n```", ["Сурет", "Суретте өзен."]),
    ("```{list-table} Prix\n:header-rows: 1\n\n* - Un\n  - Deux\n```", ["Prix", "Un", "Deux"]),
    ("Text.\n\n% a remark\n\n+++\n\n::right::\n\nEnd.", ["Text.", "End."]),
    ("About 50\n% of all.", ["About 50 % of all."]), ("+++ word\n\n:: a", ["+++ word", ":: a"]),
  ])
  func remarksAndOptions(_ markdown: String, _ expected: [String]) throws {
    #expect(try units(markdown) == expected)
  }

  @Test(arguments: [
    (
      "Пишите [нам]({{ site.url }}{% link a.md %}){:title=\"b\"} сюда.",
      ["Пишите ‹[›нам‹]({{ site.url }}{% link a.md %})›‹{:title=\"b\"}› сюда."]
    ),
    ("Ver [a]({{ x | y: 1 }}/{{ z }}) y {{ b }}.", ["Ver ‹[›a‹]({{ x | y: 1 }}/{{ z }})› y «{{ b }}»."]),
  ])
  func tagsInAddresses(_ markdown: String, _ expected: [String]) throws {
    #expect(try units(markdown) == expected)
  }

  @Test(arguments: [
    (
      "Паром\n:   Судно.\n    Возит людей.\n\n:   Ещё.",
      [
        "paragraph: Паром", "listItem: Судно. Возит людей.", "listItem: Ещё.",
      ]
    ),
    ("One\nTwo\n: Both", ["paragraph: One Two", "listItem: Both"]), (": no term", ["paragraph: : no term"]),
  ])
  func definitions(_ markdown: String, _ expected: [String]) throws {
    #expect(try blocks(markdown) == expected)
  }

  @Test(arguments: [
    ("```js `x`\nlet a\n```\n\nText.", ["code: let a", "paragraph: Text."]),
    ("``` `x` ```", ["paragraph: `x`"]),
    (
      "Text.\n\n```\ncode\n\n## Next\n\nText.",
      [
        "paragraph: Text.", "code: code", "heading(level: 2): Next", "paragraph: Text.",
      ]
    ),
    ("```js `x`\nnever closed", ["paragraph: ```js x never closed"]),
    ("$$\na_1 = b\n$$\n\nText.", ["code: a_1 = b", "paragraph: Text."]),
    ("```\n:::tip\n[^1]: x\n{% if %}\n```", ["code: :::tip\n[^1]: x\n{% if %}"]),
    ("{% highlight ruby %}\nputs 1\n{% endhighlight %}\n\nText.", ["code: puts 1", "paragraph: Text."]),
    ("Text.\n\n{% comment %}\nNothing here.\n{% endcomment %}\n\nEnd.", ["paragraph: Text.", "paragraph: End."]),
  ])
  func code(_ markdown: String, _ expected: [String]) throws {
    #expect(try blocks(markdown) == expected)
  }

  @Test(arguments: [
    ("{% if user %}\nСалем.\n{% endif %}", ["Салем."]),
    (
      "Салем, {{ user.first_name_x }}! Бүгін <%= day_x_y %>.",
      ["Салем, «{{ user.first_name_x }}»!", "Бүгін «<%= day_x_y %>»."]
    ),
    ("{{< warning >}}\nНе трогать.\n{{< /warning >}}", ["Не трогать."]),
    ("{{< figure\n  src=\"a\"\n>}}\nText.", ["Text."]),
    ("See [it]({{ site.url }}/a b_c_d).", ["See [it](«{{ site.url }}»/a b_c_d)."]),
    ("See [it]({{ site.url }}/a_b_c).", ["See ‹[›it‹]({{ site.url }}/a_b_c)›."]),
    ("[it] x\n\n[it]: {{ url }}/a_b \"t\"", ["‹[›it‹]› x"]),
    ("Text {# never shown #} goes on.", ["Text ‹{# never shown #}› goes on."]),
    (
      "import A from './a'\nexport const b = {\n  c: 1\n}\n\n# Head\n\n<A b={1 > 0}>Text</A>.",
      ["Head", "‹<A b={1 > 0}>›Text‹</A>›."]
    ),
    ("Import goods from \"China\"", ["Import goods from \"China\""]),
  ])
  func templates(_ markdown: String, _ expected: [String]) throws {
    #expect(try units(markdown) == expected)
  }

  @Test(arguments: [
    ("Let $a_1 * b_1$ be. It costs $5 or $10.", ["Let «$a_1 * b_1$» be.", "It costs $5 or $10."]),
    ("$x$ is", ["«$x$» is"]), ("Цена $100 млн или 200$ всего.", ["Цена $100 млн или 200$ всего."]),
    ("Set $HOME/$USER now.", ["Set $HOME/$USER now."]), ("So $$a\n= b$$ holds.", ["So «$$a = b$$» holds."]),
  ])
  func mathematics(_ markdown: String, _ expected: [String]) throws {
    #expect(try units(markdown) == expected)
  }

  @Test(arguments: [
    ("Спросите <span translate=\"no\">Залив</span> там.", ["Спросите ‹<span translate=\"no\">›«Залив‹</span>›» там."]),
    ("Press <kbd class=\"notranslate\">OK</kbd>.", ["Press ‹<kbd class=\"notranslate\">›«OK‹</kbd>›»."]),
    ("<div translate=\"no\">\n\nҚала.\n\n</div>\n\nText.", ["Text."]),
    ("<p class=\"notranslate\">Code.</p>\n\nText.", ["Text."]),
    ("Open <http://a.b/c>.", ["Open ‹<›«http://a.b/c‹>›»."]),
    ("A <!-- c --> b<wbr>c <a id=\"x\"></a>d.", ["A ‹<!-- c -->› b‹<wbr>›c ‹<a id=\"x\"></a>›d."]),
  ])
  func whatStays(_ markdown: String, _ expected: [String]) throws {
    #expect(try units(markdown) == expected)
  }

  @Test func languagesOfElementsHold() throws {
    let article = try read(
      "<div lang=\"fr\">\n\nCe pont est ouvert.\n\n</div>\n\nIt is open.\n\n<p lang=\"de\">Sie ist offen.</p>")
    #expect((article.layers[Blocks.self]?.items ?? []).map(\.language) == ["fr", nil, "de"])
  }

  @Test func commentsForTranslatorsAreNotes() throws {
    let markdown =
      "Head.\n\n<!-- translators: A button. -->\n\nОткрыть. Закрыть.\n\n<!-- hidden -->\n\nA <!-- Translator: hot --> b."
    let segments = try read(markdown).processed(by: ["segment", "extract"]).segments
    #expect(segments.map(\.notes) == [[], ["A button."], [], ["hot"]])
  }

  /// All forms, cut off anywhere, in linear time.
  @Test(
    arguments: [
      "{", "{{", "{%", "{#", "$", "$$", "[^", "[^1]:\n", ":::\n", "> [!a]\n", "!!! a\n    ", "<%", "<a {", "`` `a\n",
      "```a`\n",
      "{.a", "<!--", ": a\n", "import a from 'b'\n", "{% highlight a %}\n", "$a", "{.a}", "\\$", "<A b={\n", "[",
      "[a]{.b}", "[^1]: a\n[b]: c\n", "[a]({{ b }}",
      "- a\n{:toc}\n",
    ])
  func timeIsLinear(_ piece: String) {
    expectLinearTime(40_000, piece) { size in
      _ = try? read(String(repeating: piece, count: size / piece.utf8.count) + "\n\nText.")
    }
  }
}
