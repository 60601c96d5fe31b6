import LedeConfig
import LedeCore
import LedeText

/// The cue words of Edmundson (1969): those of sentences that tell the news, less those of sentences that do not. They stand in the
/// language files (`bonus`, `stigma`).
package struct CuesFeature: Feature {
  package static let name = "cues"
  package static let help = "Words that tell the news, less words that do not; two of a kind are enough"
  package static let synonyms = ["bonus", "cue_words"]
  package static let examples = [
    FeatureExample(
      "en", ["The court approved the plan.": 1, "The ferry opened.": 0.5, "It rained.": 0, "Perhaps, by the way.": -1]),
    FeatureExample("ru", ["Суд впервые утвердил план.": 1, "Например, кстати, дождь.": -1, "Шёл дождь.": 0]),
    FeatureExample("kk", ["Сот жоспарды бекітті.": 1, "Жаңбыр жауды.": 0]),
  ]

  package var weight = 0.2

  package init() {}

  package static let options: [ComponentOption<Self>] = [.weight(\.weight)]

  package func values(_ context: ScoringContext) -> [Double] {
    let text = context.article.text
    let knowledge = context.knowledge.coherence
    var words: [HashedWord] = []
    return context.sentences.items.map { sentence in
      words.removeAll(keepingCapacity: true)
      WordHasher.words(text, sentence.range, limit: .max, into: &words)
      let (bonus, stigma) = knowledge.counts(.bonus, .stigma, words)
      return min(1, max(-1, Double(bonus - stigma) / 2))
    }
  }
}
