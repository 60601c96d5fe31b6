import Testing

@testable import LedeConfig
@testable import LedeSyntax

/// What is said of words and patterns that ICU and YAML take, and nobody means.
@Suite struct WordCheckTests {
  private func said(ofWords yaml: String) -> [String] {
    var problems = Problems()
    guard let node = YAMLParser.parse(Source(name: "x.yaml", string: yaml), &problems) else { return ["no YAML"] }
    var words = WordList()
    words.take(node["w"]?.value ?? node, as: .words, &problems)
    return problems.diagnostics.map { "\($0.message) | \($0.help ?? "")" }
  }

  @Test(arguments: [
    ("w:\n  су\n  нан", "these lines are one phrase | begin each line with `- `, a hyphen and a blank"),
    (
      "w: |\n  су\n  нан",
      "these lines are one phrase | leave out `|`, and begin each line with `- `, a hyphen and a blank"
    ),
    ("w: [су,\n  нан\n  май]", "these lines are one phrase | part them with commas"),
    ("w: су; нан", "this is one phrase, with its commas | write a list: `[су, нан]`"),
    (
      "w: {add: ['су; нан тұз']}",
      "this is one phrase, with its commas | make an item of each: `су, нан тұз` without quotes"
    ),
    ("w: ['су, нан']", "this is one phrase, with its commas | make an item of each: `су, нан` without quotes"),
    ("w: [су, \\\n  нан]", "a backslash continues no line in YAML, and is a part of this word | leave it out"),
    (
      "w: [cуды]",
      "the letter `c` in `cуды` is of another script (U+0063): texts hardly have this | write `суды`, all in one script"
    ),
  ])
  func whatIsNoWord(_ yaml: String, _ said: String) {
    #expect(self.said(ofWords: yaml) == [said])
  }

  @Test(arguments: [
    "w: [су, нан]", "w:\n  - су\n  - ақ нан", "w: ['Алматы, Қазақстан қаласы']", "w: [';', ',']",
    "w: [USB-кабель, IT-маман]",
    "w: [SMSка, COVIDом]",
  ])
  func whatIsOne(_ yaml: String) {
    #expect(said(ofWords: yaml) == [])
  }

  @Test(
    arguments: [
      ("^Сhare", "Chare"), ("Pекламa", "Реклама"), (#"\bфото"#, nil), ("[xа-я]аа", nil), (#"\p{Lu}Мост"#, nil),
      ("x{2}Мост", nil),
      ("Мост|bridge", nil),
    ] as [(String, String?)])
  func aWordOfTwoScriptsInAPattern(_ pattern: String, _ mended: String?) {
    #expect(MixedScript(pattern: pattern)?.help == mended.map { "write `\($0)`, all in one script" })
  }

  private func said(ofPattern yaml: String) -> [String?] {
    var problems = Problems()
    guard let node = YAMLParser.parse(Source(name: "x.yaml", string: yaml), &problems) else { return ["no YAML"] }
    var pattern = UserPattern()
    pattern.take(node, as: .pattern, &problems)
    return problems.diagnostics.map(\.help)
  }

  @Test(
    arguments: [
      (#"'\\d+ рет'"#, [#"write `\d`: in '…' a backslash stands for itself"#]), (#""\\d+ рет""#, []), (#"'a\\\d'"#, []),
      ("'a &amp; b'", ["write `&`"]), ("^Фото\n ^Бейне", ["begin each with `- `, a hyphen and a blank"]),
      ("'^Фото'", []),
    ] as [(String, [String])])
  func whatAPatternHardlyMeans(_ yaml: String, _ helps: [String]) {
    #expect(said(ofPattern: yaml) == helps)
  }
}
