import Testing

@testable import LedeCore
@testable import LedeTranslation

@Suite struct PageLanguagesTests {
  @Test(arguments: [
    (
      "<html lang=fi><body dir=\"ltr\"><div lang='fi-FI'><i lang=sv>", "fi", "ar",
      "<html lang=fi><body dir=\"rtl\"><div lang='ar'><i lang=sv>"
    ),
    (
      "<meta property=og:locale content=\"ru_RU\"><meta http-equiv=Content-Language content=ru><p lang=kk>", "ru",
      "pt-BR",
      "<meta property=og:locale content=\"pt_BR\"><meta http-equiv=Content-Language content=pt-BR><p lang=kk>"
    ),
    (
      "<!-- <p lang=he> --><p lang=he translate=no><code dir=rtl><b title=\">\" lang=he dir=rtl>", "he", "en",
      "<!-- <p lang=he> --><p lang=he translate=no><code dir=rtl><b title=\">\" lang=en dir=ltr>"
    ),
    (
      "<script>if (a<b) {\"inLanguage\": \"de-AT\"}</script><a lang=\"de\"", "de", "fr",
      "<script>if (a<b) {\"inLanguage\": \"fr\"}</script><a lang=\"de\""
    ),
    ("<body lang=und>", "und", "fr", "<body lang=und>"),
  ])
  func whatSaysTheLanguageOfTheSourceSaysTheOther(
    _ html: String, _ source: String, _ target: String, _ expected: String
  ) {
    let bytes = Array(html.utf8)
    let edits = PageLanguages(bytes, from: source, into: target).edits
    #expect(String(decoding: ArticleMerge.applied(edits, to: bytes), as: UTF8.self) == expected)
  }

  /// The marks of a sentence are written with it.
  @Test func marksInsideSentencesStay() throws {
    let page = "<html lang=ru><body lang=ru><p>Да <b lang=ru>мост</b>.</p></body></html>"
    let merged = try Merging(page, named: "a.html", language: "ru").merged(eachText: { $0.uppercased() })
    #expect(merged.text == "<html lang=fr><body lang=fr><p>ДА <b lang=ru>МОСТ</b>.</p></body></html>")
    #expect(merged.result.problems.isEmpty)
  }

  @Test(arguments: [
    "<a", "<a \"", "<script>", "<p lang=ru>", "<!--", "\"inLanguage\"", "<script>\"inLanguage\":\"ru\"",
  ])
  func timeIsLinear(_ piece: String) {
    expectLinearTime(40_000, piece) { size in
      _ = PageLanguages(Array(String(repeating: piece, count: size / piece.utf8.count).utf8), from: "ru", into: "kk")
    }
  }
}
