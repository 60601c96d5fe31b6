import LedeConfig
import LedeText

/// Splits the kept blocks into sentences.
///
/// A scan finds terminals (Unicode's `Sentence_Terminal` with what the language's file adds and takes away) and what stands around
/// them; the rules are asked in order, and the first that has an answer gives its name to the boundary. Where none has, the sentence
/// ends.
public struct SegmentStage: Stage {
  public static let name = "segment"
  public static let help = "Splits paragraphs into sentences"

  /// What becomes of a quotation of several sentences.
  public enum Quotations: String, OptionChoice {
    case split, whole

    public var help: String {
      switch self {
      case .split: "each sentence of a quotation stands alone"
      case .whole: "a quotation of several sentences is never split"
      }
    }
  }

  public var quotations = Quotations.split
  public var rules = ComponentSet<any BoundaryRule>(Builtins.boundaryRules, isOn: true)

  public init() {}

  public static let options: [ComponentOption<Self>] =
    [.choice("quotations", \.quotations, "What becomes of a quotation of several sentences")]
    + ComponentOption.components(Builtins.boundaryRules, \.rules)

  @Sendable public func run(
    _ article: Article, _ knowledge: Knowledge, _ blocks: Blocks, _ cuts: Cuts?
  ) throws -> Sentences {
    var scanner = BlockScanner(
      article.text, knowledge.segmentation, rules: rules, keepsQuotationsWhole: quotations == .whole)
    let title = cuts?.title
    for (index, block) in blocks.items.enumerated() where cuts?.isKept(index) ?? true && title != index {
      scanner.scan(block.range, index: index)
    }
    return Sentences(scanner.sentences, joins: scanner.joins.sorted { $0.offset < $1.offset })
  }
}
