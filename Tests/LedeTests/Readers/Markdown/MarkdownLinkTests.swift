import Testing

@testable import LedeCore
@testable import LedeReaders
@testable import LedeSyntax

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
