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
