import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeSyntax

@Suite struct KnowledgeBaseTests {
  /// Articles may name any number of tags; each would stay in memory.
  @Test func tagsThatMakeNoDifferenceShareTheirKnowledge() {
    let base = KnowledgeBase()
    for (one, other) in [
      ("ru-x00001", "ru"), ("RU-RU", "ru"), ("xx-aaa", "xx"), ("qaa-a", "qab"), ("kk-Latn-KZ", "kk-Latn"),
    ] {
      #expect(base.knowledge(one) === base.knowledge(other), "\(one)")
    }
    #expect(base.knowledge("kk-Latn") !== base.knowledge("kk"))
    #expect(
      base.knowledge("nl-BE").language == "nl" && base.knowledge("ru-RU").hasFile && !base.knowledge("xx").hasFile)
  }

  /// Its tables are large.
  @Test func whatNoPipelineChangesIsMadeOnce() {
    #expect(KnowledgeBase().knowledge("ru") === KnowledgeBase().knowledge("ru"))
    #expect(KnowledgeBase(changes: ["kk": []]).knowledge("ru") !== KnowledgeBase().knowledge("ru"))
  }

  @Test func tagsThatAPipelineChangesHaveTheirOwn() {
    let base = KnowledgeBase(changes: ["ru-RU": []])
    #expect(base.knowledge("ru-RU-x1") === base.knowledge("ru-RU"))
    #expect(base.knowledge("ru-RU") !== base.knowledge("ru"))
  }

  @Test func ofTwoThatAreMadeForALanguageTheLaterOneCounts() {
    let made = (0..<2).map { _ in Knowledge(language: "x", file: nil, others: { [] }) }
    #expect(KnowledgeBase(known: made).knowledge("x") === made[1])
  }
}
