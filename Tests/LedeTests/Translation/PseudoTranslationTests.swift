import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeTranslation

@Suite struct PseudoTranslationTests {
  private func pseudo(_ text: String, named name: String, language: String) throws -> [String] {
    var article = try Pipeline.load("newsletter").article(Array(text.utf8), named: name, language: language)
    article = try article.processed(by: ["segment"])
    try PseudoTranslation().fill(&article)
    return article.segments.map { article.layers[Targets.self]?.items[$0.id]?.text(of: $0) ?? "-" }
  }

  @Test(arguments: [
    ("a.txt", "en", "Rain again.", "⟦Ráíñ ágáíñ···⟧."), ("a.txt", "ru", "Идёт дождь.", "⟦Идёт дождь···⟧."),
    ("a.txt", "kk", "Жаңбыр жауды.", "⟦Жаңбыр жауды····⟧."), ("a.txt", "zh", "今天下雨。", "⟦今天下雨··⟧。"),
    ("a.txt", "ar", "نزل المطر.", "⟦نزل المطر···⟧."),
    ("a.html", "en", "<p>Pay <b>{sum}</b> now.", "⟦Páý {sum} ñów··⟧."),
    // What stands at a full stop inside a sentence stays as it is.
    ("a.txt", "de", "Am 5. Juni war es z. B. heiß.", "⟦Ám 5. Juni wár éš z. B. heiß ······⟧."),
    ("a.txt", "en", "See Dr. Watson at example.com.", "⟦Šéé Dr. Watson át example.com ·······⟧."),
    ("a.txt", "ru", "Он сказал: «Это все».", "⟦Он сказал: «Это все·····⟧»."),
    ("a.txt", "zh", "今天下雨。[12]", "⟦今天下雨··⟧。[12]"),
    ("a.html", "en", "<p>One<br>two.", "⟦Óñétwó··⟧."),
    // A small letter still begins a sentence behind another one.
    ("a.txt", "en", "iron holds the lamp.", "íróñ ⟦hóldš thé lámp·····⟧."), ("a.txt", "ru", "дождь.", "⟦дождь··⟧."),
  ])
  func longerMarkedAndInBrackets(_ name: String, _ language: String, _ text: String, _ expected: String) throws {
    #expect(try pseudo(text, named: name, language: language) == [expected])
  }

  /// Re-read, a translated text has the units that it had.
  @Test(arguments: [
    ("en", "It rained. The ferry left (late). \"Why?\" she asked. They waited."),
    ("ru", "Шёл дождь. Паром ушёл. «Почему?» — спросила она. Все ждали."), ("zh", "今天下雨。船走了。大家在等。"),
    ("kk", "Жаңбыр жауды. Паром кетті. Бәрі күтті."),
    ("de", "Er nannte es \"ein Fest\". Alle warteten bis 5. Juni. Dann kam z. B. Prof. Berg."),
  ])
  func sentencesStayApart(_ language: String, _ text: String) throws {
    let once = try pseudo(text, named: "a.txt", language: language)
    let again = try pseudo(once.joined(separator: " "), named: "a.txt", language: language)
    #expect(again.count == once.count)
  }

  @Test func itGoesBackWithItsCodes() throws {
    let text = "<p>It <b>rained <i>a</i> lot</b> for {x}.<p>He <a href='u?a&amp;b'>slept</a>."
    let merging = try Merging(text, named: "a.html")
    var article = merging.article
    article = try article.processed(by: ["segment"])
    try PseudoTranslation().fill(&article)
    var writer = XLIFFWriter()
    writer.job.target = "fr"
    let run = RunInfo(name: "test")
    let xml = try writer.head(run) + writer.entry(article, KnowledgeBase().knowledge(of: article)) + writer.tail(run)
    let merged = merging.merge(try XLIFFReader().jobs(Array(xml.utf8))[0])
    #expect(merged.result.problems.isEmpty && merged.result.merged == 2)
    #expect(
      merged.text
        == "<p>⟦Ít <b>ráíñéd <i>á</i> lót</b> fór·····⟧ {x}.<p>⟦Hé <a href='u?a&amp;b'>šlépt···⟧</a>.")
  }
}
