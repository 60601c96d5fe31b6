import LedeConfig

/// Chooses sentences for a summary.
public struct SummariseStage: Stage {
  public static let name = "summarise"
  public static let help = "Chooses the sentences of the summary"

  public var sentences: Int? = 3

  public init() {}

  public static let options: [ComponentOption<Self>] = [
    .integer("sentences", \.sentences, 1...1000, "At most this many sentences")
  ]

  @Sendable public func run(_ article: Article, _ knowledge: Knowledge, _ sentences: Sentences, _ scores: Scores) throws
    -> Summary
  {
    let ranked = scores.items.indices.sorted { (scores.items[$0].total, -$0) > (scores.items[$1].total, -$1) }
    return Summary(chosen: ranked.prefix(self.sentences ?? .max).sorted(), passedOver: [:])
  }
}
