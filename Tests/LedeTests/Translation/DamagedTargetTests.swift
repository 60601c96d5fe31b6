import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeText
@testable import LedeTranslation

/// Translations that were damaged on their way, and files that cannot say what a translation says.
@Suite struct DamagedTargetTests {
  private func problem(_ source: String, _ target: String) -> String? {
    do throws(ArticleError) {
      try CharacterCheck.check([.text(source)], [.text(target)])
      return nil
    } catch { return error.message }
  }

  @Test(arguments: [
    ("The shop is open.", "Маяк жанында?ы д?кен."), ("The shop again.", "Маяк ?айта ашылды."),
    ("The shop.", "????????"),
    ("Is it so?", "?????? ?? ??????"), ("Go.", "??"),
  ])
  func lostLetters(_ source: String, _ target: String) {
    #expect(problem(source, target)?.contains("save it as UTF-8") ?? false)
  }

  @Test(arguments: [
    ("Why?", "Почему?"), ("Is it closed? Yes.", "周一闭馆吗?是的。"), ("Why? Because.", "Почему?Потому."),
    ("See a.example/x?id=2 now.", "Смотри a.example/x?id=2 сейчас."), ("What???", "Что???"),
    ("Set ?mode on.", "Включи ?mode."),
    ("Really?!", "Правда?!"), ("(?)", "(?)"),
  ])
  func questionsStay(_ source: String, _ target: String) { #expect(problem(source, target) == nil) }

  @Test func whatSpreadsheetsMakeOfFormulas() {
    #expect(problem("- Go there.", "#NAME?")?.contains("formula") ?? false)
    #expect(problem("It shows #REF!", "#REF!") == nil)
  }

  @Test func controlsOfAnotherEncoding() {
    #expect(problem("It is a train.", "Ð\u{9F}Ð¾ÐµÐ·Ð´")?.contains("U+009F") ?? false)
    #expect(problem("A\u{9F} train.", "Un\u{9F} train.") == nil)
  }

  @Test func aDamagedTargetIsNotTaken() throws {
    let merged = try Merging("The shop is open.", named: "a.txt").merged(["The shop is open.": "Д?кен ашы?."])
    #expect(merged.text == "The shop is open." && merged.result.problems.count == 1)
  }

  @Test func whatAnEncodingLacksIsToldOnce() throws {
    let text = "Лампа горит ярко весь вечер, и в доме тепло. Дождь идёт весь день, а потом начинается снег."
    let merging = try Merging(try Encoding.encode(Text(text), as: "windows-1251"), named: "a.txt", language: "ru")
    let merged = merging.merged(eachText: { _ in "Шам әлі жанып тұр." })
    #expect(merged.result.problems.count == 1 && merged.result.refused == 2)
    #expect(merged.result.problems.first?.error.message.contains("windows-1251 has no letter «ә» (U+4D9)") ?? false)
  }

  /// Programs that know GB2312 know no longer forms of its letters.
  @Test func pagesKeepToTheSetThatTheyName() throws {
    func page(_ text: String) -> String { "<html><head><meta charset=gb2312></head><body><p>\(text)</p></body></html>" }
    let bytes = try Encoding.encode(Text(page("中国的天气很好。")), as: "GB2312")
    let merging = try Merging(bytes, named: "a.html", language: "zh", into: "kk")
    #expect(merging.article.metadata.encoding == "GB2312")
    #expect(merging.merged(eachText: { _ in "Ауа ән" }).text.utf8.count > 0)
    let job = merging.translated { _ in [.text("Ауа ән")] }
    let result = JobMerger().merge(job, into: merging.article, bytes, MergeOptions())
    let written = try Encoding.decode(ArticleMerge.applied(result.edits, to: bytes), as: "GB2312").text
    #expect(written.bytes == Text(page("Ауа &#1241;н")).bytes)
  }

  @Test func aPageWithOneSentenceInAnotherLanguageStaysInItsOwn() throws {
    let page = "<html dir=\"rtl\" lang=\"ar\"><p>Uno. Due. Tre.</p></html>"
    let merging = try Merging(page, named: "a.html", language: "it", into: "cs")
    let one = merging.merged(["Tre.": "Tři."])
    #expect(one.text == page.replacing("Tre.", with: "Tři."))
    #expect(one.result.notes == ["most of the page is not translated: `lang` of the page stays as it is"])
    #expect(merging.merged(["Tre.": "Tři.", "Due.": "Dvě."]).text.contains("dir=\"ltr\" lang=\"cs\""))
  }

  @Test(arguments: [
    ("---\ntitle: A\nlang: en-GB # x\n---\nIt rained.\n", "---\ntitle: A\nlang: fr # x\n---\nIl a plu.\n"),
    ("+++\nlanguage = \"en\"\n+++\nIt rained.\n", "+++\nlanguage = \"fr\"\n+++\nIl a plu.\n"),
    ("---\nlang: ru\n---\nIt rained.\n", "---\nlang: ru\n---\nIl a plu.\n"),
  ])
  func frontMatterSaysTheLanguage(_ text: String, _ expected: String) throws {
    let merging = try Merging(text, named: "a.md")
    let job = merging.job.with(merging.job.units.filter { !$0.isTitle && $0.source.plainText == "It rained." })
    #expect(merging.merge(job.with(job.units.map { $0.with(target: [.text("Il a plu.")]) })).text == expected)
  }
}
