import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct ArticleTests {
  @Test func aRangeStandsOnOneLine() {
    func line(_ string: String) -> String {
      Article(source: "", text: Text(string), metadata: Metadata(language: "en"), blocks: Blocks([])).line(
        0..<string.utf8.count)
    }
    for lineBreak in ["\n", "\r\n", " \u{2028} ", "\u{2029}", "\u{85}", "\u{B}\n\t"] {
      #expect(line("a\(lineBreak)b  c") == "a b  c")
    }
    #expect(line("\na\n") == "a" && line(" a ") == " a ")
  }

  @Test(arguments: [
    ("A headline\n\nA longer line of text.", true), ("A headline\nA longer line of text.", false),
    ("A sentence.\n\nA longer line of text.", false), ("A longer line of text\n\nShort.", false), ("A headline", false),
  ])
  func aFirstLineThatStandsAloneIsTheTitle(string: String, isTitle: Bool) {
    let text = Text(string)
    var article = Article(
      source: "", text: text, metadata: Metadata(language: "en"), blocks: BlockFinder.blocks(text))
    article.takeFirstLineAsTitle()
    #expect((article.title != nil) == isTitle)
  }
}
