import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax

extension Pipeline {
  fileprivate static var cleaning: Pipeline {
    Pipeline(
      name: "cleaning", steps: [Step(kind: StageKind(withParts: CleanStage.run), stage: CleanStage())],
      catalogue: .standard)
  }
}

@Suite struct MarkupCleaningTests {
  /// A page of a newspaper; `article` stands in its middle.
  private static func page(_ article: String) -> String {
    """
    <html lang="en"><head><title>The last ferry leaves Ashford - The Ashford Post</title></head><body>
    <div class="cookie-banner"><p>We and our partners store cookies on your device. Read our privacy policy to learn more.</p>
    <button>Accept all</button></div>
    <header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
    <main>\(article)</main>
    <aside class="related"><h3>Most read</h3><ul><li><a href="/1">Council votes on the new bridge over the river</a></li>
    <li><a href="/2">Why the school garden was moved to the old mill</a></li></ul></aside>
    <section class="comments"><h3>Comments</h3><div class="comment"><p>Ann, 3 May 2024, 10:12</p>
    <p>I took this boat to school every day for years. It is sad to see it go.</p><a href="#">Reply</a></div></section>
    <footer><p>© 2024 The Ashford Post. All rights reserved.</p><a href="/legal">Imprint</a> <a href="/privacy">Privacy</a></footer>
    </body></html>
    """
  }

  private static let first =
    "After ninety years the ferry between Ashford and the mill on the far bank has made its last crossing."
  private static let body = [
    "On Sunday evening about two hundred people stood on the landing when Peter Lang took the wheel for the last time, as his father had before him.",
    "The new bridge, which was opened in March, carries more cars in an hour than the ferry did in a week, and the town could no longer pay for both.",
    "“We knew that the day would come,” Lang said, “but nobody tells you what to do on Monday morning.” The boat will be shown in the museum.",
    "The landing stays. The council wants to rent it to the rowing club, which has been looking for a place on the water for years.",
  ]

  private func kept(_ html: String) throws -> (title: String?, lines: [String], cuts: Cuts) {
    let article = try Pipeline.cleaning.process(readPage(html))
    let (blocks, cuts) = try (#require(article.layers[Blocks.self]), #require(article.layers[Cuts.self]))
    let lines = blocks.items.indices.filter { cuts.isKept($0) && $0 != cuts.title }.map {
      article.text[blocks.items[$0].range]
    }
    return (article.title, lines, cuts)
  }

  @Test func theArticleIsKeptFromItsFirstLineToItsLast() throws {
    let html = Self.page(
      "<article><h1>The last ferry leaves Ashford</h1><p class='lead'>\(Self.first)</p>"
        + Self.body.map { "<p>\($0)</p>" }.joined() + "</article>")
    let result = try kept(html)
    #expect(result.title == "The last ferry leaves Ashford")
    #expect(result.lines == [Self.first] + Self.body)
  }

  @Test func anArticleThatIsSplitOverContainersIsKeptWhole() throws {
    let html = Self.page(
      "<h1>The last ferry leaves Ashford</h1><div class='text'><p>\(Self.first)</p><p>\(Self.body[0])</p></div>"
        + "<div class='ad-slot'>Advertisement</div><div class='text'>"
        + Self.body.dropFirst().map { "<p>\($0)</p>" }.joined() + "</div>")
    #expect(try kept(html).lines == [Self.first] + Self.body)
  }

  @Test func furnitureInsideTheArticleIsCut() throws {
    let html = Self.page(
      "<article><h1>The last ferry leaves Ashford</h1><p>\(Self.first)</p><p>\(Self.body[0])</p>"
        + "<div class='share-buttons'><a href=#>Share on Facebook</a> <a href=#>Tweet</a></div><p>\(Self.body[1])</p>"
        + "<div class='newsletter-signup'><h4>Newsletter</h4><p>Sign up for our weekly newsletter.</p></div>"
        + Self.body[2...].map { "<p>\($0)</p>" }.joined() + "</article>")
    #expect(try kept(html).lines == [Self.first] + Self.body)
  }

  @Test func eachCutNamesItsReason() throws {
    let result = try kept(Self.page("<article>" + Self.body.map { "<p>\($0)</p>" }.joined() + "</article>"))
    let rules = Set(result.cuts.decisions.filter { $0.role == .cut }.map(\.rule))
    let known = Set(Signals.secondLook(isMarkup: true) + Signals.firstLook).union(CleaningRules.all.map(\.name))
    #expect(!rules.isEmpty && rules.isSubset(of: known))
  }

  @Test func aPageOfAnArticleAloneIsKept() throws {
    let html = "<h1>The last ferry leaves Ashford</h1>" + Self.body.map { "<p>\($0)</p>" }.joined()
    #expect(try kept(html).lines == Self.body)
  }
}

@Suite struct MarkupContextTests {
  private static func rows(_ html: String, _ probabilities: [Double]) throws -> [[String: Float]] {
    let article = try readPage(html)
    let features = CleaningFeatures(
      article, KnowledgeBase().knowledge("en"), .second, look: probabilities, headline: nil)
    return features.rows.map { Dictionary(uniqueKeysWithValues: zip(features.names, $0)) }
  }

  /// Two blocks in one container and one in another.
  private static let page = """
    <div><p>The ferry has made its last crossing.</p><p>Two hundred people stood on the landing.</p></div>
    <section><p>I took this boat to school every day.</p></section>
    """

  @Test func aBlockSeesWhatTheFirstLookMadeOfItsContainerWithoutItself() throws {
    let rows = try Self.rows(Self.page, [0.9, 0.2, 0.3])
    #expect(rows[1]["article^1"] ?? 0 > 0.8)
    #expect(rows[2]["article^1"] ?? 1 < 0.2)
  }

  @Test func aBlockSeesWhatStandsAboveAndBelowIt() throws {
    let rows = try Self.rows(Self.page, [0.9, 0.2, 0.3])
    #expect(rows[0]["article-above"] == 0 && rows[0]["article-best-below"] == 0.3)
    #expect(rows[2]["article-below"] == 0 && rows[2]["article-best-above"] == 0.9)
    #expect(rows[1]["article-distance-above"] == 1 && rows[2]["article-distance-above"] ?? 0 > 1)
    #expect(rows[1]["first-look@-1"] == rows[0]["first-look"] && rows[1]["first-look@1"] == rows[2]["first-look"])
  }
}
