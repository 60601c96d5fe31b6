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

@Suite struct LegalTextTests {
  @Test func whatXMLDoesNotAllowIsReplaced() {
    let legal = LegalText("a\u{B}b\u{0}c\u{FFFF}d\u{FFFE}e\u{0}f\u{FFFD}\t\u{85}")
    #expect(legal.text == "a b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\u{FFFD}\t\u{85}")
    #expect(legal.replaced == [0, 0xFFFF, 0xFFFE])
  }
}
