import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax

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

  private static func model(_ article: Article) throws -> PageModel {
    try CleanStage().model(
      article, KnowledgeBase().knowledge("en"), #require(article.layers[Blocks.self]), nil)
  }

  private static func plainModel() throws -> PageModel {
    try model(PlainTextReader().read(ReaderInput(source: "page", bytes: Array(text.utf8), language: "en")))
  }

  @Test func treesHaveTwoThirdsOfTheSay() throws {
    let model = try Self.plainModel()
    let features = LineFeatures(model.page, model.marks, model.headings)
    let lines = model.page.lines.indices
    let chain = LineModel.probabilities(features, lines: lines.count)
    let row = LineRow(model.page, model.marks, model.headings, features, title: model.title)
    let trees = PageModel.trees.probabilities(lines, row.add)
    for line in lines {
      #expect(abs(chain[line] - trees[line]) > 1e-4)
      #expect(abs(model.probability(line) - (chain[line] + 2 * trees[line]) / 3) < 1e-9)
    }
  }

  /// Two lines of the article may be its headline, unless they are paragraphs.
  @Test func headlinesStandAboveTheArticleOrBeginIt() throws {
    func candidates(_ first: String) throws -> [Int] {
      let second = "Two hundred people stood on the landing, and nobody knew when the boat would come."
      let lines = ["Menu", "The last ferry", first, second, second + " It came.", second + " It went."]
      let text = lines.joined(separator: "\n\n")
      let article = try PlainTextReader().read(ReaderInput(source: "page", bytes: Array(text.utf8), language: "en"))
      return HeadlineFinder(try Self.model(article)).candidates
    }
    #expect(
      try candidates("The ferry was late on Monday. Nobody at the harbour office could say why.") == [0, 1, 2, 3])
    #expect(
      try candidates("The ferry was late on Monday. Nobody at the harbour office could say why it was so late.")
        == [0, 1, 3])
  }

  @Test func whatIsNoFurnitureIsLookedAtTwice() throws {
    let page = """
      <nav><a href=/>Home</a></nav><h1>The last ferry</h1><p>The last ferry was late again, the office said.</p>
      <p>Two hundred people stood on the landing and waited, for an hour.</p><div class=related><a href=/a>Most read</a></div>
      """
    let model = try #require(try Self.model(readPage(page)).markup)
    let rows = model.rows
    let first = MarkupModel.firstTrees.probabilities(rows.indices) { $1 += rows[$0] }
    let secondRows = model.secondRows(first)
    let second = MarkupModel.secondTrees.probabilities(rows.indices) { $1 += secondRows[$0] }
    #expect(Set(first.map { $0 < 0.02 }) == [true, false])
    for block in rows.indices {
      #expect(first[block] != second[block])
      #expect(model.probabilities[block] == (first[block] < 0.02 ? first[block] : second[block]))
    }
  }
}
