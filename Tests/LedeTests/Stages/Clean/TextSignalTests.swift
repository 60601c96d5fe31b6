import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// Each number of the rows that the trees see of pasted text stands under its own name.
@Suite struct TextSignalTests {
  private static let page = """
    Home > News > Harbour
    12 May 2025, 10:40

    The ferry of Anlo is late again

    By Ann Lee

    The last ferry was late again, the harbour office said on Monday, and few were surprised. It left at noon.
    1. Fares: 46 $ = {a}\t300 #\tAnlo
    Photo: Ann Lee

    The office of Anlo wants a new ferry, but the council has not paid for the old one. The ferry is from 1974.

    Read also
    Dog saved from the pier
    the ferry of the old town and the new one of the island meet here
    Photo: Ann Lee
    Leave a comment
    Subscribe to our newsletter
    All rights reserved
    Anlo: fares @ pier, times,
    """

  private func features(_ model: CleaningFeatures.Model) throws -> CleaningFeatures {
    let input = ReaderInput(source: "page", bytes: Array(Self.page.utf8), language: "en")
    let article = try PlainTextReader().read(input)
    // The article stands in lines 4 to 7, its headline is line 2.
    let look = (0..<16).map { [4, 7].contains($0) ? 0.9 : $0 == 5 ? 0.3 : 0.01 * Double($0) }
    return CleaningFeatures(article, KnowledgeBase().knowledge("en"), model, look: look, headline: 2)
  }

  @Test func columnsOfLines() throws {
    let found = try features(.second)
    expectColumns(found.rows, named: found.names, are: Self.lines)
  }

  @Test func columnsOfHeadlines() throws {
    let found = try features(.headline)
    #expect(found.blocks == [0, 1, 2, 3, 5])
    expectColumns(found.rows, named: found.names, are: Self.headlines)
  }

