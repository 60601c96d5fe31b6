/// What cleaning made of each block.
package struct Cuts: Layer {
  package static let name = "cuts"

  /// One for each block, in the same order.
  package let decisions: [Decision]

  package init(_ decisions: [Decision]) {
    self.decisions = decisions
  }

  package struct Decision: Sendable, Equatable {
    package let role: Role
    /// The name of the rule that decided.
    package let rule: String
    /// How likely the line belongs to the article, from 0 to 1, by the line model.
    package let probability: Double
    /// The bytes of the text that told the rule, such as a cue word.
    package let cue: Range<Int>?

    package init(_ role: Role, rule: String, probability: Double = 1, cue: Range<Int>? = nil) {
      self.role = role
      self.rule = rule
      self.probability = probability
      self.cue = cue
    }
  }

  package enum Role: String, Sendable {
    case title, lead, body, cut
  }

  /// The index of the block that is the headline.
  package var title: Int? { decisions.firstIndex { $0.role == .title } }

  package func isKept(_ block: Int) -> Bool { decisions[block].role != .cut }
}
