import LedeConfig
import LedeCore

/// Names: words with a capital letter that no beginning of a sentence asks for. In languages that write all nouns so, it counts nouns.
package struct NamesFeature: Feature {
  package static let name = "names"
  package static let help = "How many names a sentence has, up to `count`"
  package static let synonyms = ["entities", "named_entities", "ner", "proper_nouns"]
  package static let examples = [
    FeatureExample(
      "en", ["The mayor of Anlo met Ann Lee.": 0.75, "Then Anlo voted.": 0.25, "It rained.": 0]),
    FeatureExample("kk", ["Кеше Анлоға Асан келді.": 0.5, "Жаңбыр жауды.": 0]),
  ]

  package var weight = 0.3
  package var count = 4

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .weight(\.weight),
    .integer("count", \.count, 1...1000, "From this number of names on the value is 1")
      .synonyms("limit", "max", "n", "number"),
  ]

  package func values(_ context: ScoringContext) -> [Double] { context.share(of: count) { $0.isName } }
}

/// Figures: words that begin with a digit.
package struct NumbersFeature: Feature {
  package static let name = "numbers"
  package static let help = "How many figures a sentence has, up to `count`"
  package static let synonyms = ["digits", "figures", "numerals"]
  package static let examples = [
    FeatureExample("en", ["In 2019 the ferry carried 412 people.": 1, "It has 3 decks.": 0.5, "It rained.": 0]),
    FeatureExample("ru", ["Паром перевёз 412 человек.": 0.5, "Шёл дождь.": 0]),
  ]

  package var weight = 0.2
  package var count = 2

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .weight(\.weight),
    .integer("count", \.count, 1...1000, "From this number of figures on the value is 1")
      .synonyms("limit", "max", "n", "number"),
  ]

  package func values(_ context: ScoringContext) -> [Double] { context.share(of: count) { $0.isNumber } }
}

extension ScoringContext {
  /// Of each sentence the number of its words that are something, as a share of a number, at most 1.
  fileprivate func share(of count: Int, where holds: (Vocabulary.Word) -> Bool) -> [Double] {
    vocabulary.lengths.indices.map { sentence in
      let found = vocabulary[sentence].count { holds(vocabulary.words[Int($0)]) }
      return min(1, Double(found) / Double(count))
    }
  }
}
