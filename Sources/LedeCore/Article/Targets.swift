import LedeText

/// Translations of segments, wherever they come from.
package struct Targets: Layer {
  package static let name = "targets"

  /// By the segment's id.
  package let items: [String: Target]
  /// BCP 47; `nil`: it is that of the job that is written, or none.
  package let language: String?
  /// What the last job has translated and the article no longer says, each on one line.
  package let stale: [String]

  package init(_ items: [String: Target], language: String? = nil, stale: [String] = []) {
    (self.items, self.language, self.stale) = (items, language, stale)
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

  /// Without codes and placeholders.
  package var plainText: String {
    pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  /// As people read it: without codes, with the segment's placeholders.
  package func text(of segment: Segment) -> String {
    let source = Text(segment.text)
    return pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .code: ""
      case .placeholder(let index): source[segment.placeholders[index].range]
      }
    }.joined()
  }

  /// A job has it for another sentence: it is but a proposal. What memories and alignments score is a target.
  package var isProposal: Bool { origin == .job && score.map { $0 < 1 } ?? false }

  package init(_ pieces: [Piece], origin: Origin, score: Double? = nil, state: State) {
    (self.pieces, self.origin, self.score, self.state) = (pieces, origin, score, state)
  }
}
