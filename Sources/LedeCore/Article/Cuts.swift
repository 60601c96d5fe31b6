/// What cleaning made of each block.
public struct Cuts: Layer {
  public static let name = "cuts"

  /// One for each block, in the same order.
  public let decisions: [Decision]
  /// The F1 that may be expected of what is kept, from 0 to 1: how sure the models are of the page as a whole; `nil`: it was not told.
  package let expectedF1: Double?
  /// By block, the signals that weighed most for it (+) or against it (-), the weightiest first; empty where nobody asked.
  package let reasons: [[String]]

  /// - Parameter decisions: one for each block, in the same order.
  public init(_ decisions: [Decision]) {
    self.init(decisions, expectedF1: nil, reasons: [])
  }

  package init(_ decisions: [Decision], expectedF1: Double?, reasons: [[String]]) {
    (self.decisions, self.expectedF1, self.reasons) = (decisions, expectedF1, reasons)
  }

  /// What became of a block, and why.
  public struct Decision: Sendable, Equatable {
    /// What it is to the article.
    public let role: Role
    /// The name of the rule that decided.
    public let rule: String
    /// How likely the line belongs to the article, from 0 to 1, by the line model.
    public let probability: Double
    /// The bytes of the text that told the rule, such as a cue word.
    public let cue: Range<Int>?

    public init(_ role: Role, rule: String, probability: Double = 1, cue: Range<Int>? = nil) {
      self.role = role
      self.rule = rule
      self.probability = probability
      self.cue = cue
    }
  }

  /// What a block is to the article: `cut` is no part of it.
  public enum Role: String, Sendable {
    case title, lead, body, cut
  }

  /// The index of the block that is the headline.
  public var title: Int? { decisions.firstIndex { $0.role == .title } }

  /// - Parameter block: its index.
  public func isKept(_ block: Int) -> Bool { decisions[block].role != .cut }
}
