import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeTranslation

@Suite struct TSVWriterTests {
  @Test func table() throws {
    var writer = TSVWriter()
    writer.job.target = "kk"
    #expect(
      try writer.write([sampleArticle(["One. |Two."], summary: [1])]) == """
        \u{FEFF}id\tsource\ttarget\tstate\tnotes\tcontext\torigin
        harbour.txt:5a3b620c1379a5d7\tA quiet harbour\t\tinitial\ttitle\t[…] One.\tunits 3, bytes 0..15, title, from en, into kk
        harbour.txt:31a38ac06c4ba313\tOne.\t\tinitial\tlead, paragraph 1\tA quiet harbour […] Two.\tunits 3, bytes 16..20, from en, into kk
        harbour.txt:9f875bfb612471a5\tTwo.\t\tinitial\tsummary; lead, paragraph 1\tOne. […]\tunits 3, bytes 21..25, from en, into kk

        """)
  }

  @Test func idsAreUniqueInAFileForTheRun() throws {
    let articles = [sampleArticle(["One."], source: "a.txt"), sampleArticle(["One."], source: "b.txt")]
    let ids = try TSVWriter().write(articles).split(separator: "\n").map { $0.prefix { $0 != "\t" } }
    #expect(ids.count == 5 && Set(ids).count == 5)
    let unit = articles[0].segments[1]
    #expect(ids.contains("a.txt:\(unit.id)") && ids.contains("b.txt:\(unit.id)"))
  }

  @Test func chosenColumns() throws {
    var writer = TSVWriter()
    writer.bom = false
    writer.columns = [.article, .paragraph, .role, .summary, .source]
    #expect(
      try writer.write([sampleArticle(["One. |Two."], summary: [1])]) == """
        article\tparagraph\trole\tsummary\tsource
        harbour.txt\t0\ttitle\t\tA quiet harbour
        harbour.txt\t1\tlead\t\tOne.
        harbour.txt\t1\tlead\tsummary\tTwo.

        """)
  }

  @Test func aTranslationStandsInItsColumn() throws {
    var article = sampleArticle(title: nil, ["Pay {n}. |Two."])
    let pieces: [Target.Piece] = [.placeholder(0), .code(0), .text(" төле {1}.")]
    article.layers.add(
      Targets(
        [article.segments[0].id: Target(pieces, origin: .machine, state: .translated)], language: "kk"))
    let rows = try TSVWriter().write([article]).split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)[1...3].map(String.init)
    }
    #expect(rows == [["Pay {n}.", "{n} төле {!1}.", "translated"], ["Two.", "", "initial"]])
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+7 700", "'+7 700"), ("-5 °C", "'-5 °C"), ("@home", "'@home"), ("'=1", "''=1"),
    ("'Tis", "'Tis"), ("a=b", "a=b"), ("– dash", "– dash"), ("a\tb\r\nc\u{2028}d\u{B}e", "a b  c d e"),
    ("a\u{2029}b\u{85}c", "a b c"),
    ("\"Yes\", he said", "\"\"\"Yes\"\", he said\""), ("He said \"yes\"", "He said \"yes\""), ("a\u{1}b", "a\u{FFFD}b"),
  ])
  func cells(_ text: String, _ expected: String) {
    #expect(TSVWriter().cell(text) == expected)
  }

  @Test(arguments: [
    ("a, b", "\"a, b\""), ("a; b", "\"a; b\""), ("a \"b\"", "\"a \"\"b\"\"\""), ("a b", "a b"), ("=1,2", "\"'=1,2\""),
  ])
  func cellsOfCSV(_ text: String, _ expected: String) {
    #expect(CSVWriter().cell(text) == expected)
  }
}
