/// The sentences of the article, in order, without white space at their ends. The headline is none of them.
public struct Sentences: Layer {
  public static let name = "sentences"

  public let items: [Sentence]

  public init(_ items: [Sentence]) {
    self.items = items
  }
}

public struct Sentence: Sendable, Equatable {
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
