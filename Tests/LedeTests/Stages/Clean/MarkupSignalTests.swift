import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// Each number of the rows that the trees see of a marked-up page stands under its own name.
@Suite struct MarkupSignalTests {
  private static let page = """
    <html><head><title>The ferry of Anlo is late again</title></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/n">News, sport</a></li></ul></nav>
    <main><article>
    <h1>The ferry of Anlo is late again</h1>
    <p class="byline">By Ann Lee, 12 May 2025</p>
    <p>The last ferry was late again, the <b>harbour office</b> said on Monday, and few were surprised. It left at noon.</p>
    <figure><img src="a.jpg"><figcaption>The ferry at the pier:</figcaption></figure>
    <h2>Fares</h2>
    <div class="share"><p>Share this</p></div>
    <p>Tickets: <a href="/t">46 @ Anlo</a> or 300 | 2.</p>
    <p>The office of Anlo wants a new ferry, but the council has not paid for the old one. The ferry is from 1974.</p>
    </article>
    <aside><h3>Read also</h3><ul><li><a href="/d">Dog saved from the pier</a></li></ul></aside></main>
    <section class="comments"><h3>Comments</h3><blockquote>Late again,</blockquote><form><p>Your name</p></form></section>
    <table><tr><td>Dog saved</td><td>from the pier</td></tr><tr><td>Monday</td><td>12 May 2025</td></tr></table>
    <footer><p>All rights reserved</p></footer></body></html>
    """

  @Test func columnsOfBlocks() throws {
    let input = ReaderInput(source: "page", bytes: Array(Self.page.utf8), language: "en")
    let features = CleaningFeatures(
      try HTMLReader().read(input), KnowledgeBase().knowledge("en"), .first, look: nil, headline: nil)
    expectColumns(features.rows, named: features.names, are: Self.blocks)
  }

