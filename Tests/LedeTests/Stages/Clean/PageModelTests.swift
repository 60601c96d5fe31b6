import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// What a page's model makes of the opinions that it asks for.
@Suite struct PageModelTests {
  private static let text = """
    Menu
    The last ferry

    The last ferry was late again, the harbour office said on Monday, and nobody knew why.

    A word of thanks

    Two hundred people stood on the landing and waited for the boat, which came an hour later.

    Most read
    """

  private static func plainPage() throws -> Article {
    try PlainTextReader().read(ReaderInput(source: "page", bytes: Array(text.utf8), language: "en"))
  }

  private static func table(_ article: Article) throws -> SignalTable {
    try CleanStage().table(
      article, KnowledgeBase().knowledge("en"), #require(article.layers[Blocks.self]))
  }

  private static func model(_ article: Article) throws -> PageModel {
    let blocks = try #require(article.layers[Blocks.self])
    let page = Page(article.text, blocks, KnowledgeBase().knowledge("en").cues)
    return PageModel(
      page, CleaningRules.all.map { ChosenRule($0.name, $0.make()) }, title: StatedTitle(article.metadata),
      markup: blocks.elements.isEmpty ? nil : (blocks, article.metadata.title ?? ""))
  }

  @Test func treesHaveTwoThirdsOfTheSayBesideTheChain() throws {
    let model = try Self.model(Self.plainPage())
    var table = try Self.table(Self.plainPage())
    let chain = Chain.probabilities(table.facts)
    table.know(look: chain)
    table.know(headline: model.title)
    let trees = LookModel.text.trees.probabilities(&table, chain.indices)
    for line in chain.indices {
      #expect(abs(chain[line] - trees[line]) > 1e-4)
      #expect(abs(model.probability(line) - (chain[line] + 2 * trees[line]) / 3) < 1e-3)
    }
  }

  /// Two lines of the article may be its headline, unless they are paragraphs.
  @Test func headlinesStandAboveTheArticleOrBeginIt() throws {
    func candidates(_ first: String) throws -> [Int] {
      let second = "Two hundred people stood on the landing, and nobody knew when the boat would come."
      let lines = ["Menu", "The last ferry", first, second, second + " It came.", second + " It went."]
      let text = lines.joined(separator: "\n\n")
      let article = try PlainTextReader().read(ReaderInput(source: "page", bytes: Array(text.utf8), language: "en"))
      var table = try Self.table(article)
      table.know(look: [0.1, 0.3, 0.9, 0.9, 0.9, 0.9])
      return table.facts.candidates.candidates
    }
    #expect(
      try candidates("The ferry was late on Monday. Nobody at the harbour office could say why.") == [0, 1, 2, 3])
    #expect(
      try candidates("The ferry was late on Monday. Nobody at the harbour office could say why it was so late.")
        == [0, 1, 3])
  }

  @Test func whatIsNoFurnitureIsLookedAtTwice() throws {
    let article = try readPage(
      """
      <nav><a href=/>Home</a></nav><h1>The last ferry</h1><p>The last ferry was late again, the office said.</p>
      <p>Two hundred people stood on the landing and waited, for an hour.</p><div class=related><a href=/a>Most read</a></div>
      """)
    let model = try Self.model(article)
    var table = try Self.table(article)
    let first = LookModel.markup.first.trees.probabilities(&table, model.page.lines.indices)
    table.know(look: first)
    let second = LookModel.markup.second.trees.probabilities(&table, first.indices)
    #expect(Set(first.map { $0 < 0.02 }) == [true, false])
    for block in first.indices {
      #expect(first[block] != second[block])
      #expect(abs(model.probability(block) - (first[block] < 0.02 ? first[block] : second[block])) < 1e-9)
    }
  }

  @Test func whatRecursForCertainIsNoHeadline() throws {
    struct Recurs: CleaningRule {
      static let name = "recurs"
      static let help = "Recurs"
      static let options: [ComponentOption<Self>] = []
      static let examples: [CleaningExample] = []
      func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
        line == 1 ? CleaningEvidence(weight: 0.01, isCertain: true) : nil
      }
    }
    let article = try Self.plainPage()
    let page = Page(article.text, try #require(article.layers[Blocks.self]), KnowledgeBase().knowledge("en").cues)
    let known = CleaningRules.all.map { ChosenRule($0.name, $0.make()) }
    #expect(PageModel(page, known, title: nil).title == 1)
    #expect(PageModel(page, known + [ChosenRule("recurs", Recurs())], title: nil).title != 1)
  }

  @Test(arguments: [
    ("The Last Ferry!", 1), ("Harbour: the last ferry", 1), ("The last ferry | Anlo Daily", 1),
    ("The first ferry", nil),
    ("A word of thanks to all of them", nil), ("Menu", 0),
  ])
  func aGivenTitleIsNoOtherLine(title: String, line: Int?) throws {
    var article = try Self.plainPage()
    article.metadata.title = title
    article.metadata.isTitleGiven = true
    #expect(try Self.model(article).title == line)
  }

  @Test(arguments: [
    "https://anlo.example/news/1", "www.anlo.example/news",
    "Anlo, Harbour Street 7, tel. 555 0142, office@anlo.example",
  ])
  func addressesAreNoHeadlines(line: String) throws {
    let text =
      line
      + "\n\nNew ferry links two towns\n\nThe ferry sails again after three years, the harbour office said on Monday.\n\n"
      + "It carries 120 people and leaves every hour. Tickets cost four euros.\n"
    let article = try PlainTextReader().read(ReaderInput(source: "page", bytes: Array(text.utf8), language: "en"))
    #expect(try Self.model(article).title == 1)
  }

  @Test func modelsAskForSignalsThatThereAre() {
    for model in [LookModel.text, LookModel.markup.first, LookModel.markup.second, LookModel.headline] {
      #expect(model.trees.unknown.isEmpty && model.trees.inputs.count > 50)
      #expect(model.rules.count > 10 && model.rules.isSubset(of: CleaningRules.all.map(\.name)))
    }
    let offered = Signals.headlineChoice + Signals.firstLook + [true, false].flatMap(Signals.secondLook)
    #expect(offered.allSatisfy { SignalInput($0) != nil })
    #expect(Set(Signals.all.map(\.name)).count == Signals.all.count)
  }
}

