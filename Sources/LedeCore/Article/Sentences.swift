/// The sentences of the article, in order, without white space at their ends. The headline is none of them.
package struct Sentences: Layer {
  package static let name = "sentences"

  package let items: [Sentence]
  /// The places inside sentences that look like an end of one, with what decided against it; in order.
  package let joins: [Join]

  package init(_ items: [Sentence], joins: [Join] = []) {
    self.items = items
    self.joins = joins
  }

  /// A place where a sentence could have ended and did not.
  package struct Join: Sendable, Equatable {
    /// Behind the terminals and the marks that close there.
    package let offset: Int
    /// The name of the rule that decided.
    package let rule: String

    package init(offset: Int, rule: String) {
      self.offset = offset
      self.rule = rule
    }
  }
}

package struct Sentence: Sendable, Equatable {
  package let range: Range<Int>
  /// The index of its block.
  package let block: Int
  /// The name of the rule that ended it.
  package let rule: String
  /// It begins inside a quotation that an earlier sentence opened.
  package let startsInsideQuotation: Bool

  package init(range: Range<Int>, block: Int, rule: String, startsInsideQuotation: Bool = false) {
    self.range = range
    self.block = block
    self.rule = rule
    self.startsInsideQuotation = startsInsideQuotation
  }
}
