import Testing

@testable import Lede

@Suite struct XMLTextTests {
  @Test func whatMarkupNeedsIsEscaped() {
    let text = "a&b<c>d\"e'\t\n\r"
    #expect(text.xmlEscaped() == "a&amp;b&lt;c&gt;d\"e'\t\n&#13;")
    #expect(text.xmlEscaped(isAttribute: true) == "a&amp;b&lt;c&gt;d&quot;e'&#9;&#10;&#13;")
  }

  @Test func whatXMLDoesNotAllowIsReplaced() {
    let legal = LegalText("a\u{B}b\u{0}c\u{FFFF}d\u{FFFE}e\u{0}f\u{FFFD}\t\u{85}")
    #expect(legal.text == "a b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\u{FFFD}\t\u{85}")
    #expect(legal.replaced == [0, 0xFFFF, 0xFFFE])
  }
}
