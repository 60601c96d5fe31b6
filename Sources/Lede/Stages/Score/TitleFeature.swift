import LedeConfig

/// Title.
public struct TitleFeature: Feature {
  public static let name = "title"
  public static let help = "Title"

  public var weight = 0.5

  public init() {}

  public static let options: [ComponentOption<Self>] = [
    .number("weight", \.weight, -100...100, "What its values are multiplied with")
  ]

  public func values(_ context: ScoringContext) -> [Double] {
    let count = Double(context.sentences.items.count)
    return context.sentences.items.indices.map { 1 - Double($0) / count }
  }
}