@Suite struct BoostedTreesTests {
  private static func table(_ text: String) -> SignalTable {
    let text = Text(text)
    let page = Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge("en").cues)
    return SignalTable(page, [], title: nil, markup: nil)
  }

  private static func trees(_ lines: String) -> BoostedTrees {
    BoostedTrees([UInt8](lines.utf8).split(separator: 0x0A))
  }

  @Test func rowsGoLeftAtTheThresholdAndTheDecidingSignalIsNamed() {
    // One word has the value 1, two have 1.5.
    let trees = Self.trees("letters words\n1:1:0 -2 0:2:1 0.5 3\n")
    var table = Self.table("Ferry\n\nThe ferry\n\nA b")
    let probabilities = trees.probabilities(&table, 0..<3)
    #expect(probabilities.map { ($0 * 1000).rounded() } == [119, 953, 622])
    #expect(trees.ranked(table, 0)[0].signal.name == "words" && trees.ranked(table, 0)[0].logOdds == -2)
    #expect(trees.ranked(table, 1)[0].signal.name == "letters" && trees.ranked(table, 1)[0].logOdds == 2)
    // Of the second line nothing but its words is said against it, and that is little.
    #expect(trees.strongestAgainst(table, [0, 1]).map(\.name) == ["words", "words"])
  }

  @Test func aShiftedSignalIsThatOfAnotherLine() {
    let trees = Self.trees("words@1\n0:1.2:0 -1 1\n")
    var table = Self.table("Ferry\n\nThe ferry")
    // Below the last line the page has none, which is -1.
    #expect(trees.probabilities(&table, 0..<2).map { $0 > 0.5 } == [true, false])
  }

  @Test func signalsOfAnotherVersionAreToldApart() {
    #expect(Self.trees("words x words@y\n1\n").unknown == ["x", "words@y"])
  }
}
