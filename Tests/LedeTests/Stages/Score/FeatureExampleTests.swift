import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax

/// Holds each feature to its examples.
@Suite struct FeatureExampleTests {
  struct Case: CustomTestStringConvertible {
    let feature: String
    let example: FeatureExample
    var testDescription: String { "\(feature), \(example.language): \(example.sentences)" }
    var text: MarkedText {
      MarkedText(
        example.sentences.map(\.text).joined(separator: "|"), title: example.title,
        knowledge: KnowledgeBase().knowledge(example.language))
    }
  }

  private static let features = Features.all.map { ($0.name, type(of: $0.make()).examples) }
  static let cases = features.flatMap { feature, examples in examples.map { Case(feature: feature, example: $0) } }

  @Test(arguments: cases) func theFeatureHasTheValuesOfItsExample(_ test: Case) throws {
    let kind = try #require(Features.all.first { $0.name == test.feature })
    var stage = ScoreStage()
    stage.take("{\(test.feature): {\(test.example.options ?? "")}}")
    let feature = try #require(stage.features.members.first { $0.name == kind.name }?.component)
    #expect(try test.text.values(feature) == test.example.sentences.map(\.value))
  }

  /// With all features on, the total of a sentence loses the share of the one that is turned off.
  @Test(arguments: cases) func aFeatureThatIsTurnedOffHasNoShare(_ test: Case) throws {
    var stage = ScoreStage()
    for kind in Features.all { stage.take("\(kind.name): {weight: 2}") }
    if let options = test.example.options { stage.take("\(test.feature): {\(options)}") }
    let with = try test.text.scores(stage)
    stage.take("\(test.feature): false")
    let without = try test.text.scores(stage)
    #expect(with.features == Features.all.map(\.name))
    #expect(without.features == with.features.filter { $0 != test.feature })
    for (index, sentence) in test.example.sentences.enumerated() {
      let share = with.items[index].total - without.items[index].total
      #expect(abs(share - 2 * sentence.value) < 0.002, "\(sentence.text)")
    }
  }

  @Test(arguments: features) func theValuesOfAnExampleDiffer(_ feature: String, _ examples: [FeatureExample]) {
    #expect(examples.contains { Set($0.sentences.map(\.value)).count > 1 })
  }
}
