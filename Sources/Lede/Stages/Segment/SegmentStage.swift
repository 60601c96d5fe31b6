import LedeConfig
import LedeText

/// Splits the kept blocks into sentences.
public struct SegmentStage: Stage {
  public static let name = "segment"
  public static let help = "Splits paragraphs into sentences"

  public init() {}

  @Sendable public func run(_ article: Article, _ knowledge: Knowledge, _ blocks: Blocks, _ cuts: Cuts?) throws
    -> Sentences
  {
    var sentences: [Sentence] = []
    for (index, block) in blocks.items.enumerated() where cuts?.isKept(index) ?? true && cuts?.title != index {
      sentences.append(Sentence(range: block.range, block: index, rule: "paragraph-end"))
    }
    return Sentences(sentences)
  }
}