  private static let lines = """
    words: log 3 5 7 3 20 6 3 23 2 5 15 3 3 4 3 4
    letters: log 15 3 25 8 83 10 11 78 8 19 51 11 13 24 17 18
    letters-per-word: 5 0.6 3.571 2.667 4.15 1.667 3.667 3.391 4 3.8 3.4 3.667 4.333 6 5.667 4.5
    ended: 0 0 0 0 1 0 0 1 0 0 0 0 0 0 0 0
    ending: 7 6 7 7 0 7 7 0 7 7 7 7 7 7 7 5
    opening: 0 3 0 0 0 3 0 0 0 0 1 0 0 0 0 0
    inner-stops: log 0 0 0 0 1 1 0 1 0 0 0 0 0 0 0 0
    commas: 0 0.2 0 0 0.1 0 0 0.043 0 0 0 0 0 0 0 0.5
    capitals: 1 0.2 0.286 1 0.15 0.333 1 0.13 0.5 0.2 0 1 0.333 0.25 0.333 0.25
    digits: 0 0.769 0 0 0 0.375 0 0.049 0 0 0 0 0 0 0 0
    separators: 0.667 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
    signs: 0.133 0 0 0 0 0.313 0 0 0 0 0 0 0 0 0 0.056
    tabs: log 0 0 0 0 0 2 0 0 0 0 0 0 0 0 0 0
    numbered: 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0
    labelled: 0 1 0 0 0 1 1 0 0 0 0 1 0 0 0 1
    address: 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 1
    blank-before: 1 0 1 1 1 0 0 1 1 0 0 0 0 0 0 0
    blank-before@1: 0 1 1 1 0 0 1 1 0 0 0 0 0 0 0 -1
    repeats: 0 0 0 0 0 0 1 0 0 0 0 2 0 0 0 0
    strong-mark: 1 1 0 1 0 0 1 0 1 0 0 1 1 1 1 0
    date: 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0
    words@-3: log -1 -1 -1 3 5 7 3 20 6 3 23 2 5 15 3 3
    ending@-3: -1 -1 -1 7 6 7 7 0 7 7 0 7 7 7 7 7
    opening@-3: -1 -1 -1 0 3 0 0 0 3 0 0 0 0 1 0 0
    signs@-3: -1 -1 -1 0.133 0 0 0 0 0.313 0 0 0 0 0 0 0
    tabs@-3: -1 -1 -1 0 0 0 0 0 1.5 0 0 0 0 0 0 0
    words@-2: log -1 -1 3 5 7 3 20 6 3 23 2 5 15 3 3 4
    ending@-2: -1 -1 7 6 7 7 0 7 7 0 7 7 7 7 7 7
    opening@-2: -1 -1 0 3 0 0 0 3 0 0 0 0 1 0 0 0
    signs@-2: -1 -1 0.133 0 0 0 0 0.313 0 0 0 0 0 0 0 0
    tabs@-2: -1 -1 0 0 0 0 0 1.5 0 0 0 0 0 0 0 0
    words@-1: log -1 3 5 7 3 20 6 3 23 2 5 15 3 3 4 3
    ending@-1: -1 7 6 7 7 0 7 7 0 7 7 7 7 7 7 7
    opening@-1: -1 0 3 0 0 0 3 0 0 0 0 1 0 0 0 0
    signs@-1: -1 0.133 0 0 0 0 0.313 0 0 0 0 0 0 0 0 0
    tabs@-1: -1 0 0 0 0 0 1.5 0 0 0 0 0 0 0 0 0
    words@1: log 5 7 3 20 6 3 23 2 5 15 3 3 4 3 4 -1
    ending@1: 6 7 7 0 7 7 0 7 7 7 7 7 7 7 5 -1
    opening@1: 3 0 0 0 3 0 0 0 0 1 0 0 0 0 0 -1
    signs@1: 0 0 0 0 0.313 0 0 0 0 0 0 0 0 0 0.056 -1
    tabs@1: 0 0 0 0 1.5 0 0 0 0 0 0 0 0 0 0 -1
    words@2: log 7 3 20 6 3 23 2 5 15 3 3 4 3 4 -1 -1
    ending@2: 7 7 0 7 7 0 7 7 7 7 7 7 7 5 -1 -1
    opening@2: 0 0 0 3 0 0 0 0 1 0 0 0 0 0 -1 -1
    signs@2: 0 0 0 0.313 0 0 0 0 0 0 0 0 0 0.056 -1 -1
    tabs@2: 0 0 0 1.5 0 0 0 0 0 0 0 0 0 0 -1 -1
    words@3: log 3 20 6 3 23 2 5 15 3 3 4 3 4 -1 -1 -1
    ending@3: 7 0 7 7 0 7 7 7 7 7 7 7 5 -1 -1 -1
    opening@3: 0 0 3 0 0 0 0 1 0 0 0 0 0 -1 -1 -1
    signs@3: 0 0 0.313 0 0 0 0 0 0 0 0 0 0.056 -1 -1 -1
    tabs@3: 0 0 1.5 0 0 0 0 0 0 0 0 0 0 -1 -1 -1
    prose-words-2: log 0 0 20 20 0 43 43 0 23 23 0 0 0 0 0 0
    prose-share-2: 0 0 0.526 0.488 0.513 0.782 0.796 0.59 0.479 0.479 0 0 0 0 0 0
    prose-words-4: log 20 20 20 43 23 43 43 20 43 23 23 23 0 0 0 0
    prose-share-4: 0.526 0.455 0.426 0.614 0.597 0.581 0.512 0.538 0.538 0.359 0.377 0.371 0 0 0 0
    prose-words-8: log 43 43 43 43 23 43 43 20 43 43 43 43 43 23 23 23
    prose-share-8: 0.597 0.558 0.467 0.453 0.439 0.422 0.41 0.394 0.394 0.406 0.426 0.457 0.473 0.324 0.354 0.371
    prose-words-16: log 43 43 43 43 23 43 43 20 43 43 43 43 43 43 43 43
    prose-share-16: 0.394 0.394 0.394 0.394 0.394 0.394 0.394 0.394 0.394 0.394 0.394 0.394 0.394 0.394 0.394 0.394
    short-4: 0.8 0.833 0.857 0.75 0.778 0.778 0.778 0.778 0.778 0.889 0.889 0.889 1 1 1 1
    marks-4: 0.6 0.5 0.571 0.5 0.556 0.444 0.333 0.444 0.444 0.556 0.667 0.556 0.625 0.571 0.667 0.8
    short-12: 0.846 0.857 0.867 0.875 0.875 0.875 0.875 0.875 0.875 0.875 0.875 0.875 0.875 0.867 0.857 0.846
    marks-12: 0.538 0.571 0.6 0.563 0.563 0.563 0.563 0.563 0.563 0.563 0.563 0.563 0.563 0.533 0.5 0.538
    dates-12: 0.077 0.071 0.067 0.063 0.063 0.063 0.063 0.063 0.063 0.063 0.063 0.063 0.063 0.067 0 0
    from-top: log 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15
    from-end: log 15 14 13 12 11 10 9 8 7 6 5 4 3 2 1 0
    lines: log 16 16 16 16 16 16 16 16 16 16 16 16 16 16 16 16
    run: log 4 4 4 4 0 2 2 0 8 8 8 8 8 8 8 8
    lead-in: log 40 40 40 40 40 40 40 40 40 40 40 40 40 40 40 40
    prose-above-distance: log 99 99 99 99 99 1 2 3 1 2 3 4 5 6 7 8
    prose-above-length: log 0 0 0 0 0 20 20 20 23 23 23 23 23 23 23 23
    prose-below-distance: log 4 3 2 1 3 2 1 99 99 99 99 99 99 99 99 99
    prose-below-length: log 20 20 20 20 23 23 23 0 0 0 0 0 0 0 0 0
    prose-total: log 43 43 43 43 43 43 43 43 43 43 43 43 43 43 43 43
    prose-above: 0 0 0 0 0 0.465 0.465 0.465 1 1 1 1 1 1 1 1
    prose-above-words: log 0 0 0 0 0 20 20 20 43 43 43 43 43 43 43 43
    prose-below-words: log 43 43 43 43 23 23 23 0 0 0 0 0 0 0 0 0
    core: 0 0 0 0 1 1 1 1 2 2 2 2 2 2 2 2
    core-distance: log -4 -3 -2 -1 0 0 0 0 1 2 3 4 5 6 7 8
    core-place: -0.346 -0.288 -0.192 -0.058 0 0.385 0.5 0.558 1 1.038 1.135 1.423 1.481 1.538 1.615 1.673
    core-from-start: log -1 -1 -1 -1 0 1 2 3 4 5 6 7 8 9 10 11
    core-to-end: log 7 6 5 4 3 2 1 0 -1 -1 -1 -1 -1 -1 -1 -1
    core-share: 0.477 0.477 0.477 0.477 0.477 0.477 0.477 0.477 0.477 0.477 0.477 0.477 0.477 0.477 0.477 0.477
    core-words: log 52 52 52 52 52 52 52 52 52 52 52 52 52 52 52 52
    core-marked: 0.25 0.25 0.25 0.25 0.25 0.25 0.25 0.25 0.25 0.25 0.25 0.25 0.25 0.25 0.25 0.25
    core-short: 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5
    core-lines: log 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4
    heading-kind: 0 0 0 0 0 0 0 0 0 1 1 1 1 2 3 4
    heading-distance: log 99 99 99 99 99 99 99 99 99 1 2 3 4 1 1 1
    passed-related: 0 0 0 0 0 0 0 0 0 1 1 1 1 1 1 1
    passed-comments: 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1
    passed-call: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1
    passed-notice: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1
    cue-below: 1 1 1 1 1 1 1 1 2 2 2 2 3 4 0 0
    cue-below-distance: log 8 7 6 5 4 3 2 1 4 3 2 1 1 1 99 99
    vocabulary: 0.333 0 1 0 0.188 0.333 0 0.188 0 0.4 0.6 0 0 0 0 0.25
    vocabulary-weighted: 0.286 0 1 0 0.14 0.255 0 0.144 0 0.329 0.523 0 0 0 0 0.191
    vocabulary-words: log 3 2 5 2 16 3 3 16 2 5 10 3 2 3 3 4
    vocabulary-around: 0.556 0.417 0.194 0.354 0.326 0.286 0.214 0.321 0.31 0.242 0.152 0.296 0.3 0.29 0.083 0
    title-known: 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1
    title-distance: log -2 -1 0 1 2 3 4 5 6 7 8 9 10 11 12 13
    title-share: 0 0 1 0 0.25 0.333 0 0.188 0 0.2 0.2 0 0 0 0 0.25
    title-cover: 0 0 1 0 0.8 0.2 0 0.6 0 0.2 0.4 0 0 0 0 0.2
    rule-credit: 0 0 0 0 0 0 3 0 0 0 0 3 0 0 0 0
    rule-date: 0 4 0 0 0 0 0 0 0 0 0 0 0 0 0 0
    rule-byline: 0 0 0 2 0 0 0 0 0 0 0 0 0 0 0 0
    rule-subscribe: 0 0 0 0 0 0 0 0 0 0 0 0 0 4 0 0
    rule-related: 0 0 0 0 0 0 0 0 4 0 0 0 0 0 0 0
    rule-comments: 0 0 0 0 0 0 0 0 0 0 0 0 4 0 0 0
    rule-legal: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 4 0
    rule-menu: 3 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
    rule-repeat: 0 0 0 0 0 0 2 0 0 0 0 4 0 0 0 0
    """

