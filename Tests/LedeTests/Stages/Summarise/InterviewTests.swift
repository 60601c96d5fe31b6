import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeText

/// What interviewers, live reports and pages say to their readers is no summary.
@Suite struct InterviewTests {
  private func summary(_ paragraphs: [String], _ language: String, title: String = "Anlo") throws -> [String] {
    let body = paragraphs.map { "<p>\($0)</p>" }.joined()
    let page = "<html lang=\(language)><body><h1>\(title)</h1>\(body)</body></html>"
    let input = ReaderInput(source: "a.html", bytes: Array(page.utf8), language: language)
    let article = try HTMLReader().read(input).processed(by: ["clean", "segment", "score", "summarise"])
    return try #require(article.summaryLines)
  }

  private static let questions = [
    ("en", "You have built boats in Anlo for thirty years.", "Is that not dull?", "Every plank of a boat differs."),
    ("ru", "Вы тридцать лет строите лодки в Анло.", "Это не скучно?", "Каждая доска в лодке не похожа на другую."),
    ("kk", "Сіз отыз жыл Анлода қайық жасап келесіз.", "Жалықпадыңыз ба?", "Қайықтың әр тақтайы бір-біріне ұқсамайды."),
    ("zh", "您在安洛造了三十年的船。", "不觉得枯燥吗？", "每一块船板都和别的不一样。"),
  ]

  @Test(arguments: questions)
  func whatStandsBeforeAQuestionIsIts(language: String, said: String, asked: String, answer: String) throws {
    let question = "<b>\(said) \(asked)</b>"
    let found = try summary([answer, question, answer + " 1", question, answer + " 2"], language)
    #expect(!found.isEmpty && !found.contains(said))
    // A paragraph of the writer's own may end in a question.
    #expect(try summary(["\(said) \(asked)", answer], language).contains(said))
  }

  @Test(arguments: [
    ("en", "Good morning and welcome to the harbour of Anlo.", "The old mill of Anlo has been sold to a baker."),
    ("en", "That is the end of our live coverage for today.", "The old mill of Anlo has been sold to a baker."),
    ("ru", "На этом мы завершаем трансляцию из порта.", "Старую мельницу в Анло продали пекарю."),
    ("kk", "Тікелей эфирді осымен аяқтаймыз бүгін.", "Анлодағы ескі диірмен наубайшыға сатылды."),
    ("de", "Guten Morgen und willkommen am Hafen von Anlo.", "Die alte Mühle von Anlo gehört nun einem Bäcker."),
    ("fr", "Bonjour à tous et merci de votre fidélité.", "Le vieux moulin d’Anlo a été vendu à un boulanger."),
  ])
  func greetingsTellNothing(language: String, greeting: String, news: String) throws {
    #expect(try summary([greeting, news], language) == [news])
  }

  @Test func aProgrammeMayBeCalledAGreeting() throws {
    let text = "Good Morning Anlo presenter Ann Lee has bought the old mill."
    #expect(try summary([text], "en") == [text])
  }

  @Test func whatIsAnnouncedStandsAlone() throws {
    let news = "About 70 homes in Anlo lost power on Monday."
    #expect(try summary(["Here is what happened today:", news], "en") == [news])
  }

  @Test func aTailThatNamesHeadlineAndSiteIsOfThePage() throws {
    let feed = """
      <rss version="2.0"><channel><title>Quay &amp; Mill</title><item><title>Ferry links</title><description>
      <![CDATA[<p>The ferry runs again from Monday on.</p><p>The post Ferry links first appeared on Quay &amp; Mill.</p>]]>
      </description></item></channel></rss>
      """
    let entries = try XMLFeedReader().entries(of: Array(feed.utf8))
    let article = try #require(try entries.next()).article(source: "a", language: "en")
    let found = try article.processed(by: ["clean", "segment", "score", "summarise"])
    #expect(found.summaryLines == ["The ferry runs again from Monday on."])
  }

  @Test func aLeadBelowButtonsLeansOnNothing() throws {
    let lead = "This bread of the old mill is crisp and ready in half an hour."
    let found = try summary(["Jump to Recipe", lead, "My grandmother heated the pan until the fat smoked."], "en")
    #expect(found.first == lead)
  }

  @Test func whoseCountItIsStandsBeforeIt() throws {
    let paragraph = "Его нашёл Егор Лис. По его подсчётам, через Анло в 1900 году прошло двадцать тысяч лошадей."
    let found = try summary(["В Анло нашли старый почтовый колокол.", paragraph], "ru")
    #expect(!(found.last?.hasPrefix("По его") ?? false) || found.count == 3)
  }
}
