import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeSyntax

@Suite struct NewsletterTitleTests {
  private let run = RunInfo(name: "week", time: Timestamp(seconds: 1_747_224_000))

  @Test(
    arguments: [
      ("Вести, {date}", "ru", "Вести, 14 мая 2025 г."), ("Апта: {date}", "kk", "Апта: 2025 ж. 14 мамыр"),
      ("{date} in {date}", "en", "May 14, 2025 in May 14, 2025"), ("{date}周报", "zh", "2025年5月14日周报"),
      ("Week of {date}", nil, "Week of 2025-05-14"),
      ("Апта: {date:kk} {date:x y}", nil, "Апта: 2025 ж. 14 мамыр {date:x y}"), ("Plain {x}", "en", "Plain {x}"),
      (" ", "en", nil),
    ] as [(String, String?, String?)])
  func theDayIsWrittenAsItsLanguageDoes(_ title: String, _ language: String?, _ expected: String?) {
    #expect(NewsletterTitle(title).shown(run, in: language) == expected)
    #expect(NewsletterTitle(title).isDated == title.contains("{date"))
  }

  @Test(
    arguments: [("{date}", []), ("{day} и {date} {name}", ["{day}", "{name}"]), ("a { b", [])] as [(String, [String])])
  func wordsThatNothingStandsFor(_ title: String, _ words: [String]) {
    let remarks = NewsletterTitle(title).remarks
    #expect(remarks.map(\.option) == words.map { _ in "title" })
    for (remark, word) in zip(remarks, words) { #expect(remark.idleness.reason.contains("`\(word)`")) }
  }

  /// Several languages share none.
  @Test func anEditionOfSeveralLanguages() {
    let items = ["ru", "kk"].map { Item(sampleArticle(title: "A", ["Да."], summary: [0], language: $0)) }
    var writer = TextNewsletter()
    writer.title = "W {date}"
    #expect(writer.write(Edition(items), run).hasPrefix("W 2025-05-14\n"))
  }

  /// All newsletters that have a title, in the language of their items.
  @Test func eachFormat() {
    let items = Edition(["A", "B"].map { Item(sampleArticle(title: $0, ["Да."], summary: [0], language: "ru")) })
    let day = "14 мая 2025 г."
    func written<W: EditionWriter>(_ writer: W, _ title: WritableKeyPath<W, String>) -> String {
      var writer = writer
      writer[keyPath: title] = "W {date}"
      #expect((writer as? any Dated)?.isDated == true)
      return writer.write(items, run)
    }
    #expect(written(MarkdownNewsletter(), \.title).hasPrefix("# W \(day)\n"))
    #expect(written(TextNewsletter(), \.title).hasPrefix("W \(day)\n"))
    #expect(written(MailNewsletter(), \.title).contains("<title>W \(day)</title>"))
    #expect(written(RSSNewsletter(), \.feed.title).contains("<title>W \(day)</title>"))
    #expect(written(AtomNewsletter(), \.feed.title).contains("<title>W \(day)</title>"))
    #expect(written(JSONFeedNewsletter(), \.feed.title).contains("\"W \(day)\""))
  }

  @Test(
    arguments: [
      ("https://e.kz/a?b=1,2", nil), ("https://e.kz/a", ["<https://e.kz/a>", "List-Unsubscribe=One-Click"]),
      ("http://e.kz/a", ["<http://e.kz/a>"]), ("a@e.kz", ["<mailto:a@e.kz>"]),
      (
        "MAILTO:a@e.kz?subject=leave , https://e.kz",
        ["<mailto:a@e.kz?subject=leave>,\r\n <https://e.kz>", "List-Unsubscribe=One-Click"]
      ),
      ("javascript:a", nil), ("a b@e.kz", nil), ("a@b@c", nil), ("@e.kz", nil), ("https://көл.kz/a", nil), ("", nil),
      ("a@e.kz>\r\nBcc: b@e.kz", nil),
    ] as [(String, [String]?)])
  func whereReadersLeave(_ text: String, _ values: [String]?) {
    #expect(ListUnsubscribe(text)?.fields.map(\.value) == values)
  }

  @Test func aMessageSaysWhereReadersLeave() {
    var mail = MailNewsletter()
    (mail.message, mail.unsubscribe) = (true, "https://e.kz/a")
    let text = mail.write(Edition([Item(sampleArticle(title: "A", ["Да."], summary: [0]))]), run)
    #expect(
      text.contains("\r\nList-Unsubscribe: <https://e.kz/a>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")
        || text.hasPrefix("List-Unsubscribe: <https://e.kz/a>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")
    )
    #expect(mail.remarks.isEmpty)
    mail.message = false
    #expect(mail.remarks.map(\.option) == ["unsubscribe"])
    (mail.message, mail.unsubscribe) = (true, "leave")
    #expect(mail.remarks.map(\.option) == ["unsubscribe"])
    mail.from = "nobody"
    #expect(mail.remarks.map(\.option) == ["from", "unsubscribe"])
  }
}
