import Testing

@testable import Lede
@testable import LedeCore

/// Formulas and tags of templates that go over several lines: none of them loses a part of a letter at the end of a line.
@Suite struct FormulaLinesTests {
  @Test(arguments: [
    ("Сумма $a\n^\nШ$ дана.", ["Сумма $a", "^", "Ш$ дана."]), ("The $Ш\n^b$ is it.", ["The $Ш", "^b$ is it."]),
    ("Қосынды $x\n  ^ы$ берілген.", ["Қосынды $x", "ы$ берілген."]),
    ("Имя {{ страница\n.имя }} дано.", ["Имя {{ страница", ".имя }} дано."]),
  ])
  func eachLetterIsWhole(markdown: String, parts: [String]) throws {
    let pipeline = try Pipeline.load(yaml: "stages: [segment]")
    let article = try pipeline.article(Array(markdown.utf8), named: "a.md", language: "ru")
    let text = article.text[0..<article.text.count]
    for part in parts { #expect(text.contains(part), "\(text)") }
  }
}
