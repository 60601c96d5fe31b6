import LedeConfig
import LedeCore

/// Scores sentences by a weighted sum of features.
///
/// The features are those of Edmundson (1969), with keywords ranked by frequency and place; the weights were found on
/// development articles in a dozen languages.
package struct ScoreStage: Stage, ComponentOwner {
  package static let name = "score"
  package static let parts: WritableKeyPath<Self, ComponentSet<any Feature>> & Sendable = \.features
  package static let help = "Scores sentences by a weighted sum of features"

  package var stems = Stems.none
  package var stopWords = true
  package var features = ComponentSet<any Feature>(Features.all, isOn: false)

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .choice("stems", \.stems, "Which forms of a word are one word"),
    .flag("stop_words", \.stopWords, "Leave the language's stop words out of account"),
  ]

  package var idleness: Idleness? {
    if features.components.contains(where: { $0.weight != 0 }) { return nil }
    return Idleness(
      "`score` has no feature, so that no sentence differs from another",
      mend: "name one below it or more, such as `position: true`; `lede list features` shows them")
  }

  /// - Parameter cuts: they tell the headline.
  @Sendable package func run(
    _ article: Article, _ resources: Resources, _ blocks: Blocks, _ sentences: Sentences, _ cuts: Cuts?
  ) throws -> Scores {
    let knowledge = resources.languages.knowledge(of: article)
    let vocabulary = VocabularyBuilder.build(
      article, sentences, title: article.title, knowledge, others: resources.languages.knowledge(ofOthers: blocks),
      stems: stems,
      stopWords: stopWords)
    let context = ScoringContext(
      article: article, knowledge: knowledge, sentences: sentences, vocabulary: vocabulary)
    let members = features.members.filter { $0.component.weight != 0 }
    let columns = members.map { $0.component.values(context) }
    let weights = members.map(\.component.weight)
    let items = sentences.items.indices.map { index in
      let shares = columns.indices.map { weights[$0] * columns[$0][index] }
      return Scores.Score(total: shares.reduce(0, +), shares: shares)
    }
    return Scores(features: members.map(\.name), items: items, vocabulary: vocabulary)
  }
}
