/// What cleaning made of each block.
public struct Cuts: Layer {
  public static let name = "cuts"

  /// One for each block, in the same order.
  public let decisions: [Decision]

  public init(_ decisions: [Decision]) {
    self.decisions = decisions
  }

  public struct Decision: Sendable, Equatable {
    public let role: Role
    /// The name of the rule that decided.
    public let rule: String

    public init(_ role: Role, rule: String) {
      self.role = role
      self.rule = rule
    }
  }

  public enum Role: String, Sendable {
    case title, lead, body, cut
  }

  /// The index of the block that is the headline.
  public var title: Int? { decisions.firstIndex { $0.role == .title } }

  public func isKept(_ block: Int) -> Bool { decisions[block].role != .cut }
}
