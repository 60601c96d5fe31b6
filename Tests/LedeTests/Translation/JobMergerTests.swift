import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeText
@testable import LedeTranslation

@Suite struct JobMergerTests {
  private struct Case: Sendable {
    let name, text: String
    let translations: [String: String]
    let expected: String

    init(_ name: String, _ text: String, _ translations: [String: String], _ expected: String) {
      (self.name, self.text, self.translations, self.expected) = (name, text, translations, expected)
    }
  }

  private static let cases = [
    // Text by where it stands.
    Case(
      "a.txt", "The bridge is open.\r\nIt rained.\r\n", ["It rained.": "Il a plu & <fort>."],
      "The bridge is open.\r\nIl a plu & <fort>.\r\n"),
    Case(
      "a.html", "<p>It rained.<p>Lamps &amp; oil.", ["Lamps & oil.": "Lampes & <huile>."],
      "<p>It rained.<p>Lampes &amp; &lt;huile&gt;."),
    Case("a.html", "<p>R&D rained.<p>Да.", ["R&D rained.": "R&D <x>."], "<p>R&D &lt;x&gt;.<p>Да."),
    Case("a.html", "<p>AT&T; x&copy y &қ.", ["AT&T; x© y &қ.": "Oui."], "<p>Oui."),
    Case("a.html", "<p>A &amp; B&#38 C & D.", ["A & B& C & D.": "E & F."], "<p>E & F."),
    Case("a.md", "It rained.\n", ["It rained.": "# *a* <b>"], "\\# \\*a\\* &lt;b>\n"),
    Case(
      "a.md", "Use snake_case here.\n", ["Use snake_case here.": "snake_case et a_b ici."], "snake_case et a\\_b ici.\n"
    ),
    Case(
      "a.md", "| One | Two |\n| --- | --- |\n| Three | Four |\n", ["Three\tFour": "x | y"],
      "| One | Two |\n| --- | --- |\n| Three | Four |\n"),
    Case(
      "a.md", "> It rained\n> hard. Then\n> it stopped.\n", ["It rained hard.": "Il a plu."],
      "> Il a plu. Then\n> it stopped.\n"),
    Case("a.md", "# Lamp #\n\nIt rained.\n", ["Lamp": "Lampe #"], "# Lampe \\# #\n\nIt rained.\n"),
    Case(
      "a.jsonl", #"{"id": 7, "text": "It \u0072ained.\nHe \"slept\"."}"#, ["It rained.": "Il «\"a\"»\\."],
      #"{"id": 7, "text": "Il «\"a\"»\\.\nHe \"slept\"."}"#),
    Case(
      "a.jsonl", #"{"html": "<p>It <b>rained<\/b>.<p>Lamps."}"#, ["Lamps.": "A & \"b\"."],
      #"{"html": "<p>It <b>rained<\/b>.<p>A &amp; \"b\"."}"#),
    // Gaps between sentences.
    Case("a.txt", "桥很高。今天下雨。\n", ["桥很高。": "High.", "今天下雨。": "Rain."], "High. Rain.\n"),
    Case("a.txt", "Биік көпір. Жаңбыр жауды.\n", ["Биік көпір.": "高桥。", "Жаңбыр жауды.": "下雨。"], "高桥。下雨。\n"),
    Case("a.txt", "Мост высок. Идёт дождь.\n", ["Мост высок.": "高桥。"], "高桥。 Идёт дождь.\n"),
    Case("a.html", "<p><b>桥很高。</b>今天下雨。\n", ["桥很高。": "High.", "今天下雨。": "Rain."], "<p><b>High.</b> Rain.\n"),
    // The page and its head.
    Case(
      "a.html", "<html lang=\"ru\" class=a><p>Мост высок.", ["Мост высок.": "Pont."],
      "<html lang=\"fr\" class=a><p>Pont."),
    Case(
      "a.html", "<html data-lang=\"en\" lang='ru' class=a><p>Мост высок.", ["Мост высок.": "Pont."],
      "<html data-lang=\"en\" lang='fr' class=a><p>Pont."
    ),
  ]

  @Test(arguments: cases)
  private func spliced(_ test: Case) throws {
    let language =
      test.text.contains("桥") ? "zh" : test.text.contains("ө") ? "kk" : test.text.contains("М") ? "ru" : "en"
    let merged = try Merging(test.text, named: test.name, language: language).merged(test.translations)
    #expect(merged.text == test.expected, "\(merged.result.problems)")
  }

  /// Codes that hold codes or blanks, and marks of direction.
  @Test(arguments: [
    ("<p>Menu<u><i></i><b></b></u>", "<p>menu<u><i></i><b></b></u>"),
    ("<p>Harbour<i> </i>and <b>mole<i> </i>stay</b>.", "<p>harbour<i> </i>and <b>mole<i> </i>stay</b>."),
    ("<p>Mole<b><i> </i>here</b>.", "<p>mole<b><i> </i>here</b>."),
    ("<p><a href='x'>\n  Old harbour!\u{200F}\n</a>", "<p><a href='x'>\n  old harbour!\u{200F}\n</a>"),
  ])
  func marksWithoutText(_ text: String, _ expected: String) throws {
    let merged = try Merging(text, named: "a.html").merged(eachText: { $0.lowercased() })
    #expect(merged.text == expected, "\(merged.result.problems)")
  }

  /// Where most of a file is code, its line ends are codes.
  @Test(arguments: [
    (
      "a.html", "<pre># Copy\r\n  # R &amp; D\n\n<b>run</b> it\n</pre>",
      "<pre># copy\r\n  # r &amp; d\n\n<b>run it</b>\n</pre>"
    ),
    (
      "a.md", "```sh\n# Скопируйте.\n  # Лампа & <b>\nRun --all\n```\n",
      "```sh\n# скопируйте.\n  # лампа & <b>\nrun --all\n```\n"
    ),
    ("a.md", "> ```\n> Шам жан\n> BIR eki\n> ```\n", "> ```\n> шам жан\n> bir eki\n> ```\n"),
    ("a.md", "    Lamp ON\n\n      oil IN\n", "    lamp on\n\n      oil in\n"),
  ])
  func linesOfCode(_ name: String, _ text: String, _ expected: String) throws {
    let merged = try Merging(text, named: name).merged(eachText: { $0.lowercased() })
    #expect(merged.text == expected, "\(merged.result.problems)")
  }

  @Test(arguments: ["a.html", "a.md", "a.txt"])
  func untranslatedIsAsItWas(_ name: String) throws {
    var document = Document(.cyrillic, 7)
    let text = name == "a.html" ? document.html(20) : document.markdown(20)
    let merging = try Merging(text, named: name, language: "ru")
    let merged = merging.merge(merging.translated { $0.source })
    #expect(merged.text == text && merged.result.untranslated == merging.job.units.count)
  }

  @Test(arguments: ["windows-1251", "koi8-r", "UTF-16LE", "UTF-8"])
  func encodings(_ encoding: String) throws {
    let text = "Старый мост через реку закрыт на ремонт. Сегодня идёт дождь.\r\nЖители ходят в обход, через лес.\r\n"
    func encoded(_ text: String) throws -> [UInt8] {
      (encoding == "UTF-16LE" ? [0xFF, 0xFE] : []) + (try Encoding.encode(Text(text), as: encoding))
    }
    let merging = try Merging(try encoded(text), named: "a.txt", language: "ru")
    let job = merging.translated { $0.source.plainText == "Сегодня идёт дождь." ? [.text("Снег.")] : nil }
    let result = JobMerger().merge(job, into: merging.article, merging.bytes, MergeOptions())
    #expect(
      ArticleMerge.applied(result.edits, to: merging.bytes)
        == (try encoded(text.replacing("Сегодня идёт дождь.", with: "Снег."))))
  }

  @Test func lettersThatTheEncodingLacks() throws {
    let text = "Старый мост через реку закрыт на ремонт, и жители ходят в обход."
    let bytes = try Encoding.encode(Text(text), as: "windows-1251")
    let plain = try Merging(bytes, named: "a.txt", language: "ru").merged([text: "Қала"])
    #expect(plain.result.problems.first?.error.message.contains("U+49A") ?? false)
    let head = Array("<meta charset=windows-1251><p>".utf8)
    let page = try Merging(head + bytes, named: "a.html", language: "ru")
    #expect(page.merged([text: "Қала"]).text.hasSuffix("<p>&#1178;\u{FFFD}\u{FFFD}\u{FFFD}"))
  }

  @Test(arguments: [
    ("<p>It <b>rained</b> and <i>snowed</i>.", "a.html"), ("It **rained** and `snowed` [here](u).\n", "a.md"),
    ("<p>Мост <a href='x?a&amp;b'>высок</a><br>и стар.", "b.html"),
    ("<p>It rained<wbr> a lot.", "c.html"), ("Pay `{sum}` for what rained.<br>\n  Bye.\n", "b.md"),
    (#"{"html": "<p>It <a href=\"x\">rained<\/a> a lot."}"#, "a.jsonl"),
  ])
  func codesKeepTheirBytes(_ text: String, _ name: String) throws {
    let merged = try Merging(text, named: name).merged(eachText: {
      $0.replacing("ed", with: "ait").replacing("вы", with: "ни")
    })
    #expect(merged.text == text.replacing("ed", with: "ait").replacing("вы", with: "ни"))
  }

  @Test func whatIsNeitherTextNorMarkStaysWhereItIs() throws {
    let page = "<p>It<!-- x --> rained<wbr> a lot."
    let merged = try Merging(page, named: "c.html").merged(eachText: { $0.replacing("rained", with: "poured") })
    #expect(merged.text == "<p>It<!-- x --> poured<wbr> a lot.")
  }

  @Test(arguments: [
    (
      "See the [rules] and [it][].\n",
      "See the [RULES][rules] and [IT][it].\n".replacing("See the", with: "SEE THE").replacing("and", with: "AND")
    ),
    ("Go to <http://a.b/c_d> now.\n", "GO TO <http://a.b/c_d> NOW.\n"), ("Use `a_b` now.\n", "USE `A_B` NOW.\n"),
  ])
  func linksKeepWhereTheyLead(_ text: String, _ expected: String) throws {
    let references = "\n[rules]: x\n[it]: y\n"
    let merged = try Merging(text + references, named: "a.md").merged(eachText: { $0.uppercased() })
    #expect(merged.text == expected + references)
  }

  /// What becomes of the codes of `<b>Rain</b> and {x}` in the translation.
  private func problem(_ target: [JobPiece]) throws -> (text: String, problem: String?) {
    let merging = try Merging("<p>Big <b>rain</b> and {x}.", named: "a.html")
    let merged = merging.merge(merging.translated { _ in target })
    return (merged.text, merged.result.problems.first?.error.message)
  }

  @Test func codesThatAreWrong() throws {
    let (open, close) = (JobPiece.code(JobCode(.opening, id: "1")), JobPiece.code(JobCode(.closing, id: "1")))
    let x = JobPiece.code(JobCode(.standalone, id: "2"))
    let right = try problem([open, .text("Pluie"), close, x])
    #expect(right.text == "<p><b>Pluie</b>{x}" && right.problem == nil)
    let doubled = try problem([open, open, .text("Pluie"), close, x])
    #expect(doubled.text == right.text && doubled.problem == nil)
    #expect(try problem([open, .text("Pluie"), x]).problem?.contains("is lost") ?? false)
    #expect(try problem([open, .text("Pluie"), close]).problem?.contains("`{x}` is lost") ?? false)
    #expect(try problem([open, .text("Pluie"), close, .text("{x}")]).text == right.text)
    #expect(try problem([close, .text("Pluie"), open, x]).problem?.contains("in order") ?? false)
    #expect(try problem([open, .text("Pluie"), close, open, x]).problem?.contains("twice") ?? false)
    #expect(
      try problem([open, close, x, .code(JobCode(.standalone, id: "9"))]).problem?.contains("remove it") ?? false)
    #expect(try problem([.text("Pluie"), x]).text == "<p>Big <b>rain</b> and {x}.")
  }

  /// A job that has placeholders as text: those of messages must come back, an address need not.
  @Test(arguments: [
    ("Pay {sum} to {name}.", "Payez {sum}.", "`{name}`"), ("Pay %d crowns.", "Payez des couronnes.", "`%d`"),
    ("Pay {sum} to {name}.", "Payez {name} {sum}.", nil), ("Pay {sum} or {sum}.", "Payez {sum}.", nil),
    ("See https://a.example/b now.", "Voyez.", nil),
  ])
  func placeholdersInTextComeBack(_ text: String, _ target: String, _ lost: String?) throws {
    let merging = try Merging(text, named: "a.txt")
    let merged = merging.merge(merging.job.with(merging.job.units.map { $0.with(source: text, target: target) }))
    #expect(merged.text == (lost == nil ? target : text))
    let message = merged.result.problems.first?.error.message
    #expect(message == lost.map { "\($0) is lost: put it back as it is" })
  }

  @Test func codesAtTheEdgesAreMended() throws {
    let merging = try Merging("<p><b>It rained.</b>", named: "a.html")
    let merged = merging.merge(merging.translated { _ in [.text("Il a plu.")] })
    #expect(merged.text == "<p><b>Il a plu.</b>" && merged.result.problems.isEmpty)
  }

  @Test func onlyWhatIsApproved() throws {
    let merging = try Merging("It rained. He slept.", named: "a.txt")
    let states: [Target.State] = [.translated, .final]
    let units = zip(merging.job.units, states).map { $0.with(target: [.text("Oui.")], state: $1) }
    #expect(merging.merge(merging.job.with(units), options: MergeOptions(least: .reviewed)).text == "It rained. Oui.")
  }

  @Test func twoTranslationsOfOneUnit() throws {
    let merging = try Merging("It rained. He slept.", named: "a.txt")
    let unit = merging.job.units[0]
    let job = merging.job.with([unit.with(target: [.text("Oui.")]), unit.with(target: [.text("Non.")])])
    let merged = merging.merge(job)
    #expect(merged.text == "It rained. He slept." && merged.result.problems.map(\.error.code) == [.conflict])
  }

  @Test func theHeadlineWhereverItStands() throws {
    let text = """
      <html><head><title>Old bridge &amp; new | Post</title><meta property="og:title" content="Old bridge &amp; new">
      <script type="application/ld+json">{"headline": "Old bridge & new"}</script></head><body><h1>Old bridge &amp; new</h1>
      <p>Old bridge &amp; new stands.</p></body></html>
      """
    let merging = try Merging(text, named: "a.html", into: "ar")
    let merged = merging.merge(
      merging.translated { $0.source.plainText == "Old bridge & new" ? [.text("جسر \"&\"")] : nil })
    #expect(merged.result.problems.isEmpty)
    #expect(merged.text.contains("<title>جسر \"&amp;\" | Post</title>"))
    #expect(
      merged.text.contains("content=\"جسر &quot;&amp;&quot;\"") && merged.text.contains(#""headline": "جسر \"&\"""#))
    #expect(
      merged.text.contains("<h1>جسر \"&amp;\"</h1>") && merged.text.contains("<p>Old bridge &amp; new stands.</p>"))
    #expect(merged.text.hasPrefix("<html"))
  }

  /// Jobs of text alone have placeholders as text: what stands around them changes nothing of them.
  @Test(arguments: [
    ("Привет, {имя}! Ещё.", "«{имя}», сәлем!", "«{имя}», сәлем! Ещё."),
    ("{{ page.a_b }} opens. Yes.", "({{ page.a_b }}) ашық.", "({{ page.a_b }}) ашық. Yes."),
    (
      "{n, plural, one {# boat} other {# boats}} came. Yes.", "Тут {n, plural, one {# қайық} other {# қайық}} келді.",
      "Тут {n, plural, one {# қайық} other {# қайық}} келді. Yes."
    ),
  ])
  func placeholdersThatAreText(_ source: String, _ target: String, _ expected: String) throws {
    let merging = try Merging(source, named: "a.md")
    let first = try #require(merging.job.units.first)
    let plain = JobUnit(
      id: first.id,
      source: [
        .text(first.source.map { if case .code(let code) = $0 { code.content } else { [$0].plainText } }.joined())
      ],
      target: [.text(target)], place: first.place)
    let merged = merging.merge(merging.job.with([plain]))
    #expect(merged.result.problems.isEmpty && merged.text == expected)
  }

  @Test func cellsGetNoBlanks() throws {
    let page = "<table><tr><th>桥</th><td>船</td></tr><tr><th>河。</th><td>水。</td></tr></table>"
    let merged = try Merging(page, named: "a.html", language: "zh").merged([
      "桥": "Pont", "船": "Bac", "河。": "Eau.", "水。": "Mer.",
    ])
    #expect(
      merged.text == "<table><tr><th>Pont</th><td>Bac</td></tr><tr><th>Eau.</th><td>Mer.</td></tr></table>")
  }

