import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// What becomes of the blocks of a marked-up page that are so likely to be article.
@Suite struct MarkupDecisionsTests {
  private static let prose =
    "The harbour office said on Monday that the ferry was late since its engine, which is old, had to be repaired."

  /// Of any page what is likelier than 0.4 is kept.
  private static let model = LookModel(
    Array("lowest: 0.37\nhighest: 0.37\nmargin: 0.03\nstandfirst: 0.03\n\nwords\n0\n".utf8))

  /// `T` headline, `L` lead, `B` body, `-` cut; one for each block of the page.
  private func roles(_ html: String, title: String, _ probabilities: [Double]) throws -> String {
    let furniture = "<footer><a href='/'>Home</a></footer>"
    let article = try readPage(html + furniture)
    let blocks = try #require(article.layers[Blocks.self])
    let page = Page(article.text, blocks, KnowledgeBase().knowledge("en").cues)
    let rules = CleaningRules.all.map { kind in ChosenRule(kind.name, kind.make()) }
    let table = SignalTable(
      page, rules, title: StatedTitle(text: title, isGiven: true), markup: (blocks, title))
    let model = PageModel(table, Self.model, probabilities + [0])
    let names: [Cuts.Role: String] = [.title: "T", .lead: "L", .body: "B", .cut: "-"]
    return Decisions(model, keepUnsure: true, forced: [:], tables: Tables(blocks)).all()
      .dropLast().map { names[$0.role] ?? "" }.joined()
  }

  @Test(arguments: [
    ("<h3>Engine</h3>", 0.12, "TBBBB"), ("<h3>Engine</h3>", 0.05, "TBB-B"), ("<p>Engine</p>", 0.12, "TBB-B"),
    ("<h3><a href=/e>Engine</a></h3>", 0.12, "TBB-B"), ("<h3>Comments</h3>", 0.12, "TBB-B"),
  ])
  func aHeadingOfTheArticleMayBeUnlikely(subhead: String, probability: Double, expected: String) throws {
    let html =
      "<article><h1>The ferry is late</h1><p>\(Self.prose)</p><p>\(Self.prose) Twice.</p>\(subhead)<p>\(Self.prose) Thrice.</p></article>"
    #expect(try roles(html, title: "The ferry is late", [1, 0.9, 0.9, probability, 0.9]) == expected)
  }

  @Test func aHeadingOfWhatIsCutIsCut() throws {
    let html =
      "<article><h1>The ferry is late</h1><p>\(Self.prose)</p><h3>Engine</h3><p>Buy one here.</p><p>\(Self.prose) Twice.</p></article>"
    #expect(try roles(html, title: "The ferry is late", [1, 0.9, 0.2, 0.1, 0.9]) == "TB--B")
  }

  @Test func whatStandsAboveTheHeadlineMustBeLikelier() throws {
    let html =
      "<p>\(Self.prose)</p><article><h1>The ferry is late</h1><p>\(Self.prose) Twice.</p><p>\(Self.prose) Thrice.</p></article>"
    #expect(try roles(html, title: "The ferry is late", [0.75, 1, 0.9, 0.9]).hasPrefix("-T"))
    #expect(try roles(html, title: "The ferry is late", [0.85, 1, 0.9, 0.9]).hasPrefix("BT"))
    // Below it the same is enough.
    #expect(try roles(html, title: "The ferry is late", [0.75, 1, 0.75, 0.9]) == "-TBB")
  }

  @Test(arguments: [("", "</article>", "TBB--"), ("</article>", "", "TBBBB"), ("</article><div>", "</div>", "TBBBB")])
  func anElementWithTheHeadlineIsTheArticleWhereItHoldsMostOfIt(_ before: String, _ behind: String, _ expected: String)
    throws
  {
    let html =
      "<article><h1>The ferry is late</h1>\(before)<p>\(Self.prose)</p><p>\(Self.prose) Twice.</p>\(behind)<article><h3>The ferry</h3><p>\(Self.prose) Thrice.</p></article>"
    #expect(try roles(html, title: "The ferry is late", [1, 0.9, 0.9, 0.9, 0.9]) == expected)
  }

  @Test func ofALetterInATableWhatIsNamedFurnitureIsCut() throws {
    let row = "Share this article"
    let cells = ["<h1>The ferry is late</h1>", "<p>\(Self.prose)</p>", "<p>\(Self.prose) Twice.</p>", "<p>\(row)</p>"]
    let html = "<table>" + cells.map { "<tr><td>\($0)</td><td></td></tr>" }.joined() + "</table>"
    #expect(try roles(html, title: "The ferry is late", [1, 0.9, 0.9, 0.3]) == "TBB-")
  }