  private static let headlines = """
    shape: 4 3 3 4 3
    words: log 3 5 7 3 6
    letters: log 15 3 25 8 10
    ending: 7 6 7 7 7
    opening: 0 3 0 0 3
    capitals: 1 0.2 0.286 1 0.333
    digits: 0 0.769 0 0 0.375
    inner-stops: 0 0 0 0 1
    commas: 0 0.2 0 0 0
    separators: 0.667 0 0 0 0
    glued: 0 0 0 0 0
    blank-before: 1 0 1 1 0
    blank-before@1: 0 1 1 1 0
    strong-mark: 1 1 0 1 0
    overlap: 0.333 0 1 0 0.333
    overlap-weighted: 0.286 0 1 0 0.255
    overlap-words: log 1 0 5 0 1
    overlap-words-best: -4 -5 0 -5 -4
    overlap-weighted-best: -0.714 -1 0 -1 -0.745
    overlap-lead-best: -0.667 -1 0 -1 -0.667
    content-words: 3 2 5 2 3
    lines-with-words: 1.333 1 3.4 3 2.333
    above-body: log 4 3 2 1 -1
    from-top: log 0 1 2 3 5
    first: 1 0 0 0 0
    candidates: log 5 5 5 5 5
    run: log 4 4 4 4 2
    run-place: log 0 1 2 3 0
    run-left: log 3 2 1 0 1
    marks-between: 0.5 0.333 0.5 0 0
    words@-2: log -1 -1 3 5 3
    shape@-2: -1 -1 4 3 4
    strong-mark@-2: -1 -1 1 1 1
    words@-1: log -1 3 5 7 20
    shape@-1: -1 4 3 3 0
    strong-mark@-1: -1 1 1 0 0
    words@1: log 5 7 3 20 3
    shape@1: 3 3 4 0 4
    strong-mark@1: 1 0 1 0 1
    words@2: log 7 3 20 6 23
    shape@2: 3 4 0 3 0
    date@-1: -1 0 1 0 0
    date-below: 1 10 10 10 10
    byline-below: 3 2 1 10 10
    share-below: 10 10 10 10 10
    rule-date: 0 4 0 0 0
    rule-byline: 0 0 0 2 0
    rule-menu: 3 0 0 0 0
    """

  /// The way through the site ends with the headline, and the headline stands again below it.
  @Test(arguments: [
    (["Home > The ferry of Anlo is late again", "The ferry of Anlo is late again"], 2, 1),
    (["Home > News > Ferry is late again", "Ferry is late again"], 0, 0),
    (["Home", "The ferry of Anlo is late again"], 0, 0),
  ])
  func aHeadlineIsPartOfItsNeighbour(lines: [String], way: Float, headline: Float) throws {
    let text = (lines + [String](repeating: "The last ferry was late again, and it left at noon with few.", count: 3))
      .joined(separator: "\n\n")
    let article = try PlainTextReader().read(
      ReaderInput(source: "page", bytes: Array(text.utf8), language: "en"))
    let found = CleaningFeatures(
      article, KnowledgeBase().knowledge("en"), .headline, look: [0.1, 0.1, 0.9, 0.9, 0.9], headline: nil)
    let column = try #require(found.names.firstIndex(of: "part-of-neighbour"))
    for (block, expected) in [(0, way), (1, headline)] {
      if let row = found.blocks.firstIndex(of: block) { #expect(found.rows[row][column] == expected) }
    }
    #expect(found.blocks.contains(1))
  }
}
