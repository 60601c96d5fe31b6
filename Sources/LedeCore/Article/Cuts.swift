import LedeText

/// What cleaning made of each block.
public struct Cuts: Layer {
  public static let name = "cuts"

  /// One for each block, in the same order.
  public let decisions: [Decision]
  /// What in kept blocks is no running text, in the order of the text, apart.
  public let parts: [Part]
  /// The F1 that may be expected of what is kept, from 0 to 1: how sure the models are of the page as a whole; `nil`: it was not told.
  package let expectedF1: Double?
  /// By block, the signals that weighed most for it (+) or against it (-), the weightiest first; empty where nobody asked.
  package let reasons: [[String]]
  /// By block, the user's pattern that decided, as it is written.
  package var patterns: [Int: String] = [:]
  /// The user's patterns that left something out of a line, as they are written.
  package var strippingPatterns: Set<String> = []

  /// - Parameters:
  ///   - decisions: one for each block, in the same order.
  ///   - parts: in the order of the text, apart.
  public init(_ decisions: [Decision], parts: [Part] = []) {
    self.init(decisions, parts: parts, expectedF1: nil, reasons: [])
  }

  package init(_ decisions: [Decision], parts: [Part], expectedF1: Double?, reasons: [[String]]) {
    (self.decisions, self.parts) = (decisions, parts)
    (self.expectedF1, self.reasons) = (expectedF1, reasons)
  }

  /// A range inside a block that is no running text.
  public struct Part: Sendable, Equatable {
    /// Why it is none.
    public enum Kind: String, Sendable {
      /// The place, the date and the agency before the first sentence. No sentence has it, so that no summary does; it is text all the same,
      /// and a unit of translation of its own.
      case dateline
      /// Who took the picture, wrote or edited the text, behind the last sentence of a paragraph; as a dateline it is text and no sentence.
      case credit
      /// The date before a headline in its line, or the name of the site behind it.
      case addition
      /// What a user's pattern leaves out: it is shown nowhere.
      case stripped
    }

    /// Why it is no running text.
    public let kind: Kind
    /// Of the text.
    public let range: Range<Int>
    /// The index of its block.
    public let block: Int

    public init(_ kind: Kind, range: Range<Int>, block: Int) {
      (self.kind, self.range, self.block) = (kind, range, block)
    }
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

  /// What a block is to the article: `cut` is no part of it. A caption is a picture's, not the text's: it is known, and not kept.
  public enum Role: String, Sendable {
    case title, lead, body, caption, cut
  }

  /// The index of the block that is the headline. All blocks are gone through.
  public var title: Int? { decisions.firstIndex { $0.role == .title } }

  /// - Parameter block: its index.
  public func isKept(_ block: Int) -> Bool { decisions[block].role.isKept }

  /// The parts of a block.
  package func parts(of block: Int) -> ArraySlice<Part> {
    if parts.isEmpty { return [] }
    let start = parts.countAtStart { $0.block < block }
    return parts[start...].prefix { $0.block == block }
  }

  /// What is left of a range where nothing is shown that a user's pattern leaves out, in order.
  package func shown(_ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for part in parts[parts.countAtStart { $0.range.upperBound <= start }...] {
      if part.range.lowerBound >= range.upperBound { break }
      guard part.kind == .stripped else { continue }
      if part.range.lowerBound > start { result.append(start..<part.range.lowerBound) }
      start = min(part.range.upperBound, range.upperBound)
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result
  }
}

extension Cuts.Role {
  /// It is part of the article's text.
  var isKept: Bool { self != .cut && self != .caption }
}
