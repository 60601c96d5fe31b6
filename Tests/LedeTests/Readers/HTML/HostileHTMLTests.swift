import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// What takes quadratic time takes minutes here.
@Suite struct HostileHTMLTests {
  @Test(.timeLimit(.minutes(60)), arguments: ["<div>", "<b></i>", "<table><tr><td>", "<select><option>"])
  func elementsNestedBeyondMeasureAreRefused(tag: String) {
    let error = #expect(throws: ArticleError.self) { try readPage(String(repeating: tag, count: 100_000) + "x") }
    #expect(error?.code == .malformed)
    #expect(error?.offset != nil)
  }

  @Test(arguments: [
    "<", "&", "&#x", "</", "<!--", "<!DOCTYPE ", "<a b='", "<p>", "<a>x", "x ", "\u{FFFD}", "<br>", "</p>",
  ])
  func muchOfAnythingIsReadInLinearTime(unit: String) throws {
    try expectLinearTime(40_000, unit) { size in
      let html = "<p>Text</p>" + String(repeating: unit, count: size / unit.utf8.count) + "</p>"
      let page = try readPage(html)
      #expect(page.blockTexts.first?.hasPrefix("Text") == true)
    }
  }

  @Test(.timeLimit(.minutes(60))) func endTagsWithoutStartDoNotMultiply() {
    let html = String(repeating: "<b>", count: 4000) + String(repeating: "</i>", count: 500_000)
    #expect(throws: ArticleError.self) { try readPage(html) }
  }

  @Test(.timeLimit(.minutes(60))) func attributesOfMegabytesDoNoHarm() throws {
    let long = String(repeating: "x ", count: 1_000_000)
    #expect(try readPage("<p class='\(long)' style='\(long)'>Text</p>").blockTexts == ["Text"])
    let many = (0..<50_000).map { "a\($0)" }.joined(separator: " ")
    #expect(try readPage("<p \(many)>Text</p>").blockTexts == ["Text"])
    // Behind a quotation that does not end.
    #expect(throws: ArticleError.self) { try readPage("<p \(many) title=\">Text</p>") }
  }

  @Test(.timeLimit(.minutes(60))) func namesWithoutEndDoNoHarm() throws {
    let html = (0..<100_000).map { "<t\($0)>&e\($0);</t\($0)>" }.joined()
    #expect(try readPage(html + "<p>Text").blockTexts.last == "Text")
  }

  @Test(.timeLimit(.minutes(60))) func elementsWithoutEndAreRefused() {
    #expect(throws: ArticleError.self) { try readPage(String(repeating: "<p>a", count: 250_000)) }
    #expect(throws: ArticleError.self) { try readPage("<p>" + String(repeating: "a<br><br>", count: 500_000)) }
  }

  @Test(.timeLimit(.minutes(60))) func deepJSONIsCutOff() throws {
    let json = String(repeating: "[{\"a\":", count: 200_000)
    #expect(try readPage("<script type='application/ld+json'>\(json)</script><p>Text").blockTexts == ["Text"])
  }
}
