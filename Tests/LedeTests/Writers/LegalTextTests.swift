import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeSyntax

@Suite struct LegalTextTests {
  @Test func whatXMLDoesNotAllowIsReplaced() {
    let legal = LegalText("a\u{B}b\u{0}c\u{FFFF}d\u{FFFE}e\u{0}f\u{FFFD}\t\u{85}")
    #expect(legal.text == "a b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\u{FFFD}\t\u{85}")
    #expect(legal.replaced == [0, 0xFFFF, 0xFFFE])
  }
}
