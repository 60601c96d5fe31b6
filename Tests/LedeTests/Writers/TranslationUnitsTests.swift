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

@Suite struct TranslationUnitsTests {
  @Test func headlineThenSentences() {
    let units = sampleArticle(["One. |Two.", "Three."], summary: [2]).translationUnits
    #expect(units.map(\.text) == ["A quiet harbour", "One.", "Two.", "Three."])
    #expect(units.map(\.role) == [.title, .lead, .lead, .body])
    #expect(units.map(\.paragraph) == [0, 1, 1, 2])
    #expect(units.map(\.isInSummary) == [false, false, false, true])
  }

  @Test func repeatsAreNumbered() {
    let ids = sampleArticle(title: nil, ["Yes. |No. |Yes.", "Yes."]).translationUnits.map(\.id)
    #expect(ids == [ids[0], ids[1], ids[0] + "-2", ids[0] + "-3"])
    #expect(ids[0] != ids[1] && ids[0].utf8.count == 16)
  }

  @Test func idsStayWhenTheRestIsEdited() {
    let before = sampleArticle(title: "Old", ["One. |Two.", "Three."]).translationUnits
    let after = sampleArticle(title: "New", ["Zero.", "One. |Two and a half. |Three."]).translationUnits
    let kept = ["One.", "Three."]
    #expect(before.filter { kept.contains($0.text) }.map(\.id) == after.filter { kept.contains($0.text) }.map(\.id))
  }
}