  @Test(arguments: [
    ("<html lang=ru>", "<html lang=fr>"),
    ("<html class=a lang=ru data-x='lang=ru'>", "<html class=a lang=fr data-x='lang=ru'>"),
    ("<HTML LANG = 'ru'>", "<HTML LANG = 'fr'>"),
    ("<html data-lang=\"ru\" lang=\"ru-RU\" dir=rtl>", "<html data-lang=\"ru\" lang=\"fr\" dir=ltr>"),
    ("<html xmlns='x' xml:lang='ru' lang='ru'/>", "<html xmlns='x' xml:lang='fr' lang='fr'/>"),
    ("<html lang>", "<html lang>"),
    ("<html lang=>", "<html lang=>"), ("<html lang=\"ru>", "<html lang=\"ru>"),
  ])
  func theLanguageOfThePage(_ tag: String, _ expected: String) throws {
    let edits = RootLanguage.edits(Array(tag.utf8), language: "fr")
    let changed = ArticleMerge.applied(edits.sorted { $0.range.lowerBound < $1.range.lowerBound }, to: Array(tag.utf8))
    #expect(String(decoding: changed, as: UTF8.self) == expected)
  }

  @Test func theTitleOfARecord() throws {
    let text = #"{"title": "Old \u0062ridge", "text": "It rained.\nHe slept."}"#
    let merged = try Merging(text, named: "a.jsonl").merged(["Old bridge": "Pont \"1\""])
    #expect(merged.text == #"{"title": "Pont \"1\"", "text": "It rained.\nHe slept."}"#)
  }

  @Test func frontMatter() throws {
    let text = "---\ntitle: \"Old bridge\"\nslug: Old bridge\n---\n\nIt rained.\n"
    let merged = try Merging(text, named: "a.md").merged(["Old bridge": "Pont \"1\""])
    #expect(merged.text == text.replacing("title: \"Old bridge\"", with: "title: \"Pont \\\"1\\\"\""))
  }

  /// What a page states of itself has no place that text goes back to; each of its units counts.
  @Test func aPageThatShowsNothingIsRefusedWithItsReason() throws {
    let page =
      "<title>Көпір ашылды</title><meta name=description content='Көпір жөндеуден кейін ашылды. Автобус жүре бастады.'>"
    let merging = try Merging(page, named: "a.html", language: "kk")
    let merged = merging.merged(eachText: { $0.uppercased() })
    #expect(merged.text == page)
    #expect(merged.result.refused == merging.job.units.count && merged.result.refused > 1)
    #expect(merged.result.problems.map(\.error.code) == [.unwritable])
    #expect(merged.result.problems.first?.error.message.contains("shows no text") == true)
  }
}
