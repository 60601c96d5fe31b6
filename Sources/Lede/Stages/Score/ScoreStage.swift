import LedeConfig
import LedeText

/// Scores sentences by a weighted sum of features.
public struct ScoreStage: Stage {
  public static let name = "score"
  public static let help = "Scores sentences by a weighted sum of features"

  public var features = ComponentSet<any Feature>(Builtins.features, isOn: true)

  public init() {}

  public static let options: [ComponentOption<Self>] = ComponentOption.components(Builtins.features, \.features)

  @Sendable public func run(
    _ article: Article, _ knowledge: Knowledge, _ blocks: Blocks, _ sentences: Sentences, _ cuts: Cuts?
  ) throws -> Scores {
    let context = ScoringContext(
      article: article, knowledge: knowledge, sentences: sentences, title: article.title,
      vocabulary: Vocabulary(words: sentences.items.map { _ in [] }))
    let columns = features.components.map { feature in feature.values(context).map { $0 * feature.weight } }
    let items = sentences.items.indices.map { index in
      let shares = columns.map { $0[index] }
      return Scores.Score(total: shares.reduce(0, +), shares: shares)
    }
    return Scores(features: features.members.map(\.name), items: items, vocabulary: context.vocabulary)
  }
}