  @Test func whatAPointerHeadsInAnElementOfItsOwnIsAnotherArticle() throws {
    func page(_ before: String, _ behind: String) -> String {
      "<article><h1>The ferry is late</h1><p>\(Self.prose)</p><p>\(Self.prose) Twice.</p><p>\(Self.prose) Thrice.</p>\(before)<h3>Read next</h3><p>\(Self.prose) Again.</p>\(behind)</article>"
    }
    let likely = [1, 0.9, 0.9, 0.9, 0, 0.9]
    #expect(try roles(page("<div>", "</div>"), title: "The ferry is late", likely) == "TBBB--")
    // In the element of the article itself what follows may be the article.
    #expect(try roles(page("", ""), title: "The ferry is late", likely) == "TBBB-B")
  }

  @Test func whatAPointerHeadsIsTheSmallerPart() throws {
    let other = "<div><h3>Read next</h3><p>\(Self.prose)</p><p>\(Self.prose) Again.</p></div>"
    let html =
      "<article><h1>The ferry is late</h1><p>\(Self.prose) Once.</p><p>\(Self.prose) Twice.</p>\(other)</article>"
    #expect(try roles(html, title: "The ferry is late", [1, 0.9, 0.9, 0, 0.9, 0.9]) == "TBB-BB")
  }

  /// What is set like paragraphs is kept behind an hour where most that is set so is kept.
  @Test(arguments: [
    (["A", "A", "10:30", "B"], [0.9, 0.9, 0, 0.2], "TBB-B"),
    (["A", "10:30", "B", "11:15", "B"], [0.9, 0, 0.2, 0, 0.2], "TB----"),
    (["A", "A", "10:30", "B"], [0.9, 0.9, 0, 0.1], "TBB--"),
    (["A", "A", "See here", "B"], [0.9, 0.9, 0, 0.2], "TBB--"),
    // An entry is near the one before, however far that is from what was likely.
    (
      ["A", "B", "C", "D", "E", "10:30", "F", "11:15", "G", "12:20", "H", "13:40", "I"],
      [0.9, 0.9, 0.9, 0.9, 0.9, 0, 0.2, 0, 0.2, 0, 0.2, 0, 0.2], "TBBBBB-B-B-B-B"
    ),
    (["A", "A", "10:30", "10:31", "10:32", "10:33", "10:34", "B"], [0.9, 0.9, 0, 0, 0, 0, 0, 0.2], "TBB-----B"),
    (
      ["A", "A", "9:30", "10:31", "10:32", "10:33", "10:34", "10:35", "B"], [0.9, 0.9, 0, 0, 0, 0, 0, 0, 0.2],
      "TBB-------"
    ),
  ])
  func aParagraphOfAnEntry(lines: [String], likely: [Double], expected: String) throws {
    let html = lines.map { $0.count > 1 ? "<p class=t>\($0)</p>" : "<p>\(Self.prose) \($0).</p>" }.joined()
    let page = "<article><h1>The ferry is late</h1>\(html)</article>"
    #expect(try roles(page, title: "The ferry is late", [1] + likely) == expected)
  }

  /// Of short lines between hours and prose there must be two of a style.
  @Test(arguments: [(["h", "h"], "T-BB-BB"), (["h", "k"], "T--B--B")])
  func headingsOfEntries(styles: [String], expected: String) throws {
    let entries = styles.enumerated().map { number, style in
      "<p class=t>1\(number):30</p><p class=\(style)>Harbour \(number) shut</p><p>\(Self.prose) \(number) times.</p>"
    }
    let html = "<article><h1>The ferry is late</h1>\(entries.joined())</article>"
    #expect(try roles(html, title: "The ferry is late", [1, 0, 0.05, 0.9, 0, 0.05, 0.9]) == expected)
  }

