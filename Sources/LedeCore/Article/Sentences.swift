/// The sentences of the article, in order, without white space at their ends. The headline is none of them.
public struct Sentences: Layer {
  public static let name = "sentences"

  /// In the order of the text.
  public let items: [Sentence]
  /// The places inside sentences that look like an end of one, with what decided against it; in order.
  public let joins: [Join]

  public init(_ items: [Sentence], joins: [Join] = []) {
    self.items = items
    self.joins = joins
  }

  /// A place where a sentence could have ended and did not.
  public struct Join: Sendable, Equatable {
    /// Behind the terminals and the marks that close there.
    public let offset: Int
    /// The name of the rule that decided.
    public let rule: String

    public init(offset: Int, rule: String) {
      self.offset = offset
      self.rule = rule
    }
  }
}

/// A sentence.
public struct Sentence: Sendable, Equatable {
  /// Half-open, in bytes of the text.
  public let range: Range<Int>
  /// The index of its block.
  public let block: Int
  /// The name of the rule that ended it.
  public let rule: String
  /// It begins inside a quotation that an earlier sentence opened.
  public let startsInsideQuotation: Bool

  public init(range: Range<Int>, block: Int, rule: String, startsInsideQuotation: Bool = false) {
    self.range = range
    self.block = block
    self.rule = rule
    self.startsInsideQuotation = startsInsideQuotation
  }
}
