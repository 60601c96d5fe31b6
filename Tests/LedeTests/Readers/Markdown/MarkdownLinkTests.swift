import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText
@testable import LedeTranslation
@testable import LedeTuning

@Suite struct MarkdownLinkTests {
  /// A `|` stands where a link ends.
  @Test(arguments: [
    "(a)| b", "(a \"b) c\")| d", "(<a b>)| c", "(a(b)c)| d", "(a\\)b)| c", "(a 'b\\'c')| d", "[b]| c", "[b\\]c]| d",
    "| b", "|(a b",
    "|(<a\nb>)", "|[a[b]", "|(a b)", "()| a", "(a (b))| c", "[]| a",
  ])
  func endsBehindItsAddress(marked: String) {
    let source = marked.replacing("|", with: "")
    #expect(MarkdownLink.end(Array(source.utf8), 0) == marked.utf8.prefix { $0 != UInt8(ascii: "|") }.count)
  }
}
