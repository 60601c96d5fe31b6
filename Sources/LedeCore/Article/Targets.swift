/// Translations of segments, wherever they come from.
package struct Targets: Layer {
  package static let name = "targets"

  /// By the segment's id.
  package let items: [String: Target]

  package init(_ items: [String: Target]) {
    self.items = items
  }
}

/// The translation of a segment.
package struct Target: Sendable, Equatable {
  /// A piece of the translation, in its order.
  package enum Piece: Sendable, Equatable {
    case text(String)
    /// The index of a mark among the segment's codes.
    case code(Int)
    /// The index of one of the segment's placeholders.
    case placeholder(Int)
  }

  /// Where a translation comes from.
  package enum Origin: String, Sendable, CaseIterable {
    /// A translation job that came back.
    case job
    /// A translation memory.
    case memory
    /// The article as it was translated before, aligned with it.
    case alignment
    case machine
  }

  /// How far it is done, in the words of XLIFF 2.
  package enum State: String, Sendable, CaseIterable {
    case initial, translated, reviewed, final
  }

  package let pieces: [Piece]
  package let origin: Origin
  /// How well it fits, from 0 to 1; `nil`: nothing measured it.
  package let score: Double?
  package let state: State

  package init(_ pieces: [Piece], origin: Origin, score: Double? = nil, state: State) {
    (self.pieces, self.origin, self.score, self.state) = (pieces, origin, score, state)
  }
}
