import LedeSyntax

// Words of other programs for what is declared here. None of them is taken: the mend of one names what is meant.

extension ComponentOption {
  /// The same option with words that people use for it by the habits of other programs. They are not taken; the mend of one names the option.
  public func synonyms(_ words: String...) -> Self {
    var result = self
    result.description.synonyms = words
    return result
  }
}

extension OptionDescription {
  /// The same with words that people use for it.
  package func synonyms(_ words: String...) -> Self {
    var result = self
    result.synonyms = words
    return result
  }
}

extension Collection<OptionDescription> {
  /// The name of the option that a word of its synonyms means; `nil`: none.
  package func name(bySynonym word: String) -> String? { first { respelt(word, among: $0.synonyms) != nil }?.name }
}