  /// Hours are written in many ways.
  @Test(arguments: [
    ("%d.30 Uhr", "T-BB-BB"), ("kl. %d.30", "T-BB-BB"), ("%dh30", "T-BB-BB"), ("%d.75", "T--B--B"),
    ("%d,30", "T--B--B"),
  ])
  func hoursOfEntries(hour: String, expected: String) throws {
    let entries = [8, 9].map { number in
      let hour = hour.replacing("%d", with: "\(number)")
      return "<p class=t>\(hour)</p><h3>Harbour \(number) shut</h3><p>\(Self.prose) \(number) times.</p>"
    }
    let html = "<article><h1>The ferry is late</h1>\(entries.joined())</article>"
    #expect(try roles(html, title: "The ferry is late", [1, 0, 0.05, 0.9, 0, 0.05, 0.9]) == expected)
  }

  /// The next story of a page without end has a headline as the first has, in an element that is called like its own.
  @Test(arguments: [
    ("news-item", "news-item", "h1", "TBB--"), ("news-item", "news", "h1", "TBBBB"),
    ("news-item", "news-item", "h2", "TBBBB"),
    ("section", "section", "h1", "TBBBB"), ("article-section", "article-section", "h1", "TBBBB"),
  ])
  func theNextStory(own: String, other: String, heading: String, expected: String) throws {
    let html =
      "<div class=\(own)><h1>The ferry is late</h1><p>\(Self.prose)</p><p>\(Self.prose) Twice.</p></div><div class=\(other)><\(heading)>Museum buys boat</\(heading)><p>\(Self.prose) Thrice.</p></div>"
    #expect(try roles(html, title: "The ferry is late", [1, 0.9, 0.9, 0.9, 0.9]) == expected)
  }

  /// Numbers in a list stay where half of it does.
  @Test(arguments: [([0.9, 0.9, 0.05, 0.05], "TBBBBBB"), ([0.9, 0.1, 0.05, 0.05], "TBB---B")])
  func numbersInAList(likely: [Double], expected: String) throws {
    let items = ["It is of steel and oak", "It has two decks", "31 m", "14.5"].map { "<li>\($0)</li>" }.joined()
    let html =
      "<article><h1>The ferry is late</h1><p>\(Self.prose)</p><ul>\(items)</ul><p>\(Self.prose) Twice.</p></article>"
    #expect(try roles(html, title: "The ferry is late", [1, 0.9] + likely + [0.9]) == expected)
  }

  /// A list that a kept line leads to with a colon stays whole.
  @Test(arguments: [
    ("Take this along:", "<li>A map</li><li>Photo of you</li>", 0.9, "TBBBB"),
    ("Take this along.", "<li>A map</li><li>Photo of you</li>", 0.9, "TB--B"),
    ("Take this along:", "<li>A map</li><li>Photo of you</li>", 0.1, "T---B"),
    ("Take this along:", "<li><a href=/1>A map</a></li><li><a href=/2>A photo</a></li>", 0.9, "TB--B"),
    ("Take this along:", "<li>Share</li><li>Tweet</li>", 0.9, "TB--B"),
    ("It sails on:", "<li>19 May 2025</li><li>20 May 2025</li>", 0.9, "TBBBB"),
  ])
  func aListThatAColonLeadsTo(leads: String, items: String, likely: Double, expected: String) throws {
    let html = "<article><h1>The ferry is late</h1><p>\(leads)</p><ul>\(items)</ul><p>\(Self.prose)</p></article>"
    #expect(try roles(html, title: "The ferry is late", [1, likely, 0.1, 0.1, 0.9]) == expected)
  }

  private static let menu = "<tr><td>Lifts</td></tr><tr><td>Doors</td></tr>"

  /// The rows of a table are cut or kept together, those of a page that is laid out in one are not.
  @Test(arguments: [
    // One paragraph in a cell, which is most of the table.
    ("<h1>The ferry is late</h1><table>\(menu)<tr><td>\(prose)</td></tr></table>", [1, 0.2, 0.2, 0.9], "TBBB"),
    // Two paragraphs in a cell.
    (
      "<h1>The ferry is late</h1><table>\(menu)<tr><td><p>\(prose)</p><p>\(prose) Twice.</p></td></tr></table>",
      [1, 0.2, 0.2, 0.9, 0.9], "T--BB"
    ),
    // The headline.
    (
      "<table>\(menu)<tr><td><h1>The ferry is late</h1></td></tr><tr><td>\(prose)</td></tr></table>",
      [0.2, 0.2, 1, 0.9], "--TB"
    ),
    // Of two tables the inner one is the table.
    (
      "<table>\(menu)<tr><td><h1>The ferry is late</h1><table>\(menu)<tr><td>\(prose)</td></tr></table></td></tr></table>",
      [0.2, 0.2, 1, 0.2, 0.2, 0.9], "--TBBB"
    ),
  ])
  func aPageThatIsLaidOutInATable(html: String, likely: [Double], expected: String) throws {
    #expect(try roles(html, title: "The ferry is late", likely) == expected)
  }

