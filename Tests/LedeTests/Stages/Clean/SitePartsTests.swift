import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// What a site or messenger puts around an article, and parts of an article that look like it.
@Suite struct SitePartsTests {
  private static func pasted(_ text: String, _ language: String) throws -> Article {
    try PlainTextReader().read(ReaderInput(source: "a", bytes: Array(text.utf8), language: language)).cleaned()
  }

  private static func kept(_ article: Article) throws -> [String] {
    let blocks = try #require(article.layers[Blocks.self]).items
    let decisions = try #require(article.layers[Cuts.self]).decisions
    return zip(blocks, decisions).filter { $1.role != .cut }.map { article.line($0.0.range) }
  }

  private static func rules(_ line: String, _ language: String, below prose: String = "") -> [String] {
    let text = Text(prose + line)
    let page = Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge(language).cues)
    return CleaningRules.all.filter { $0.make().evidence(page.lines.count - 1, in: page) != nil }.map(\.name)
  }

  @Test(arguments: [
    ("Этот материал доступен по подписке.", "ru"), ("Жарнама бұғаттағышты өшіріңіз, бұл бізге көмек.", "kk"),
    ("You’ve reached your free limit for May.", "en"), ("Seite gesperrt: Sie nutzen einen Adblocker.", "de"),
    ("Déjà abonné ? Connectez-vous.", "fr"), ("Ця стаття лише для передплатників.", "uk"),
    ("本页面最后修订于2024年5月3日。", "zh"), ("您的浏览器版本过低，请升级。", "zh"), ("当サイトではクッキーを使います。", "ja"),
    ("You can change your choices at any time below.", "en"), ("Your browser is outdated. Please update it.", "en"),
    ("Продолжая пользоваться сайтом, вы принимаете правила.", "ru"),
    ("Вы можете отозвать согласие в любой день.", "ru"),
    ("Біз және біздің серіктестеріміз деректерді өңдейміз.", "kk"), ("Wir und unsere Partner verarbeiten Daten.", "de"),
    ("Nosotros y nuestros socios tratamos sus datos.", "es"), ("En poursuivant votre navigation, vous acceptez.", "fr"),
    ("Noi e i nostri partner trattiamo i tuoi dati.", "it"), ("Ми та наші партнери обробляємо дані.", "uk"),
    ("Biz ve iş ortaklarımız verileri işliyoruz.", "tr"), ("نحن وشركاؤنا نعالج البيانات.", "ar"),
    ("Okumaya devam etmek için giriş yapın.", "tr"),
  ])
  func aSiteSpeaksOfItsPage(line: String, language: String) {
    #expect(Self.rules(line, language).contains("notice"))
  }

  @Test(arguments: [
    ("Редактор рассказал, что этот материал доступен по подписке.", "ru"),
    ("Many readers who are using an ad blocker pay for the paper.", "en"),
    ("The mayor said that we and our partners store grain.", "en"),
    ("Мэр сказал, что мы и наши партнёры хранили зерно.", "ru"),
    ("Der Rat meint, wir und unsere Partner seien zu langsam.", "de"),
    ("Il était déjà abonné au journal de son père.", "fr"),
  ])
  func peopleSpeakOfItToo(line: String, language: String) {
    #expect(!Self.rules(line, language).contains("notice"))
  }

  @Test(arguments: [
    ("Есть новость? Пишите нам.", "ru"), ("Жаңалығыңыз болса, бізге жазыңыз.", "kk"),
    ("Got a tip? Email our newsroom.", "en"), ("Haben Sie einen Fehler gefunden? Schreiben Sie uns.", "de"),
    ("¿Tienes una historia? Escríbenos.", "es"), ("欢迎关注本报公众号。", "zh"), ("تابعونا على قناتنا في واتساب.", "ar"),
  ])
  func readersAreCalledToWrite(line: String, language: String) {
    #expect(Self.rules(line, language).contains("call"))
  }

  private static let prose =
    "The ferry sails again after three years, the harbour office said on Monday, and the first boat was full.\n"

  @Test func belowTheTextACallNeedNotSayWhoseItIs() {
    let call = "Follow the Harbour Post on Facebook and Instagram for more of the port and its boats."
    #expect(Self.rules(call, "en", below: Self.prose).contains("call"))
    #expect(!Self.rules(call, "en").contains("call"))
  }

  @Test(arguments: [
    (
      "Порт сегодня", "3,1K подписчиков", "🚢 Паром снова ходит",
      "Паром вышел из гавани в полдень. Мест на нём хватило всем.", "ru"
    ),
    ("Кеме хабары", "2,4K жазылушы", "🚢 Паром қайта жүрді", "Паром түсте айлақтан шықты. Орын бәріне жетті.", "kk"),
    (
      "Harbour Now", "3.1K subscribers", "🚢 The ferry is back",
      "The ferry left the harbour at noon. There was room for all of them.", "en"
    ),
  ])
  func aPostHasItsHeadlineBelowTheChannel(
    channel: String, count: String, headline: String, text: String, language: String
  ) throws {
    let article = try Self.pasted("\(channel)\n\(count)\n\(headline)\n\n\(text)\n\n@harbour\n👍 12\n3542\n", language)
    #expect(try Self.kept(article) == [headline, text])
  }

  @Test(arguments: [
    ("Новости\nО парусах\n12 марта 2026\n", "О парусах", "ru"),
    ("Жаңалықтар\nЖелкен туралы\n12 наурыз 2026\n", "Желкен туралы", "kk"),
    ("News\n\nOf sails\n12 March 2026\n\n", "Of sails", "en"),
  ])
  func aShortHeadlineHasItsDateBelow(head: String, title: String, language: String) throws {
    let body =
      [
        "ru": "Паром вышел из гавани в полдень, и мест на нём хватило всем. Дети стояли на корме и махали.",
        "kk": "Паром түсте айлақтан шықты, орын бәріне жетті. Балалар артына тұрып, қол бұлғады.", "en": Self.prose,
      ][language] ?? ""
    #expect(try Self.pasted(head + body, language).title == title)
  }

  @Test func marksOfNotesDoNotTellHowALineEnds() {
    func ending(_ line: String) -> PageLine.Ending? {
      let text = Text(line)
      return Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge("en").cues).lines.first?.ending
    }
    #expect(ending("The lightship was built in the old yard of the town.[1][2]") == .stop)
    #expect(ending("He called it “the best ship of all.”[citation needed]") == .closed)
    #expect(ending("History of the ship[edit]") == PageLine.Ending.none)
  }

  private static func page(_ body: String) throws -> [String] {
    let menu = "<nav><a href=/>Home</a><a href=/n>News</a></nav>"
    return try kept(readPage("\(menu)<main>\(body)</main><footer><a href=/p>Privacy</a></footer>").cleaned())
  }

  private static let paragraphs = [
    "The ferry sails again after three years, the harbour office said on Monday, and the first boat was full.",
    "It carries 120 people and leaves every hour. Tickets cost four euros, and children travel free.",
    "The old boat was sold to a museum, where it lies between a tug and a lightship from the north.",
  ]
  private static let article =
    "<h1>New ferry links two towns</h1>" + paragraphs.map { "<p>\($0)</p>" }.joined()

  @Test func numbersInAListOfTheArticleStay() throws {
    let list = "<dl><dt>Length</dt><dd>31 m</dd><dt>Speed</dt><dd>14 knots</dd><dt>Leaves</dt><dd>09:30</dd></dl>"
    let kept = try Self.page("<article>\(Self.article)\(list)<p>\(Self.paragraphs[1]) Dogs pay half.</p></article>")
    #expect(kept.contains("31 m") && kept.contains("09:30"))
  }

  @Test func entriesOfALogKeepTheirHeadingsBesideButtons() throws {
    let entries = [("16:10", "Harbour is shut"), ("15:05", "First trees are down"), ("14:20", "Storm comes nearer")]
    let log = entries.enumerated().map { number, entry in
      "<div class=e><time>\(entry.0)</time><h3>\(entry.1)</h3><p>\(Self.paragraphs[number])</p><p class=b><a href=#>Share</a></p></div>"
    }
    let kept = try Self.page("<h1>Storm on the coast: live</h1>\(log.joined())")
    #expect(entries.allSatisfy { kept.contains($0.1) } && Self.paragraphs.allSatisfy(kept.contains))
    #expect(!kept.contains("Share"))
  }

  @Test func anotherArticleMayHaveASmallerHeading() throws {
    let other =
      "<article><h2>Museum buys a lightship</h2><p>The museum has bought a ship that marked the reef.</p></article>"
    #expect(try Self.page("<article>\(Self.article)</article>\(other)").count == 4)
  }

  @Test func whatStandsBelowANoticeInItsBoxIsCut() throws {
    let box =
      "<div><h3>This article is for subscribers</h3><p>Pay one euro for the first month and read all that our people write.</p></div>"
    #expect(try Self.page("<article>\(Self.article)\(box)</article>").count == 4)
  }
}
