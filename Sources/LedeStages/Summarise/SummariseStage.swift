import LedeConfig
import LedeCore

/// Chooses the sentences of a summary: the best that fit into the budget and can be read without what is left out.
package struct SummariseStage: Stage {
  package static let name = "summarise"
  package static let help = "Chooses the sentences of the summary"

  package var sentences: Int?
  package var words: Int?
  package var characters: Int?
  package var minimumWords = 4
  package var redundancy = 0.2
  package var maximumOverlap = 0.8

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .integer("sentences", \.sentences, 1...1_000_000, "At most this many sentences; 3 where no budget is given"),
    .integer("words", \.words, 1...1_000_000, "At most this many words"),
    .integer(
      "characters", \.characters, 1...10_000_000, "At most this many Unicode code points, a space between sentences"),
    .integer(
      "minimum_words", \.minimumWords, 1...1000,
      "A sentence with fewer words is passed over: it is the place or date of a dateline, an exclamation"),
    .number(
      "redundancy", \.redundancy, 0...100,
      "What a sentence loses from its score if all of its words are in the summary already; part of it for a part of them"
    ),
    .number(
      "maximum_overlap", \.maximumOverlap, 0...1,
      "The greatest share of a sentence's words that may be in the summary already"),
  ]

  @Sendable package func run(
    _ article: Article, _ resources: Resources, _ blocks: Blocks, _ sentences: Sentences, _ scores: Scores
  ) throws -> Summary {
    let defaultSentences = words == nil && characters == nil ? 3 : nil
    let budget = Budget(sentences: self.sentences ?? defaultSentences, words: words, characters: characters)
    let coherence = Coherence(
      article.text, sentences, resources.languages.knowledge(of: article),
      others: resources.languages.knowledge(ofOthers: blocks))
    var selection = Selection(coherence, scores, budget, self, isStrict: true)
    let summary = selection.run()
    guard summary.chosen.isEmpty else { return summary }
    // A summary that is hard to read is better than none.
    var lenient = Selection(coherence, scores, budget, self, isStrict: false)
    let anything = lenient.run()
    return anything.chosen.isEmpty ? summary : anything
  }
}