  private static let blocks = """
    letters: log 4 9 25 11 83 17 5 9 13 78 8 19 8 9 8 19 9 17
    words: log 1 2 7 6 20 5 1 2 6 23 2 5 1 2 2 5 4 3
    ended: 0 0 0 0 1 1 0 0 1 1 0 0 0 0 0 0 0 0
    inner-stops: log 0 0 0 0 1 0 0 0 0 1 0 0 0 0 0 0 0 0
    commas: 0 0.5 0 0.167 0.1 0 0 0 0 0.043 0 0 0 0.5 0 0 0 0
    capitals: 1 0.5 0.286 0.667 0.15 0.2 1 0.5 0.333 0.13 0.5 0.2 1 0.5 0.5 0.2 0.5 0.333
    digits: 0 0 0 0.353 0 0 0 0 0.316 0.049 0 0 0 0 0 0 0.4 0
    separators: 0 0 0 0 0 0 0 0 0.167 0 0 0 0 0 0 0 0 0
    address: 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0
    opening: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
    blank-before: 1 0 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1
    strong-mark: 1 0 0 1 0 0 0 1 0 0 1 0 1 0 0 0 0 1
    heading-kind: 0 0 0 0 0 0 0 0 3 0 0 1 1 2 2 2 2 2
    date: 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 1 0
    topic: 0 0 1 0 0.294 0.75 0 0 0.333 0.35 0 0.2 0 1 0 0.2 0 0
    link-share: 1 1 0 0 0 0 0 0 0.333 0 0 1 0 0 0 0 0 0
    emphasis-share: 0 0 0 0 0.142 0 0 0 0 0 0 0 0 0 0 0 0 0
    heading: 0 0 1 0 0 0 2 0 0 0 3 0 3 0 0 0 0 0
    kind: 2 2 1 0 0 5 1 0 0 0 1 2 1 3 0 4 4 0
    stated: -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1
    style-blocks: log 3 3 1 1 3 1 1 1 3 3 1 3 1 1 1 2 2 1
    style-letters: 3.458 3.458 4.625 3.5 5.844 4.125 2.5 3.25 5.844 5.844 3.125 3.458 3.125 3.25 3.125 3.875 3.875 4.125
    style-links: 1 1 0 0 0.025 0 0 0 0.025 0.025 0 1 0 0 0 0 0 0
    style-prose: 0 0 0 0 1 0 0 0 1 1 0 0 0 0 0 0 0 0
    style-rank: 0 0 0 0 2 0 0 0 2 2 0 0 0 0 0 0 0 0
    style-depth: 0 0 0 0 0 1 0 1 0 0 0 1 -1 -1 0 0 0 -1
    off-spine: 3 3 1 1 0 1 1 1 1 1 2 2 3 3 3 3 3 3
    below-spine: 3 3 1 1 0 2 1 2 1 1 2 3 2 2 3 3 3 2
    share^0: 0 0 0 0 0.516 0 0 0 0 0.484 0 0 0 0 0 0 0 0
    blocks^0: log 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1
    share^1: 0 0 1 1 1 0 1 0 1 1 0 0 0 0 0 0 0 0
    links^1: 1 1 0.018 0.018 0.018 0 0.018 0 0.018 0.018 0.704 1 0 0 0 0 0 0
    blocks^1: log 2 2 8 8 8 1 8 1 8 8 2 1 3 3 1 1 1 1
    share^2: 0 0 1 1 1 1 1 1 1 1 1 0 1 1 0 0 0 1
    links^2: 1 1 0.087 0.087 0.087 0.018 0.087 0.018 0.087 0.087 0.087 0.704 0.104 0.104 0 0 0 0.104
    blocks^2: log 2 2 10 10 10 8 10 8 10 10 10 2 18 18 3 2 2 18
    links^3: 0.104 0.104 0.104 0.104 0.104 0.087 0.104 0.087 0.104 0.104 0.104 0.087 0.104 0.104 0.104 0.104 0.104 0.104
    blocks^3: log 18 18 18 18 18 10 18 10 18 18 18 10 18 18 18 18 18 18
    from-top: log 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17
    from-end: log 17 16 15 14 13 12 11 10 9 8 7 6 5 4 3 2 1 0
    title-distance: log -2 -1 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15
    run: log 4 4 4 4 0 0 2 2 0 0 8 8 8 8 8 8 8 8
    core: 0 0 0 0 0 0 0 0 0 1 2 2 2 2 2 2 2 2
    core-distance: log -9 -8 -7 -6 -5 -4 -3 -2 -1 0 1 2 3 4 5 6 7 8
    prose-above: 0 0 0 0 0 0.465 0.465 0.465 0.465 0.465 1 1 1 1 1 1 1 1
    passed-related: 0 0 0 0 0 0 0 0 0 0 0 1 1 1 1 1 1 1
    passed-comments: 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 1 1
    heading-above: log 0 1 2 0 1 2 3 0 1 2 3 0 1 0 1 2 3 4
    letters@-2: log -1 -1 4 9 25 11 83 17 5 9 13 78 8 19 8 9 8 19
    link-share@-2: -1 -1 1 1 0 0 0 0 0 0 0.333 0 0 1 0 0 0 0
    ended@-2: -1 -1 0 0 0 0 1 1 0 0 1 1 0 0 0 0 0 0
    heading@-2: -1 -1 0 0 1 0 0 0 2 0 0 0 3 0 3 0 0 0
    letters@-1: log -1 4 9 25 11 83 17 5 9 13 78 8 19 8 9 8 19 9
    link-share@-1: -1 1 1 0 0 0 0 0 0 0.333 0 0 1 0 0 0 0 0
    ended@-1: -1 0 0 0 0 1 1 0 0 1 1 0 0 0 0 0 0 0
    heading@-1: -1 0 0 1 0 0 0 2 0 0 0 3 0 3 0 0 0 0
    same-parent@-1: -1 1 0 1 1 0 0 0 0 1 0 0 0 1 0 0 0 0
    same-style@-1: -1 1 0 0 0 0 0 0 0 1 0 0 0 0 0 0 1 0
    letters@1: log 9 25 11 83 17 5 9 13 78 8 19 8 9 8 19 9 17 -1
    link-share@1: 1 0 0 0 0 0 0 0.333 0 0 1 0 0 0 0 0 0 -1
    ended@1: 0 0 0 1 1 0 0 1 1 0 0 0 0 0 0 0 0 -1
    heading@1: 0 1 0 0 0 2 0 0 0 3 0 3 0 0 0 0 0 -1
    letters@2: log 25 11 83 17 5 9 13 78 8 19 8 9 8 19 9 17 -1 -1
    link-share@2: 0 0 0 0 0 0 0.333 0 0 1 0 0 0 0 0 0 -1 -1
    ended@2: 0 0 1 1 0 0 1 1 0 0 0 0 0 0 0 0 -1 -1
    heading@2: 1 0 0 0 2 0 0 0 3 0 3 0 0 0 0 0 -1 -1
    in-article: 0 0 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0
    in-main: 0 0 1 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0
    in-section: 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 0 0 0
    in-aside: 0 0 0 0 0 0 0 0 0 0 1 1 0 0 0 0 0 0
    in-nav: 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
    in-footer: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1
    in-form: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0
    in-list: 1 1 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0
    in-table: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 0
    in-paragraph: 0 0 0 1 1 0 0 1 1 1 0 0 0 0 1 0 0 1
    hint-byline: 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0
    hint-share: 0 0 0 0 0 0 0 0.5 0 0 0 0 0 0 0 0 0 0
    hint-comments: 0 0 0 0 0 0 0 0 0 0 0 0 0.5 0.5 0.333 0 0 0
    rule-byline: 0 0 0 2 0 0 0 0 0 0 0 0 0 0 0 0 0 0
    rule-share: 0 0 0 0 0 0 0 4 0 0 0 0 0 0 0 0 0 0
    rule-related: 0 0 0 0 0 0 0 0 0 0 4 0 0 0 0 0 0 0
    rule-comments: 0 0 0 0 0 0 0 0 0 0 0 0 4 0 0 0 0 0
    rule-legal: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 4
    rule-navigation: 4 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
    """
}