  /// What is unsure, or stands behind an hour, is kept, but not where readers write; names of elements far above say nothing.
  @Test(arguments: [
    ("<div class=story>", "TBBB-B"), ("<div class=comments>", "TB-B--"),
    ("<div class=comments><div><div><div><div>", "TBBB-B"),
  ])
  func whatReadersWriteIsNotUnsure(element: String, expected: String) throws {
    let html =
      "<article><h1>The ferry is late</h1><p>\(Self.prose)</p>\(element)<p>\(Self.prose) Once.</p><p>\(Self.prose) Twice.</p><p class=t>10:30</p><p>\(Self.prose) Thrice.</p></div></article>"
    #expect(try roles(html, title: "The ferry is late", [1, 0.9, 0.39, 0.9, 0, 0.2]) == expected)
  }

  @Test(arguments: [("story", "TBBB-B"), ("comments", "TBBB--")])
  func anEntryIsNoComment(name: String, expected: String) throws {
    let html =
      "<article><h1>The ferry is late</h1><p>\(Self.prose)</p><div class=\(name)><p>\(Self.prose) Once.</p><p>\(Self.prose) Twice.</p><p class=t>10:30</p><p>\(Self.prose) Thrice.</p></div></article>"
    #expect(try roles(html, title: "The ferry is late", [1, 0.9, 0.9, 0.9, 0, 0.2]) == expected)
  }

  /// Of a page of which nothing is likely the likeliest paragraphs stay.
  @Test(arguments: [
    ([1, 0.02, 0.3, 0.16], "T-BB"), ([1, 0.02, 0.3, 0.14], "T-B-"), ([1, 0.02, 0.24, 0.24], "T---"),
    ([1, 0.02, 0.9, 0.3], "T-B-"),
  ])
  func thePageIsNotLostWhole(likely: [Double], expected: String) throws {
    let paragraphs = ["Once", "Twice", "Thrice"].map { "<p>\(Self.prose) \($0).</p>" }.joined()
    let html = "<article><h1>The ferry is late</h1>\(paragraphs)</article>"
    #expect(try roles(html, title: "The ferry is late", likely) == expected)
  }

  /// No call, no comment, and not the headline again.
  @Test(arguments: [
    ("<p>Subscribe to our channel on Telegram, and read there all that is new at the harbour.</p>", "T--"),
    ("<p>The ferry is late again, said the office, since its engine had to be repaired.</p>", "T--"),
    ("<div class=comments><p>\(prose) I think.</p></div>", "T--"), ("<p>\(prose) I think.</p>", "T-B"),
  ])
  func whatIsNoArticleIsNotLikeliest(paragraph: String, expected: String) throws {
    let title = "The ferry is late again, said the office, since its engine had to be repaired."
    let html = "<article><h1>\(title)</h1><p>\(Self.prose)</p>\(paragraph)</article>"
    #expect(try roles(html, title: title, [1, 0.02, 0.3]) == expected)
  }

  /// What a blog says of itself beside a short post is not the post, however likely it reads.
  @Test(arguments: [
    ("<header>%b</header><main>%p</main>", [0.9, 1, 0.1, 0.1], "-TBB"),
    ("<aside>%b</aside><main>%p</main>", [0.9, 1, 0.1, 0.1], "-TBB"),
    ("<main>%p</main><div class=sidebar>%b</div>", [1, 0.1, 0.1, 0.9], "TBB-"),
    ("<div>%b</div><div class=post>%p</div>", [0.9, 1, 0.1, 0.1], "-TBB"),
    // Some of the post was kept, and a part that is set beside nothing.
    ("<aside>%b</aside><main>%p</main>", [0.9, 1, 0.9, 0.1], "BTB-"),
    ("<main>%p</main><div>%b</div>", [1, 0.1, 0.1, 0.9], "T--B"),
  ])
  func aPostStandsWithItsHeadline(pattern: String, likely: [Double], expected: String) throws {
    let post = "<h1>Late again</h1><p>The ferry was late again.</p><p>I waited for it for an hour.</p>"
    let html = pattern.replacing("%b", with: "<p>\(Self.prose)</p>").replacing("%p", with: post)
    #expect(try roles(html, title: "Late again", likely) == expected)
  }
}
