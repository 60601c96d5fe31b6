import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax

struct SRXTests {
  /// A document of its lists and maps.
  private func document(cascade: String = "yes", _ lists: String, _ maps: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <srx xmlns="http://www.lisa.org/srx20" xmlns:x="urn:other" version="2.0">
    <header segmentsubflows="yes" cascade="\(cascade)">
    <formathandle type="start" include="no"/><formathandle type="end" include="yes"/>
    <x:note>left alone</x:note>
    </header>
    <body>
    <languagerules>
    \(lists)
    </languagerules>
    <maprules>
    \(maps)
    </maprules>
    </body>
    </srx>
    """
  }

  private func list(_ name: String, _ rules: (breaks: String, before: String, after: String)...) -> String {
    let rules = rules.map { rule in
      "<rule break=\"\(rule.breaks)\"><beforebreak>\(rule.before)</beforebreak><afterbreak>\(rule.after)</afterbreak></rule>"
    }
    return "<languagerule languagerulename=\"\(name)\">\n\(rules.joined(separator: "\n"))\n</languagerule>"
  }

  private func map(_ pattern: String, _ name: String) -> String {
    "<languagemap languagepattern=\"\(pattern)\" languagerulename=\"\(name)\"/>"
  }

  private func stage(_ document: String, options: String = "") throws -> SegmentStage {
    try segmentStage("srx: rules.srx\n" + options, files: ["in/rules.srx": document])
  }

  private let dots = ("yes", #"[.?!]+"#, #"\s"#)

  @Test func itsRulesAloneDecide() throws {
    let stage = try stage(document(list("All", ("no", #"\bAbk\."#, #"\s"#), dots), map(".*", "All")))
    try expectBoundaries("Eine Abk. Steht da.| klein geht es weiter.| Dr.| Ende", "de", stage)
  }

  @Test func aRuleThatSaysNothingBreaks() throws {
    let rule = "<rule><beforebreak>;</beforebreak><afterbreak> </afterbreak></rule>"
    let list = "<languagerule languagerulename=\"All\">\(rule)</languagerule>"
    try expectBoundaries("Eins;| zwei. Drei", "de", try stage(document(list, map(".*", "All"))))
  }

  @Test func theFirstRuleThatFitsAPlaceDecides() throws {
    let breakFirst = list("All", dots, ("no", "Abk[.]", #"\s"#))
    try expectBoundaries("Eine Abk.| Weiter.", "de", try stage(document(breakFirst, map(".*", "All"))))
    let exceptionFirst = list("All", ("no", "Abk[.]", #"\s"#), dots)
    try expectBoundaries("Eine Abk. Weiter.", "de", try stage(document(exceptionFirst, map(".*", "All"))))
  }

  @Test func whereNoRuleFitsNothingBreaks() throws {
    let stage = try stage(document(list("German", dots), map("de.*", "German")))
    try expectBoundaries("Ein Satz.| Noch einer.", "de-AT", stage)
    try expectBoundaries("Ein Satz.| Noch einer.", "DE", stage)
    try expectBoundaries("One sentence. And another.", "en", stage)
  }

  @Test func cascadeAddsTheRulesOfAllMapsThatFit() throws {
    let lists = list("German", ("no", "Abk[.]", #"\s"#)) + list("All", dots)
    let maps = map("de.*", "German") + map(".*", "All")
    try expectBoundaries("Abk. Eins.| Zwei", "de", try stage(document(lists, maps)))
    try expectBoundaries("Abk.| Eins.| Zwei", "en", try stage(document(lists, maps)))
    // Without it the first map alone counts, and it has no break.
    try expectBoundaries("Abk. Eins. Zwei", "de", try stage(document(cascade: "no", lists, maps)))
    try expectBoundaries("Abk.| Eins.| Zwei", "en", try stage(document(cascade: "no", lists, maps)))
    // The order is that of the maps, not that of the lists.
    let turned = map(".*", "All") + map("de.*", "German")
    try expectBoundaries("Abk.| Eins.| Zwei", "de", try stage(document(lists, turned)))
  }

  @Test func whatIsLeftOutFitsAnythingAndBreaks() throws {
    let rules = """
      <languagerule languagerulename="All"><rule><beforebreak>;</beforebreak></rule>
      <rule break="yes"><afterbreak>§</afterbreak></rule></languagerule>
      """
    try expectBoundaries("a;|b|§c.| d".replacing(".|", with: "."), "en", try stage(document(rules, map(".*", "All"))))
  }

  @Test func aBreakLiesBetweenBeforeAndAfter() throws {
    // Before the space, in it and behind it is the same boundary.
    for sides in [(#"\."#, #"\s\p{Lu}"#), (#"\.\s"#, #"\s\p{Lu}"#), (#"\.\s+"#, #"\p{Lu}"#)] {
      let rules = document(list("All", ("yes", sides.0, sides.1)), map(".*", "All"))
      let spaces = sides.0 == #"\."# ? " " : "  "
      try expectBoundaries("One.|\(spaces)Two. three", "en", try stage(rules))
    }
  }

  @Test func onTopTheBuiltInRulesDecideWhereNoneFits() throws {
    let rules = document(list("All", ("no", #"\bpat\."#, #"\s"#), ("yes", ";", "")), map(".*", "All"))
    let onTop = try stage(rules, options: "srx_mode: on-top")
    try expectBoundaries("Mr. Green saw pat. Nine;| then he left.| Good.", "en", onTop)
    try expectBoundaries("Mr. Green saw pat. Nine;| then he left. Good.", "en", try stage(rules))
  }

  @Test func thePipelinesOwnRulesGoBeforeThoseOfTheFile() throws {
    let rules = document(list("All", dots), map(".*", "All"))
    let stage = try stage(rules, options: "exceptions: [{before: 'x[.]'}]")
    try expectBoundaries("An x. Y.| Z", "en", stage)
    let sentences = try segment("An x. Y. Z", "en", stage)
    #expect(sentences.items.map(\.rule) == ["srx:All[0]", "paragraph-end"])
    #expect(sentences.joins.map(\.rule) == ["exceptions[0]"])
  }

  @Test func entitiesAndSectionsOfCharacterDataAreText() throws {
    let rules =
      #"<languagerule languagerulename="All"><rule><beforebreak>&amp;</beforebreak>"#
      + #"<afterbreak><![CDATA[(?<=&)\s]]></afterbreak></rule></languagerule>"#
    try expectBoundaries("a &| b", "en", try stage(document(rules, map(".*", "All"))))
  }

  @Test(arguments: [
    ("<srx", DiagnosticCode.syntax, 1),
    ("<srx xmlns=\"http://www.lisa.org/srx\" version=\"1.0\"/>", .unknownValue, 1),
    (
      "<!DOCTYPE srx [<!ENTITY e 'x'>]>\n<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\">&e;</srx>", .syntax, 2
    ),
  ])
  func whatIsNoSRXIsRefused(document: String, code: DiagnosticCode, line: Int) {
    let found = loadSegment("srx: rules.srx", files: ["in/rules.srx": document]).diagnostics
    #expect(found.map(\.code) == [code])
    #expect(found.map(\.place.source.name) == ["in/rules.srx"])
    #expect(found.map(\.place.line) == [line])
  }

  @Test func mistakesAreShownWithTheirLines() {
    let rules = """
      <languagerule languagerulename="A">
      <rule break="maybe"><beforebreak>x</beforebreak></rule>
      <rule><beforebreak>(x</beforebreak></rule>
      <rule><before>x</before></rule>
      </languagerule>
      <languagerule languagerulename="A"><rule/></languagerule>
      <languagerule><rule/></languagerule>
      """
    let file = document(rules, map(".*", "B") + "\n" + map("(", "A"))
    let found = loadSegment("srx: rules.srx", files: ["in/rules.srx": file]).diagnostics
    #expect(
      found.map { "\($0.place.line) \($0.code.rawValue)" } == [
        "10 unknown-value", "11 pattern", "12 unknown-key", "14 duplicate-key", "15 missing-key", "18 unknown-value",
        "19 pattern",
      ])
  }

  @Test func aFileThatIsNotThereIsAMistakeOfThePipeline() {
    let found = loadSegment("srx: none.srx").diagnostics
    #expect(found.map(\.code) == [.unreadableFile])
    #expect(found.map { $0.place.source.text[$0.place.range] } == ["none.srx"])
  }
}
